package io.github.pairforge.fit;

import java.util.List;

/**
 * What one family and resampling makes of the pairs.
 *
 * @param candidate which
 * @param curves one per band
 * @param shifts one per pair
 * @param relations pair, LR band
 * @param error mean over bands of the least errors, each relative to the least of all candidates in that band
 */
public record CandidateFit(Candidate candidate, List<KernelCurve> curves, List<FittedShift> shifts,
    List<List<FittedRelation>> relations, double error)
{

    public CandidateFit {
        curves = List.copyOf(curves);
        shifts = List.copyOf(shifts);
        relations = List.copyOf(relations);
    }
}
