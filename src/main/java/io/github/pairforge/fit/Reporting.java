package io.github.pairforge.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

import io.github.pairforge.align.Shift;
import io.github.pairforge.fit.Candidates.Solved;
import io.github.pairforge.fit.JointFit.Problem;

/** Turns solved candidates into the values that users see. */
final class Reporting {

    private final FitSettings settings;
    private final Problem problem;
    private final List<Solved> solved;
    private final double[][][] weights;
    private final double widening;

    Reporting(final FitSettings settings, final Problem problem, final List<Solved> solved,
        final double[][][] weights)
    {
        this.settings = settings;
        this.problem = problem;
        this.solved = solved;
        this.weights = weights;
        widening = Bootstrap.widening(problem.pairs().stream().mapToInt(p -> p.area().blocks()).toArray());
    }

    KernelFitResult result() {
        final double[] least = new double[problem.bands()];
        for (int b = 0; b < least.length; b++) {
            final int band = b;
            least[b] = solved.stream().mapToDouble(s -> figure(s, band)).min().orElseThrow();
        }
        final List<CandidateFit> fits = new ArrayList<>();
        int best = 0;
        for (int c = 0; c < solved.size(); c++) {
            fits.add(fit(solved.get(c), least));
            best = fits.get(c).error() < fits.get(best).error() ? c : best;
        }
        final Ranking ranking = new Ranking(solved, weights, settings, least);
        final List<Verdict> verdicts = new ArrayList<>();
        for (int b = 0; b < least.length; b++) {
            verdicts.add(ranking.verdict(b));
        }
        final PairData first = problem.pairs().get(0).data();
        final List<KernelFitResult.PairSummary> pairs = pairs(solved.get(best));
        final KernelFitResult quiet = new KernelFitResult(settings, problem.grid(), KernelFit.bandNames(first),
            first.relation().factor(), first.hrMetres(), fits, best, verdicts, ranking.overall(), pairs, List.of());
        return new KernelFitResult(settings, problem.grid(), quiet.bandNames(), quiet.factor(), quiet.hrMetres(),
            fits, best, verdicts, quiet.overall(), pairs, Findings.of(quiet, scatter(solved.get(best))));
    }

    private double figure(final Solved s, final int band) {
        return settings.loss().figure(s.curves()[band].best().mean());
    }

    private CandidateFit fit(final Solved s, final double[] least) {
        final List<KernelCurve> curves = new ArrayList<>();
        double error = 0;
        for (int b = 0; b < least.length; b++) {
            curves.add(curve(s, b));
            error += figure(s, b) / least[b] / least.length;
        }
        final List<FittedShift> shifts = new ArrayList<>();
        final List<List<FittedRelation>> relations = new ArrayList<>();
        for (int p = 0; p < problem.pairs().size(); p++) {
            shifts.add(shift(s, p));
            final List<FittedRelation> ofPair = new ArrayList<>();
            for (int b = 0; b < least.length; b++) {
                ofPair.add(relation(s, p, b));
            }
            relations.add(ofPair);
        }
        return new CandidateFit(s.problem().candidate(), curves, shifts, relations, error);
    }

    private KernelCurve curve(final Solved s, final int b) {
        final Candidate candidate = s.problem().candidate();
        final CurveFit curve = s.curves()[b];
        final SigmaGrid grid = problem.grid();
        final double factor = problem.pairs().get(0).factor();
        final int size = problem.size();
        final double sigma = curve.sigma();
        final Interval interval = interval(sigma, s.steps().stream().mapToDouble(step -> step.sigma()[b]).toArray());
        final Interval clamped = interval.isKnown() ? interval.map(grid::clamp) : Interval.NONE;
        final double[] errors = curve.errors().stream().mapToDouble(e -> settings.loss().figure(e.mean())).toArray();
        final boolean atEnd = sigma - grid.lowest() < 0.02 * grid.step() || grid.highest() - sigma < 0.02 * grid.step();
        return new KernelCurve(b, grid.sigmas(), errors, sigma, figure(s, b), clamped,
            candidate.shape().kernel(sigma, size), Composite.deviation(candidate, sigma, size, factor),
            mapped(clamped, v -> Composite.deviation(candidate, v, size, factor)),
            Composite.transfer(candidate, sigma, size, factor),
            mapped(clamped, v -> Composite.transfer(candidate, v, size, factor)),
            Math.hypot(sigma, settings.hrSigma()), atEnd);
    }

    private static Interval mapped(final Interval interval, final DoubleUnaryOperator function) {
        return interval.isKnown() ? interval.map(function) : Interval.NONE;
    }

    private Interval interval(final double centre, final double[] changes) {
        return Interval.of(Arrays.stream(changes).map(d -> centre + widening * d).toArray(), settings.confidence());
    }

    private FittedShift shift(final Solved s, final int p) {
        final double[] at = s.fit().shift()[p];
        return new FittedShift(new Shift(at[0], at[1]),
            interval(at[0], s.steps().stream().mapToDouble(step -> step.shift()[p][0]).toArray()),
            interval(at[1], s.steps().stream().mapToDouble(step -> step.shift()[p][1]).toArray()));
    }

    private FittedRelation relation(final Solved s, final int p, final int b) {
        final Prepared pair = problem.pairs().get(p);
        final Regression fit = s.fit().scores().get(p).get(b).fit();
        final double[] natural = pair.basis().natural(fit.coefficients(), b);
        final List<Interval> intervals = new ArrayList<>();
        for (int k = 0; k < natural.length && !s.steps().isEmpty(); k++) {
            final int index = k;
            intervals.add(interval(natural[k], s.steps().stream().mapToDouble(step -> {
                final double[] moved = fit.coefficients().clone();
                for (int i = 0; i < moved.length; i++) {
                    moved[i] += step.coefficients()[p][b][i];
                }
                return pair.basis().natural(moved, b)[index] - natural[index];
            }).toArray()));
        }
        return new FittedRelation(natural, intervals, Regression.robustDeviation(fit.residual()),
            1 - square(fit.residual()) / square(pair.lr()[b]));
    }

    /** Variance. */
    private static double square(final float[] values) {
        double sum = 0;
        double square = 0;
        for (final float v : values) {
            sum += v;
            square += (double) v * v;
        }
        final double mean = sum / values.length;
        return square / values.length - mean * mean;
    }

    private List<KernelFitResult.PairSummary> pairs(final Solved s) {
        final int n = problem.pairs().size();
        final List<KernelFitResult.PairSummary> out = new ArrayList<>();
        for (int p = 0; p < n; p++) {
            final Prepared pair = problem.pairs().get(p);
            out.add(new KernelFitResult.PairSummary(pair.data().name(), pair.area().count(), pair.area().blocks(),
                pair.area().edge(), pair.outliers(), sigmas(s, n == 1 ? -1 : p, true), sigmas(s, p, false)));
        }
        return out;
    }

    /** σ per band from one pair only, or from all others, to first order. */
    private List<Double> sigmas(final Solved s, final int pair, final boolean only) {
        final double[][] w = JointFit.ones(s.fit().scores());
        for (int p = 0; p < w.length; p++) {
            if (pair >= 0 && (p == pair) != only) {
                Arrays.fill(w[p], 0);
            }
        }
        final List<Double> out = new ArrayList<>();
        final boolean nothing = pair >= 0 && !only && w.length == 1;
        final double[] change = nothing ? null : Step.of(s.fit().scores(), w)
            .minus(Step.of(s.fit().scores(), JointFit.ones(s.fit().scores()))).sigma();
        for (int b = 0; b < problem.bands(); b++) {
            out.add(nothing ? Double.NaN : problem.grid().clamp(s.curves()[b].sigma() + change[b]));
        }
        return out;
    }

    /** Pair, band: standard deviation of the σ that a pair alone asks for, from its blocks. */
    private double[][] scatter(final Solved s) {
        final int n = problem.pairs().size();
        final double[][] out = new double[n][problem.bands()];
        for (int p = 0; p < n; p++) {
            final List<List<Scores>> alone = List.of(s.fit().scores().get(p));
            final int blocks = problem.pairs().get(p).area().blocks();
            final double[][][] w = Bootstrap.weights(new int[] { blocks }, Math.min(100, settings.replicates()),
                settings.seed());
            final List<Step> steps = Bootstrap.steps(alone, w);
            for (int b = 0; b < out[p].length; b++) {
                double sum = 0;
                double square = 0;
                for (final Step step : steps) {
                    final double change = step.sigma()[b];
                    sum += change;
                    square += change * change;
                }
                out[p][b] = w.length < 2 ? Double.NaN
                    : Math.sqrt(Math.max(0, square / w.length - sum * sum / w.length / w.length));
            }
        }
        return out;
    }
}
