package io.github.pairforge.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import ij.ImagePlus;
import ij.gui.PointRoi;

import io.github.pairforge.align.Shift;
import io.github.pairforge.align.TiePoint;
import io.github.pairforge.align.TiePoint.Judgement;
import io.github.pairforge.align.TiePoints;
import io.github.pairforge.align.Transform;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.Rasters;
import io.github.pairforge.ui.TiePointPicture.Vectors;

class TiePointPictureTest {

    private static final Raster GREY = Rasters.metric(10, 80, 80, Rasters.constant(6400, 0.2f));

    /** On the picture, 80 pixels are 800 wide. */
    private static final int ZOOM = 10;

    private static TiePoints points(final TiePoint... points) {
        return new TiePoints(GREY.grid(), List.of(points), Optional.of(Transform.translation(new Shift(1, 0))));
    }

    private static TiePoint at(final double x, final double y, final double dx, final double dy, final Judgement j) {
        return TiePoint.of(x, y, new Shift(dx, dy), 1).judged(j);
    }

    /** Upper left corner of the image: right of its frame, below the frame's upper edge. */
    private static int[] corner(final BufferedImage picture) {
        int y = 0;
        while (picture.getRGB(Sheet.MARGIN + 5, y) != 0xff808080) {
            y++;
        }
        return new int[] { Sheet.MARGIN, y + 1 };
    }

    /** Colour of the picture at a place of the LR image. */
    private static Color colour(final BufferedImage picture, final double x, final double y) {
        final int[] corner = corner(picture);
        return new Color(picture.getRGB(corner[0] + (int) (x * ZOOM), corner[1] + (int) (y * ZOOM)));
    }

    private static boolean near(final Color a, final Color b) {
        return Math.abs(a.getRed() - b.getRed()) < 12 && Math.abs(a.getGreen() - b.getGreen()) < 12
            && Math.abs(a.getBlue() - b.getBlue()) < 12;
    }

    private static boolean isGround(final Color c) {
        return c.getRed() == c.getGreen() && c.getGreen() == c.getBlue() && c.getRed() > 100 && c.getRed() < 150;
    }

    @Test
    void arrowsRunFromThePointAlongTheShiftInTheColourOfItsLength() {
        final TiePointPicture picture = TiePointPicture.of(GREY, points(at(20, 40, 1, 0, Judgement.INLIER),
            at(60, 20, 0, 2, Judgement.INLIER)), Vectors.SHIFTS).withEnlargement(10);
        assertEquals(2, picture.longest());
        final BufferedImage drawn = picture.draw();
        final Color half = new Color(LengthColours.colour(0.5));
        final Color full = new Color(LengthColours.colour(1));
        // 10 times as long: 10 pixels to the right, and 20 down.
        assertTrue(near(half, colour(drawn, 20, 40)) && near(half, colour(drawn, 25, 40)));
        assertTrue(near(half, colour(drawn, 29.6, 40)), colour(drawn, 29.6, 40).toString());
        assertTrue(near(full, colour(drawn, 60, 30)) && near(full, colour(drawn, 60, 39.5)));
        for (final double[] off : new double[][] { { 31, 40 }, { 18, 40 }, { 25, 41 }, { 60, 41 }, { 60, 18 } }) {
            assertTrue(isGround(colour(drawn, off[0], off[1])), off[0] + " " + off[1]);
        }
    }

    @Test
    void residualsAreWhatTheTransformLeaves() {
        final TiePointPicture picture = TiePointPicture.of(GREY, points(at(20, 40, 1, -0.2, Judgement.INLIER)),
            Vectors.RESIDUALS).withEnlargement(50);
        assertEquals(0.2, picture.longest());
        final Color full = new Color(LengthColours.colour(1));
        assertTrue(near(full, colour(picture.draw(), 20, 32)));
        assertTrue(isGround(colour(picture.draw(), 25, 40)));
    }

    @Test
    void rejectedPointsAreCrossesAndUnmatchedOnesRings() {
        final BufferedImage drawn = TiePointPicture.of(GREY, points(at(20, 20, 3, 0, Judgement.OUTLIER),
            at(40, 20, 12, 0, Judgement.TOO_FAR), TiePoint.of(60, 20, Shift.UNKNOWN, 0).judged(Judgement.UNRELIABLE)),
            Vectors.SHIFTS).draw();
        assertTrue(near(VectorMarks.REJECTED, colour(drawn, 20.4, 20.4)));
        assertTrue(isGround(colour(drawn, 20, 21)));
        assertTrue(near(VectorMarks.REJECTED, colour(drawn, 40.5, 20)));
        assertTrue(isGround(colour(drawn, 40.4, 20.4)));
        assertTrue(near(new Color(0x9a9a9a), colour(drawn, 60.4, 20)));
        // No arrow leads away from any of them.
        assertTrue(isGround(colour(drawn, 23, 20)) && isGround(colour(drawn, 45, 20)));
    }

    @Test
    void enlargementAndColoursAreRoundAndFitTheShifts() {
        final TiePointPicture picture = TiePointPicture.of(GREY,
            points(at(20, 40, 0.3, 0, Judgement.INLIER), at(60, 20, 30, 2, Judgement.TOO_FAR)), Vectors.SHIFTS);
        assertEquals(0.5, picture.longest());
        // √(6400/2) pixels apart, 90 % of that over 0.3 is 170.
        assertEquals(100, picture.enlargement());
    }

    @Test
    void nothingToShowIsShown() {
        assertTrue(TiePointPicture.of(GREY, points(), Vectors.SHIFTS).draw().getWidth() > 800);
        assertTrue(TiePointPicture.of(GREY, points(at(1, 1, 0, 0, Judgement.INLIER)), Vectors.SHIFTS).draw()
            .getWidth() > 800);
        final TiePoints none = new TiePoints(GREY.grid(), List.of(), Optional.empty());
        assertTrue(TiePointPicture.of(GREY, none, Vectors.RESIDUALS).imagePlus().getRoi() == null);
    }

    @Test
    void imagesOfAnyResolutionAreMarkedAtTheSamePlaces() {
        final Raster fine = Rasters.metric(2.5, 320, 320, Rasters.constant(320 * 320, 0.2f));
        final Color full = new Color(LengthColours.colour(1));
        final TiePoints points = points(at(20, 40, 2, 0, Judgement.INLIER));
        final BufferedImage drawn = TiePointPicture.of(fine, points, Vectors.SHIFTS).withEnlargement(5).draw();
        final int[] corner = corner(drawn);
        // Three times 320: 12 picture pixels per LR pixel.
        assertTrue(near(full, new Color(drawn.getRGB(corner[0] + 12 * 25, corner[1] + 12 * 40))));
        final Raster large = Rasters.metric(0.25, 3200, 3200, Rasters.constant(3200 * 3200, 0.2f));
        assertEquals(1600 + 2 * Sheet.MARGIN, TiePointPicture.of(large, points, Vectors.SHIFTS).draw().getWidth());
    }

    @Test
    void equalPointsGiveEqualBytes() {
        final TiePoints points = points(at(20, 40, 1, 0, Judgement.INLIER));
        assertArrayEquals(Png.bytes(TiePointPicture.of(GREY, points, Vectors.SHIFTS).draw()),
            Png.bytes(TiePointPicture.of(GREY, points, Vectors.SHIFTS).draw()));
    }

    @Test
    void inFijiThereAreArrowsAndASelectionOfTheInliers() {
        final TiePoints points = points(at(20, 40, 1, 0, Judgement.INLIER), at(60, 20, 3, 0, Judgement.OUTLIER),
            at(60, 60, 1.2, 0, Judgement.INLIER));
        final ImagePlus image = TiePointPicture.of(GREY, points, Vectors.SHIFTS).withEnlargement(10).imagePlus();
        assertEquals(3, image.getOverlay().size());
        assertEquals("2", image.getOverlay().get(1).getName());
        assertEquals(2, image.getRoi().size());
        // ImageJ counts from the centre of the first pixel.
        assertEquals(19.5, image.getRoi().getFloatPolygon().xpoints[0]);
        assertEquals(39.5, image.getRoi().getFloatPolygon().ypoints[0]);
        assertEquals("m", image.getCalibration().getUnit());
        image.deleteRoi();
        final BufferedImage flat = image.flatten().getBufferedImage();
        assertTrue(isGround(new Color(flat.getRGB(25, 37))) && !isGround(new Color(flat.getRGB(25, 39)))
            && isGround(new Color(flat.getRGB(33, 39))));
    }

    @Test
    void pointsDeletedFromTheSelectionBecomeOutliers() {
        final TiePoints points = points(at(20.3, 40.7, 1, 0, Judgement.INLIER), at(60, 20, 3, 0, Judgement.OUTLIER),
            at(60, 60.1, 1.2, 0, Judgement.INLIER));
        final ImagePlus image = TiePointPicture.of(GREY, points, Vectors.SHIFTS).imagePlus();
        assertEquals(points, TiePointRois.kept(points, image));
        image.setRoi(new PointRoi(59.5, 59.6));
        final TiePoints kept = TiePointRois.kept(points, image);
        assertEquals(List.of(Judgement.OUTLIER, Judgement.OUTLIER, Judgement.INLIER),
            kept.points().stream().map(TiePoint::judgement).toList());
        image.deleteRoi();
        assertThrows(IllegalArgumentException.class, () -> TiePointRois.kept(points, image));
    }

    @Test
    void colourOrderIsSeenInGrey() {
        double last = -1;
        for (int i = 0; i <= 20; i++) {
            final Color c = new Color(LengthColours.colour(i / 20.0));
            final double luma = 0.2126 * c.getRed() + 0.7152 * c.getGreen() + 0.0722 * c.getBlue();
            assertTrue(luma > last + 2, "step " + i);
            last = luma;
        }
    }
}
