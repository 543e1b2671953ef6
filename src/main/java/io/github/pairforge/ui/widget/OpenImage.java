package io.github.pairforge.ui.widget;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

import ij.ImagePlus;
import ij.WindowManager;

import io.github.pairforge.io.imagej.ImagePlusRasters;

/**
 * An open image as dialogs list it.
 *
 * @param title of its window
 * @param id ImageJ's, negative; images opened later have lower ones
 * @param width in pixels
 * @param height in pixels
 * @param planes bands, slices or frames
 * @param pixelSize in metres; NaN when unknown
 * @param picture whether it holds colours (RGB) and not reflectance, as the pictures that Commands open
 */
public record OpenImage(String title, int id, int width, int height, int planes, double pixelSize, boolean picture) {

    private static final int COLOUR_BITS = 24;

    /** What ImageJ knows of an image; no pixels are read. */
    public static OpenImage of(final ImagePlus image) {
        return new OpenImage(String.valueOf(image.getTitle()), image.getID(), image.getWidth(), image.getHeight(),
            image.getStackSize(), pixelSize(image), image.getBitDepth() == COLOUR_BITS);
    }

    /** All that have a window, in the order in which they were opened. */
    public static List<OpenImage> all() {
        final int[] ids = WindowManager.getIDList();
        return ids == null ? List.of() : Arrays.stream(ids).mapToObj(WindowManager::getImage)
            .filter(Objects::nonNull).map(OpenImage::of).toList();
    }

    /** The image itself; null when it was closed meanwhile. */
    public ImagePlus image() {
        return WindowManager.getImage(id);
    }

    long pixels() {
        return (long) width * height;
    }

    boolean hasPixelSize() {
        return pixelSize > 0;
    }

    /** Size, planes and pixel size, such as "400 x 300 x 4, 2.5 m". */
    String measures() {
        final String size = width + " x " + height + (planes > 1 ? " x " + planes : "");
        return hasPixelSize() ? size + ", " + number(pixelSize) + " m" : size;
    }

    /** Four significant digits without trailing zeros or exponent. */
    private static String number(final double value) {
        final int decimals = (int) Math.max(0, 3 - Math.floor(Math.log10(value)));
        final String text = String.format(Locale.ROOT, "%." + Math.min(decimals, 9) + "f", value);
        return text.contains(".") ? text.replaceFirst("\\.?0+$", "") : text;
    }

    private static double pixelSize(final ImagePlus image) {
        try {
            return ImagePlusRasters.read(image).raster().grid().groundSamplingDistance();
        }
        catch (final IllegalArgumentException e) {
            // No raster, such as a stack with several axes; it can be listed all the same.
            return Double.NaN;
        }
    }
}
