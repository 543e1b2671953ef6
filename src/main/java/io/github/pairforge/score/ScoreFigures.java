package io.github.pairforge.score;

import java.util.List;

import io.github.pairforge.align.Shift;
import io.github.pairforge.align.ShiftEstimate;
import io.github.pairforge.evaluate.AngleInterval;
import io.github.pairforge.evaluate.SpectralAngle;

/**
 * Every number of a score, without images and tie points: what a table keeps, and enough to answer both questions again
 * with other limits.
 *
 * @param shift of the whole image, LR pixels
 * @param factor LR pixel size in HR pixels
 * @param metresPerPixel LR pixel size in metres, {@code NaN} when unknown
 * @param similarityBefore SSIM of LR and degraded HR as they lie
 * @param similarityAfter SSIM after the shift has been applied
 * @param residual shift that remains after the found one has been applied, LR pixels
 * @param ties what the tie points say
 * @param asTheyLie angles with the shift left in, histograms matched, degrees
 * @param raw angles without matching of histograms, degrees
 * @param matched angles with histograms matched, degrees, with their intervals
 * @param meanAbsolute per band mean |degraded and matched HR − LR|, reflectance
 * @param spectralProblem why there are no angles, in one sentence; empty when there are
 */
public record ScoreFigures(ShiftEstimate shift, double factor, double metresPerPixel, double similarityBefore,
    double similarityAfter, Shift residual, TieSummary ties, SpectralAngle asTheyLie, SpectralAngle raw,
    AngleInterval matched, List<Double> meanAbsolute, String spectralProblem)
{

    public ScoreFigures {
        meanAbsolute = List.copyOf(meanAbsolute);
    }

    /** Both answers for given limits: those of scoring the pair again. */
    public List<Check> checks(final ScoreSettings settings) {
        return List.of(AlignmentJudgement.check(shift, ties, settings.shiftLimit()),
            SpectralJudgement.check(matched, meanAbsolute.size(), spectralProblem, settings));
    }

    /** The worse of both answers. */
    public Verdict verdict(final ScoreSettings settings) {
        return checks(settings).stream().map(Check::verdict).reduce(Verdict.ACCEPT, Verdict::and);
    }
}
