package io.github.pairforge.evaluate;

import java.util.Arrays;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/**
 * Angle between the spectra of two images, {@code acos(Σ x·y / (‖x‖‖y‖))}, aggregated in three ways.
 *
 * <p>Source: Kruse et al. 1993, spectral angle mapper. Scaling a spectrum changes nothing. Pixels with a value that is
 * not finite in any band of either image, or with a zero spectrum on either side, are left out of all three.
 *
 * @param perPixel mean over pixels of the angle between the two spectra of a pixel, degrees
 * @param flattened angle between both images, each taken as one long vector, degrees
 * @param meanSpectra angle between the two mean spectra, degrees
 * @param pixels how many pixels were compared; with none, all angles are {@code NaN}
 */
public record SpectralAngle(double perPixel, double flattened, double meanSpectra, long pixels) {

    /**
     * Compares two images.
     *
     * @param image axes x, y, band; reflectance, NaN = nodata
     * @param reference of the same size
     * @throws IllegalArgumentException when sizes or band counts differ
     */
    public static SpectralAngle of(final RandomAccessibleInterval<FloatType> image,
        final RandomAccessibleInterval<FloatType> reference)
    {
        return of(ImagePair.of(image, reference));
    }

    static SpectralAngle of(final ImagePair pair) {
        final Sums sums = new Sums(pair.width(), pair.bands());
        for (int row = 0; row < pair.height(); row++) {
            sums.addRow(pair, row);
        }
        return sums.angles();
    }

    private static double degrees(final double xx, final double yy, final double xy) {
        return Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)))));
    }

    /** Scalar products of the spectra of a row, and their sums so far. */
    private static final class Sums {

        private final float[][] x;
        private final float[][] y;
        private final double[] xx;
        private final double[] yy;
        private final double[] xy;
        private final double[] sumX;
        private final double[] sumY;
        private double allXx;
        private double allYy;
        private double allXy;
        private double angles;
        private long pixels;

        Sums(final int width, final int bands) {
            x = new float[bands][width];
            y = new float[bands][width];
            xx = new double[width];
            yy = new double[width];
            xy = new double[width];
            sumX = new double[bands];
            sumY = new double[bands];
        }

        void addRow(final ImagePair pair, final int row) {
            Arrays.fill(xx, 0);
            Arrays.fill(yy, 0);
            Arrays.fill(xy, 0);
            for (int b = 0; b < x.length; b++) {
                multiply(pair.image().row(b, row, x[b]), pair.reference().row(b, row, y[b]));
            }
            for (int i = 0; i < xx.length; i++) {
                // Not a number, infinite or zero in either image: no angle.
                if (xx[i] > 0 && yy[i] > 0 && xx[i] + yy[i] < Double.POSITIVE_INFINITY) {
                    addPixel(i);
                }
            }
        }

        private void multiply(final float[] a, final float[] b) {
            for (int i = 0; i < a.length; i++) {
                final double v = a[i];
                final double w = b[i];
                xx[i] += v * v;
                yy[i] += w * w;
                xy[i] += v * w;
            }
        }

        private void addPixel(final int i) {
            pixels++;
            angles += degrees(xx[i], yy[i], xy[i]);
            allXx += xx[i];
            allYy += yy[i];
            allXy += xy[i];
            for (int b = 0; b < x.length; b++) {
                sumX[b] += x[b][i];
                sumY[b] += y[b][i];
            }
        }

        SpectralAngle angles() {
            if (pixels == 0) {
                return new SpectralAngle(Double.NaN, Double.NaN, Double.NaN, 0);
            }
            double meanXx = 0;
            double meanYy = 0;
            double meanXy = 0;
            for (int b = 0; b < sumX.length; b++) {
                meanXx += sumX[b] * sumX[b];
                meanYy += sumY[b] * sumY[b];
                meanXy += sumX[b] * sumY[b];
            }
            return new SpectralAngle(angles / pixels, degrees(allXx, allYy, allXy), degrees(meanXx, meanYy, meanXy),
                pixels);
        }
    }
}
