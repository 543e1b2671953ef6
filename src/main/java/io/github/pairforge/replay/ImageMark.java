package io.github.pairforge.replay;

/**
 * An image of a window.
 *
 * @param parameter that named it, or the output that it came from
 * @param title of the window
 * @param sha256 of its size, type, calibration, georeference and pixels, hexadecimal; two images with this in common
 *     are equal for PairForge
 * @param openedFrom absolute path of the file that holds the same image, found by reading it once more; else empty
 * @param reader what reads the same image from that file
 */
public record ImageMark(String parameter, String title, String sha256, String openedFrom, Reader reader) {

    /** How a file becomes the image. */
    public enum Reader {

        /** No file holds it. */
        NONE,
        /** PairForge's own readers: the file can stand in for the image. */
        PAIRFORGE,
        /** ImageJ's File > Open: the file has to be opened that way. */
        IMAGEJ,
        /** Either of the two. */
        BOTH
    }

    /** An image that is in no file. */
    public static ImageMark unsaved(final String parameter, final String title, final String sha256) {
        return new ImageMark(parameter, title, sha256, "", Reader.NONE);
    }

    /** Whether the file can stand in for the window. */
    public boolean isReadFromFile() {
        return reader == Reader.PAIRFORGE || reader == Reader.BOTH;
    }

    /** Whether ImageJ opens the file as this image. */
    public boolean isOpenedByImageJ() {
        return reader == Reader.IMAGEJ || reader == Reader.BOTH;
    }
}
