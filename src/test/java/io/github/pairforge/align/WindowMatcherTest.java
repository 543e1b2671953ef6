package io.github.pairforge.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.Test;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Threads;
import io.github.pairforge.testing.Rasters;

class WindowMatcherTest {

    private static final int SIZE = 96;
    private static final MatchSettings SETTINGS = MatchSettings.DEFAULT;

    /** Bumps of two to eight pixels, everywhere different. */
    private static double scene(final double x, final double y) {
        double v = 0.2;
        for (int k = 0; k < 24; k++) {
            final double fx = 0.9 * Math.sin(1.7 * k + 0.3);
            final double fy = 0.9 * Math.cos(2.9 * k * k + 0.1);
            v += 0.01 * Math.sin(fx * x + fy * y + 5.3 * k);
        }
        return v;
    }

    /** The scene as seen from elsewhere: what is at p in it lies at p − shift here. */
    private static Raster image(final int size, final double dx, final double dy) {
        final float[] plane = new float[size * size];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = (float) scene(i % size + 0.5 + dx, i / size + 0.5 + dy);
        }
        return Rasters.of(size, size, plane);
    }

    private static List<TiePoint> match(final Raster reference, final Raster moving) throws IOException {
        return new WindowMatcher().match(reference, moving, SETTINGS, Progress.NONE);
    }

    private static Raster with(final Raster image, final int fromX, final int toX, final float value) {
        final float[] plane = image.plane(0);
        for (int i = 0; i < plane.length; i++) {
            final int x = i % (int) image.grid().width();
            plane[i] = x >= fromX && x < toX ? value : plane[i];
        }
        return Rasters.of((int) image.grid().width(), (int) image.grid().height(), plane);
    }

    @Test
    void everyWindowFindsTheShift() throws IOException {
        for (final double[] s : new double[][] { { 0, 0 }, { 0.3, -0.4 }, { -2.6, 1.3 }, { 5.2, 6.1 } }) {
            final List<TiePoint> points = match(image(SIZE, 0, 0), image(SIZE, s[0], s[1]));
            assertEquals(25, points.size());
            final long good = points.stream().filter(TiePoint::isInlier)
                .filter(p -> p.shift().minus(new Shift(s[0], s[1])).length() < 0.1).count();
            assertTrue(good >= 23, s[0] + " " + s[1] + ": " + good + " of " + points);
            assertTrue(points.stream().filter(TiePoint::isInlier).allMatch(p -> p.reliability() > 0.3
                && p.reliability() <= 1), points.toString());
        }
    }

    @Test
    void pointsLieAtTheCentresOfTheWindowsRowByRow() throws IOException {
        final List<TiePoint> points = match(image(SIZE, 0, 0), image(SIZE, 0, 0));
        // Windows of 32 every 16 pixels fill 96 pixels exactly.
        assertEquals(16, points.get(0).x());
        assertEquals(16, points.get(0).y());
        assertEquals(32, points.get(1).x());
        assertEquals(32, points.get(5).y());
        assertEquals(80, points.get(24).x());
    }

    @Test
    void windowsWithoutDataHaveNoMatch() throws IOException {
        final Raster clouded = with(image(SIZE, 0.3, 0.2), 0, 48, Float.NaN);
        for (final Raster[] pair : new Raster[][] { { image(SIZE, 0, 0), clouded },
            { clouded, image(SIZE, 0.6, 0.4) } })
        {
            for (final TiePoint p : match(pair[0], pair[1])) {
                // Windows reach 16 pixels to either side: from x = 48 on half of them is there.
                if (p.x() < 48) {
                    assertEquals(TiePoint.Judgement.UNRELIABLE, p.judgement());
                    assertFalse(p.shift().isKnown());
                    assertEquals(0, p.reliability());
                }
                if (p.x() > 60) {
                    assertTrue(p.isInlier(), p.toString());
                    assertEquals(0.3, p.shift().dx(), 0.1);
                }
            }
        }
    }

    @Test
    void windowsWithoutTextureHaveNoMatch() throws IOException {
        final List<TiePoint> points =
            match(with(image(SIZE, 0, 0), 0, 64, 0.1f), with(image(SIZE, 0, 0), 0, 64, 0.1f));
        for (final TiePoint p : points) {
            // Windows reach 16 pixels to either side; those half without texture may go either way.
            if (p.x() <= 48 || p.x() >= 80) {
                assertEquals(p.x() >= 80, p.isInlier(), p.toString());
            }
        }
    }

    @Test
    void constantAndEmptyImagesHaveNoMatch() throws IOException {
        final Raster constant = Rasters.of(SIZE, SIZE, Rasters.constant(SIZE * SIZE, 0.2f));
        final Raster empty = Rasters.of(SIZE, SIZE, Rasters.constant(SIZE * SIZE, Float.NaN));
        for (final Raster[] pair : new Raster[][] { { constant, constant }, { empty, empty },
            { image(SIZE, 0, 0), empty }, { constant, image(SIZE, 0, 0) } })
        {
            assertTrue(match(pair[0], pair[1]).stream()
                .allMatch(p -> p.judgement() == TiePoint.Judgement.UNRELIABLE && !p.shift().isKnown()));
        }
    }

    @Test
    void tinyImagesHaveOneWindow() throws IOException {
        assertEquals(1, match(image(9, 0, 0), image(9, 0, 0)).size());
        assertEquals(1, match(image(1, 0, 0), image(1, 0, 0)).size());
    }

    @Test
    void imagesOfOtherSizeAreRefused() {
        final String message = assertThrows(IllegalArgumentException.class,
            () -> match(image(40, 0, 0), image(41, 0, 0))).getMessage();
        assertTrue(message.contains("40 x 40") && message.contains("41 x 41"), message);
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBits() throws IOException {
        final Raster a = image(SIZE, 0, 0);
        final Raster b = image(SIZE, 1.3, 0.8);
        final List<TiePoint> one = new Threads(1).call(() -> match(a, b));
        assertEquals(one, new Threads(2).call(() -> match(a, b)));
        assertEquals(one, new Threads(8).call(() -> match(a, b)));
    }

    @Test
    void progressCountsWindowsAndCancelStops() throws IOException {
        final AtomicLong last = new AtomicLong();
        final AtomicLong calls = new AtomicLong();
        final Progress counting = new Progress() {

            @Override
            public void update(final String stage, final long done, final long total) {
                last.accumulateAndGet(done, Math::max);
                assertEquals(25, total);
            }

            @Override
            public boolean isCancelled() {
                return calls.incrementAndGet() > 30;
            }
        };
        final WindowMatcher matcher = new WindowMatcher((a, b, s) -> ShiftEstimate.failed("not tried"));
        matcher.match(image(SIZE, 0, 0), image(SIZE, 0, 0), SETTINGS, counting);
        assertEquals(25, last.get());
        assertThrows(CancellationException.class,
            () -> matcher.match(image(SIZE, 0, 0), image(SIZE, 0, 0), SETTINGS, counting));
    }

    /** The estimator sees windows that the whole pixels of the global shift have brought over each other. */
    @Test
    void onlyTheFractionIsLeftToTheWindows() throws IOException {
        final Shift global = new Shift(3.4, -2.3);
        final WindowMatcher matcher = new WindowMatcher((a, b, s) -> new ShiftEstimate(ShiftEstimate.Status.FOUND, "",
            a.dimension(0) == SIZE ? global : new Shift(0.4, -0.3), 0, 0, 1e9, 1, 0));
        for (final TiePoint p : matcher.match(image(SIZE, 0, 0), image(SIZE, 3.4, -2.3), SETTINGS, Progress.NONE)) {
            assertEquals(3.4, p.shift().dx(), 1e-12);
            assertEquals(-2.3, p.shift().dy(), 1e-12);
            assertEquals(1, p.reliability(), 1e-6);
        }
    }

    @Test
    void windowsAndSpacingAreChosenBySize() {
        assertEquals(new WindowGrid(40, 20), WindowGrid.of(SETTINGS, 121, 121));
        assertEquals(new WindowGrid(48, 24), WindowGrid.of(SETTINGS, 500, 400));
        assertEquals(new WindowGrid(16, 8), WindowGrid.of(SETTINGS, 30, 400));
        assertEquals(new WindowGrid(20, 7), WindowGrid.of(new MatchSettings(20, 7, ShiftSettings.DEFAULT), 121, 121));
        final WindowGrid large = WindowGrid.of(SETTINGS, 20_000, 20_000);
        assertEquals(48, large.side());
        assertTrue(large.windows(20_000, 20_000).size() <= 2601, large.toString());
        for (int size = 64; size < 400; size++) {
            final int windows = WindowGrid.of(SETTINGS, size, size).windows(size, size).size();
            assertTrue(windows >= 25, size + ": " + windows);
        }
    }
}
