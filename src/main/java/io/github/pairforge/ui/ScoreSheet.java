package io.github.pairforge.ui;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

import io.github.pairforge.score.Check;
import io.github.pairforge.score.PairScore;
import io.github.pairforge.score.ScoredPair;

/** A scored pair in one picture: the verdict and its reasons above tie points, checkerboard, residuals and angles. */
final class ScoreSheet {

    static final int CELL = 848;

    private ScoreSheet() {
    }

    static BufferedImage draw(final ScoredPair scored) {
        final ScoreViews views = new ScoreViews(scored);
        final List<BufferedImage> cells = new ArrayList<>();
        for (final BufferedImage view : List.of(views.tiePoints(), views.checkerboard(), views.angles(),
            views.residuals()))
        {
            cells.add(Poster.fitted(view, CELL));
        }
        final BufferedImage pictures = Pictures.grid(cells, 2);
        final List<String> reasons = new ArrayList<>();
        for (final Check check : scored.score().checks()) {
            reasons.addAll(Lettering.wrap(check.verdict() + ": " + check.reason(), Lettering.metrics(Lettering.TEXT),
                pictures.getWidth() - 2 * Sheet.MARGIN));
        }
        return Poster.under(title(scored.score()), reasons, pictures);
    }

    private static String title(final PairScore score) {
        return "Verdict: " + score.verdict();
    }
}
