package io.github.pairforge.service;

import java.util.Optional;

import org.scijava.plugin.SciJavaPlugin;

import ij.ImagePlus;

/**
 * Looks for selections of images; an extension point, because only the user interface may know ImageJ's. Annotate with
 * {@code @Plugin(type = Selections.class)}.
 */
public interface Selections extends SciJavaPlugin {

    /** The image's selection, unless it has none. */
    Optional<Selection> of(ImagePlus image);

    /**
     * What is selected.
     *
     * @param kind what ImageJ calls it, such as "Rectangle", "Polygon" or "Point"
     * @param isArea false for lines, points and text, which hold no pixels to work on
     * @param x left column of its bounding rectangle, cut to the image
     * @param y upper row
     * @param width 0 when nothing of it lies on the image
     * @param height likewise
     * @param mask row-major, 0 outside the selection; null when the rectangle is all of it
     */
    record Selection(String kind, boolean isArea, int x, int y, int width, int height, byte[] mask) {

        boolean isEmpty() {
            return width < 1 || height < 1;
        }

        /** Whether it is an area, and less than the whole image. */
        public boolean cuts(final ImagePlus image) {
            return isArea && (mask != null || width < image.getWidth() || height < image.getHeight());
        }
    }
}
