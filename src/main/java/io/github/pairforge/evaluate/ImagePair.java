package io.github.pairforge.evaluate;

import java.util.Arrays;

import io.github.pairforge.raster.Threads;

import net.imglib2.FinalInterval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.blocks.PrimitiveBlocks;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/** Two images of equal size, read row by row: no more than some rows are ever copied. */
final class ImagePair {

    private final Rows image;
    private final Rows reference;

    private ImagePair(final Rows image, final Rows reference) {
        this.image = image;
        this.reference = reference;
    }

    /** @throws IllegalArgumentException when an image has not three axes, or the sizes differ */
    static ImagePair of(final RandomAccessibleInterval<FloatType> image,
        final RandomAccessibleInterval<FloatType> reference)
    {
        return of(image, "The image", reference, "the reference");
    }

    static ImagePair of(final RandomAccessibleInterval<FloatType> image, final String imageName,
        final RandomAccessibleInterval<FloatType> reference, final String referenceName)
    {
        final Rows a = new Rows(image, imageName);
        final Rows b = new Rows(reference, referenceName);
        if (a.width != b.width || a.height != b.height) {
            throw new IllegalArgumentException(imageName + " has " + a.width + " x " + a.height + " pixels, "
                + referenceName + " has " + b.width + " x " + b.height
                + "; bring both onto the same grid before comparing them.");
        }
        if (a.bands != b.bands) {
            throw new IllegalArgumentException(imageName + " has " + count(a.bands) + ", " + referenceName + " has "
                + count(b.bands) + "; choose the same bands of both, in the same order.");
        }
        return new ImagePair(a, b);
    }

    private static String count(final int bands) {
        return bands + (bands == 1 ? " band" : " bands");
    }

    Rows image() {
        return image;
    }

    Rows reference() {
        return reference;
    }

    int width() {
        return image.width;
    }

    int height() {
        return image.height;
    }

    int bands() {
        return image.bands;
    }

    /** Rows of one image with axes x, y, band. */
    static final class Rows {

        final int width;
        final int height;
        final int bands;
        private final PrimitiveBlocks<FloatType> blocks;

        Rows(final RandomAccessibleInterval<FloatType> image, final String name) {
            if (image.numDimensions() != 3) {
                throw new IllegalArgumentException(
                    name + " has " + image.numDimensions() + " axes; three are expected: x, y, band.");
            }
            final long[] size = image.dimensionsAsLongArray();
            if (Arrays.stream(size).anyMatch(n -> n < 1 || n > Integer.MAX_VALUE)) {
                throw new IllegalArgumentException(name + " has no pixels, or more than fit in memory: "
                    + size[0] + " x " + size[1] + " x " + size[2] + ".");
            }
            width = (int) size[0];
            height = (int) size[1];
            bands = (int) size[2];
            blocks = PrimitiveBlocks.of(Views.zeroMin(image));
        }

        float[] row(final int band, final int y, final float[] out) {
            return window(band, 0, y, width, 1, out);
        }

        float[] window(final int band, final int x, final int y, final int w, final int h, final float[] out) {
            Threads.check();
            blocks.copy(new FinalInterval(new long[] { x, y, band }, new long[] { x + w - 1, y + h - 1, band }), out);
            return out;
        }
    }
}
