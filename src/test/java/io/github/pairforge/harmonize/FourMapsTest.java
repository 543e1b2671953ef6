package io.github.pairforge.harmonize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.github.pairforge.raster.Tile;

class FourMapsTest {

    private static ValueMap map(final Random random, final int knots, final double scale) {
        final double[] x = random.doubles(knots).map(v -> scale * v * v).sorted().distinct().toArray();
        final double[] y = random.doubles(x.length).map(v -> v - 0.3).sorted().toArray();
        return new ValueMap(x, y, true);
    }

    /** Large tiles are looked up in the common table, tiles of one pixel in each map by itself. */
    @Test
    void theCommonTableGivesTheSameBits() {
        final Random random = new Random(1);
        final List<ValueMap> maps = List.of(map(random, 255, 1), map(random, 255, 1e-3), map(random, 1, 1),
            map(random, 3, 50), map(random, 255, 1), map(random, 200, 1));
        final int size = 300;
        final MapBlend blend = new MapBlend(new MapGrid(3, 2, maps.get(0), maps), 1,
            new LocalHistogramHarmonization.Extent(0, 0, size, size));
        final float[] values = new float[size * size];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % 50 == 0 ? Float.NaN : (float) (random.nextGaussian() * Math.pow(10, random.nextInt(5) - 3));
        }
        values[7] = Float.MAX_VALUE;
        values[8] = -Float.MAX_VALUE;
        final float[] whole = values.clone();
        blend.apply(new Tile(0, 0, 0, size, size), whole);
        final float[] pixel = new float[1];
        for (int i = 0; i < values.length; i++) {
            pixel[0] = values[i];
            blend.apply(new Tile(0, i % size, i / size, 1, 1), pixel);
            assertEquals(pixel[0], whole[i], "at " + i + " of value " + values[i]);
        }
    }

    @Test
    void mapsWithManyKnotsOrWithoutTailsHaveNoTable() {
        final ValueMap some = map(new Random(2), 255, 1);
        final double[] x = IntStream.range(0, 256).asDoubleStream().toArray();
        assertNotNull(FourMaps.of(some, some, some, some));
        assertNull(FourMaps.of(some, new ValueMap(x, x, true), some, some));
        assertNull(FourMaps.of(some, some, some, new ValueMap(Arrays.copyOf(x, 2), Arrays.copyOf(x, 2))));
    }
}
