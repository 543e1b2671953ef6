package io.github.pairforge.harmonize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Collections;
import java.util.List;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Tile;

import org.junit.jupiter.api.Test;

class HarmonizationTest {

    private static final Tile TILE = new Tile(0, 5, 6, 2, 1);

    private static ValueMap times(final double factor) {
        return new ValueMap(new double[] { 0, 1 }, new double[] { 0, factor });
    }

    private static Raster raster(final String name, final float[]... planes) {
        return Raster.wrap(planes, Grid.ofPixels(planes[0].length, 1),
            Collections.nCopies(planes.length, Band.unnamed()), name);
    }

    @Test
    void noHarmonizationLeavesPixelsAlone() {
        final float[][] planes = { { 1, Float.NaN } };
        new NoHarmonization().apply(TILE, planes);
        assertArrayEquals(new float[] { 1, Float.NaN }, planes[0]);
        assertEquals(0, new NoHarmonization().bands());
    }

    @Test
    void eachBandHasItsMapAndOnlyTheTileIsTouched() {
        final float[][] planes = { { 0.5f, Float.NaN, 0.5f }, { 0.5f, 0.25f, 0.5f } };
        final Harmonization lambda = new HistogramHarmonization(List.of(times(2), times(4)));
        lambda.apply(TILE, planes);
        assertArrayEquals(new float[] { 1, Float.NaN, 0.5f }, planes[0]);
        assertArrayEquals(new float[] { 2, 1, 0.5f }, planes[1]);
        assertEquals(2, lambda.bands());
    }

    @Test
    void selectionReordersMaps() {
        final HistogramHarmonization lambda = new HistogramHarmonization(List.of(times(2), times(4)));
        assertEquals(new HistogramHarmonization(List.of(times(4))), lambda.select(1));
        assertThrows(IllegalArgumentException.class, () -> lambda.select(2));
    }

    @Test
    void otherNumbersOfBandsAreRefused() {
        final Harmonization lambda = new HistogramHarmonization(List.of(times(2), times(4)));
        assertThrows(IllegalArgumentException.class, () -> lambda.apply(TILE, new float[1][2]));
        assertThrows(IllegalArgumentException.class, () -> lambda.apply(2, TILE, new float[2]));
        assertThrows(IllegalArgumentException.class, () -> new HistogramHarmonization(List.of()));
    }

    @Test
    void fittedMapsTurnTheSourceIntoTheReference() throws IOException {
        final Raster source = raster("hr", new float[] { 0.1f, 0.2f, 0.3f }, new float[] { 3, 2, 1 });
        final Raster reference = raster("lr", new float[] { 0.7f, 0.5f, 0.6f }, new float[] { 10, 20, 30 });
        final Harmonization lambda = HistogramHarmonization.between(source, reference, Progress.NONE);
        final float[][] planes = { source.plane(0), source.plane(1) };
        lambda.apply(new Tile(0, 0, 0, 3, 1), planes);
        assertArrayEquals(new float[] { 0.5f, 0.6f, 0.7f }, planes[0]);
        assertArrayEquals(new float[] { 30, 20, 10 }, planes[1]);
        assertThrows(IllegalArgumentException.class, () -> HistogramHarmonization.between(source,
            raster("one", new float[] { 1 }), Progress.NONE));
    }
}
