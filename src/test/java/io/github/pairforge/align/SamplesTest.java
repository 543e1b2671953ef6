package io.github.pairforge.align;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

class SamplesTest {

    @Test
    void fewPointsAreTriedInEveryCombinationOnce() {
        final Samples samples = new Samples(8, 3, 0);
        // 8·7·6/6
        assertEquals(56, samples.needed(0));
        final Set<String> seen = new HashSet<>();
        for (int i = 0; i < 56; i++) {
            final int[] s = samples.get(i);
            assertTrue(s[0] < s[1] && s[1] < s[2] && s[2] < 8, Arrays.toString(s));
            seen.add(Arrays.toString(s));
        }
        assertEquals(56, seen.size());
        assertArrayEquals(new int[] { 5, 6, 7 }, samples.get(55));
    }

    @Test
    void fewerPointsThanASampleHaveNone() {
        assertEquals(0, new Samples(2, 3, 0).needed(0));
        assertEquals(0, new Samples(0, 1, 0).needed(0));
    }

    /** Fischler and Bolles 1981, section II.C: log(1 − z) / log(1 − wⁿ), z = 0.9999, w = 0.5, n = 3: 68.97. */
    @Test
    void randomSamplesSufficeForTheShareOfGoodPoints() {
        assertEquals(69, new Samples(500, 3, 0).needed(0.5));
        assertEquals(2000, new Samples(500, 3, 0).needed(0));
        assertEquals(1, new Samples(500, 3, 0).needed(1));
    }

    @Test
    void randomSamplesHoldDifferentPointsAndReachAll() {
        final Samples samples = new Samples(100, 2, 9);
        final Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            final int[] s = samples.get(i);
            assertTrue(0 <= s[0] && s[0] < s[1] && s[1] < 100, Arrays.toString(s));
            seen.add(s[0]);
            seen.add(s[1]);
        }
        assertEquals(100, seen.size());
    }
}
