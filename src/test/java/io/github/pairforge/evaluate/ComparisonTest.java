package io.github.pairforge.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.Rasters;

class ComparisonTest {

    @Test
    void meansAreOverBandsThatHaveANumber() {
        final float[] none = Rasters.constant(4, Float.NaN);
        final Comparison c = Comparison.of(
            Rasters.of(2, 2, Rasters.constant(4, .5f), Rasters.constant(4, .25f), none),
            Rasters.of(2, 2, Rasters.constant(4, .25f), Rasters.constant(4, .5f), none));
        assertEquals(.25, c.meanAbsoluteError(), 1e-12);
        assertEquals(.25, c.rootMeanSquareError(), 1e-12);
        assertEquals(0, c.bias(), 1e-12);
        assertTrue(Double.isNaN(c.correlation()));
        assertEquals("band 2", c.bandName(1));
    }

    @Test
    void anImageAgreesWithItself() {
        final Raster image = Rasters.of(3, 2, new float[] { .1f, .2f, .3f, .4f, .5f, Float.NaN });
        final Comparison c = Comparison.of(image, image);
        assertEquals(0, c.meanAbsoluteError());
        assertEquals(1, c.correlation(), 1e-12);
        assertEquals(1, c.gradientRatio(), 1e-12);
        assertEquals(0, c.angle().perPixel(), 1e-4);
        assertEquals(c.imageHistogram(), c.referenceHistogram());
        assertEquals(c.imageSpectrum(), c.referenceSpectrum());
    }

    @Test
    void imagesWithoutDataAreComparedToNaN() {
        final Raster none = Rasters.of(1, 1, new float[] { Float.NaN });
        final Comparison c = Comparison.of(none, none);
        assertTrue(Double.isNaN(c.meanAbsoluteError()));
        assertTrue(Double.isNaN(c.angle().perPixel()));
    }

    @Test
    void unequalSizesAreRefusedByName() {
        final String message = assertThrows(IllegalArgumentException.class,
            () -> Comparison.of(Rasters.of(2, 1, new float[2]), Rasters.of(1, 2, new float[2]))).getMessage();
        assertTrue(message.startsWith("test image has 2 x 1 pixels"), message);
    }
}
