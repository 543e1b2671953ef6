package io.github.pairforge.blur;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;

import net.imglib2.Interval;
import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.blocks.PrimitiveBlocks;
import net.imglib2.converter.RealTypeConverters;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.raster.TileWalk;
import io.github.pairforge.raster.Tiling;

/**
 * Blur and resampling of ImgLib2 images.
 *
 * <p>Images have axes x, y or x, y, band; reflectance, NaN = nodata, treated as {@link BlurResample} says; results do
 * not depend on the number of threads, which is that of the caller's {@link Parallelization}. The output is the
 * caller's, and its interval is the work order: output pixel i of an axis covers input pixels {@code min + f·i} to
 * {@code min + f·(i + 1)}, with min the input's; it may begin anywhere, and what lies outside the input becomes NaN.
 */
public final class Blurs {

    /** Side of the source window of a tile: 1 MB of floats. */
    private static final int WINDOW = 512;

    /** Tiles per thread, so that all of them finish at about the same time. */
    private static final int TILES_PER_THREAD = 3;

    /** Fewer rows would spend too much on reading what neighbours need, too. */
    private static final int MIN_ROWS = 64;

    private Blurs() {
    }

    /**
     * Blurs an image at its own resolution; output pixel (x, y) is input pixel (x, y), blurred.
     *
     * @param input the image (x, y[, band])
     * @param kernel the point spread function, in input pixels
     * @param output the blurred image, with as many axes and the same bands
     * @throws IllegalArgumentException when the axes or the bands of both differ
     * @implNote op names='pairforge.blur', type=Computer
     */
    public static void blur(final RandomAccessibleInterval<? extends RealType<?>> input, final BlurKernel kernel,
        final RandomAccessibleInterval<FloatType> output)
    {
        final RandomAccessibleInterval<FloatType> shifted = checkedPlanes(input, output);
        run(input, Collections.nCopies(bands(input), kernel), Resampling.NEAREST, 1, Views.translate(shifted,
            -input.min(0), -input.min(1), 0));
    }

    /**
     * Resamples an image without blurring it.
     *
     * @param input the image (x, y[, band])
     * @param resampling the method
     * @param factor output pixel size in input pixels; below 1 the image is enlarged
     * @param output the resampled image, with as many axes and the same bands
     * @throws IllegalArgumentException when the axes or the bands of both differ, or the factor is no number from
     *             1/4096 to 4096
     * @implNote op names='pairforge.resample', type=Computer
     */
    public static void resample(final RandomAccessibleInterval<? extends RealType<?>> input,
        final Resampling resampling, final double factor, final RandomAccessibleInterval<FloatType> output)
    {
        blurResample(input, new NoBlur(), resampling, factor, output);
    }

    /**
     * Blurs and resamples an image in one step, with the same kernel for all bands.
     *
     * @param input the image (x, y[, band])
     * @param kernel the point spread function, in input pixels
     * @param resampling the method
     * @param factor output pixel size in input pixels; below 1 the image is enlarged
     * @param output the resampled image, with as many axes and the same bands
     * @throws IllegalArgumentException when the axes or the bands of both differ, or the factor is no number from
     *             1/4096 to 4096
     * @implNote op names='pairforge.blurResample', type=Computer
     */
    public static void blurResample(final RandomAccessibleInterval<? extends RealType<?>> input,
        final BlurKernel kernel, final Resampling resampling, final double factor,
        final RandomAccessibleInterval<FloatType> output)
    {
        blurResample(input, Collections.nCopies(bands(input), kernel), resampling, factor, output);
    }

    /**
     * Blurs and resamples an image in one step, with a kernel for each band.
     *
     * @param input the image (x, y[, band])
     * @param kernels the point spread function of each band, in input pixels
     * @param resampling the method
     * @param factor output pixel size in input pixels; below 1 the image is enlarged
     * @param output the resampled image, with as many axes and the same bands
     * @throws IllegalArgumentException when the axes or the bands differ, or the factor is no number from 1/4096 to
     *             4096
     * @implNote op names='pairforge.blurResample', type=Computer
     */
    public static void blurResample(final RandomAccessibleInterval<? extends RealType<?>> input,
        final List<? extends BlurKernel> kernels, final Resampling resampling, final double factor,
        final RandomAccessibleInterval<FloatType> output)
    {
        run(input, kernels, resampling, factor, checkedPlanes(input, output));
    }

    private static int bands(final Interval image) {
        return image.numDimensions() < 3 ? 1 : Math.toIntExact(image.dimension(2));
    }

    /** The output with axes x, y, band, the bands from 0. */
    private static RandomAccessibleInterval<FloatType> checkedPlanes(final Interval input,
        final RandomAccessibleInterval<FloatType> output)
    {
        final int n = input.numDimensions();
        if (n < 2 || n > 3 || output.numDimensions() != n || bands(input) != bands(output)) {
            throw new IllegalArgumentException("The input has " + n + " axes and " + bands(input)
                + " bands, the output " + output.numDimensions() + " and " + bands(output)
                + "; both need the axes x, y or x, y, band, and the same bands.");
        }
        return n == 2 ? Views.addDimension(output, 0, 0) : Views.translate(output, 0, 0, -output.min(2));
    }

    private static void run(final RandomAccessibleInterval<? extends RealType<?>> input,
        final List<? extends BlurKernel> kernels, final Resampling resampling, final double factor,
        final RandomAccessibleInterval<FloatType> output)
    {
        final int bands = bands(output);
        if (kernels.size() != bands) {
            throw new IllegalArgumentException(
                kernels.size() + " kernels were given for " + bands + " bands; give one for each band.");
        }
        final Grid.Relation relation =
            new Grid.Relation(factor, factor, factor * output.min(0), factor * output.min(1));
        final long width = output.dimension(0);
        final long height = output.dimension(1);
        final BlurResample[] operators = new BlurResample[bands];
        for (int b = 0; b < bands; b++) {
            operators[b] = b > 0 && kernels.get(b).equals(kernels.get(b - 1)) ? operators[b - 1]
                : BlurResample.of(kernels.get(b), resampling, relation, input.dimension(0), input.dimension(1), width,
                    height);
        }
        final RandomAccessibleInterval<FloatType> floats =
            Views.zeroMin(RealTypeConverters.convert(input, new FloatType()));
        final TileBuffers buffers =
            new TileBuffers(PrimitiveBlocks.of(floats, PrimitiveBlocks.OnFallback.ACCEPT).threadSafe());
        final RandomAccessibleInterval<FloatType> target = Views.zeroMin(output);
        try {
            TileWalk.forEach(tiling(width, height, bands, factor), "Blur", Progress.NONE, tile -> {
                for (int b = 0; b < bands; b++) {
                    store(buffers.compute(operators[b], b, tile), tile, target, b);
                }
            });
        }
        catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Tiling tiling(final long width, final long height, final int bands, final double factor) {
        final int side = (int) Math.max(1, Math.min(4 * WINDOW, WINDOW / factor));
        final long across = (width + side - 1) / side;
        final long wanted = (long) TILES_PER_THREAD * Parallelization.getTaskExecutor().getParallelism();
        final long fewest = (long) Math.max(1, MIN_ROWS / factor);
        final long rows = Math.max(fewest, height * across / Math.max(1, wanted));
        return new Tiling(width, height, side, (int) Math.min(side, rows));
    }

    private static void store(final float[] values, final Tile tile, final RandomAccessibleInterval<FloatType> target,
        final int band)
    {
        final RandomAccess<FloatType> pixel = target.randomAccess();
        for (int y = 0; y < tile.height(); y++) {
            pixel.setPosition(tile.x(), 0);
            pixel.setPosition(tile.y() + y, 1);
            pixel.setPosition(band, 2);
            for (int x = 0; x < tile.width(); x++) {
                pixel.get().set(values[y * tile.width() + x]);
                pixel.fwd(0);
            }
        }
    }
}
