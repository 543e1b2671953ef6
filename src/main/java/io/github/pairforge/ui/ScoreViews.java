package io.github.pairforge.ui;

import java.awt.image.BufferedImage;
import java.util.List;

import ij.ImagePlus;

import io.github.pairforge.align.TiePoints;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.score.ScoredPair;

/** The single pictures of a scored pair. */
final class ScoreViews {

    /** Inliers reach this far in residual plots, LR pixels. */
    private static final double RESIDUAL_LIMIT = 0.5;

    /** Larger LR images are shown in their central part where single pixels count. */
    private static final int MOST_SHOWN = 400;

    private static final int SQUARES = 10;
    private static final int PANEL_WIDTH = 800;

    private final ScoredPair scored;
    private final Raster lr;
    private final Raster hr;

    ScoreViews(final ScoredPair scored) {
        this.scored = scored;
        lr = named(scored.lr(), "LR");
        hr = named(scored.degraded(), "HR on LR's grid");
    }

    private static Raster named(final Raster raster, final String name) {
        return new Raster(raster.pixels(), raster.grid(), raster.bands(), name);
    }

    private TiePoints points() {
        return scored.score().alignment().tiePoints();
    }

    private TiePointPicture tiePointPicture() {
        return TiePointPicture.of(lr, points(), TiePointPicture.Vectors.SHIFTS);
    }

    BufferedImage tiePoints() {
        return tiePointPicture().draw();
    }

    /** Both images as they lie. */
    BufferedImage checkerboard() {
        final Excerpt part = Excerpt.centre(hr, lr, MOST_SHOWN);
        final Raster shownHr = part.of(matchedWhereItLies());
        final Raster shownLr = part.of(lr);
        final int side = Math.max(2, (int) (shownLr.grid().width() / SQUARES));
        return sheet(Checkerboard.panel("Checkerboard", shownHr, shownLr, side, Stretch.of(shownLr)));
    }

    /** HR with the range of every band of LR, so that both differ by place and not by radiometry. */
    private Raster matchedWhereItLies() {
        final Stretch from = Stretch.of(hr);
        final Stretch to = Stretch.of(lr);
        final float[][] planes = new float[hr.bands().size()][];
        for (int b = 0; b < planes.length; b++) {
            final double gain = (to.high()[b] - to.low()[b]) / (from.high()[b] - from.low()[b]);
            planes[b] = hr.plane(b);
            for (int i = 0; i < planes[b].length; i++) {
                planes[b][i] = (float) (to.low()[b] + gain * (planes[b][i] - from.low()[b]));
            }
        }
        return Raster.wrap(planes, hr.grid(), hr.bands(), hr.name());
    }

    BufferedImage angles() {
        return sheet(AngleMap.of(scored.matched(), scored.lr()).panel("Spectral angles"));
    }

    BufferedImage residuals() {
        return Plots.render(ResidualPlot.of(points(), RESIDUAL_LIMIT)).getProcessor().getBufferedImage();
    }

    /** The first two are one: tie points lie over LR in the stack to flip through. */
    List<ImagePlus> images() {
        final ImagePlus flicker = FlickerStack.of("Tie points",
            List.of(lr, FlickerStack.named(matchedWhereItLies(), "HR on LR's grid, with LR's range")), 0).orElseThrow();
        TiePointOverlay.put(flicker, lr, points(), 1);
        final ImagePlus residuals = ResidualPlot.of(points(), RESIDUAL_LIMIT).getImagePlus();
        return List.of(flicker, flicker, residuals, AngleMap.of(scored.matched(), scored.lr()).imagePlus());
    }

    static BufferedImage sheet(final Panel panel) {
        final int width = panel.image().getWidth();
        return Pictures.sideBySide(List.of(panel), Math.max(1, (PANEL_WIDTH + width - 1) / width));
    }
}
