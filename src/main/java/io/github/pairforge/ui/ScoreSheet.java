package io.github.pairforge.ui;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

import io.github.pairforge.score.Check;
import io.github.pairforge.score.PairScore;
import io.github.pairforge.score.ScoredPair;

/** A scored pair in one picture: the verdict and its reasons above tie points, checkerboard, residuals and angles. */
final class ScoreSheet {

    private static final int CELL = 848;

    private ScoreSheet() {
    }

    static BufferedImage draw(final ScoredPair scored) {
        final ScoreViews views = new ScoreViews(scored);
        final List<BufferedImage> cells = new ArrayList<>();
        for (final BufferedImage view : List.of(views.tiePoints(), views.checkerboard(), views.angles(),
            views.residuals()))
        {
            cells.add(fitted(view));
        }
        final BufferedImage pictures = Pictures.grid(cells, 2);
        final List<String> reasons = new ArrayList<>();
        for (final Check check : scored.score().checks()) {
            reasons.addAll(Lettering.wrap(check.verdict() + ": " + check.reason(), Lettering.metrics(Lettering.TEXT),
                pictures.getWidth() - 2 * Sheet.MARGIN));
        }
        return under(title(scored.score()), reasons, pictures);
    }

    private static String title(final PairScore score) {
        return "Verdict: " + score.verdict();
    }

    /** At the width of a cell: plots are twice as large. */
    private static BufferedImage fitted(final BufferedImage view) {
        if (view.getWidth() <= CELL) {
            return view;
        }
        final int height = (int) Math.round((double) view.getHeight() * CELL / view.getWidth());
        final BufferedImage out = new BufferedImage(CELL, height, BufferedImage.TYPE_INT_RGB);
        final Graphics2D g = out.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        g.drawImage(view, 0, 0, CELL, height, null);
        g.dispose();
        return out;
    }

    private static BufferedImage under(final String title, final List<String> lines, final BufferedImage picture) {
        final Font font = Lettering.TITLE.deriveFont(24f);
        final int titleHeight = Lettering.metrics(font).getHeight();
        final int lineHeight = Lettering.metrics(Lettering.TEXT).getHeight();
        final int head = Sheet.MARGIN + titleHeight + lines.size() * lineHeight;
        final BufferedImage out =
            new BufferedImage(picture.getWidth(), head + picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        final Graphics2D g = Lettering.on(out);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, out.getWidth(), out.getHeight());
        g.setColor(Lettering.INK);
        g.setFont(font);
        int y = Sheet.MARGIN + Lettering.metrics(font).getAscent();
        g.drawString(title, Sheet.MARGIN, y);
        g.setFont(Lettering.TEXT);
        y = Sheet.MARGIN + titleHeight + Lettering.metrics(Lettering.TEXT).getAscent();
        for (final String line : lines) {
            g.drawString(line, Sheet.MARGIN, y);
            y += lineHeight;
        }
        g.drawImage(picture, 0, head, null);
        g.dispose();
        return out;
    }
}
