package io.github.pairforge.fit;

import java.util.Arrays;

import org.jtransforms.fft.DoubleFFT_1D;

/**
 * Power and cross spectra of Hann-windowed square segments, summed over rings of frequencies (Welch 1967).
 *
 * <p>Images are rectangles stored column by column; NaN takes the mean of its segment. Normalised so that white noise
 * of variance v has power v in every ring. Not safe for concurrent use.
 */
final class SegmentSpectra {

    private final int size;
    private final double[] window;
    private final double norm;
    private final DoubleFFT_1D fft;
    private final double[] column;

    SegmentSpectra(final int size) {
        this.size = size;
        window = new double[size];
        double square = 0;
        for (int i = 0; i < size; i++) {
            window[i] = 0.5 - 0.5 * Math.cos(2 * Math.PI * (i + 0.5) / size);
            square += window[i] * window[i];
        }
        norm = square * square;
        fft = new DoubleFFT_1D(size);
        column = new double[2 * size];
    }

    /** A power of two that fits at least twice along the shorter side, 8 to 64. */
    static int size(final int width, final int height) {
        final int half = Math.max(8, Math.min(width, height) / 2);
        return Math.min(64, Integer.highestOneBit(half));
    }

    /** Rings up to 0.5 cycles per pixel, one for each multiple of the lowest frequency. */
    int rings() {
        return size / 2;
    }

    /** Ring of a frequency, −1 for the mean and the corners. */
    private int ring(final int i, final int j) {
        final int r = (int) Math.round(Math.hypot(Math.min(i, size - i), Math.min(j, size - j)));
        return r < 1 || r > size / 2 ? -1 : r - 1;
    }

    /** Number of frequencies in each ring. */
    double[] counts() {
        final double[] counts = new double[rings()];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                if (ring(i, j) >= 0) {
                    counts[ring(i, j)]++;
                }
            }
        }
        return counts;
    }

    /** Transform of a segment, interleaved; null when less than half of it is valid. */
    double[] transform(final float[] image, final int height, final int x, final int y) {
        double sum = 0;
        int valid = 0;
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                final float v = image[(x + i) * height + y + j];
                if (Float.isFinite(v)) {
                    sum += v;
                    valid++;
                }
            }
        }
        if (2 * valid < size * size) {
            return null;
        }
        final double[] z = new double[2 * size * size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                final float v = image[(x + i) * height + y + j];
                z[2 * (i * size + j)] = Float.isFinite(v) ? (v - sum / valid) * window[i] * window[j] : 0;
            }
            fft.complexForward(z, 2 * i * size);
        }
        for (int j = 0; j < size; j++) {
            for (int i = 0; i < size; i++) {
                System.arraycopy(z, 2 * (i * size + j), column, 2 * i, 2);
            }
            fft.complexForward(column);
            for (int i = 0; i < size; i++) {
                System.arraycopy(column, 2 * i, z, 2 * (i * size + j), 2);
            }
        }
        return z;
    }

    /** Real part of a·conj(b), summed over rings; the power when both are the same. */
    double[] product(final double[] a, final double[] b) {
        final double[] sums = new double[rings()];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j < size; j++) {
                final int ring = ring(i, j);
                if (ring >= 0) {
                    final int k = 2 * (i * size + j);
                    sums[ring] += (a[k] * b[k] + a[k + 1] * b[k + 1]) / norm;
                }
            }
        }
        return sums;
    }

    /** Starts of half-overlapping segments along an axis. */
    int[] starts(final int length) {
        final int n = Math.max(1, (int) Math.ceil((length - size) / (size / 2.0)) + 1);
        final int[] starts = new int[n];
        Arrays.setAll(starts, i -> n == 1 ? 0 : (length - size) * i / (n - 1));
        return starts;
    }
}
