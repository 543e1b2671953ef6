package io.github.pairforge.harmonize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;

import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.BooleanType;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Blocks;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.raster.TileWalk;
import io.github.pairforge.raster.Tiling;

/** Harmonizing whole images in memory. */
public final class Harmonizations {

    private static final int TILE = 256;

    private Harmonizations() {
    }

    /**
     * Gives every band of an image the distribution of the reference's band; see {@link HistogramMatching}.
     *
     * <p>All axes are x, y or x, y, band. Integers are taken as the float of the same value, and the result is not
     * rounded. NaN pixels leave the distributions and stay NaN. Runs on the caller's ImgLib2 parallelism.
     *
     * @param in any units; the result is in those of the reference
     * @param reference same number of bands, any size
     * @param out the size of {@code in}; may be {@code in}
     * @throws IllegalArgumentException when sizes contradict each other, or a band has 2³¹ pixels or more, or
     *         no valid pixel
     * @implNote op names='pairforge.matchHistogram', type=Computer
     */
    public static void matchHistogram(final RandomAccessibleInterval<? extends RealType<?>> in,
        final RandomAccessibleInterval<? extends RealType<?>> reference, final RandomAccessibleInterval<FloatType> out)
    {
        match(in, null, reference, null, out);
    }

    /**
     * As {@link #matchHistogram(RandomAccessibleInterval, RandomAccessibleInterval, RandomAccessibleInterval)}, with
     * masks: pixels where a mask is false are nodata, as if they were NaN. They leave the distribution, and are NaN in
     * the result.
     *
     * @param in any units
     * @param inMask axes x, y, with the size of {@code in}; true = valid
     * @param reference same number of bands, any size
     * @param referenceMask axes x, y, with the size of {@code reference}
     * @param out the size of {@code in}; may be {@code in}
     * @param <M> type of the mask of the image
     * @param <R> type of the mask of the reference
     * @throws IllegalArgumentException as above, or when a mask has another size than its image
     * @implNote op names='pairforge.matchHistogram', type=Computer
     */
    public static <M extends BooleanType<M>, R extends BooleanType<R>> void matchHistogram(
        final RandomAccessibleInterval<? extends RealType<?>> in, final RandomAccessibleInterval<M> inMask,
        final RandomAccessibleInterval<? extends RealType<?>> reference,
        final RandomAccessibleInterval<R> referenceMask, final RandomAccessibleInterval<FloatType> out)
    {
        match(in, requireMask("input", in, inMask), reference, requireMask("reference", reference, referenceMask),
            out);
    }

    /**
     * Gives every band of an image the distribution that the reference's band has in the same part of the picture; see
     * {@link LocalHistogramHarmonization}.
     *
     * <p>All axes are x, y or x, y, band. Both images show the same ground, corner to corner. NaN pixels of either
     * leave the distributions, those of the image stay NaN; no result is negative. Runs on the caller's ImgLib2
     * parallelism.
     *
     * @param in any units; the result is in those of the reference
     * @param reference same number of bands, any size
     * @param pitch distance between the centres of windows in pixels of {@code in}; 0 takes a quarter of the image
     * @param strength from 0 (one map for the whole image) to 1
     * @param out the size of {@code in}; may be {@code in}
     * @throws IllegalArgumentException when sizes contradict each other, no pixel is valid in both, or a number is out
     *         of range
     * @implNote op names='pairforge.matchHistogramLocal', type=Computer
     */
    public static void matchHistogramLocal(final RandomAccessibleInterval<? extends RealType<?>> in,
        final RandomAccessibleInterval<? extends RealType<?>> reference, final double pitch, final double strength,
        final RandomAccessibleInterval<FloatType> out)
    {
        matchLocally(in, null, reference, null, LocalMatching.DEFAULT.withPitch(pitch).withStrength(strength), out);
    }

    /**
     * As {@link #matchHistogramLocal(RandomAccessibleInterval, RandomAccessibleInterval, double, double,
     * RandomAccessibleInterval)}, with masks: pixels where a mask is false are nodata, as if they were NaN.
     *
     * @param in any units
     * @param inMask axes x, y, with the size of {@code in}; true = valid
     * @param reference same number of bands, any size
     * @param referenceMask axes x, y, with the size of {@code reference}
     * @param pitch distance between the centres of windows in pixels of {@code in}; 0 takes a quarter of the image
     * @param strength from 0 (one map for the whole image) to 1
     * @param out the size of {@code in}; may be {@code in}. NaN where {@code inMask} is false
     * @param <M> type of the mask of the image
     * @param <R> type of the mask of the reference
     * @throws IllegalArgumentException as above, or when a mask has another size than its image
     * @implNote op names='pairforge.matchHistogramLocal', type=Computer
     */
    public static <M extends BooleanType<M>, R extends BooleanType<R>> void matchHistogramLocal(
        final RandomAccessibleInterval<? extends RealType<?>> in, final RandomAccessibleInterval<M> inMask,
        final RandomAccessibleInterval<? extends RealType<?>> reference,
        final RandomAccessibleInterval<R> referenceMask, final double pitch, final double strength,
        final RandomAccessibleInterval<FloatType> out)
    {
        matchLocally(in, requireMask("input", in, inMask), reference,
            requireMask("reference", reference, referenceMask),
            LocalMatching.DEFAULT.withPitch(pitch).withStrength(strength), out);
    }

    private static void matchLocally(final RandomAccessibleInterval<? extends RealType<?>> in,
        final RandomAccessibleInterval<? extends BooleanType<?>> inMask,
        final RandomAccessibleInterval<? extends RealType<?>> reference,
        final RandomAccessibleInterval<? extends BooleanType<?>> referenceMask, final LocalMatching settings,
        final RandomAccessibleInterval<FloatType> out)
    {
        final int first = requireSizes(in, reference, out);
        final float[][] planes = planes("image", in, inMask);
        final Raster image = raster(planes, in, "The image");
        final Raster wanted = raster(planes("reference", reference, referenceMask), reference, "the reference");
        try {
            final LocalHistogramHarmonization local =
                LocalHistogramHarmonization.between(image, wanted, settings, Progress.NONE);
            TileWalk.forEach(new Tiling(in.dimension(0), in.dimension(1), TILE, TILE), "Harmonizing", Progress.NONE,
                t -> {
                    final float[] values = new float[t.width() * t.height()];
                    final Tile place =
                        new Tile(t.index(), t.x() + out.min(0), t.y() + out.min(1), t.width(), t.height());
                    for (int b = 0; b < planes.length; b++) {
                        image.read(b, t.x(), t.y(), t.width(), t.height(), values);
                        local.apply(b, t, values);
                        Blocks.write(values, first + b, place, out);
                    }
                });
        }
        catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The linear relation between the bands of two images of one grid; see {@link BandRegression}.
     *
     * @param image axes x, y or x, y, band; reflectance, NaN = nodata
     * @param reference of the same size and bands
     * @param robust true for Huber loss, false for least squares
     * @return weights, intercept and residuals per band
     * @throws IllegalArgumentException when sizes differ, or fewer pixels are valid than a band has unknowns
     * @implNote op names='pairforge.regressBands', type=Function
     */
    public static BandRegression regressBands(final RandomAccessibleInterval<? extends RealType<?>> image,
        final RandomAccessibleInterval<? extends RealType<?>> reference, final Boolean robust)
    {
        return BandRegression.of(planes("image", image, null), planes("reference", reference, null), robust);
    }

    static float[][] planes(final String what, final RandomAccessibleInterval<? extends RealType<?>> image,
        final RandomAccessibleInterval<? extends BooleanType<?>> mask)
    {
        final float[][] planes = new float[Blocks.bands(image)][];
        for (int b = 0; b < planes.length; b++) {
            planes[b] = plane(what, image, b, mask);
        }
        return planes;
    }

    static Raster raster(final float[][] planes, final RandomAccessibleInterval<?> image, final String name) {
        return Raster.wrap(planes, Grid.ofPixels(image.dimension(0), image.dimension(1)),
            Collections.nCopies(planes.length, Band.unnamed()), name);
    }

    private static void match(final RandomAccessibleInterval<? extends RealType<?>> in,
        final RandomAccessibleInterval<? extends BooleanType<?>> inMask,
        final RandomAccessibleInterval<? extends RealType<?>> reference,
        final RandomAccessibleInterval<? extends BooleanType<?>> referenceMask,
        final RandomAccessibleInterval<FloatType> out)
    {
        final int first = requireSizes(in, reference, out);
        final int bands = Blocks.bands(out);
        for (int b = 0; b < bands; b++) {
            final float[] ref = plane("reference", reference, b, referenceMask);
            final Distribution distribution = Distribution.of("The reference's band " + (b + 1), ref, ref.length);
            final float[] values = plane("image", in, b, inMask);
            HistogramMatching.match("The image's band " + (b + 1), values, values.length, distribution, values);
            Blocks.write(values, first + b, whole(out), out);
        }
    }

    /** First band index of the output. */
    static int requireSizes(final RandomAccessibleInterval<?> in, final RandomAccessibleInterval<?> reference,
        final RandomAccessibleInterval<?> out)
    {
        final int first = Blocks.minBand("output image", out);
        Blocks.minBand("input image", in);
        Blocks.minBand("reference image", reference);
        final int bands = Blocks.bands(out);
        if (!Intervals.equals(in, out)) {
            throw new IllegalArgumentException("The output image " + Intervals.toString(out)
                + " is not the size of the input image " + Intervals.toString(in) + ".");
        }
        if (Blocks.bands(reference) != bands) {
            throw new IllegalArgumentException("The image has " + bands + " bands, the reference "
                + Blocks.bands(reference) + "; give the bands that correspond.");
        }
        return first;
    }

    private static float[] plane(final String what, final RandomAccessibleInterval<? extends RealType<?>> image,
        final int band, final RandomAccessibleInterval<? extends BooleanType<?>> mask)
    {
        if (image.dimension(0) * (double) image.dimension(1) > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException("A band of the " + what + " with " + image.dimension(0) + " x "
                + image.dimension(1) + " pixels does not fit into memory; harmonize it from file to file instead.");
        }
        final float[] values = new float[(int) (image.dimension(0) * image.dimension(1))];
        if (values.length > 0) {
            Blocks.read(Blocks.reader(image), Blocks.minBand(what, image) + band, whole(image), values);
        }
        if (mask != null) {
            final RandomAccess<? extends BooleanType<?>> valid = Views.zeroMin(mask).randomAccess();
            final int width = (int) image.dimension(0);
            for (int i = 0; i < values.length; i++) {
                valid.setPosition(i % width, 0);
                valid.setPosition(i / width, 1);
                values[i] = valid.get().get() ? values[i] : Float.NaN;
            }
        }
        return values;
    }

    private static Tile whole(final RandomAccessibleInterval<?> image) {
        return new Tile(0, image.min(0), image.min(1), (int) image.dimension(0), (int) image.dimension(1));
    }

    private static <M extends BooleanType<M>> RandomAccessibleInterval<M> requireMask(final String what,
        final RandomAccessibleInterval<?> image, final RandomAccessibleInterval<M> mask)
    {
        if (mask.numDimensions() != 2 || mask.dimension(0) != image.dimension(0)
            || mask.dimension(1) != image.dimension(1))
        {
            throw new IllegalArgumentException("The " + what + "'s mask " + Intervals.toString(mask)
                + " has not the columns and rows of the image " + Intervals.toString(image) + ".");
        }
        return mask;
    }
}
