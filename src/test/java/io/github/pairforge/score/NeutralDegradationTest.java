package io.github.pairforge.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.pairforge.align.Shift;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.TestImages;

class NeutralDegradationTest {

    private static Grid coarse(final Raster hr, final double factor) {
        return hr.grid().coarser(factor, factor);
    }

    /** A ramp of one per HR column keeps its place: LR pixel i has its centre at f·(i + ½) of the HR axis. */
    @ParameterizedTest
    @ValueSource(doubles = { 1, 5 / 3.0, 2, 4 })
    void nothingMoves(final double factor) throws IOException {
        final Raster hr = TestImages.square(6, 120, 1).with((b, x, y) -> 0.01 * (x + 0.5)).raster();
        final Raster lr = NeutralDegradation.onto(coarse(hr, factor), hr, Progress.NONE);
        final int middle = (int) lr.grid().width() / 2;
        assertEquals(0.01 * factor * (middle + 0.5), lr.pixels().getAt(middle, 9, 0).get(), 1e-6);
    }

    /** An LR image that must move 0.75 pixels right sees 0.75·4 HR pixels further left. */
    @Test
    void shiftIsRemovedFromTheGrid() throws IOException {
        final Raster hr = TestImages.square(2.5, 120, 1).with((b, x, y) -> 0.01 * (x + 2 * y)).raster();
        final Grid grid = coarse(hr, 4);
        final float before = NeutralDegradation.onto(grid, hr, Progress.NONE).pixels().getAt(15, 15, 0).get();
        final float after =
            NeutralDegradation.onto(grid, hr, new Shift(0.75, -0.5), Progress.NONE).pixels().getAt(15, 15, 0).get();
        assertEquals(0.01 * (0.75 * 4 - 2 * 0.5 * 4), after - before, 1e-5);
    }

    @Test
    void beyondHrThereIsNodata() throws IOException {
        final Raster hr = TestImages.square(2.5, 120, 1).raster();
        final Raster moved = NeutralDegradation.onto(coarse(hr, 4), hr, new Shift(0, 1), Progress.NONE);
        assertTrue(Float.isNaN(moved.pixels().getAt(3, 29, 0).get()));
        assertTrue(!Float.isNaN(moved.pixels().getAt(3, 0, 0).get()));
    }

    /**
     * At LR's Nyquist frequency, 8 HR pixels a period, an amplitude of 0.1 keeps exp(−π²/8) = 0.291 by the Gaussian, of
     * which the mean of the central two pixels keeps cos(π/8) = 0.924.
     */
    @Test
    void passesAQuarterAtNyquist() throws IOException {
        final Raster hr = TestImages.square(2.5, 480, 1)
            .with((b, x, y) -> 0.3 + 0.1 * Math.sin(Math.PI * (x + 0.5) / 4)).raster();
        final Raster lr = NeutralDegradation.onto(coarse(hr, 4), hr, Progress.NONE);
        assertEquals(0.1 * 0.291 * 0.924, Math.abs(lr.pixels().getAt(50, 50, 0).get() - 0.3), 0.0005);
    }
}
