package io.github.pairforge.noise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The distribution of noise in units of its standard deviation, and whether a normal one does as well.
 *
 * @param probabilities of the classes of {@link ResidualSums}, smoothed
 * @param deviation of the classes
 * @param gain of a table over the normal distribution on the half it was not made from, nats per pixel
 * @param kurtosis excess, 0 for a normal distribution
 */
record NoiseShape(double[] probabilities, double deviation, double gain, double kurtosis) {

    /** Below it nobody can tell the two apart. */
    private static final double DECISIVE = 0.004;
    private static final long FEWEST = 20_000;
    private static final double SMOOTH = 0.15;
    private static final double COLUMNS_PER_SIGMA = 4;
    private static final int MOST_COLUMNS = 2001;
    private static final double STEP = 0.01;

    static NoiseShape of(final long[][] halves) {
        final long[] all = new long[halves[0].length];
        for (int i = 0; i < all.length; i++) {
            all[i] = halves[0][i] + halves[1][i];
        }
        final double[] p = smooth(all);
        return new NoiseShape(p, deviation(p), (gain(halves[0], halves[1]) + gain(halves[1], halves[0])) / 2,
            Arrays.stream(all).sum() == 0 ? 0 : kurtosis(p));
    }

    /** Whether the data support a table. */
    boolean isDecisive(final long pixels) {
        return pixels >= FEWEST && gain > DECISIVE;
    }

    private static double at(final int c) {
        return c * ResidualSums.CLASS - ResidualSums.REACH;
    }

    /** A Gaussian of a seventh of the noise's deviation, and a thousandth of the normal distribution for the rest. */
    private static double[] smooth(final long[] counts) {
        final double[] kernel = new double[25];
        for (int k = 0; k < kernel.length; k++) {
            final double d = (k - 12) * ResidualSums.CLASS / SMOOTH;
            kernel[k] = StrictMath.exp(-d * d / 2);
        }
        final double[] out = normal(1);
        final double total = Math.max(1, Arrays.stream(counts).sum());
        final double mass = Arrays.stream(kernel).sum();
        for (int i = 0; i < out.length; i++) {
            out[i] *= 0.001;
            for (int k = 0; k < kernel.length; k++) {
                final int from = i + k - 12;
                if (from >= 0 && from < out.length) {
                    out[i] += 0.999 * counts[from] / total * kernel[k] / mass;
                }
            }
        }
        return out;
    }

    private static double[] normal(final double sd) {
        final double[] out = new double[ResidualSums.CLASSES];
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.max(1e-12, NormalProbability.below((at(i) + ResidualSums.CLASS / 2) / sd)
                - NormalProbability.below((at(i) - ResidualSums.CLASS / 2) / sd));
        }
        return out;
    }

    private static double deviation(final double[] p) {
        double mass = 0;
        double squares = 0;
        for (int i = 0; i < p.length; i++) {
            mass += p[i];
            squares += p[i] * at(i) * at(i);
        }
        return Math.sqrt(squares / mass);
    }

    private static double kurtosis(final double[] p) {
        double mass = 0;
        double fourth = 0;
        for (int i = 0; i < p.length; i++) {
            mass += p[i];
            fourth += p[i] * Math.pow(at(i), 4);
        }
        return fourth / mass / Math.pow(deviation(p), 4) - 3;
    }

    /** The same smoothing for both, so that it favours neither. */
    private static double gain(final long[] learnt, final long[] judged) {
        final double[] p = smooth(learnt);
        final double[] normal = normal(deviation(p));
        double sum = 0;
        double n = 0;
        for (int i = 0; i < p.length; i++) {
            sum += judged[i] * StrictMath.log(p[i] / normal[i]);
            n += judged[i];
        }
        return n == 0 ? 0 : sum / n;
    }

    /**
     * A table with this shape and the deviations of a law.
     *
     * @param highest reflectance that was seen; the last row serves all beyond
     */
    ConditionalNoise table(final NoiseModel law, final double highest) {
        final int edges = (int) Math.max(1, Math.min(200, Math.ceil(highest / STEP)));
        final double[] at = new double[edges];
        double least = law.standardDeviation(0);
        double most = least;
        for (int i = 0; i < edges; i++) {
            at[i] = i * STEP;
            least = Math.min(least, law.standardDeviation(at[i] + STEP / 2));
            most = Math.max(most, law.standardDeviation(at[i] + STEP / 2));
        }
        final int half = (int) Math.min(MOST_COLUMNS / 2,
            Math.ceil(ResidualSums.REACH * COLUMNS_PER_SIGMA * most / least));
        final double[] support = new double[2 * half + 1];
        for (int j = 0; j < support.length; j++) {
            support[j] = (j - half) * ResidualSums.REACH * most / half;
        }
        final List<double[]> rows = new ArrayList<>();
        for (int i = 0; i <= edges; i++) {
            rows.add(row(support, law.standardDeviation(i == 0 ? 0 : at[i - 1] + STEP / 2)));
        }
        return new ConditionalNoise(at, support, rows.toArray(double[][]::new));
    }

    /** Mean 0 and the wanted deviation, whatever the columns are. */
    private double[] row(final double[] support, final double sigma) {
        double scale = deviation / sigma;
        double shift = 0;
        double[] row = null;
        for (int round = 0; round < 4; round++) {
            row = new double[support.length];
            double mass = 0;
            double mean = 0;
            double squares = 0;
            for (int j = 0; j < row.length; j++) {
                row[j] = density((support[j] + shift) * scale);
                mass += row[j];
                mean += row[j] * support[j];
                squares += row[j] * support[j] * support[j];
            }
            for (int j = 0; j < row.length; j++) {
                row[j] /= mass;
            }
            mean /= mass;
            shift += mean;
            scale *= Math.sqrt(Math.max(0, squares / mass - mean * mean)) / sigma;
        }
        return row;
    }

    private double density(final double z) {
        final double place = (z + ResidualSums.REACH) / ResidualSums.CLASS;
        final int i = (int) Math.floor(place);
        return i < 0 || i >= probabilities.length - 1 ? 0
            : probabilities[i] + (place - i) * (probabilities[i + 1] - probabilities[i]);
    }
}
