package io.github.pairforge.fit;

import org.jtransforms.fft.DoubleFFT_1D;

/**
 * How much texture a rectangle of a band has: power in rings of spatial frequency under a Hann window, and energy of
 * first differences; and how much noise of known variance adds to both on average, so that no noise need be drawn.
 *
 * <p>A texture is an array of {@value #SIZE} sums, which may be added up over rectangles.
 */
final class Texture {

    /** Rings of 0.05 cycles per pixel from 0.1 to 0.5. */
    static final int RINGS = 8;
    static final int SIZE = RINGS + 5;
    private static final int FLOOR = RINGS;
    private static final int SHARE = RINGS + 1;
    private static final int GRADIENT = RINGS + 2;
    private static final int GRADIENT_FLOOR = RINGS + 3;
    private static final int GRADIENT_SHARE = RINGS + 4;
    private static final double FIRST = 0.1;
    private static final double WIDTH = 0.05;

    private final int w;
    private final int h;
    private final DoubleFFT_1D alongX;
    private final DoubleFFT_1D alongY;
    private final double[] window;
    private final byte[] ring;
    private final int[] modes;

    Texture(final int width, final int height) {
        w = width;
        h = height;
        alongX = new DoubleFFT_1D(w);
        alongY = new DoubleFFT_1D(h);
        window = new double[w * h];
        ring = new byte[w * h];
        modes = new int[RINGS];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                window[y * w + x] = hann(y, h) * hann(x, w);
                final double f = Math.hypot(frequency(y, h), frequency(x, w));
                int k = -1;
                while (k + 1 <= RINGS && f >= FIRST + (k + 1) * WIDTH) {
                    k++;
                }
                ring[y * w + x] = (byte) (k < RINGS ? k : -1);
                if (k >= 0 && k < RINGS) {
                    modes[k]++;
                }
            }
        }
    }

    private static double hann(final int i, final int n) {
        return 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 1) / (n + 1));
    }

    private static double frequency(final int i, final int n) {
        return Math.min(i, n - i) * (1.0 / n);
    }

    /**
     * Measures the rectangle at (left, top).
     *
     * @param detail variance of scene noise of share 1 at each pixel of the plane, or null
     */
    double[] of(final Plane plane, final int left, final int top, final float[] detail) {
        final double[] out = new double[SIZE];
        final double[] data = new double[2 * w * h];
        double sum = 0;
        double weight = 0;
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                final double win = window[y * w + x];
                sum += win * plane.values()[(top + y) * plane.width() + left + x];
                weight += win;
            }
        }
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                final int i = (top + y) * plane.width() + left + x;
                final double win = window[y * w + x];
                data[2 * (y * w + x)] = (plane.values()[i] - sum / weight) * win;
                if (plane.ok()[i]) {
                    out[FLOOR] += win * win;
                    out[SHARE] += detail == null ? 0 : win * win * detail[i];
                }
            }
        }
        power(data, out);
        gradient(plane, left, top, detail, out);
        return out;
    }

    private void power(final double[] data, final double[] out) {
        for (int y = 0; y < h; y++) {
            alongX.complexForward(data, 2 * y * w);
        }
        final double[] column = new double[2 * h];
        for (int x = 0; x <= w / 2; x++) {
            for (int y = 0; y < h; y++) {
                System.arraycopy(data, 2 * (y * w + x), column, 2 * y, 2);
            }
            alongY.complexForward(column);
            // The image is real: what lies at −x is the mirror of what lies at x.
            final int twice = x == 0 || 2 * x == w ? 1 : 2;
            for (int y = 0; y < h; y++) {
                final int k = ring[y * w + x];
                if (k >= 0) {
                    out[k] += twice * (column[2 * y] * column[2 * y] + column[2 * y + 1] * column[2 * y + 1]);
                }
            }
        }
        for (int k = 0; k < RINGS; k++) {
            out[k] = modes[k] == 0 ? 0 : out[k] / modes[k];
        }
    }

    private void gradient(final Plane plane, final int left, final int top, final float[] detail, final double[] out) {
        final double[] across = new double[3];
        final double[] down = new double[3];
        for (int y = 0; y < h; y++) {
            for (int x = 0; x < w; x++) {
                final int i = (top + y) * plane.width() + left + x;
                if (x + 1 < w) {
                    difference(plane, i, i + 1, detail, across);
                }
                if (y + 1 < h) {
                    difference(plane, i, i + plane.width(), detail, down);
                }
            }
        }
        for (final double[] d : new double[][] { across, down }) {
            if (d[1] > 0) {
                out[GRADIENT] += d[0] / d[1];
                out[GRADIENT_FLOOR] += 2;
                out[GRADIENT_SHARE] += d[2] / d[1];
            }
        }
    }

    private static void difference(final Plane plane, final int i, final int j, final float[] detail,
        final double[] sums)
    {
        if (plane.ok()[i] && plane.ok()[j]) {
            final double d = (double) plane.values()[j] - plane.values()[i];
            sums[0] += d * d;
            sums[1]++;
            sums[2] += detail == null ? 0 : (double) detail[i] + detail[j];
        }
    }

    /** Decibels by which x with scene noise exceeds y, ring by ring. */
    static double[] decibels(final double[] x, final double floor, final double share, final double[] y) {
        final double[] out = new double[RINGS];
        final double noise = floor * floor * x[FLOOR] + share * x[SHARE];
        for (int k = 0; k < RINGS; k++) {
            out[k] = 10 * Math.log10((x[k] + noise + 1e-20) / (y[k] + 1e-20));
        }
        return out;
    }

    /** The energy of first differences of x with scene noise over that of y. */
    static double gradientRatio(final double[] x, final double floor, final double share, final double[] y) {
        return (x[GRADIENT] + floor * floor * x[GRADIENT_FLOOR] + share * x[GRADIENT_SHARE]) / y[GRADIENT];
    }

    /** {@code Σ w_k·D_k² + D_g²}, dB², with w_k proportional to the ring's frequency. */
    static double loop(final double[] x, final double floor, final double share, final double[] y) {
        final double[] d = decibels(x, floor, share, y);
        double sum = 0;
        double weights = 0;
        for (int k = 0; k < RINGS; k++) {
            final double weight = FIRST + (k + 0.5) * WIDTH;
            weights += weight;
            sum += weight * d[k] * d[k];
        }
        final double g = 10 * Math.log10(gradientRatio(x, floor, share, y));
        return sum / weights + g * g;
    }
}
