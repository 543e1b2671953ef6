package io.github.pairforge.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.Rasters;
import io.github.pairforge.testing.TestImages;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

class AngleIntervalTest {

    private static final Raster IMAGE = TestImages.square(10, 61, 3).raster();

    private static RandomAccessibleInterval<FloatType> noisy(final long seed, final double sigma) {
        final SplittableRandom random = new SplittableRandom(seed);
        return TestImages.square(10, 61, 3)
            .with((b, x, y) -> TestImages.texture(b, x, y) + sigma * random.nextGaussian()).raster().pixels();
    }

    @Test
    void angleIsThatOfAllPixels() {
        final SpectralAngle all = SpectralAngle.of(IMAGE.pixels(), noisy(1, 0.02));
        final SpectralAngle found = AngleInterval.of(IMAGE.pixels(), noisy(1, 0.02), 0.9, 0).angle();
        assertEquals(all.perPixel(), found.perPixel(), 1e-9);
        assertEquals(all.flattened(), found.flattened(), 1e-9);
        assertEquals(all.meanSpectra(), found.meanSpectra(), 1e-9);
        assertEquals(all.pixels(), found.pixels());
    }

    /** 90 % intervals of the per-pixel angle should hold the mean over many noise draws about 90 times of 100. */
    @Test
    void intervalsHoldTheTruthAsOftenAsTheySay() {
        double truth = 0;
        for (int i = 0; i < 100; i++) {
            truth += SpectralAngle.of(IMAGE.pixels(), noisy(1000 + i, 0.02)).perPixel() / 100;
        }
        int held = 0;
        for (int i = 0; i < 100; i++) {
            final AngleInterval a = AngleInterval.of(IMAGE.pixels(), noisy(i, 0.02), 0.9, i);
            held += a.low().perPixel() <= truth && truth <= a.high().perPixel() ? 1 : 0;
        }
        assertTrue(held >= 80 && held <= 99, held + " of 100");
    }

    @Test
    void moreConfidenceIsWider() {
        final AngleInterval narrow = AngleInterval.of(IMAGE.pixels(), noisy(2, 0.02), 0.5, 0);
        final AngleInterval wide = AngleInterval.of(IMAGE.pixels(), noisy(2, 0.02), 0.99, 0);
        assertTrue(wide.low().flattened() < narrow.low().flattened());
        assertTrue(wide.high().flattened() > narrow.high().flattened());
    }

    @Test
    void seedDecides() {
        final AngleInterval a = AngleInterval.of(IMAGE.pixels(), noisy(2, 0.02), 0.9, 7);
        assertEquals(a, AngleInterval.of(IMAGE.pixels(), noisy(2, 0.02), 0.9, 7));
        assertTrue(!a.equals(AngleInterval.of(IMAGE.pixels(), noisy(2, 0.02), 0.9, 8)));
    }

    @Test
    void onePixelDeterminesNothing() {
        final Raster a = Rasters.of(1, 1, new float[] { 0.1f }, new float[] { 0.2f });
        final AngleInterval angle = AngleInterval.of(a.pixels(), a.pixels(), 0.9, 0);
        assertEquals(0, angle.low().perPixel());
        assertEquals(180, angle.high().perPixel());
        assertEquals(1, angle.angle().pixels());
    }

    @Test
    void nothingValidGivesNothing() {
        final Raster none = Rasters.of(9, 9, Rasters.constant(81, Float.NaN));
        final AngleInterval angle = AngleInterval.of(none.pixels(), none.pixels(), 0.9, 0);
        assertTrue(Double.isNaN(angle.angle().perPixel()) && Double.isNaN(angle.high().perPixel()));
        assertThrows(IllegalArgumentException.class, () -> AngleInterval.of(none.pixels(), none.pixels(), 1, 0));
    }

    @Test
    void mapHasTheMeanOfTheAngle() {
        final var map = SpectralAngles.map(IMAGE.pixels(), noisy(3, 0.02));
        double sum = 0;
        for (final FloatType v : Views.flatIterable(map)) {
            sum += v.get();
        }
        assertEquals(SpectralAngle.of(IMAGE.pixels(), noisy(3, 0.02)).perPixel(), sum / (61 * 61), 1e-5);
    }

    /** (1, 0) and (1, 1) are 45° apart; a zero spectrum and nodata have no angle. The output need not start at 0. */
    @Test
    void mapOfKnownAngles() {
        final Raster a = Rasters.of(3, 1, new float[] { 1, 0, 1 }, new float[] { 0, 0, Float.NaN });
        final Raster b = Rasters.of(3, 1, new float[] { 1, 1, 1 }, new float[] { 1, 1, 1 });
        final var storage = Raster.allocate(3, 1, 1);
        final var output = Views.translate(Views.hyperSlice(storage, 2, 0), 5, -7);
        SpectralAngles.map(a.pixels(), b.pixels(), output);
        assertEquals(45, storage.getAt(0, 0, 0).get(), 1e-5);
        assertTrue(Float.isNaN(storage.getAt(1, 0, 0).get()) && Float.isNaN(storage.getAt(2, 0, 0).get()));
        assertThrows(IllegalArgumentException.class,
            () -> SpectralAngles.map(a.pixels(), b.pixels(), Views.hyperSlice(Raster.allocate(2, 1, 1), 2, 0)));
    }
}
