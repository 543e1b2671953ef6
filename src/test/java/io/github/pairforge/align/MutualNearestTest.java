package io.github.pairforge.align;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.pairforge.align.FeaturePairs.Match;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Threads;

class MutualNearestTest {

    /** Descriptors in the plane of the first two numbers, by angle in degrees. */
    private static Keypoints at(final double... angles) {
        final int n = angles.length;
        final Keypoints points = new Keypoints(10, 10, new float[n], new float[n], new float[n],
            new float[n * Keypoints.LENGTH]);
        for (int i = 0; i < n; i++) {
            points.descriptors()[i * Keypoints.LENGTH] = (float) Math.cos(Math.toRadians(angles[i]));
            points.descriptors()[i * Keypoints.LENGTH + 1] = (float) Math.sin(Math.toRadians(angles[i]));
        }
        return points;
    }

    private static List<int[]> pairs(final Keypoints a, final Keypoints b) {
        return MutualNearest.DEFAULT.match(a, b, Progress.NONE).stream().map(m -> new int[] { m.first(), m.second() })
            .toList();
    }

    @Test
    void onlyMutualNearestOnesMatch() {
        // 10 is nearest to both 8 and 14, but its own nearest is 8.
        final List<int[]> pairs = pairs(at(8, 14, 90), at(10, 91));
        assertEquals(2, pairs.size());
        assertEquals(List.of(0, 0), List.of(pairs.get(0)[0], pairs.get(0)[1]));
        assertEquals(List.of(2, 1), List.of(pairs.get(1)[0], pairs.get(1)[1]));
    }

    /** cos 34° = 0.829, cos 36° = 0.809. */
    @Test
    void distantOnesDoNotMatch() {
        assertEquals(1, pairs(at(0), at(34)).size());
        assertEquals(0, pairs(at(0), at(36)).size());
        assertEquals(0, pairs(at(), at(36)).size());
        assertEquals(0, pairs(at(1), at()).size());
    }

    @Test
    void confidenceIsTheCosineForAnyNumberOfThreads() {
        for (final int threads : new int[] { 1, 2, 8 }) {
            final List<Match> matches = call(threads);
            assertEquals(Math.cos(Math.toRadians(2)), matches.get(0).confidence(), 1e-6);
            assertEquals(3, matches.size());
        }
    }

    private static List<Match> call(final int threads) {
        try {
            return new Threads(threads)
                .call(() -> MutualNearest.DEFAULT.match(at(8, 44, 90), at(10, 45, 91), Progress.NONE));
        }
        catch (final java.io.IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
