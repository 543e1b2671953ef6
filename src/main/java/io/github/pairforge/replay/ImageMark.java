package io.github.pairforge.replay;

/**
 * An image of a window.
 *
 * @param parameter that named it, or the output that it came from
 * @param title of the window
 * @param sha256 of its size, type, calibration, georeference and pixels, hexadecimal; two images with this in common
 *     are equal for PairForge; empty where only a selected area of it was worked on
 * @param openedFrom absolute path of the file that holds the same image, found by reading it once more; else empty
 * @param reader what reads the same image from that file
 * @param area selected when the run began, to which it kept; null for the whole image
 */
public record ImageMark(String parameter, String title, String sha256, String openedFrom, Reader reader,
    SelectedArea area)
{

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

    /** An image of which the whole counted. */
    public ImageMark(final String parameter, final String title, final String sha256, final String openedFrom,
        final Reader reader)
    {
        this(parameter, title, sha256, openedFrom, reader, null);
    }

    /** An image that is in no file. */
    public static ImageMark unsaved(final String parameter, final String title, final String sha256) {
        return new ImageMark(parameter, title, sha256, "", Reader.NONE);
    }

    /** The same, in a file elsewhere. */
    ImageMark at(final String file) {
        return new ImageMark(parameter, title, sha256, file, reader, area);
    }

    ImageMark selected(final SelectedArea selected) {
        return new ImageMark(parameter, title, sha256, openedFrom, reader, selected);
    }

    /** Whether the file can stand in for the window: a file has no selection. */
    public boolean isReadFromFile() {
        return area == null && (reader == Reader.PAIRFORGE || reader == Reader.BOTH);
    }

    /** Whether ImageJ opens the file as this image. */
    public boolean isOpenedByImageJ() {
        return reader == Reader.IMAGEJ || reader == Reader.BOTH;
    }
}
