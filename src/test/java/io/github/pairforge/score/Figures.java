package io.github.pairforge.score;

import java.util.List;

import io.github.pairforge.align.Shift;
import io.github.pairforge.align.ShiftEstimate;
import io.github.pairforge.evaluate.AngleInterval;
import io.github.pairforge.evaluate.SpectralAngle;

/** Made-up numbers of scores. */
final class Figures {

    private Figures() {
    }

    static ShiftEstimate shift(final double dx, final double dy, final double error) {
        return new ShiftEstimate(ShiftEstimate.Status.FOUND, "", new Shift(dx, dy), error, error, 12.5, 0.9, 0.01);
    }

    /** 25 places, some matched and some of these inliers, all shifted alike with an error of 0.03. */
    static TieSummary ties(final int matches, final int tooFar, final int inliers, final double dx, final double dy) {
        final double rmse = Math.hypot(dx, dy);
        return new TieSummary(25, matches, tooFar, inliers, rmse, rmse - 0.03, rmse + 0.03, new Shift(dx, dy), 0.03,
            0.03, 0.1);
    }

    static AngleInterval angles(final double pixel, final double half) {
        return new AngleInterval(three(pixel), three(pixel - half), three(pixel + half));
    }

    private static SpectralAngle three(final double pixel) {
        return new SpectralAngle(pixel, 2 * pixel, pixel / 10, 1000);
    }

    static ScoreFigures of(final ShiftEstimate shift, final TieSummary ties, final AngleInterval angles) {
        return new ScoreFigures(shift, 4, 10, 0.8, 0.9, new Shift(0.001, -0.002), ties, angles.angle(), three(3.3),
            angles, List.of(0.01, 0.1 + 0.2), "");
    }

    static ScoreFigures good() {
        return of(shift(0.3, -0.1, 0.05), ties(24, 0, 24, 0.3, -0.1), angles(1.2, 0.1));
    }
}
