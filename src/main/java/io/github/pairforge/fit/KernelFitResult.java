package io.github.pairforge.fit;

import java.util.List;

/**
 * All candidates' curves, which of them is best, and what to beware of.
 *
 * @param settings asked for
 * @param grid widths tried
 * @param bandNames labels of the bands
 * @param factor LR pixel size in HR pixels
 * @param hrMetres ground size of an HR pixel, NaN when unknown
 * @param fits one per family and resampling
 * @param best index of the one of least error over all bands
 * @param verdicts one per band
 * @param overall over all bands
 * @param pairs one per pair
 * @param findings warnings
 */
public record KernelFitResult(FitSettings settings, SigmaGrid grid, List<String> bandNames, double factor,
    double hrMetres, List<CandidateFit> fits, int best, List<Verdict> verdicts, Verdict overall,
    List<PairSummary> pairs, List<Finding> findings)
{

    public KernelFitResult {
        bandNames = List.copyOf(bandNames);
        fits = List.copyOf(fits);
        verdicts = List.copyOf(verdicts);
        pairs = List.copyOf(pairs);
        findings = List.copyOf(findings);
    }

    /**
     * What a pair contributed.
     *
     * @param pixels LR pixels that counted
     * @param blocks of the bootstrap
     * @param blockEdge their side in LR pixels
     * @param outliers share of pixels left out because whole areas contradict
     * @param alone per band, the σ that this pair alone asks for; with one pair the fit's
     * @param without per band, the σ without this pair; NaN with one pair
     */
    public record PairSummary(String name, int pixels, int blocks, int blockEdge, double outliers,
        List<Double> alone, List<Double> without)
    {

        public PairSummary {
            alone = List.copyOf(alone);
            without = List.copyOf(without);
        }
    }

    /** The candidate of least error over all bands. */
    public CandidateFit bestFit() {
        return fits.get(best);
    }

    /** σ of a band of the best candidate in LR pixels. */
    public Interval intervalInLrPixels(final int band) {
        return bestFit().curves().get(band).interval().times(1 / factor);
    }

    /** The same on the ground; {@code NaN} without georeference. */
    public Interval intervalInMetres(final int band) {
        return bestFit().curves().get(band).interval().times(hrMetres);
    }
}
