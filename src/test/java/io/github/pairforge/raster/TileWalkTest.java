package io.github.pairforge.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

class TileWalkTest {

    private static final Tiling TILING = new Tiling(103, 57, 10, 8);

    @Test
    void tilesCoverTheImageOnce() {
        final int[] hits = new int[103 * 57];
        for (int i = 0; i < TILING.count(); i++) {
            final Tile t = TILING.tile(i);
            for (int y = 0; y < t.height(); y++) {
                for (int x = 0; x < t.width(); x++) {
                    hits[(int) ((t.y() + y) * 103 + t.x() + x)]++;
                }
            }
        }
        for (final int h : hits) {
            assertEquals(1, h);
        }
    }

    @Test
    void everyTileRunsOnceWithAnyNumberOfThreads() throws IOException {
        for (final int threads : new int[] { 1, 2, 8 }) {
            final Set<Integer> seen = ConcurrentHashMap.newKeySet();
            new Threads(threads).call(() -> {
                TileWalk.forEach(TILING, "", Progress.NONE, t -> assertTrue(seen.add(t.index())));
                return null;
            });
            assertEquals(TILING.count(), seen.size());
        }
    }

    @Test
    void theFirstFailureIsPassedOnAndStopsTheRest() {
        final IOException failure = new IOException("disk");
        final AtomicInteger runs = new AtomicInteger();
        final IOException thrown =
            assertThrows(IOException.class, () -> new Threads(2).call(() -> {
                TileWalk.forEach(TILING, "", Progress.NONE, t -> {
                    runs.incrementAndGet();
                    if (t.index() == 3) {
                        throw failure;
                    }
                });
                return null;
            }));
        assertSame(failure, thrown);
        assertTrue(runs.get() < TILING.count(), runs + " tiles were run");
    }

    @Test
    void cancelStopsBetweenTiles() {
        final AtomicInteger runs = new AtomicInteger();
        final Progress afterTwo = new Progress() {

            @Override
            public void update(final String stage, final long done, final long total) {
                assertEquals(TILING.count(), total);
            }

            @Override
            public boolean isCancelled() {
                return runs.get() >= 2;
            }
        };
        assertThrows(CancellationException.class, () -> new Threads(1).call(() -> {
            TileWalk.forEach(TILING, "", afterTwo, t -> runs.incrementAndGet());
            return null;
        }));
        assertEquals(2, runs.get());
    }

    @Test
    void absurdNumbersOfTilesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Tiling(1L << 40, 1L << 40, 16, 16));
        assertThrows(IllegalArgumentException.class, () -> new Tiling(0, 5, 16, 16));
    }
}
