package io.github.pairforge.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.Npy;
import io.github.pairforge.testing.Rasters;
import io.github.pairforge.testing.SharedData;

class SpectralAngleTest {

    private static SpectralAngle angle(final Raster image, final Raster reference) {
        return SpectralAngle.of(image.pixels(), reference.pixels());
    }

    private static Raster pixel(final float... spectrum) {
        final float[][] planes = new float[spectrum.length][];
        for (int b = 0; b < spectrum.length; b++) {
            planes[b] = new float[] { spectrum[b] };
        }
        return Rasters.of(1, 1, planes);
    }

    @Test
    void anglesOfPlainSpectra() {
        assertEquals(45, angle(pixel(1, 0), pixel(1, 1)).perPixel(), 1e-9);
        assertEquals(90, angle(pixel(1, 0), pixel(0, 2)).perPixel(), 1e-9);
        assertEquals(180, angle(pixel(1, 2), pixel(-1, -2)).perPixel(), 1e-4);
    }

    @Test
    void scalingASpectrumChangesNothing() {
        final SpectralAngle scaled = angle(pixel(.1f, .2f, .3f), pixel(.2f, .4f, .6f));
        assertEquals(0, scaled.perPixel(), 1e-4);
        assertEquals(0, scaled.flattened(), 1e-4);
        assertEquals(0, scaled.meanSpectra(), 1e-4);
    }

    @Test
    void theThreeAggregationsAreThreeNumbers() {
        // Two pixels: (1,0) against (1,1), 45 degrees; (0,3) against (0,1), 0 degrees.
        final SpectralAngle a = angle(Rasters.of(2, 1, new float[] { 1, 0 }, new float[] { 0, 3 }),
            Rasters.of(2, 1, new float[] { 1, 0 }, new float[] { 1, 1 }));
        assertEquals(22.5, a.perPixel(), 1e-9);
        // vectors (1,0,0,3) and (1,0,1,1): 4 / sqrt(10 * 3)
        assertEquals(Math.toDegrees(Math.acos(4 / Math.sqrt(30))), a.flattened(), 1e-9);
        // sums (1,3) and (1,2): 7 / sqrt(10 * 5)
        assertEquals(Math.toDegrees(Math.acos(7 / Math.sqrt(50))), a.meanSpectra(), 1e-9);
        assertEquals(2, a.pixels());
    }

    @Test
    void zeroSpectraAndNodataAreSkippedInAllThree() {
        final float nan = Float.NaN;
        final SpectralAngle a = angle(Rasters.of(4, 1, new float[] { 1, 0, nan, 5 }, new float[] { 0, 0, 1, 5 }),
            Rasters.of(4, 1, new float[] { 1, 1, 1, 2 }, new float[] { 1, 9, 9, nan }));
        assertEquals(1, a.pixels());
        assertEquals(45, a.perPixel(), 1e-9);
        assertEquals(45, a.flattened(), 1e-9);
        assertEquals(45, a.meanSpectra(), 1e-9);
    }

    @Test
    void withoutAnyPixelAllAnglesAreNaN() {
        final SpectralAngle a = angle(pixel(0, 0), pixel(1, 1));
        assertEquals(new SpectralAngle(Double.NaN, Double.NaN, Double.NaN, 0), a);
    }

    @Test
    @Tag("shared")
    void agreesWithOpensrTestOnEdgeCases() {
        final Npy x = SharedData.array("e_sad_edge", "x");
        final Npy y = SharedData.array("e_sad_edge", "y");
        final double[] expected = SharedData.array("e_sad_edge", "sad_deg").values();
        for (int i = 0; i < expected.length; i++) {
            final float[] a = new float[4];
            final float[] b = new float[4];
            for (int band = 0; band < 4; band++) {
                a[band] = x.plane(band)[i];
                b[band] = y.plane(band)[i];
            }
            // identical spectra give up to 0.04 degrees in the reference's float32 (its note)
            assertEquals(expected[i], angle(pixel(a), pixel(b)).perPixel(), expected[i] < 0.05 ? 0.04 : 0.002,
                "pixel " + i);
        }
    }

    @Test
    @Tag("shared")
    void agreesWithOpensrTestOnAnImage() {
        final SpectralAngle a = angle(Rasters.of(SharedData.array("e_distances", "x")),
            Rasters.of(SharedData.array("e_distances", "y")));
        // e_distances: sad_pixel_mean and sad_image, tolerance 0.002 degrees
        assertEquals(1.6884864568710327, a.perPixel(), 0.002);
        assertEquals(2.044017791748047, a.flattened(), 0.002);
    }
}
