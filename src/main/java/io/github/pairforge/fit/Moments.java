package io.github.pairforge.fit;

import java.util.Arrays;

/**
 * Mean, standard deviation and dark level of an image's bands.
 *
 * @param mean reflectance
 * @param deviation reflectance
 * @param dark quantile of one in a thousand
 */
record Moments(double[] mean, double[] deviation, double[] dark) {

    private static final double DARK = 0.001;

    /** @param bands per band the values that count, all finite */
    static Moments of(final float[][] bands) {
        final Moments m = new Moments(new double[bands.length], new double[bands.length], new double[bands.length]);
        for (int b = 0; b < bands.length; b++) {
            double sum = 0;
            for (final float v : bands[b]) {
                sum += v;
            }
            m.mean[b] = sum / bands[b].length;
            double squares = 0;
            for (final float v : bands[b]) {
                squares += (v - m.mean[b]) * (v - m.mean[b]);
            }
            m.deviation[b] = Math.sqrt(squares / bands[b].length);
            final float[] sorted = bands[b].clone();
            Arrays.sort(sorted);
            m.dark[b] = Select.quantile(sorted, DARK);
        }
        return m;
    }
}
