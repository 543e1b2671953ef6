package io.github.pairforge.raster;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class OrderStatisticsTest {

    @Test
    void everyIndexGivesTheValueOfTheSortedArray() {
        final SplittableRandom random = new SplittableRandom(1);
        for (int n = 1; n < 60; n++) {
            final int levels = 1 + random.nextInt(2 * n);
            final double[] values = random.doubles(n).map(v -> Math.floor(v * levels)).toArray();
            final double[] sorted = values.clone();
            Arrays.sort(sorted);
            for (int k = 0; k < n; k++) {
                assertEquals(sorted[k], OrderStatistics.select(values.clone(), k));
            }
        }
    }

    @Test
    void infiniteValuesHaveTheirPlace() {
        final double[] values = { Double.POSITIVE_INFINITY, 1, Double.NEGATIVE_INFINITY, 0 };
        assertEquals(Double.NEGATIVE_INFINITY, OrderStatistics.select(values, 0));
        assertEquals(1, OrderStatistics.select(values, 2));
        assertEquals(Double.POSITIVE_INFINITY, OrderStatistics.select(values, 3));
    }
}
