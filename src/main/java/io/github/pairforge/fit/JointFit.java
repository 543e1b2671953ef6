package io.github.pairforge.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.github.pairforge.raster.Progress;

/**
 * Kernels, shifts and radiometric relations of one candidate, all at once: Gauss–Newton steps on the reweighted loss,
 * halved when they do not help.
 *
 * @param sigma per band, HR pixels
 * @param shift per pair x and y, LR pixels
 * @param scores pair, LR band; at these parameters
 */
record JointFit(double[] sigma, double[][] shift, List<List<Scores>> scores) {

    private static final int MOST_STEPS = 15;
    private static final int MOST_HALVINGS = 4;
    private static final double ENOUGH = 1e-3;
    private static final double LARGEST_CHANGE = 0.35;
    private static final double LARGEST_SHIFT = 1;
    private static final double SAME_SCALE = 0.05;

    /** What stays the same during a fit. */
    record Problem(List<Prepared> pairs, Candidate candidate, Loss loss, SigmaGrid grid, int size, boolean shifts) {

        int bands() {
            return pairs.get(0).data().bandCount();
        }

        Problem with(final Candidate other) {
            return new Problem(pairs, other, loss, grid, size, shifts);
        }
    }

    /** A first evaluation, by least squares. */
    static JointFit start(final Problem problem, final double[] sigma, final double[][] shift) {
        return at(problem, sigma, shift, null, false);
    }

    /** @param start whose residuals give the first weights */
    static JointFit solve(final Problem problem, final JointFit start, final Progress progress) {
        JointFit fit = at(problem, start.sigma, start.shift, start, false);
        for (int i = 0; i < MOST_STEPS; i++) {
            progress.check();
            final Step step = Step.of(fit.scores, ones(fit.scores));
            double fraction = 1;
            JointFit next = fit.moved(problem, step, fraction);
            for (int k = 0; k < MOST_HALVINGS && !(next.objective(problem) <= fit.objective(problem)); k++) {
                fraction /= 2;
                next = fit.moved(problem, step, fraction);
            }
            if (!(next.objective(problem) <= fit.objective(problem))) {
                break;
            }
            final double change = fit.distance(next);
            fit = next.isMeasuredWell() ? next : at(problem, next.sigma, next.shift, next, false);
            if (change < ENOUGH) {
                break;
            }
        }
        return fit;
    }

    /** Whether the residuals still have the deviations that they are measured in. */
    private boolean isMeasuredWell() {
        for (final List<Scores> pair : scores) {
            for (final Scores s : pair) {
                final double now = Regression.robustDeviation(s.fit().residual());
                if (Math.abs(now / s.scale() - 1) > SAME_SCALE) {
                    return false;
                }
            }
        }
        return true;
    }

    private JointFit moved(final Problem problem, final Step step, final double fraction) {
        final double[] nextSigma = new double[sigma.length];
        for (int b = 0; b < nextSigma.length; b++) {
            final double most = LARGEST_CHANGE * sigma[b];
            nextSigma[b] = problem.grid()
                .clamp(sigma[b] + Math.max(-most, Math.min(most, fraction * step.sigma()[b])));
        }
        final double[][] nextShift = new double[shift.length][2];
        for (int p = 0; p < shift.length; p++) {
            for (int a = 0; a < 2; a++) {
                final double pilot = problem.pairs().get(p).pilot()[a];
                nextShift[p][a] = Math.max(pilot - LARGEST_SHIFT, Math.min(pilot + LARGEST_SHIFT,
                    shift[p][a] + fraction * step.shift()[p][a]));
            }
        }
        return at(problem, nextSigma, nextShift, this, true);
    }

    /**
     * Evaluates parameters.
     *
     * @param before gives the weights to start with, or null
     * @param sameScale whether residuals stay measured in the scales of {@code before}, so that objectives compare
     */
    private static JointFit at(final Problem problem, final double[] sigma, final double[][] shift,
        final JointFit before, final boolean sameScale)
    {
        return at(problem, sigma, shift, before, sameScale, false);
    }

    /** At other kernel widths, with the loss's true curvature. */
    JointFit forBootstrap(final Problem problem, final double[] finalSigma) {
        return at(problem, finalSigma, shift, this, true, true);
    }

    private static JointFit at(final Problem problem, final double[] sigma, final double[][] shift,
        final JointFit before, final boolean sameScale, final boolean newton)
    {
        final List<List<Scores>> all = new ArrayList<>();
        for (int p = 0; p < problem.pairs().size(); p++) {
            final Prepared pair = problem.pairs().get(p);
            final Derivatives[] d = new Derivatives[sigma.length];
            for (int b = 0; b < d.length; b++) {
                d[b] = Derivatives.of(pair, b, problem.candidate(), sigma[b], problem.size(), shift[p][0],
                    shift[p][1]);
            }
            final List<Scores> ofPair = new ArrayList<>();
            for (int b = 0; b < d.length; b++) {
                final Scores s = before == null ? null : before.scores.get(p).get(b);
                final float[] start = s == null ? null : s.fit().residual();
                final double scale = s == null ? 1 : sameScale ? s.scale() : Regression.robustDeviation(start);
                ofPair.add(Scores.of(pair, b, d, s == null ? Loss.RMSE : problem.loss(), scale, start, newton,
                    problem.shifts()));
            }
            all.add(ofPair);
        }
        return new JointFit(sigma, shift, all);
    }

    static double[][] ones(final List<List<Scores>> scores) {
        final double[][] weights = new double[scores.size()][];
        for (int p = 0; p < weights.length; p++) {
            weights[p] = new double[scores.get(p).get(0).counts().length];
            Arrays.fill(weights[p], 1);
        }
        return weights;
    }

    private double objective(final Problem problem) {
        double sum = 0;
        for (final List<Scores> pair : scores) {
            for (final Scores s : pair) {
                sum += s.objective(problem.loss());
            }
        }
        return sum;
    }

    private double distance(final JointFit other) {
        double most = 0;
        for (int b = 0; b < sigma.length; b++) {
            most = Math.max(most, Math.abs(sigma[b] - other.sigma[b]) / sigma[b]);
        }
        for (int p = 0; p < shift.length; p++) {
            most = Math.max(most, Math.abs(shift[p][0] - other.shift[p][0]));
            most = Math.max(most, Math.abs(shift[p][1] - other.shift[p][1]));
        }
        return most;
    }
}
