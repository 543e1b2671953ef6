package io.github.pairforge.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.univariate.BrentOptimizer;
import org.hipparchus.optim.univariate.SearchInterval;
import org.hipparchus.optim.univariate.UnivariateObjectiveFunction;

import io.github.pairforge.raster.Progress;

/**
 * The error against the width of one band's kernel, with the shifts and the other bands' kernels as the joint fit left
 * them and the radiometric relation fitted anew for every width.
 *
 * <p>Pixels are weighted for the loss by their residuals at the optimum, the same for every width, so that the curve is
 * smooth.
 *
 * @param errors of every width of the grid
 * @param sigma where the error is least
 * @param best errors there
 */
record CurveFit(List<BlockErrors> errors, double sigma, BlockErrors best) {

    private static final double RELATIVE = 3e-4;
    private static final int EVALUATIONS = 40;

    static CurveFit of(final JointFit.Problem problem, final JointFit fit, final int band, final Progress progress) {
        final Evaluation evaluation = new Evaluation(problem, fit, band);
        final SigmaGrid grid = problem.grid();
        final List<BlockErrors> errors = new ArrayList<>();
        int least = 0;
        for (int i = 0; i < grid.count(); i++) {
            progress.check();
            errors.add(evaluation.at(grid.sigma(i)));
            if (errors.get(i).mean() < errors.get(least).mean()) {
                least = i;
            }
        }
        final double from = grid.sigma(Math.max(0, least - 1));
        final double to = grid.sigma(Math.min(grid.count() - 1, least + 1));
        final double sigma = new BrentOptimizer(RELATIVE, RELATIVE * 1e-2).optimize(new MaxEval(EVALUATIONS * 10),
            GoalType.MINIMIZE, new SearchInterval(from, to, grid.sigma(least) == from || grid.sigma(least) == to
                ? (from + to) / 2 : grid.sigma(least)),
            new UnivariateObjectiveFunction(s -> evaluation.at(s).mean())).getPoint();
        final BlockErrors best = evaluation.at(sigma);
        final boolean end = errors.get(least).mean() < best.mean();
        return new CurveFit(errors, end ? grid.sigma(least) : sigma, end ? errors.get(least) : best);
    }

    /** What is needed again and again. */
    private static final class Evaluation {

        private final JointFit.Problem problem;
        private final JointFit fit;
        private final int band;
        private final float[][][] others;
        private final float[][][] weights;

        Evaluation(final JointFit.Problem problem, final JointFit fit, final int band) {
            this.problem = problem;
            this.fit = fit;
            this.band = band;
            others = new float[problem.pairs().size()][problem.bands()][];
            weights = new float[others.length][problem.bands()][];
            for (int p = 0; p < others.length; p++) {
                for (int b = 0; b < others[p].length; b++) {
                    final Scores s = fit.scores().get(p).get(b);
                    weights[p][b] = Regression.weights(s.fit().residual(), s.fit().residual().length, problem.loss(),
                        s.scale());
                    if (b != band && problem.pairs().get(p).basis().radiometry().mixesBands()) {
                        others[p][b] = image(p, b, fit.sigma()[b]);
                    }
                }
            }
        }

        private float[] image(final int p, final int b, final double sigma) {
            return problem.pairs().get(p).image(b, problem.candidate(), sigma, problem.size(), fit.shift()[p][0],
                fit.shift()[p][1]);
        }

        BlockErrors at(final double sigma) {
            final double[][] sums = new double[others.length][];
            final double[][] counts = new double[others.length][];
            for (int p = 0; p < others.length; p++) {
                final Prepared pair = problem.pairs().get(p);
                final float[][] x = others[p].clone();
                x[band] = image(p, band, sigma);
                sums[p] = new double[pair.area().blocks()];
                counts[p] = new double[pair.area().blocks()];
                for (int out = 0; out < x.length; out++) {
                    if (out == band || pair.basis().radiometry().mixesBands()) {
                        add(pair, out, residual(p, out, x), sums[p], counts[p]);
                    }
                }
            }
            return new BlockErrors(sums, counts);
        }

        private float[] residual(final int p, final int out, final float[][] x) {
            final Prepared pair = problem.pairs().get(p);
            if (pair.basis().radiometry() == Radiometry.HISTOGRAM) {
                return HistogramResidual.of(x[out], pair.lr()[out]);
            }
            return Regression.weighted(pair.basis().values(x, out), x[out], pair.lr()[out], weights[p][out])
                .residual();
        }

        private void add(final Prepared pair, final int out, final float[] residual, final double[] sums,
            final double[] counts)
        {
            final int[] starts = pair.area().blockStarts();
            final double scale = pair.scale()[out];
            for (int k = 0; k < sums.length; k++) {
                double sum = 0;
                for (int i = starts[k]; i < starts[k + 1]; i++) {
                    sum += problem.loss().error(residual[i], scale);
                }
                sums[k] += sum;
                counts[k] += starts[k + 1] - starts[k];
            }
        }
    }

    /** LR less the candidate after global histogram matching; both have the same pixels, so that ranks correspond. */
    private static final class HistogramResidual {

        static float[] of(final float[] x, final float[] y) {
            final float[] sorted = y.clone();
            Arrays.sort(sorted);
            final long[] keys = new long[x.length];
            for (int i = 0; i < x.length; i++) {
                final int bits = Float.floatToIntBits(x[i]);
                // Flipped so that integers sort as the floats do.
                keys[i] = (long) (bits ^ bits >> 31 & Integer.MAX_VALUE) << 32 | i;
            }
            Arrays.sort(keys);
            final float[] residual = new float[x.length];
            for (int rank = 0; rank < keys.length; rank++) {
                final int i = (int) keys[rank];
                residual[i] = y[i] - sorted[rank];
            }
            return residual;
        }
    }
}
