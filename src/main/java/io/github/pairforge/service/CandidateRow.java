package io.github.pairforge.service;

import java.util.Locale;

import io.github.pairforge.evaluate.CandidateCriterion;
import io.github.pairforge.evaluate.CandidateRanking;

/**
 * One candidate in numbers.
 *
 * @param number from 1
 * @param label the method as users write it
 * @param scores against the reference; numbers are {@code NaN} without one
 * @param gradientRatio gradient energy of the result / of the image
 * @param detail the same at equal contrast
 */
public record CandidateRow(int number, String label, CandidateRanking.Candidate scores, double gradientRatio,
    double detail)
{

    /** In one line. */
    public String figures() {
        final double mae = scores.value(CandidateCriterion.MAE);
        return Double.isNaN(mae) ? String.format(Locale.ROOT, "gradient x %.3f", gradientRatio)
            : String.format(Locale.ROOT, "MAE %.4f, RMSE %.4f, angle %.2f°, EMD %.4f, gradient x %.3f: %s", mae,
                scores.value(CandidateCriterion.RMSE), scores.value(CandidateCriterion.ANGLE),
                scores.value(CandidateCriterion.EMD), gradientRatio, scores.standing().words());
    }
}
