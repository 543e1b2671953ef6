package io.github.pairforge.denoise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PixelShuffleTest {

    private static float[] numbers(final int n) {
        final float[] plane = new float[n];
        for (int i = 0; i < n; i++) {
            plane[i] = i;
        }
        return plane;
    }

    @Test
    void partsAreEveryOtherPixel() {
        final List<float[]> parts = new PixelShuffle(5, 3, 2).shuffle(numbers(15));
        assertArrayEquals(new float[] { 0, 2, 4, 10, 12, 14 }, parts.get(0));
        assertArrayEquals(new float[] { 1, 3, 11, 13 }, parts.get(1));
        assertArrayEquals(new float[] { 5, 7, 9 }, parts.get(2));
        assertArrayEquals(new float[] { 6, 8 }, parts.get(3));
    }

    @ParameterizedTest
    @CsvSource({ "1,1,1", "1,1,3", "8,8,2", "7,5,2", "7,5,3", "10,9,4", "2,11,8" })
    void unshufflingIsExact(final int width, final int height, final int stride) {
        final PixelShuffle shuffle = new PixelShuffle(width, height, stride);
        final float[] plane = numbers(width * height);
        plane[0] = Float.NaN;
        assertArrayEquals(plane, shuffle.unshuffle(shuffle.shuffle(plane)));
    }

    @Test
    void otherPlacesStay() {
        final float[] plane = new float[9];
        new PixelShuffle(3, 3, 2).put(new float[] { 7 }, 3, plane);
        assertArrayEquals(new float[] { 0, 0, 0, 0, 7, 0, 0, 0, 0 }, plane);
    }

    @Test
    void wrongSizesAreRefused() {
        final PixelShuffle shuffle = new PixelShuffle(4, 4, 2);
        assertThrows(IllegalArgumentException.class, () -> shuffle.part(new float[15], 0));
        assertThrows(IllegalArgumentException.class, () -> shuffle.unshuffle(List.of(new float[4])));
        assertThrows(IllegalArgumentException.class, () -> new PixelShuffle(0, 4, 2));
    }

    @Test
    void strideIsWhereTheCorrelationEnds() {
        assertEquals(1, Strides.choose(new double[][] { { 1, 0.05, 0 }, { 0.04, 0, 0 }, { 0, 0, 0 } }, 0.1));
        assertEquals(2, Strides.choose(new double[][] { { 1, 0.5, 0.05 }, { 0.4, 0, 0 }, { 0, 0, 0 } }, 0.1));
        assertEquals(2, Strides.choose(new double[][] { { 1, 0, 0 }, { 0, 0.3, 0 }, { 0, 0, 0 } }, 0.1));
        assertEquals(3, Strides.choose(new double[][] { { 1, 0, 0.2 }, { 0, 0, 0 }, { 0, 0, 0 } }, 0.1));
    }

    @Test
    void tablesThatAreNoneAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Strides.choose(new double[0][0], 0.1));
        assertThrows(IllegalArgumentException.class, () -> Strides.choose(new double[][] { { 1, 0 } }, 0.1));
        assertThrows(IllegalArgumentException.class, () -> Strides.choose(new double[][] { { 1 } }, 1));
        assertThrows(IllegalArgumentException.class,
            () -> Strides.choose(new double[][] { { 1, Double.NaN }, { 0, 0 } }, 0.1));
    }
}
