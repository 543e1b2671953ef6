package io.github.pairforge.raster;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

class ReflectanceGuardTest {

    private static Raster upTo(final float highest) {
        final float[] plane = new float[200 * 150];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = highest * (i % 100) / 99;
        }
        return Raster.wrap(new float[][] { plane }, Grid.ofPixels(200, 150), List.of(Band.unnamed()), "a.tif");
    }

    private static String refusal(final Raster raster, final Reflectance reflectance) {
        return assertThrows(IllegalArgumentException.class,
            () -> ReflectanceGuard.check(raster, reflectance, "hr")).getMessage();
    }

    @Test
    void digitalNumbersAreNoReflectance() {
        assertTrue(refusal(upTo(9000), Reflectance.IDENTITY).contains("hr_scale=0.0001"));
        assertTrue(refusal(upTo(255), Reflectance.IDENTITY).contains("1/255"));
        assertDoesNotThrow(() -> ReflectanceGuard.check(upTo(9000), new Reflectance(1e-4, 0), "hr"));
        assertDoesNotThrow(() -> ReflectanceGuard.check(upTo(255), new Reflectance(1 / 255.0, 0), "hr"));
    }

    @Test
    void reflectanceIsNotScaledAgain() {
        assertTrue(refusal(upTo(0.6f), new Reflectance(1e-4, 0)).contains("hr_scale=1"));
        assertTrue(refusal(upTo(0.6f), new Reflectance(1e-4, -0.1)).contains("hr_scale=1"));
    }

    @Test
    void wrongOffsetsAndUndeclaredNodataAreNoticed() {
        final Raster raster = upTo(0.5f);
        Arrays.stream(new int[] { 3, 5, 7 }).forEach(i -> {
            for (int j = i; j < 30000; j += 10) {
                raster.pixels().getAt(j % 200, j / 200, 0).set(-9999);
            }
        });
        assertTrue(refusal(raster, Reflectance.IDENTITY).contains("nodata"));
    }

    @Test
    void scalesThatLeaveNothingAreNoticed() {
        assertTrue(refusal(upTo(9000), new Reflectance(1e-8, 0)).contains("hr_scale=0.0001"));
        assertTrue(refusal(upTo(200), new Reflectance(1e-8, -0.1)).contains("1/255"));
        // Deep water in the near infrared: 30 digital numbers.
        assertDoesNotThrow(() -> ReflectanceGuard.check(upTo(30), new Reflectance(1e-4, 0), "hr"));
    }

    @Test
    void adviceIsNotWhatWasTried() {
        assertTrue(refusal(upTo(50_000), new Reflectance(1e-4, 0)).contains("1/65535"));
        assertTrue(refusal(upTo(200_000), new Reflectance(1e-4, 0)).contains("1/200000"));
    }

    @Test
    void oneUndeclaredNodataPixelIsNoticed() {
        final Raster raster = upTo(0.5f);
        raster.pixels().getAt(10, 10, 0).set(-9999);
        assertTrue(refusal(raster, Reflectance.IDENTITY).contains("-a_nodata"));
    }

    @Test
    void snowAndDarkWaterAndEmptyImagesPass() {
        assertDoesNotThrow(() -> ReflectanceGuard.check(upTo(1.6f), Reflectance.IDENTITY, "hr"));
        assertDoesNotThrow(() -> ReflectanceGuard.check(upTo(0.01f), Reflectance.IDENTITY, "hr"));
        assertDoesNotThrow(() -> ReflectanceGuard.check(upTo(Float.NaN), Reflectance.IDENTITY, "hr"));
    }
}
