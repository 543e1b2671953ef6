package io.github.pairforge.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.github.pairforge.align.Shift;
import io.github.pairforge.align.TiePoint;
import io.github.pairforge.align.TiePoint.Judgement;
import io.github.pairforge.align.TiePoints;
import io.github.pairforge.raster.Grid;

class TieSummaryTest {

    private static TieSummary of(final TiePoint... points) {
        return TieSummary.of(new TiePoints(Grid.ofPixels(10, 10), List.of(points), Optional.empty()), 2);
    }

    private static TiePoint point(final double dx, final double dy) {
        return TiePoint.of(5, 5, new Shift(dx, dy), 1);
    }

    /** Squared lengths 25 and 1: mean 13, standard error of the mean 12; only inliers count. */
    @Test
    void numbersOfTwoInliers() {
        final TieSummary t = of(point(3, 4), point(1, 0), point(9, 9).judged(Judgement.TOO_FAR),
            point(2, 2).judged(Judgement.OUTLIER), point(0, 0).judged(Judgement.UNRELIABLE));
        assertEquals(5, t.tried());
        assertEquals(4, t.matches());
        assertEquals(1, t.tooFar());
        assertEquals(2, t.inliers());
        assertEquals(Math.sqrt(13), t.rmse(), 1e-12);
        assertEquals(0, t.rmseLow());
        assertEquals(Math.sqrt(37), t.rmseHigh(), 1e-12);
        assertEquals(new Shift(2, 2), t.mean());
        assertEquals(2, t.errorX(), 1e-12);
        assertEquals(4, t.errorY(), 1e-12);
    }

    @Test
    void withoutInliersNothingIsKnown() {
        final TieSummary t = of(point(1, 1).judged(Judgement.UNRELIABLE));
        assertTrue(Double.isNaN(t.rmse()) && Double.isNaN(t.rmseHigh()) && !t.mean().isKnown());
    }
}
