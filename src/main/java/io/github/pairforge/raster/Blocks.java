package io.github.pairforge.raster;

import net.imglib2.Cursor;
import net.imglib2.FinalInterval;
import net.imglib2.Interval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.blocks.PrimitiveBlocks;
import net.imglib2.blocks.PrimitiveBlocks.OnFallback;
import net.imglib2.converter.RealTypeConverters;
import net.imglib2.img.array.ArrayImg;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/**
 * Row-major {@code float[]} blocks in and out of ImgLib2 images with axes x, y or x, y, band.
 *
 * <p>A tile and a band are given in the image's own coordinates, which need not start at 0.
 */
public final class Blocks {

    private Blocks() {
    }

    /**
     * A reader that several threads may share.
     *
     * @param image any real type; values that {@code float} cannot hold are rounded to the nearest one
     */
    public static PrimitiveBlocks<FloatType> reader(final RandomAccessibleInterval<? extends RealType<?>> image) {
        return PrimitiveBlocks.of(RealTypeConverters.convert(image, new FloatType()), OnFallback.ACCEPT).threadSafe();
    }

    /** Copies a tile of one band. */
    public static void read(final PrimitiveBlocks<FloatType> image, final int band, final Tile tile,
        final float[] out)
    {
        image.copy(interval(image.numDimensions(), band, tile), out);
    }

    /** Writes a tile of one band. Different tiles may be written at the same time. */
    public static void write(final float[] values, final int band, final Tile tile,
        final RandomAccessibleInterval<FloatType> image)
    {
        final float[] storage = storage(image, band);
        if (storage == null) {
            final Cursor<FloatType> cursor =
                Views.flatIterable(Views.interval(image, interval(image.numDimensions(), band, tile))).cursor();
            for (int i = 0; cursor.hasNext(); i++) {
                cursor.next().set(values[i]);
            }
            return;
        }
        final long width = image.dimension(0);
        final long plane = image instanceof ArrayImg ? band * width * image.dimension(1) : 0;
        for (int j = 0; j < tile.height(); j++) {
            System.arraycopy(values, j * tile.width(), storage, (int) (plane + (tile.y() + j) * width + tile.x()),
                tile.width());
        }
    }

    /** The array behind a band, or null when it is not stored as one: element-wise writing costs several times more. */
    private static float[] storage(final RandomAccessibleInterval<FloatType> image, final int band) {
        if (image instanceof PlanarImg<?, ?> planar && planar.getPlane(band) instanceof FloatArray a) {
            return a.getCurrentStorageArray();
        }
        if (image instanceof ArrayImg<?, ?> array && array.update(null) instanceof FloatArray a) {
            return a.getCurrentStorageArray();
        }
        return null;
    }

    private static Interval interval(final int axes, final int band, final Tile tile) {
        final long x1 = tile.x() + tile.width() - 1;
        final long y1 = tile.y() + tile.height() - 1;
        return axes == 2 ? FinalInterval.createMinMax(tile.x(), tile.y(), x1, y1)
            : FinalInterval.createMinMax(tile.x(), tile.y(), band, x1, y1, band);
    }

    /**
     * First band index of an image with axes x, y or x, y, band.
     *
     * @throws IllegalArgumentException for another number of axes
     */
    public static int minBand(final String what, final Interval image) {
        final int axes = image.numDimensions();
        if (axes != 2 && axes != 3) {
            throw new IllegalArgumentException(
                "The " + what + " has " + axes + " axes; an image with axes x, y or x, y, band is needed.");
        }
        return axes == 2 ? 0 : Math.toIntExact(image.min(2));
    }

    /** Number of bands of an image with axes x, y or x, y, band. */
    public static int bands(final Interval image) {
        return image.numDimensions() == 2 ? 1 : Math.toIntExact(image.dimension(2));
    }
}
