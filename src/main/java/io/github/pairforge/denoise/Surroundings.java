package io.github.pairforge.denoise;

/**
 * Gives nodata the values of its surroundings, so that patches at the edge of nodata see no step.
 *
 * <p>A missing pixel becomes the mean of the valid ones up to seven rows and columns away, weighted by
 * {@code (8 − |dx|)(8 − |dy|)}; a patch of 8 × 8 with any valid pixel sees no others.
 */
final class Surroundings {

    static final int REACH = 7;

    private Surroundings() {
    }

    /**
     * Fills a window.
     *
     * @param values row-major; NaN is replaced, by 0 where nothing valid is near
     */
    static void fill(final float[] values, final int width, final int height) {
        final double[] sums = new double[width * height];
        final double[] weights = new double[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                for (int d = -Math.min(REACH, x); d <= Math.min(REACH, width - 1 - x); d++) {
                    final float v = values[y * width + x + d];
                    if (!Float.isNaN(v)) {
                        sums[y * width + x] += (REACH + 1 - Math.abs(d)) * (double) v;
                        weights[y * width + x] += REACH + 1 - Math.abs(d);
                    }
                }
            }
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (Float.isNaN(values[y * width + x])) {
                    values[y * width + x] = mean(sums, weights, x, y, width, height);
                }
            }
        }
    }

    private static float mean(final double[] sums, final double[] weights, final int x, final int y, final int width,
        final int height)
    {
        double sum = 0;
        double weight = 0;
        for (int d = -Math.min(REACH, y); d <= Math.min(REACH, height - 1 - y); d++) {
            sum += (REACH + 1 - Math.abs(d)) * sums[(y + d) * width + x];
            weight += (REACH + 1 - Math.abs(d)) * weights[(y + d) * width + x];
        }
        return weight > 0 ? (float) (sum / weight) : 0;
    }
}
