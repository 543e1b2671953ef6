package io.github.pairforge.noise;

import java.io.IOException;
import java.util.Arrays;

import io.github.pairforge.raster.RasterSource;

/** The step in which an image's numbers were stored, looked for in a window around its middle. */
final class QuantisationStep {

    private static final int EDGE = 128;
    private static final int ROUNDING = 4;
    private static final double WHOLE = 0.1;

    private QuantisationStep() {
    }

    /** One per band, in units of the values; 0 where they are not multiples of one step, or too few. */
    static double[] of(final RasterSource source) throws IOException {
        final int w = (int) Math.min(EDGE, source.grid().width());
        final int h = (int) Math.min(EDGE, source.grid().height());
        final float[][] values = new float[source.bands().size()][w * h];
        source.read((source.grid().width() - w) / 2, (source.grid().height() - h) / 2, w, h, values);
        return Arrays.stream(values).mapToDouble(QuantisationStep::of).toArray();
    }

    private static double of(final float[] values) {
        final float[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = 0;
        int finite = 0;
        for (final float v : sorted) {
            if (Float.isFinite(v)) {
                finite++;
                if (n == 0 || v - sorted[n - 1] > ROUNDING * Math.ulp(v)) {
                    sorted[n++] = v;
                }
            }
        }
        if (n < 2 || 2 * n > finite) {
            return 0;
        }
        double step = Double.POSITIVE_INFINITY;
        for (int i = 1; i < n; i++) {
            step = Math.min(step, (double) sorted[i] - sorted[i - 1]);
        }
        // The average over the range is more exact than one difference of rounded numbers.
        final double range = (double) sorted[n - 1] - sorted[0];
        step = range / Math.rint(range / step);
        for (int i = 1; i < n; i++) {
            final double steps = ((double) sorted[i] - sorted[0]) / step;
            if (Math.abs(steps - Math.rint(steps)) > WHOLE) {
                return 0;
            }
        }
        return step;
    }
}
