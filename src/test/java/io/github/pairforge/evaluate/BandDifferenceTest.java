package io.github.pairforge.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.Rasters;
import io.github.pairforge.testing.SharedData;

import net.imglib2.view.Views;

class BandDifferenceTest {

    private static BandDifference first(final Raster image, final Raster reference) {
        return BandDifference.of(image.pixels(), reference.pixels()).get(0);
    }

    @Test
    void numbersAreThoseOfTheirFormulas() {
        final BandDifference d = first(Rasters.of(3, 1, new float[] { 1, 2, 3 }),
            Rasters.of(3, 1, new float[] { 1, 1, 5 }));
        assertEquals(3, d.pixels());
        assertEquals(1.0, d.meanAbsoluteError(), 1e-12);
        assertEquals(Math.sqrt(5 / 3.0), d.rootMeanSquareError(), 1e-12);
        assertEquals(-1 / 3.0, d.bias(), 1e-12);
        // numpy 1.24.2: np.corrcoef([1, 2, 3], [1, 1, 5])[0, 1]
        assertEquals(0.8660254037844387, d.correlation(), 1e-12);
        // (1² + 1²) / (0² + 4²)
        assertEquals(2 / 16.0, d.gradientRatio(), 1e-12);
    }

    @Test
    void pixelsMissingInEitherImageAreLeftOut() {
        final float nan = Float.NaN;
        final BandDifference d = first(Rasters.of(5, 1, new float[] { 1, nan, 2, 9, 3 }),
            Rasters.of(5, 1, new float[] { 1, 7, 1, nan, 5 }));
        assertEquals(3, d.pixels());
        assertEquals(1.0, d.meanAbsoluteError(), 1e-12);
        assertEquals(-1 / 3.0, d.bias(), 1e-12);
    }

    @Test
    void gradientsRunAlongBothAxesAndNeverAcrossNodata() {
        final float nan = Float.NaN;
        final float[] steps = { 0, 1, 0, 1 };
        final float[] twice = { 0, 2, 0, 2 };
        assertEquals(4, first(Rasters.of(2, 2, twice), Rasters.of(2, 2, steps)).gradientRatio(), 1e-12);
        assertEquals(4, first(Rasters.of(1, 4, twice), Rasters.of(1, 4, steps)).gradientRatio(), 1e-12);
        assertEquals(1, first(Rasters.of(5, 1, new float[] { 0, 1, nan, 0, 1 }),
            Rasters.of(5, 1, new float[] { 0, 1, 50, 0, 1 })).gradientRatio(), 1e-12);
    }

    @Test
    void correlationSurvivesALargeMean() {
        final Raster image = Rasters.of(4, 1, new float[] { 10_000, 10_001, 10_002, 10_003 });
        final Raster reference = Rasters.of(4, 1, new float[] { 4, 3, 2, 1 });
        assertEquals(-1, first(image, reference).correlation(), 1e-12);
    }

    @Test
    void withoutAnyCommonPixelEveryNumberIsNaN() {
        final BandDifference d = first(Rasters.of(2, 1, new float[] { Float.NaN, 1 }),
            Rasters.of(2, 1, new float[] { 1, Float.NaN }));
        assertEquals(new BandDifference(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN), d);
    }

    @Test
    void constantAndSinglePixelImagesHaveErrorsButNoCorrelation() {
        final BandDifference d = first(Rasters.of(1, 1, new float[] { .5f }), Rasters.of(1, 1, new float[] { .25f }));
        assertEquals(new BandDifference(1, .25, .25, .25, Double.NaN, Double.NaN), d);
    }

    @Test
    void intervalsNeedNotStartAtZero() {
        final Raster image = Rasters.of(3, 1, new float[] { 1, 2, 3 });
        final Raster reference = Rasters.of(3, 1, new float[] { 1, 1, 5 });
        assertEquals(BandDifference.of(image.pixels(), reference.pixels()),
            BandDifference.of(Views.translate(image.pixels(), 7, -3, 2), reference.pixels()));
    }

    @Test
    void unequalSizesAreRefusedWithBothSizes() {
        final Raster a = Rasters.of(3, 2, new float[6]);
        final Raster b = Rasters.of(2, 3, new float[6]);
        final String size = assertThrows(IllegalArgumentException.class, () -> first(a, b)).getMessage();
        assertTrue(size.contains("3 x 2") && size.contains("2 x 3"), size);
        final Raster c = Rasters.of(3, 2, new float[6], new float[6]);
        final String bands = assertThrows(IllegalArgumentException.class, () -> first(a, c)).getMessage();
        assertTrue(bands.contains("1 band") && bands.contains("2 bands"), bands);
    }

    @Test
    @Tag("shared")
    void agreesWithOpensrTestDistances() {
        final Raster x = Rasters.of(SharedData.array("e_distances", "x"));
        final Raster y = Rasters.of(SharedData.array("e_distances", "y"));
        final var d = BandDifference.of(x.pixels(), y.pixels());
        // e_distances: l1_image and l2_image, means over all bands and pixels; tolerance 1e-5 there
        assertEquals(0.01140984334051609, d.stream().mapToDouble(BandDifference::meanAbsoluteError).average()
            .orElseThrow(), 1e-7);
        assertEquals(0.00019971220172010362, d.stream().mapToDouble(BandDifference::rootMeanSquareError)
            .map(v -> v * v).average().orElseThrow(), 1e-8);
    }
}
