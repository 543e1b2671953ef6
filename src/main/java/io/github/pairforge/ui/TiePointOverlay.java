package io.github.pairforge.ui;

import java.awt.Color;
import java.awt.Font;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ij.ImagePlus;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.gui.TextRoi;

import io.github.pairforge.align.TiePoint;
import io.github.pairforge.align.TiePoints;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Raster;

/** Tie points over one frame of a flicker stack, with a legend; the other frames stay free. */
final class TiePointOverlay {

    /** Lines of lettering that have room in an image's height. */
    private static final double LINES = 30;
    private static final double STEP = 1.3;
    private static final double INDENT = 1.4;
    private static final Color BEHIND = new Color(0, 0, 0, 190);

    private TiePointOverlay() {
    }

    /**
     * Puts tie points onto a frame; inliers also become the point selection that {@link TiePointRois#kept} reads.
     *
     * @param stack of the ground of {@code image}
     * @param image what the frame shows: the whole of the tie points' grid, or its middle
     * @param frame from 1
     */
    static void put(final ImagePlus stack, final Raster image, final TiePoints points, final int frame) {
        final TiePoints shown = within(image.grid(), points);
        final TiePointPicture picture = TiePointPicture.of(image, shown, TiePointPicture.Vectors.SHIFTS);
        final Overlay overlay = new Overlay();
        // The legend lies below: it hides no tie point.
        legend(picture, stack.getHeight() / LINES).forEach(overlay::add);
        for (final Roi roi : TiePointRois.overlay(picture, stack.getWidth())) {
            overlay.add(roi);
        }
        for (final Roi roi : overlay.toArray()) {
            roi.setPosition(0, 0, frame);
        }
        stack.setOverlay(overlay);
        if (!shown.inliers().isEmpty()) {
            stack.setRoi(TiePointRois.inliers(shown, stack.getWidth()));
        }
    }

    /** The points on the middle of their grid. */
    private static TiePoints within(final Grid part, final TiePoints points) {
        final long dx = (points.grid().width() - part.width()) / 2;
        final long dy = (points.grid().height() - part.height()) / 2;
        if (dx <= 0 && dy <= 0) {
            return points;
        }
        final List<TiePoint> inside = points.points().stream()
            .filter(p -> p.x() >= dx && p.x() < dx + part.width() && p.y() >= dy && p.y() < dy + part.height())
            .map(p -> new TiePoint(p.x() - dx, p.y() - dy, p.shift(), p.reliability(), p.judgement())).toList();
        // The transform is one of the whole.
        return new TiePoints(part, inside, Optional.empty());
    }

    private static List<Roi> legend(final TiePointPicture picture, final double line) {
        final TiePoints points = picture.points();
        final List<Roi> legend = new ArrayList<>();
        legend.add(text("Shift of LR, arrows " + RoundNumbers.text(picture.enlargement()) + " x as long", 0, 0, line));
        final double width = legend.get(0).getFloatWidth() + line;
        int row = 1;
        for (final double share : new double[] { 0.25, 0.5, 1 }) {
            final Roi colour = new Roi(line / 2, (0.6 + row * STEP) * line, line, line);
            colour.setFillColor(new Color(LengthColours.colour(share)));
            legend.add(colour);
            legend.add(text(RoundNumbers.text(share * picture.longest()) + " pixels", 1, row++, line));
        }
        if (points.points().size() > points.inliers().size()) {
            legend.add(text("x outlier, o no match", 0, row++, line));
        }
        final Roi behind = new Roi(0, 0, width, (row * STEP + 1) * line);
        behind.setFillColor(BEHIND);
        legend.add(0, behind);
        for (int i = 0; i < legend.size(); i++) {
            legend.get(i).setName("legend " + (i + 1));
        }
        return legend;
    }

    private static TextRoi text(final String words, final int column, final int row, final double line) {
        final Font font = new Font(Font.SANS_SERIF, Font.PLAIN, 1).deriveFont((float) line);
        final TextRoi roi =
            new TextRoi((0.5 + column * INDENT) * line, (0.5 + row * STEP) * line, words, font);
        roi.setStrokeColor(Color.WHITE);
        roi.setAntiAlias(true);
        return roi;
    }
}
