package io.github.pairforge.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;

import com.google.gson.JsonObject;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.github.pairforge.testing.Rasters;
import io.github.pairforge.testing.SharedData;
import io.github.pairforge.testing.TestImages;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

class DistancesTest {

    private static final RandomAccessibleInterval<FloatType> X =
        Rasters.of(2, 1, new float[] { 0.2f, 0.1f }, new float[] { 0.4f, 0 }).pixels();
    private static final RandomAccessibleInterval<FloatType> Y =
        Rasters.of(2, 1, new float[] { 0.4f, 0 }, new float[] { 0.4f, 0.1f }).pixels();

    /** By hand, for the first pixel's spectra (0.2, 0.4) and (0.4, 0.4). */
    @Test
    void formulaeOfOnePixel() {
        assertEquals(0.1, pixel(Distance.L1), 1e-7);
        assertEquals(0.02, pixel(Distance.L2), 1e-8);
        assertEquals(0.3 * Math.log(0.75), pixel(Distance.KL), 1e-7);
        // The second band's 0 counts as 0.01.
        assertEquals((0.5 + 0.01) / 2, pixel(Distance.PBIAS), 1e-7);
        assertEquals(1 / (10 * Math.log10(50)), pixel(Distance.PSNR), 1e-7);
        assertEquals(45 - Math.toDegrees(Math.atan(0.5)), pixel(Distance.SAD), 1e-5);
        assertEquals(1 / 6.0, pixel(Distance.ND), 1e-7);
    }

    private static double pixel(final Distance distance) {
        return Distances.perPixel(distance, X, Y).getAt(0, 0).get();
    }

    @Test
    void orthogonalSpectraAreNinetyDegreesApart() {
        assertEquals(90, Distances.perPixel(Distance.SAD, X, Y).getAt(1, 0).get(), 1e-5);
    }

    @ParameterizedTest
    @EnumSource(Distance.class)
    void onePatchIsTheImageAndPatchesOfOneArePixels(final Distance distance) {
        final var x = TestImages.square(10, 9, 3).raster().pixels();
        final var y = TestImages.square(10, 9, 3).with((b, i, j) -> TestImages.texture(b, i + 1, j)).raster().pixels();
        assertEquals(Distances.ofImages(distance, x, y), Distances.perPatch(distance, 9, x, y).getAt(0, 0).get(),
            1e-6);
        final var pixels = Views.flatIterable(Distances.perPixel(distance, x, y)).cursor();
        Views.flatIterable(Distances.perPatch(distance, 1, x, y))
            .forEach(v -> assertEquals(pixels.next().get(), v.get()));
        assertEquals(2, Distances.perPatch(distance, 8, x, y).dimension(0));
    }

    /** The floor of 0.01 is the only distance that equal images have. */
    @ParameterizedTest
    @EnumSource(Distance.class)
    void equalImagesAreNoDistanceApart(final Distance distance) {
        final var x = TestImages.square(10, 9, 3).raster().pixels();
        assertEquals(distance == Distance.PBIAS ? 0.01 : 0, Distances.ofImages(distance, x, x), 1e-6);
    }

    @ParameterizedTest
    @EnumSource(Distance.class)
    void pixelsWithNodataDoNotCount(final Distance distance) {
        final var x = TestImages.square(10, 9, 3).raster().pixels();
        final var y = TestImages.square(10, 9, 3).with((b, i, j) -> TestImages.texture(b, i, j + 2)).raster().pixels();
        for (int i = 0; i < 9; i++) {
            x.getAt(i, 8, 1).set(Float.NaN);
        }
        final var xPart = Views.interval(x, new long[] { 0, 0, 0 }, new long[] { 8, 7, 2 });
        final var yPart = Views.interval(y, new long[] { 0, 0, 0 }, new long[] { 8, 7, 2 });
        assertEquals(Distances.ofImages(distance, xPart, yPart), Distances.ofImages(distance, x, y), 0);
        assertTrue(Float.isNaN(Distances.perPixel(distance, x, y).getAt(3, 8).get()));
    }

    @Test
    void patchesNeedPixels() {
        assertThrows(IllegalArgumentException.class, () -> Distances.perPatch(Distance.L1, 0, X, Y));
    }

    /** Halving an image halves all amplitudes: |½ − 1| / 1. */
    @Test
    void transferOfHalfTheContrastIsHalf() {
        final var y = TestImages.square(10, 16, 1).raster().pixels();
        final var x = TestImages.square(10, 16, 1).with((b, i, j) -> TestImages.texture(b, i, j) / 2).raster().pixels();
        assertEquals(0.5, TransferDistance.of(x, y, 4), 1e-5);
        assertEquals(0, TransferDistance.of(y, y, 4), 1e-12);
        y.getAt(3, 3, 0).set(Float.NaN);
        assertTrue(Double.isNaN(TransferDistance.of(x, y, 4)));
        assertThrows(IllegalArgumentException.class, () -> TransferDistance.of(x, x, 1));
    }

    /** A wave of 3 cycles in 16 pixels is above 1/8 cycle per pixel, and counts; one of 2 cycles does not. */
    @Test
    void transferLooksAtDetailOnly() {
        final var flat = TestImages.square(10, 16, 1);
        final var slow = flat.with((b, i, j) -> flat.value().at(b, i, j) + 0.1 * Math.sin(Math.PI * i / 4));
        final var fast = flat.with((b, i, j) -> flat.value().at(b, i, j) + 0.1 * Math.sin(3 * Math.PI * i / 8));
        final var y = flat.raster().pixels();
        assertEquals(0, TransferDistance.of(slow.raster().pixels(), y, 4), 0.001);
        assertTrue(TransferDistance.of(fast.raster().pixels(), y, 4) > 0.005);
    }

    /** opensr-test b42b1cb, distance.py. */
    @Tag("shared")
    @ParameterizedTest
    @EnumSource(Distance.class)
    void agreesWithOpensrTest(final Distance distance) {
        final JsonObject golden = SharedData.golden("e_distances");
        final JsonObject values = golden.getAsJsonObject("outputs").getAsJsonObject("values");
        final String name = distance.name().toLowerCase(Locale.ROOT);
        final double tolerance =
            golden.getAsJsonObject("tolerance").get(distance == Distance.SAD ? "deg" : "abs").getAsDouble();
        final var x = Rasters.of(SharedData.array("e_distances", "x")).pixels();
        final var y = Rasters.of(SharedData.array("e_distances", "y")).pixels();
        assertEquals(values.get(name + "_image").getAsDouble(), Distances.ofImages(distance, x, y), tolerance);
        final var pixels = Distances.perPixel(distance, x, y);
        final var patches = Distances.perPatch(distance, 8, x, y);
        final float[] wanted = SharedData.array("e_distances", name + "_pixel").plane(0);
        final float[] wantedPatches = SharedData.array("e_distances", name + "_patch").plane(0);
        for (int i = 0; i < wanted.length; i++) {
            assertEquals(wanted[i], pixels.getAt(i % 32, i / 32).get(), tolerance);
            assertEquals(wantedPatches[i], patches.getAt(i % 32 / 8, i / 32 / 8).get(), tolerance);
        }
    }

    @Tag("shared")
    @Test
    void transferAgreesWithOpensrTest() {
        final double wanted = SharedData.golden("e_distances").getAsJsonObject("outputs").getAsJsonObject("values")
            .get("mtf_image").getAsDouble();
        assertEquals(wanted, TransferDistance.of(Rasters.of(SharedData.array("e_distances", "x")).pixels(),
            Rasters.of(SharedData.array("e_distances", "y")).pixels(), 4), 1e-5);
    }

    /** Identical, scaled, zero, orthogonal and nearly equal spectra; a zero spectrum has no angle there either. */
    @Tag("shared")
    @Test
    void edgeCasesOfAnglesAgreeWithOpensrTest() {
        final var map = SpectralAngles.map(Rasters.of(SharedData.array("e_sad_edge", "x")).pixels(),
            Rasters.of(SharedData.array("e_sad_edge", "y")).pixels());
        final float[] wanted = SharedData.array("e_sad_edge", "sad_deg").plane(0);
        for (int i = 0; i < wanted.length; i++) {
            // Float rounding gives theirs up to 0.04 degrees where ours are below 0.002.
            assertEquals(wanted[i], map.getAt(i, 0).get(), wanted[i] < 0.05 ? 0.04 : 0.002, "pixel " + i);
        }
    }
}
