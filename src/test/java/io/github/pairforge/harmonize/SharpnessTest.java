package io.github.pairforge.harmonize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.Rasters;

class SharpnessTest {

    private static final int SIZE = 300;

    /** Noise of several scales, as a landscape has. */
    private static float[] scene() {
        final float[] out = new float[SIZE * SIZE];
        Arrays.fill(out, 0.3f);
        for (final double sigma : new double[] { 0, 1, 2, 4, 8 }) {
            final float[] octave = new float[out.length];
            final Random random = new Random((long) (sigma * 10));
            for (int i = 0; i < octave.length; i++) {
                octave[i] = (float) ((0.01 + 0.06 * sigma) * random.nextGaussian());
            }
            new Smoothing(sigma).apply(octave, SIZE, SIZE);
            for (int i = 0; i < out.length; i++) {
                out[i] += octave[i];
            }
        }
        return out;
    }

    private static float[] blurred(final double sigma) {
        final float[] out = scene();
        new Smoothing(sigma).apply(out, SIZE, SIZE);
        return out;
    }

    private static Raster image(final float[]... planes) {
        return Rasters.of(SIZE, SIZE, planes);
    }

    @ParameterizedTest
    @ValueSource(doubles = { 0.6, 1, 2 })
    void theBlurBetweenTwoImagesIsFoundThroughNoiseAndGain(final double sigma) throws IOException {
        final float[] reference = blurred(sigma);
        final Random random = new Random(3);
        for (int i = 0; i < reference.length; i++) {
            reference[i] = (float) (reference[i] * (0.7 + 0.6 * (i % SIZE) / SIZE) + 0.003 * random.nextGaussian());
        }
        assertEquals(sigma, Sharpness.excess(image(scene()), image(reference))[0], 0.15);
    }

    @Test
    void aBlurrierOrEqualImageIsLeftAsItIs() throws IOException {
        assertArrayEquals(new double[] { 0, 0 }, Sharpness.excess(image(blurred(1), scene()),
            image(scene(), scene())));
        final Raster image = image(scene());
        assertSame(image, QuantileMaps.atSharpnessOf(image, image));
    }

    @Test
    void emptyConstantSmallAndUnequalImagesTellNothing() throws IOException {
        final Raster image = image(scene());
        for (final float value : new float[] { Float.NaN, 0.2f }) {
            assertEquals(0, Sharpness.excess(image, image(Rasters.constant(SIZE * SIZE, value)))[0]);
            assertEquals(0, Sharpness.excess(image(Rasters.constant(SIZE * SIZE, value)), image)[0]);
        }
        assertEquals(0, Sharpness.excess(image, Rasters.of(100, 100, Rasters.constant(10_000, 1)))[0]);
        final Raster small = Rasters.of(80, 80, Arrays.copyOf(scene(), 6400));
        assertEquals(0, Sharpness.excess(small, small)[0]);
    }

    @Test
    void smoothingKeepsConstantsHolesAndTiles() throws IOException {
        final float[] holes = Rasters.constant(SIZE * SIZE, 0.25f);
        for (int i = 0; i < holes.length; i += 7) {
            holes[i] = Float.NaN;
        }
        final float[] flat = holes.clone();
        new Smoothing(1.3).apply(flat, SIZE, SIZE);
        assertArrayEquals(holes, flat, 1e-7f);
        final float[] whole = scene();
        whole[SIZE + 5] = Float.NaN;
        final SmoothedSource source =
            (SmoothedSource) SmoothedSource.of(image(whole.clone()), 1.3);
        new Smoothing(1.3).apply(whole, SIZE, SIZE);
        final float[] part = new float[50 * 40];
        source.read(0, 31, 0, 50, 40, part);
        for (int i = 0; i < part.length; i++) {
            assertEquals(whole[i / 50 * SIZE + 31 + i % 50], part[i], 1e-7);
        }
        assertTrue(Float.isNaN(whole[SIZE + 5]));
    }
}
