package io.github.pairforge.align;

import java.util.Arrays;

/** Resamples a tile of one band where columns and rows do not mix: vertically, then horizontally, in double. */
final class SeparablePass {

    private final AxisTaps columns;
    private final AxisTaps rows;
    private final float[] source;
    private final int width;
    private final float[] out;
    private final int outWidth;

    /**
     * @param source row-major, {@code columns.span() · rows.span()} pixels
     * @param out row-major, {@code outWidth} pixels per row
     */
    SeparablePass(final AxisTaps columns, final AxisTaps rows, final float[] source, final float[] out,
        final int outWidth)
    {
        this.columns = columns;
        this.rows = rows;
        this.source = source;
        this.width = columns.span();
        this.out = out;
        this.outWidth = outWidth;
    }

    void run() {
        final double[] line = new double[width];
        final double[] sums = new double[outWidth];
        for (int j = rows.from(); j < rows.to(); j++) {
            sumRows(j, line);
            sumColumns(line, sums);
            for (int i = columns.from(); i < columns.to(); i++) {
                final float v = (float) sums[i];
                // Whatever touches nodata comes out as NaN, and is done again without it.
                out[j * outWidth + i] = Float.isNaN(v) ? withoutNodata(i, j) : v;
            }
        }
    }

    private void sumRows(final int j, final double[] line) {
        final int at = rows.weightsOf(j);
        Arrays.fill(line, -0.0);
        for (int k = 0; k < rows.taps(); k++) {
            final double w = rows.weights()[at + k];
            final int from = (rows.first()[j] + k) * width;
            for (int x = 0; x < width; x++) {
                line[x] += w * source[from + x];
            }
        }
    }

    private void sumColumns(final double[] line, final double[] sums) {
        if (!columns.isUniform()) {
            for (int i = columns.from(); i < columns.to(); i++) {
                sums[i] = sum(line, columns.first()[i], columns.weightsOf(i));
            }
            return;
        }
        final int from = columns.from();
        Arrays.fill(sums, -0.0);
        for (int k = 0; k < columns.taps(); k++) {
            final double w = columns.weights()[k];
            for (int i = from; i < columns.to(); i++) {
                sums[i] += w * line[i - from + k];
            }
        }
    }

    private double sum(final double[] line, final int first, final int at) {
        double sum = -0.0;
        for (int k = 0; k < columns.taps(); k++) {
            sum += columns.weights()[at + k] * line[first + k];
        }
        return sum;
    }

    private float withoutNodata(final int i, final int j) {
        final ValidSum sum = new ValidSum();
        for (int l = 0; l < rows.taps(); l++) {
            final double wy = rows.weights()[rows.weightsOf(j) + l];
            final int from = (rows.first()[j] + l) * width + columns.first()[i];
            for (int k = 0; k < columns.taps(); k++) {
                sum.add(wy * columns.weights()[columns.weightsOf(i) + k], source[from + k]);
            }
        }
        return sum.value();
    }
}
