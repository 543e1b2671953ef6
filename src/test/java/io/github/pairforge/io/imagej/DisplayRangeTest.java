package io.github.pairforge.io.imagej;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class DisplayRangeTest {

    @Test
    void fewOutliersDoNotCount() {
        final float[] values = new float[101];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
        }
        values[0] = -1e9f;
        values[100] = 1e9f;
        assertEquals(new DisplayRange(2, 98), DisplayRange.of(values));
    }

    @Test
    void missingAndInfiniteValuesDoNotCount() {
        assertEquals(new DisplayRange(1, 2),
            DisplayRange.of(new float[] { Float.NaN, 2, Float.POSITIVE_INFINITY, 1, Float.NEGATIVE_INFINITY }));
        assertEquals(new DisplayRange(0, 1), DisplayRange.of(new float[] { Float.NaN }));
    }

    @Test
    void aConstantBandHasARangeToo() {
        assertEquals(new DisplayRange(3, 6), DisplayRange.of(new float[] { 3, 3, 3 }));
        assertEquals(new DisplayRange(0, 1e-6), DisplayRange.of(new float[] { 0, 0 }));
    }

    @Test
    void largeBandsAreSampledEvenly() {
        final float[] values = new float[1 << 20];
        for (int i = 0; i < values.length; i++) {
            values[i] = i / (float) values.length;
        }
        assertEquals(0.02, DisplayRange.of(values).min(), 1e-4);
        assertEquals(0.98, DisplayRange.of(values).max(), 1e-4);
    }
}
