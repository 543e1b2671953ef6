package io.github.pairforge.harmonize;

import java.util.Arrays;

/**
 * Blur by a Gaussian sampled at whole pixels, cut off at three standard deviations. Weights outside the array and at
 * invalid pixels are left out, and the rest is divided by its sum. Computed in double.
 */
final class Smoothing {

    private final double[] kernel;
    private final int radius;

    /** @param sigma in pixels; 0 leaves values as they are */
    Smoothing(final double sigma) {
        radius = (int) Math.ceil(3 * sigma);
        kernel = new double[2 * radius + 1];
        for (int i = -radius; i <= radius; i++) {
            kernel[i + radius] = i == 0 ? 1 : StrictMath.exp(-i * i / (2 * sigma * sigma));
        }
        final double sum = Arrays.stream(kernel).sum();
        Arrays.setAll(kernel, i -> kernel[i] / sum);
    }

    /** How many pixels around a pixel take part. */
    int radius() {
        return radius;
    }

    /** Invalid pixels stay invalid. */
    void apply(final float[] values, final int width, final int height) {
        if (radius == 0) {
            return;
        }
        final double[] sums = new double[width * height];
        final double[] weights = new double[width * height];
        boolean whole = true;
        for (int i = 0; i < sums.length; i++) {
            final boolean valid = FloatKeys.isValid(values[i]);
            sums[i] = valid ? values[i] : 0;
            weights[i] = valid ? 1 : 0;
            whole &= valid;
        }
        convolve(sums, width, height);
        if (whole) {
            final double[] x = reached(width);
            final double[] y = reached(height);
            for (int i = 0; i < sums.length; i++) {
                values[i] = (float) (sums[i] / (x[i % width] * y[i / width]));
            }
            return;
        }
        convolve(weights, width, height);
        for (int i = 0; i < sums.length; i++) {
            values[i] = FloatKeys.isValid(values[i]) ? (float) (sums[i] / weights[i]) : Float.NaN;
        }
    }

    /** Share of the kernel that lies within an axis, for each of its pixels. */
    private double[] reached(final int size) {
        final double[] ones = new double[size];
        Arrays.fill(ones, 1);
        final double[] out = new double[size];
        row(ones, 0, size, out);
        return out;
    }

    private void convolve(final double[] values, final int width, final int height) {
        final double[] line = new double[width];
        final double[] rows = new double[values.length];
        for (int y = 0; y < height; y++) {
            row(values, y * width, width, line);
            System.arraycopy(line, 0, rows, y * width, width);
        }
        Arrays.fill(values, 0);
        for (int y = 0; y < height; y++) {
            for (int t = Math.max(-radius, -y); t <= Math.min(radius, height - 1 - y); t++) {
                add(kernel[t + radius], rows, (y + t) * width, values, y * width, width);
            }
        }
    }

    private void row(final double[] values, final int offset, final int width, final double[] out) {
        Arrays.fill(out, 0);
        for (int t = -radius; t <= radius; t++) {
            final int from = Math.max(0, -t);
            add(kernel[t + radius], values, offset + from + t, out, from, Math.min(width, width - t) - from);
        }
    }

    private static void add(final double weight, final double[] from, final int first, final double[] to,
        final int start, final int count)
    {
        for (int i = 0; i < count; i++) {
            to[start + i] += weight * from[first + i];
        }
    }
}
