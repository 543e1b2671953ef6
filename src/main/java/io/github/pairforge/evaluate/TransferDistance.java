package io.github.pairforge.evaluate;

import io.github.pairforge.evaluate.ImagePair.Rows;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

import org.jtransforms.fft.DoubleFFT_2D;

/**
 * How much the amplitudes of fine detail differ: opensr-test's "mtf" distance.
 *
 * <p>{@code mean min(1, |(|F(y)| − |F(x)|) / |F(y)||)} over bands and all frequencies f with {@code ½/scale < |f| < ½}
 * cycles per pixel: those that an image {@code scale} times as coarse cannot hold. 0 for equal images, at most 1.
 */
public final class TransferDistance {

    private TransferDistance() {
    }

    /**
     * Compares two images.
     *
     * @param image axes x, y, band; reflectance, all finite
     * @param reference of the same size
     * @param scale above 1
     * @return {@code NaN} when a value is not finite (a Fourier transform knows no nodata) or no frequency is in range
     * @throws IllegalArgumentException when sizes or band counts differ, the scale is not above 1, or a band has more
     *             than 2²⁹ pixels
     */
    public static double of(final RandomAccessibleInterval<FloatType> image,
        final RandomAccessibleInterval<FloatType> reference, final double scale)
    {
        final ImagePair pair = ImagePair.of(image, reference);
        if (!(scale > 1)) {
            throw new IllegalArgumentException("A scale of " + scale + " leaves no frequencies; it must exceed 1.");
        }
        if ((long) pair.width() * pair.height() > 1 << 29) {
            throw new IllegalArgumentException("Images of " + pair.width() + " x " + pair.height()
                + " pixels are too large for one Fourier transform; compare parts of them.");
        }
        double sum = 0;
        long n = 0;
        for (int b = 0; b < pair.bands(); b++) {
            final double[] x = spectrum(pair.image(), b);
            final double[] y = spectrum(pair.reference(), b);
            for (int v = 0; v < pair.height(); v++) {
                final double fy = frequency(v, pair.height());
                for (int u = 0; u < pair.width(); u++) {
                    final double f = Math.hypot(frequency(u, pair.width()), fy);
                    if (f > 0.5 / scale && f < 0.5) {
                        sum += relative(x, y, 2 * (v * pair.width() + u));
                        n++;
                    }
                }
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    private static double relative(final double[] x, final double[] y, final int at) {
        final double wanted = Math.hypot(y[at], y[at + 1]);
        final double difference = Math.abs(wanted - Math.hypot(x[at], x[at + 1]));
        return difference == 0 ? 0 : Math.min(1, difference / wanted);
    }

    private static double frequency(final int index, final int size) {
        return Math.min(index, size - index) / (double) size;
    }

    private static double[] spectrum(final Rows rows, final int band) {
        final int w = rows.width;
        final float[] row = new float[w];
        final double[] values = new double[2 * w * rows.height];
        for (int y = 0; y < rows.height; y++) {
            rows.row(band, y, row);
            for (int i = 0; i < w; i++) {
                values[2 * (y * w + i)] = row[i];
            }
        }
        new DoubleFFT_2D(rows.height, w).complexForward(values);
        return values;
    }
}
