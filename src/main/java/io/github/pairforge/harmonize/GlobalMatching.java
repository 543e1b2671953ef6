package io.github.pairforge.harmonize;

import java.io.IOException;
import java.io.UncheckedIOException;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;

import io.github.pairforge.raster.Blocks;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Tile;

/** Matching whole images in memory by few numbers per band: moments, quantiles, a smooth curve. */
public final class GlobalMatching {

    private GlobalMatching() {
    }

    /** Makes a harmonization of two images. */
    private interface Factory {

        Harmonization between(RasterSource source, RasterSource reference) throws IOException;
    }

    /**
     * Gives every band of an image the mean and the standard deviation of the reference; see
     * {@link MomentHarmonization}.
     *
     * <p>All axes are x, y or x, y, band. NaN pixels count in neither image and stay NaN. Results may be negative. Runs
     * on the ImgLib2 parallelism of the caller.
     *
     * @param in any units; the result is in those of the reference
     * @param reference same number of bands, any size
     * @param out the size of {@code in}; may be {@code in}
     * @throws IllegalArgumentException when sizes contradict each other, or a band has no valid pixel
     * @implNote op names='pairforge.matchMoments', type=Computer
     */
    public static void matchMoments(final RandomAccessibleInterval<? extends RealType<?>> in,
        final RandomAccessibleInterval<? extends RealType<?>> reference, final RandomAccessibleInterval<FloatType> out)
    {
        match(in, reference, (s, r) -> MomentHarmonization.between(s, r, Progress.NONE), out);
    }

    /**
     * Matches a fixed number of quantiles of every band, with straight lines between them and outside; see
     * {@link HistogramHarmonization#quantiles}.
     *
     * <p>All axes are x, y or x, y, band. NaN pixels count in neither image and stay NaN; no result is negative. Runs
     * on the ImgLib2 parallelism of the caller.
     *
     * @param in any units; the result is in those of the reference
     * @param reference same number of bands, any size
     * @param quantiles how many, from 2 to 65536
     * @param out the size of {@code in}; may be {@code in}
     * @throws IllegalArgumentException when sizes contradict each other, a band has no valid pixel, or the number is
     *         out of range
     * @implNote op names='pairforge.matchQuantiles', type=Computer
     */
    public static void matchQuantiles(final RandomAccessibleInterval<? extends RealType<?>> in,
        final RandomAccessibleInterval<? extends RealType<?>> reference, final Integer quantiles,
        final RandomAccessibleInterval<FloatType> out)
    {
        match(in, reference, (s, r) -> HistogramHarmonization.quantiles(s, r, quantiles, Progress.NONE), out);
    }

    /**
     * Matches a fixed number of quantiles of every band by a monotone curve without corners; see
     * {@link SplineHarmonization}.
     *
     * <p>All axes are x, y or x, y, band. NaN pixels count in neither image and stay NaN. Runs on the ImgLib2
     * parallelism of the caller.
     *
     * @param in any units; the result is in those of the reference
     * @param reference same number of bands, any size
     * @param quantiles how many, from 2 to 65536; about ten make a smooth curve
     * @param out the size of {@code in}; may be {@code in}
     * @throws IllegalArgumentException when sizes contradict each other, a band has no valid pixel, or the number is
     *         out of range
     * @implNote op names='pairforge.matchSpline', type=Computer
     */
    public static void matchSpline(final RandomAccessibleInterval<? extends RealType<?>> in,
        final RandomAccessibleInterval<? extends RealType<?>> reference, final Integer quantiles,
        final RandomAccessibleInterval<FloatType> out)
    {
        match(in, reference, (s, r) -> SplineHarmonization.between(s, r, quantiles, Progress.NONE), out);
    }

    private static void match(final RandomAccessibleInterval<? extends RealType<?>> in,
        final RandomAccessibleInterval<? extends RealType<?>> reference, final Factory factory,
        final RandomAccessibleInterval<FloatType> out)
    {
        final int first = Harmonizations.requireSizes(in, reference, out);
        final float[][] planes = Harmonizations.planes("image", in, null);
        final Raster image = Harmonizations.raster(planes, in, "The image");
        final Raster wanted =
            Harmonizations.raster(Harmonizations.planes("reference", reference, null), reference, "The reference");
        final Tile whole = new Tile(0, out.min(0), out.min(1), (int) out.dimension(0), (int) out.dimension(1));
        try {
            final Harmonization lambda = factory.between(image, wanted);
            for (int b = 0; b < planes.length; b++) {
                lambda.apply(b, whole, planes[b]);
                Blocks.write(planes[b], first + b, whole, out);
            }
        }
        catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
