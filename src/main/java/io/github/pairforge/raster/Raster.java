package io.github.pairforge.raster;

import java.util.ArrayList;
import java.util.List;

import net.imglib2.FinalInterval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.blocks.PrimitiveBlocks;
import net.imglib2.img.Img;
import net.imglib2.img.planar.PlanarImg;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.img.basictypeaccess.array.FloatArray;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/**
 * An image with its place on the ground.
 *
 * @param pixels axes x, y, band, starting at 0; reflectance, NaN = nodata
 * @param grid its size is that of the pixels
 * @param bands one per band of the pixels
 * @param name for messages and output names
 */
public record Raster(RandomAccessibleInterval<FloatType> pixels, Grid grid, List<Band> bands, String name)
    implements RasterSource
{

    /** @throws IllegalArgumentException when sizes contradict each other */
    public Raster {
        if (pixels.numDimensions() != 3) {
            throw new IllegalArgumentException(
                name + " has " + pixels.numDimensions() + " axes; a raster has three: x, y, band.");
        }
        pixels = Views.isZeroMin(pixels) ? pixels : Views.zeroMin(pixels);
        bands = List.copyOf(bands);
        if (pixels.dimension(0) != grid.width() || pixels.dimension(1) != grid.height()) {
            throw new IllegalArgumentException(name + " has " + pixels.dimension(0) + " x " + pixels.dimension(1)
                + " pixels, its grid " + grid.width() + " x " + grid.height() + ".");
        }
        if (pixels.dimension(2) != bands.size()) {
            throw new IllegalArgumentException(
                name + " has " + pixels.dimension(2) + " bands, " + bands.size() + " are described.");
        }
    }

    /** An image in pixel units with unnamed bands. */
    public static Raster of(final RandomAccessibleInterval<FloatType> pixels, final String name) {
        final List<Band> bands = new ArrayList<>();
        for (int b = 0; b < pixels.dimension(2); b++) {
            bands.add(Band.unnamed());
        }
        return new Raster(pixels, Grid.ofPixels(pixels.dimension(0), pixels.dimension(1)), bands, name);
    }

    /**
     * Wraps one row-major array per band without copying.
     *
     * @throws IllegalArgumentException when an array has not {@code grid.width() · grid.height()} values
     */
    public static Raster wrap(final float[][] planes, final Grid grid, final List<Band> bands, final String name) {
        final PlanarImg<FloatType, FloatArray> img =
            PlanarImgs.floats(planeSize(grid.width(), planes.length), planeSize(grid.height(), planes.length),
                planes.length);
        for (int b = 0; b < planes.length; b++) {
            if (planes[b].length != grid.width() * grid.height()) {
                throw new IllegalArgumentException(name + ", band " + (b + 1) + ": " + planes[b].length
                    + " values for " + grid.width() + " x " + grid.height() + " pixels.");
            }
            img.setPlane(b, new FloatArray(planes[b]));
        }
        return new Raster(img, grid, bands, name);
    }

    private static long planeSize(final long n, final int planes) {
        return planes == 0 ? 0 : n;
    }

    /** A zeroed image in memory, one plane per band. */
    public static Img<FloatType> allocate(final long width, final long height, final int bands) {
        if (width * (double) height > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("A band of " + width + " x " + height
                + " pixels does not fit into memory; write to a file instead.");
        }
        return PlanarImgs.floats(width, height, bands);
    }

    @Override
    public void read(final int band, final long x, final long y, final int width, final int height,
        final float[] out)
    {
        PrimitiveBlocks.of(pixels).copy(new FinalInterval(new long[] { x, y, band },
            new long[] { x + width - 1, y + height - 1, band }), out);
    }

    /** Copies one band into a row-major array. */
    public float[] plane(final int band) {
        final float[] out = new float[Math.toIntExact(grid.width() * grid.height())];
        read(band, 0, 0, (int) grid.width(), (int) grid.height(), out);
        return out;
    }
}
