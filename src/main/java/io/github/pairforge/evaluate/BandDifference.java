package io.github.pairforge.evaluate;

import java.util.ArrayList;
import java.util.List;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/**
 * How one band of an image differs from the same band of a reference, over the pixels that are finite in both.
 *
 * <p>Every number is {@code NaN} where no pixel is valid in both.
 *
 * @param pixels how many pixels are valid in both
 * @param meanAbsoluteError mean of |image − reference|, reflectance
 * @param rootMeanSquareError root of the mean of (image − reference)², reflectance
 * @param bias mean of image − reference, reflectance
 * @param correlation Pearson's, −1..1; {@code NaN} when a side is constant
 * @param gradientRatio energy of first differences, image / reference (below 1: too smooth); {@code NaN} when the
 *            reference has none
 */
public record BandDifference(long pixels, double meanAbsoluteError, double rootMeanSquareError, double bias,
    double correlation, double gradientRatio)
{

    /**
     * Compares band by band.
     *
     * @param image axes x, y, band; reflectance, NaN = nodata
     * @param reference of the same size
     * @return one per band
     * @throws IllegalArgumentException when sizes or band counts differ
     */
    public static List<BandDifference> of(final RandomAccessibleInterval<FloatType> image,
        final RandomAccessibleInterval<FloatType> reference)
    {
        return of(ImagePair.of(image, reference));
    }

    static List<BandDifference> of(final ImagePair pair) {
        final List<BandDifference> result = new ArrayList<>();
        for (int b = 0; b < pair.bands(); b++) {
            result.add(ofBand(pair, b));
        }
        return List.copyOf(result);
    }

    private static BandDifference ofBand(final ImagePair pair, final int band) {
        final Moments moments = new Moments();
        final GradientEnergy gradients = new GradientEnergy(pair.width());
        final float[] x = new float[pair.width()];
        final float[] y = new float[pair.width()];
        for (int row = 0; row < pair.height(); row++) {
            pair.image().row(band, row, x);
            pair.reference().row(band, row, y);
            moments.add(x, y);
            gradients.add(x, y);
        }
        return moments.summary(gradients.ratio());
    }

    /** Running means and co-moments (Welford 1962): no cancellation, whatever the mean. */
    private static final class Moments {

        private long n;
        private double absolute;
        private double squared;
        private double meanX;
        private double meanY;
        private double xx;
        private double yy;
        private double xy;

        void add(final float[] x, final float[] y) {
            for (int i = 0; i < x.length; i++) {
                final double d = (double) x[i] - y[i];
                if (!Double.isFinite(d)) {
                    continue;
                }
                n++;
                absolute += Math.abs(d);
                squared += d * d;
                final double dx = x[i] - meanX;
                final double dy = y[i] - meanY;
                meanX += dx / n;
                meanY += dy / n;
                xx += dx * (x[i] - meanX);
                yy += dy * (y[i] - meanY);
                xy += dx * (y[i] - meanY);
            }
        }

        BandDifference summary(final double gradientRatio) {
            if (n == 0) {
                return new BandDifference(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
            }
            final double correlation =
                xx > 0 && yy > 0 ? Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy))) : Double.NaN;
            return new BandDifference(n, absolute / n, Math.sqrt(squared / n), meanX - meanY, correlation,
                gradientRatio);
        }
    }
}
