package io.github.pairforge.regress;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import io.github.pairforge.harmonize.LeastSquares;
import io.github.pairforge.raster.Progress;

/**
 * Fits {@code W = argmin ‖V·W − S‖²}, {@code V = [bands, 1]}, over pairs of any size: two passes over the pixels, of
 * which only triangular factors, sums and a sample stay in memory.
 */
public final class BandRegressionFit {

    private final List<GridPair> pairs;
    private final RegressionSettings settings;
    private final int[] partners;
    private final Progress progress;
    private final int inputs;
    private final int results;

    private BandRegressionFit(final List<GridPair> pairs, final int[] partners, final RegressionSettings settings,
        final Progress progress)
    {
        this.pairs = pairs;
        this.partners = partners.clone();
        this.settings = settings;
        this.progress = progress;
        inputs = pairs.get(0).inputs();
        results = pairs.get(0).results();
        for (final GridPair pair : pairs) {
            if (pair.inputs() != inputs || pair.results() != results) {
                throw new IllegalArgumentException(pair.name() + " has " + pair.inputs() + " HR and " + pair.results()
                    + " LR bands, " + pairs.get(0).name() + " has " + inputs + " and " + results
                    + "; choose the same bands in all pairs.");
            }
        }
    }

    /**
     * Fits, resamples, holds out and judges. The same bits for any number of threads.
     *
     * @param pairs of the same bands in the same order
     * @param partners for each band of the reference its partner among the image's, or −1: what doing nothing means
     * @throws IllegalArgumentException for other numbers of bands, a constant band of a reference, or fewer valid
     *             pixels than unknowns
     * @throws IOException when reading fails
     */
    public static RegressionResult fit(final List<GridPair> pairs, final int[] partners,
        final RegressionSettings settings, final Progress progress) throws IOException
    {
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException("Nothing to regress: give at least one pair.");
        }
        return new BandRegressionFit(pairs, partners, settings, progress).run();
    }

    private RegressionResult run() throws IOException {
        final Gathered gathered = Gathered.of(pairs, settings, progress);
        final List<LeastSquares.Factor> whole = gathered.factors().stream().map(this::joined).toList();
        for (int p = 0; p < pairs.size(); p++) {
            requireContent(pairs.get(p), whole.get(p));
        }
        final LeastSquares.Solution plain = sum(whole).solve(Weights.ROUNDING);
        final long observations = whole.stream().mapToLong(LeastSquares.Factor::observations).sum();
        final RobustFit robust = new RobustFit(gathered.sample(), settings.robust(), inputs, plain.whitening(),
            observations);
        final boolean isRobust = settings.robust() != Robustness.NONE;
        final Weights start = Weights.of(plain);
        final Weights weights = isRobust ? robust.refit(start, u -> true) : start;
        progress.check();
        final double[][][] intervals = isRobust ? Replicates.ofRobust(gathered, robust, weights, settings)
            : new Replicates(gathered.factors(), inputs + 1, results, settings).intervals(weights.values());
        progress.check();
        final List<Weights> learnt = settings.holdOut() ? IntStream.range(0, gathered.units())
            .mapToObj(u -> without(u, gathered, robust, weights)).toList() : List.of();
        progress.check();
        return judged(gathered, whole, weights, intervals, learnt);
    }

    private void requireContent(final GridPair pair, final LeastSquares.Factor factor) {
        if (factor.observations() <= inputs) {
            throw new IllegalArgumentException(pair.name() + ": " + factor.observations() + " pixels are valid in all "
                + "bands of both images, fewer than the " + (inputs + 1) + " unknowns per band; check nodata, "
                + "saturation and overlap, or leave the pair out.");
        }
        final double[] variation = ErrorSums.variation(factor, inputs);
        for (int b = 0; b < results; b++) {
            if (variation[b] == 0) {
                throw new IllegalArgumentException(pair.name() + ": LR " + pair.reference().bands().get(b).label(b)
                    + " has one value in all valid pixels; a constant band holds nothing to learn, leave it out.");
            }
        }
    }

    private LeastSquares.Factor joined(final List<LeastSquares.Factor> parts) {
        return sum(parts).factor();
    }

    private LeastSquares sum(final List<LeastSquares.Factor> parts) {
        final LeastSquares sum = new LeastSquares(inputs + 1, results);
        parts.forEach(sum::add);
        return sum;
    }

    /** Weights learnt from all units but one. */
    private Weights without(final int unit, final Gathered gathered, final RobustFit robust, final Weights start) {
        if (settings.robust() != Robustness.NONE) {
            final IntPredicate others = u -> u != unit;
            return robust.refit(start, others);
        }
        final List<LeastSquares.Factor> others = new ArrayList<>();
        for (int p = 0; p < pairs.size(); p++) {
            for (int b = 0; b < gathered.factors().get(p).size(); b++) {
                if (gathered.unit(p, b) != unit) {
                    others.add(gathered.factors().get(p).get(b));
                }
            }
        }
        final LeastSquares sum = sum(others);
        return sum.observations() <= inputs ? Weights.none(inputs + 1, results)
            : Weights.of(sum.solve(Weights.ROUNDING));
    }

    private RegressionResult judged(final Gathered gathered, final List<LeastSquares.Factor> whole,
        final Weights weights, final double[][][] intervals, final List<Weights> learnt) throws IOException
    {
        final ErrorSums.Judge judge = new ErrorSums.Judge(weights, partners, settings.threshold());
        final List<PairErrors> errors = new ArrayList<>();
        final ErrorSums all = new ErrorSums(results);
        for (int p = 0; p < pairs.size(); p++) {
            final int pair = p;
            final List<Weights> perBlock = learnt.isEmpty() ? List.of()
                : IntStream.range(0, gathered.factors().get(p).size())
                    .mapToObj(b -> learnt.get(gathered.unit(pair, b))).toList();
            final ErrorSums sums =
                ErrorSums.of(pairs.get(p), gathered.tilings().get(p), judge, perBlock, progress);
            all.add(sums);
            errors.add(sums.errors(pairs.get(p).name(), whole.get(p), inputs, own(whole.get(p))));
        }
        final LeastSquares.Factor everything = joined(whole);
        final PairErrors total = all.errors("all pairs", everything, inputs, own(everything));
        final ResidualSample sample = ResidualSample.of(gathered.sample(), weights);
        return new RegressionResult(settings, pairs.get(0).image().bands(), pairs.get(0).reference().bands(),
            weights.mix(), WeightIntervals.of(intervals), weights.rank(), weights.condition(), errors, total, sample,
            RegressionFindings.of(settings, weights, errors, total, gathered.sample().whole()));
    }

    private double[] own(final LeastSquares.Factor factor) {
        return sum(List.of(factor)).solve(Weights.ROUNDING).squares();
    }
}
