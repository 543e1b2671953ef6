package io.github.pairforge.regress;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import net.imglib2.parallel.Parallelization;

import io.github.pairforge.harmonize.LeastSquares;
import io.github.pairforge.raster.Philox;

/**
 * Bootstrap of a regression from factors: of a single pair its blocks are drawn, of a few pairs the pairs and then the
 * blocks of each, of {@value #MANY} and more the pairs (Davison and Hinkley 1997, section 3.8).
 */
final class Replicates {

    static final int STREAM = 62;
    private static final int MANY = 6;

    private final List<List<LeastSquares.Factor>> groups;
    private final int unknowns;
    private final int results;
    private final RegressionSettings settings;
    private final double widening;

    /** @param factors pair, block */
    Replicates(final List<List<LeastSquares.Factor>> factors, final int unknowns, final int results,
        final RegressionSettings settings)
    {
        this.unknowns = unknowns;
        this.results = results;
        this.settings = settings;
        final int pairs = factors.size();
        // Drawing few pairs understates their scatter by (P − 1)/P.
        widening = pairs == 1 ? 1 : Math.sqrt(pairs / (pairs - 1.0));
        if (pairs < MANY) {
            groups = factors.stream().map(g -> g.stream().filter(f -> f.observations() > 0).toList())
                .filter(g -> !g.isEmpty()).toList();
        }
        else {
            groups = List.of(factors.stream().map(this::joined).filter(f -> f.observations() > 0).toList());
        }
    }

    private LeastSquares.Factor joined(final List<LeastSquares.Factor> parts) {
        final LeastSquares sum = new LeastSquares(unknowns, results);
        parts.forEach(sum::add);
        return sum.factor();
    }

    /**
     * Percentile intervals around the estimate.
     *
     * @param estimate W
     * @return low and high, each as W; NaN where there are no replicates
     */
    double[][][] intervals(final double[][] estimate) {
        final double[][][] made = new double[settings.replicates()][][];
        Parallelization.getTaskExecutor().forEach(IntStream.range(0, made.length).boxed().toList(),
            r -> made[r] = replicate(r));
        final List<double[][]> known = new ArrayList<>();
        for (final double[][] w : made) {
            if (w != null) {
                known.add(w);
            }
        }
        final double[][][] ends = new double[2][unknowns][results];
        for (int j = 0; j < unknowns; j++) {
            for (int b = 0; b < results; b++) {
                final int row = j;
                final int column = b;
                final double[] sorted = known.stream().mapToDouble(w -> w[row][column]).sorted().toArray();
                for (int end = 0; end < 2; end++) {
                    final double q = (1 + (2 * end - 1) * settings.confidence()) / 2;
                    ends[end][j][b] = estimate[j][b] + widening * (quantile(sorted, q) - estimate[j][b]);
                }
            }
        }
        return ends;
    }

    private double[][] replicate(final int r) {
        final LeastSquares sum = new LeastSquares(unknowns, results);
        for (int draw = 0; draw < groups.size(); draw++) {
            final List<LeastSquares.Factor> group = groups.get(groups.size() == 1 ? 0
                : (int) (groups.size() * Philox.uniform(settings.seed(), STREAM, 0, r, draw)));
            for (int k = 0; k < group.size(); k++) {
                sum.add(group.get((int) (group.size() * Philox.uniform(settings.seed(), STREAM, 1 + draw, r, k))));
            }
        }
        return sum.observations() < unknowns ? null : sum.solve(Weights.ROUNDING).weights();
    }

    private static double quantile(final double[] sorted, final double q) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        final double at = q * (sorted.length - 1);
        final int i = (int) Math.min(Math.max(0, sorted.length - 2), Math.floor(at));
        return i + 1 < sorted.length ? sorted[i] + (at - i) * (sorted[i + 1] - sorted[i]) : sorted[i];
    }

    /** Intervals of a robust fit: its weights are kept, band by band. */
    static double[][][] ofRobust(final Gathered gathered, final RobustFit fit, final Weights w,
        final RegressionSettings settings)
    {
        final int unknowns = w.values().length;
        final int results = w.values()[0].length;
        final double[][][] ends = new double[2][unknowns][results];
        for (int b = 0; b < results; b++) {
            final double[][] column = column(w.values(), b);
            final double[][][] one = new Replicates(weighted(gathered, fit.observationWeights(w, b), unknowns, b),
                unknowns, 1, settings).intervals(column);
            for (int end = 0; end < 2; end++) {
                for (int j = 0; j < unknowns; j++) {
                    ends[end][j][b] = one[end][j][0];
                }
            }
        }
        return ends;
    }

    private static double[][] column(final double[][] w, final int b) {
        return Arrays.stream(w).map(row -> new double[] { row[b] }).toArray(double[][]::new);
    }

    private static List<List<LeastSquares.Factor>> weighted(final Gathered gathered, final double[] weights,
        final int unknowns, final int band)
    {
        final PixelSample sample = gathered.sample();
        final List<List<LeastSquares.Factor>> out = new ArrayList<>();
        int block = 0;
        int i = 0;
        for (final List<LeastSquares.Factor> pair : gathered.factors()) {
            final List<LeastSquares.Factor> mine = new ArrayList<>();
            for (int k = 0; k < pair.size(); k++, block++) {
                final LeastSquares sum = new LeastSquares(unknowns, 1);
                final double[] row = new double[unknowns + 1];
                for (; i < sample.size() && sample.block()[i] == block; i++) {
                    final double root = Math.sqrt(weights[i]);
                    for (int j = 0; j < unknowns - 1; j++) {
                        row[j] = root * sample.columns()[j][i];
                    }
                    row[unknowns - 1] = root;
                    row[unknowns] = root * sample.columns()[unknowns - 1 + band][i];
                    sum.add(row);
                }
                mine.add(sum.factor());
            }
            out.add(mine);
        }
        return out;
    }
}
