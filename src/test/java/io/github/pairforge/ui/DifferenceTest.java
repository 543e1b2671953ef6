package io.github.pairforge.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.Rasters;

class DifferenceTest {

    private static double luminance(final int rgb) {
        return 0.2126 * linear(rgb >> 16 & 255) + 0.7152 * linear(rgb >> 8 & 255) + 0.0722 * linear(rgb & 255);
    }

    private static double linear(final int level) {
        final double v = level / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    @Test
    void tooBrightIsRedTooDarkBlueAndEqualNearlyWhite() {
        final Raster image = Rasters.of(4, 1, new float[] { .2f, .3f, .1f, Float.NaN });
        final Raster reference = Rasters.of(4, 1, Rasters.constant(4, .2f));
        final BufferedImage picture = Difference.of(image, reference).image();
        final int equal = picture.getRGB(0, 0);
        final int bright = picture.getRGB(1, 0);
        final int dark = picture.getRGB(2, 0);
        assertTrue((equal & 255) > 240 && (equal >> 16 & 255) > 240);
        assertTrue((bright >> 16 & 255) > 2 * (bright & 255));
        assertTrue((dark & 255) > 2 * (dark >> 16 & 255));
        assertEquals(Nodata.LIGHT, picture.getRGB(3, 0));
    }

    @Test
    void bothArmsDarkenSteadilyAndAlike() {
        double before = luminance(DivergingColours.colour(0));
        assertTrue(before > 0.9);
        for (int i = 1; i <= 100; i++) {
            final double red = luminance(DivergingColours.colour(i / 100.0));
            final double blue = luminance(DivergingColours.colour(-i / 100.0));
            assertTrue(red < before, "step " + i);
            assertEquals(red, blue, 0.06, "step " + i);
            before = red;
        }
        assertEquals(DivergingColours.colour(1), DivergingColours.colour(7));
    }

    @Test
    void theRangeIsRoundAndCanBeShared() {
        final Difference d = Difference.of(Rasters.of(1, 1, new float[] { .237f }), Rasters.of(1, 1, new float[1]));
        assertEquals(.5, d.range());
        assertEquals(.1, d.withRange(.1).range());
        assertThrows(IllegalArgumentException.class, () -> d.withRange(0));
    }

    @Test
    void bandsAreAveraged() {
        final Difference d = Difference.of(Rasters.of(1, 1, new float[] { .3f }, new float[] { .1f }),
            Rasters.of(1, 1, new float[] { .1f }, new float[] { .2f }));
        assertEquals(.05, d.values().plane(0)[0], 1e-7);
    }

    @Test
    void equalAndEmptyImagesHaveARange() {
        final Raster zero = Rasters.of(1, 1, new float[1]);
        final Raster none = Rasters.of(1, 1, new float[] { Float.NaN });
        assertEquals(1e-4, Difference.of(zero, zero).range());
        assertEquals(1e-4, Difference.of(none, zero).range());
    }

    @Test
    void unequalSizesAreRefused() {
        assertThrows(IllegalArgumentException.class,
            () -> Difference.of(Rasters.of(2, 1, new float[2]), Rasters.of(1, 2, new float[2])));
    }

    @ParameterizedTest
    @CsvSource({ "0.01,0.01,0.01", "0.011,0.02,0.01", "0.3,0.5,0.2", "1000,1000,1000", "7,10,5", "1560,2000,1000" })
    void roundNumbersEncloseAValue(final double value, final double above, final double below) {
        assertEquals(above, RoundNumbers.atLeast(value));
        assertEquals(below, RoundNumbers.atMost(value));
    }

    @Test
    void roundNumbersPrintWithoutExponents() {
        assertEquals("0.0001", RoundNumbers.text(1e-4));
        assertEquals("2000", RoundNumbers.text(2000));
    }
}
