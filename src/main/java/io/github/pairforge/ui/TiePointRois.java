package io.github.pairforge.ui;

import java.awt.Color;
import java.util.Arrays;
import java.util.List;

import ij.ImagePlus;
import ij.gui.Arrow;
import ij.gui.Overlay;
import ij.gui.PointRoi;
import ij.gui.Roi;
import ij.process.FloatPolygon;

import io.github.pairforge.align.Shift;
import io.github.pairforge.align.TiePoint;
import io.github.pairforge.align.TiePoints;

/**
 * Tie points as ImageJ selections. ImageJ counts positions of points and lines from the centre of the first pixel, tie
 * points count from its corner.
 */
public final class TiePointRois {

    private static final double CENTRE = 0.5;

    /** Of arrows, LR pixels: small images are looked at enlarged. */
    private static final double STROKE = 0.4;

    /** Of arrow heads, in strokes. */
    private static final double HEAD = 2.5;

    /** ImageJ's name for it: the second of its sizes, which start at "tiny". */
    private static final int SMALL = 1;

    /** How far a point may be from where it was put, pixels of the image, and still be the same. */
    private static final double SAME = 0.01;

    private TiePointRois() {
    }

    /**
     * The inliers as a point selection, in their order.
     *
     * @param width of the image it is put on, which covers the tie points' grid
     */
    public static PointRoi inliers(final TiePoints points, final int width) {
        final double scale = (double) width / points.grid().width();
        final PointRoi roi = new PointRoi(positions(points.inliers(), true, scale),
            positions(points.inliers(), false, scale), points.inliers().size());
        roi.setName("tie points");
        // Large crosses would hide the arrows that start there.
        roi.setPointType(PointRoi.DOT);
        roi.setSize(SMALL);
        return roi;
    }

    /**
     * The tie points without the inliers that the user has deleted from the image's point selection; those become
     * outliers. Points that the user added or moved have no shift and are left out.
     *
     * @param image with a point selection as {@link #inliers} made it
     * @return judged points; the transform is kept, fit it anew where that matters
     * @throws IllegalArgumentException when the image has no point selection
     */
    public static TiePoints kept(final TiePoints points, final ImagePlus image) {
        final Roi roi = image.getRoi();
        if (!(roi instanceof PointRoi)) {
            throw new IllegalArgumentException("The image " + image.getTitle()
                + " has no point selection; keep the one that came with its tie points.");
        }
        final double scale = (double) image.getWidth() / points.grid().width();
        final FloatPolygon kept = roi.getFloatPolygon();
        final List<TiePoint> judged = points.points().stream()
            .map(p -> !p.isInlier() || contains(kept, p, scale) ? p : p.judged(TiePoint.Judgement.OUTLIER)).toList();
        return new TiePoints(points.grid(), judged, points.transform());
    }

    private static boolean contains(final FloatPolygon kept, final TiePoint p, final double scale) {
        for (int i = 0; i < kept.npoints; i++) {
            if (Math.hypot(kept.xpoints[i] - position(p.x(), scale), kept.ypoints[i] - position(p.y(), scale)) < SAME) {
                return true;
            }
        }
        return false;
    }

    /**
     * Arrows of the inliers, crosses where outliers are; names are the tie points' numbers in the tables.
     *
     * @param width of the image it is put on, which covers the tie points' grid
     */
    static Overlay overlay(final TiePointPicture picture, final int width) {
        final TiePoints points = picture.points();
        final double scale = (double) width / points.grid().width();
        final Overlay overlay = new Overlay();
        for (int i = 0; i < points.points().size(); i++) {
            final TiePoint p = points.points().get(i);
            final Roi roi = switch (p.judgement()) {
                case INLIER -> arrow(picture, p, scale);
                case OUTLIER, TOO_FAR -> mark(p, scale, VectorMarks.REJECTED, PointRoi.CROSSHAIR);
                case UNRELIABLE -> mark(p, scale, Color.GRAY, PointRoi.CIRCLE);
            };
            roi.setName(Integer.toString(i + 1));
            overlay.add(roi);
        }
        return overlay;
    }

    private static Roi arrow(final TiePointPicture picture, final TiePoint p, final double scale) {
        final Shift v = picture.vectors().of(picture.points(), p);
        final double x = position(p.x(), scale);
        final double y = position(p.y(), scale);
        final double k = scale * picture.enlargement();
        final Arrow arrow = new Arrow(x, y, x + k * v.dx(), y + k * v.dy());
        arrow.setStyle(Arrow.FILLED);
        arrow.setStrokeWidth(STROKE * scale);
        arrow.setHeadSize(HEAD);
        arrow.setStrokeColor(new Color(LengthColours.colour(picture.bar().position(v.length()))));
        return arrow;
    }

    private static Roi mark(final TiePoint p, final double scale, final Color colour, final int type) {
        final PointRoi roi = new PointRoi(position(p.x(), scale), position(p.y(), scale));
        roi.setPointType(type);
        roi.setStrokeColor(colour);
        return roi;
    }

    private static double position(final double fromCorner, final double scale) {
        return fromCorner * scale - CENTRE;
    }

    private static float[] positions(final List<TiePoint> points, final boolean horizontal, final double scale) {
        final double[] at = points.stream().mapToDouble(p -> position(horizontal ? p.x() : p.y(), scale)).toArray();
        final float[] out = new float[at.length];
        Arrays.setAll(at, i -> out[i] = (float) at[i]);
        return out;
    }
}
