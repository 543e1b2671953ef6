package io.github.pairforge.evaluate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.github.pairforge.evaluate.BandDistributions.Distances;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.TestImages;

class BandDistributionsTest {

    /** By hand: cumulative shares 1/3, 2/3, 1 against 1/2, 1; scipy.stats.wasserstein_distance gives the same. */
    @Test
    void distancesOfSmallSets() {
        final Distances d = Distances.of(new float[] { 3, 1, 0 }, new float[] { 2, Float.NaN, 1 });
        // |F - G|: 1/3 on 0..1, 1/6 on 1..2, 1/3 on 2..3
        assertEquals(1 / 3.0 + 1 / 6.0 + 1 / 3.0, d.wasserstein(), 1e-12);
        assertEquals(1 / 3.0, d.kolmogorov(), 1e-12);
        assertEquals(new Distances(5, 1), Distances.of(new float[] { 0, 1, 3 }, new float[] { 5, 6, 8 }));
        assertEquals(new Distances(0, 0), Distances.of(new float[] { 1, 2 }, new float[] { 2, 1, 1, 2 }));
        assertTrue(Double.isNaN(Distances.of(new float[] { Float.NaN }, new float[] { 1 }).wasserstein()));
    }

    /** More than are sorted at once, and no power of two of them. */
    @Test
    void distancesOfManyValues() {
        final int n = 700_001;
        final float[] x = new float[n];
        final float[] y = new float[n];
        for (int i = 0; i < n; i++) {
            final int mixed = (int) (i * 104_729L % n);
            x[i] = mixed;
            y[n - 1 - i] = mixed + 7;
        }
        assertEquals(7, Distances.of(x, y).wasserstein(), 1e-9);
        assertEquals(7.0 / n, Distances.of(x, y).kolmogorov(), 1e-12);
    }

    private static Raster image(final int size, final TestImages.Pixel pixel) {
        return TestImages.square(10, size, 2).with(pixel).raster();
    }

    @Test
    void aShiftShowsAndHarmonizingIsSeen() {
        final Raster reference = image(48, TestImages::texture);
        final Raster before = image(48, (b, x, y) -> TestImages.texture(b, x, y) + 0.03);
        final BandDistributions d =
            BandDistributions.of(image(48, TestImages::texture), reference, Optional.of(before), 0);
        assertEquals(0, d.distances().get(1).wasserstein());
        assertEquals(0.03, d.distancesBefore().get(1).wasserstein(), 1e-6);
        assertArrayEquals(d.reference().counts(), d.result().counts());
        assertEquals("band 2", d.bandName(1));
    }

    @Test
    void densitiesOfDifferentSizesCanBeCompared() {
        final BandDistributions d = BandDistributions.of(image(96, TestImages::texture),
            image(24, TestImages::texture), Optional.empty(), 20);
        final double width = (d.result().high() - d.result().low()) / 20;
        assertEquals(1, Arrays.stream(d.result().density(0)).sum() * width, 0.01);
        assertEquals(1, Arrays.stream(d.reference().density(0)).sum() * width, 0.01);
        assertTrue(d.distancesBefore().isEmpty());
    }

    @Test
    void otherBandsAreRefused() {
        final Raster one = TestImages.square(10, 16, 1).raster();
        assertThrows(IllegalArgumentException.class,
            () -> BandDistributions.of(image(16, TestImages::texture), one, Optional.empty(), 0));
    }
}
