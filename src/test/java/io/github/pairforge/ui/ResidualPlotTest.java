package io.github.pairforge.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import ij.gui.Plot;

import io.github.pairforge.align.Shift;
import io.github.pairforge.align.TiePoint;
import io.github.pairforge.align.TiePoint.Judgement;
import io.github.pairforge.align.TiePoints;
import io.github.pairforge.align.Transform;
import io.github.pairforge.raster.Grid;

class ResidualPlotTest {

    private static TiePoint at(final double dx, final double dy, final Judgement judgement) {
        return TiePoint.of(5, 5, new Shift(dx, dy), 1).judged(judgement);
    }

    private static Plot plot(final TiePoint... points) {
        return ResidualPlot.of(new TiePoints(Grid.ofPixels(10, 10), List.of(points),
            Optional.of(Transform.translation(new Shift(1, 0)))), 0.5);
    }

    /** Value of a histogram's outline right of a place. */
    private static float height(final Plot plot, final int curve, final double x) {
        final float[][] data = { plot.getDataObjectArrays(curve)[0], plot.getDataObjectArrays(curve)[1] };
        int i = 0;
        while (i + 1 < data[0].length && data[0][i + 1] <= x) {
            i++;
        }
        return data[1][i];
    }

    @Test
    void residualsOfInliersAndOutliersAreCounted() {
        final Plot plot = plot(at(1.12, -0.21, Judgement.INLIER), at(1.13, 0.4, Judgement.INLIER),
            at(0.27, 0.02, Judgement.OUTLIER), at(9, 9, Judgement.TOO_FAR),
            TiePoint.of(1, 1, Shift.UNKNOWN, 0).judged(Judgement.UNRELIABLE), at(4, 0, Judgement.OUTLIER));
        assertEquals("Residuals of 4 tie points, 1 beyond the axis", plot.getTitle());
        assertEquals(List.of("dx", "dy", "length", "limit 0.5"),
            IntStream.range(0, 4).mapToObj(i -> plot.getPlotObjectLabel(i).substring(2)).toList());
        // 40 bars of 0.05 from -1 to 1.
        assertEquals(2, height(plot, 0, 0.126));
        assertEquals(1, height(plot, 0, -0.726));
        assertEquals(1, height(plot, 1, -0.226));
        assertEquals(0, height(plot, 2, -0.1));
        assertEquals(1, height(plot, 2, 0.74));
    }

    @Test
    void theLimitIsMarkedOnBothSides() {
        final float[] x = plot(at(1, 0, Judgement.INLIER)).getDataObjectArrays(3)[0];
        assertEquals(-0.5f, x[0]);
        assertEquals(0.5f, x[4]);
    }

    @Test
    void nothingToCountIsNoFailure() {
        assertEquals("Residuals of 0 tie points", plot().getTitle());
        assertTrue(Plots.render(plot()).getWidth() > 0);
        assertThrows(IllegalArgumentException.class,
            () -> ResidualPlot.of(new TiePoints(Grid.ofPixels(1, 1), List.of(), Optional.empty()), 0));
    }
}
