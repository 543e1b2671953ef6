package io.github.pairforge.regress;

import java.util.List;

import io.github.pairforge.harmonize.BandMix;
import io.github.pairforge.raster.Band;

/**
 * Weights between the bands of two sensors, and what is known of them.
 *
 * @param settings that it was fitted with
 * @param inputBands of the image
 * @param outputBands of the reference
 * @param mix W
 * @param intervals of W
 * @param rank of V; below the number of bands of the image + 1 some bands depend on others, and W is that of least norm
 * @param condition largest singular value of V divided by the least; infinite when that is 0
 * @param pairs one entry per pair
 * @param total over the pixels of all pairs
 * @param sample observed and predicted
 * @param findings what the user should know, one sentence each
 */
public record RegressionResult(RegressionSettings settings, List<Band> inputBands, List<Band> outputBands,
    BandMix mix, WeightIntervals intervals, int rank, double condition, List<PairErrors> pairs, PairErrors total,
    ResidualSample sample, List<String> findings)
{

    public RegressionResult {
        inputBands = List.copyOf(inputBands);
        outputBands = List.copyOf(outputBands);
        pairs = List.copyOf(pairs);
        findings = List.copyOf(findings);
    }

    /** Share of pairs whose mean absolute residual exceeds the threshold. */
    public double flaggedPairs() {
        return pairs.stream().filter(p -> p.meanAbsolute() > settings.threshold()).count() / (double) pairs.size();
    }

    /** The same with weights that were learnt without each pair; {@code NaN} when there are no such. */
    public double flaggedPairsHeldOut() {
        return pairs.size() < 2 || pairs.stream().anyMatch(p -> Double.isNaN(p.heldOut())) ? Double.NaN
            : pairs.stream().filter(p -> p.heldOut() > settings.threshold()).count() / (double) pairs.size();
    }
}
