package io.github.pairforge.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.pairforge.raster.Crs;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.testing.TestImages;

class AlignmentTest {

    private static final Grid GRID = TestImages.square(10, 50, 1).grid();

    private static Alignment of(final Grid grid, final Shift shift) {
        return new Alignment(Transform.translation(shift).toWorld(grid), Alignment.label(grid.crs()), grid.width(),
            grid.height(), grid.pixelWidth(), grid.groundSamplingDistance(), ShiftEstimate.failed("none"),
            ShiftEstimate.failed("none"), Alignment.Ties.NONE, new Alignment.Origin("", Map.of(), List.of()));
    }

    @Test
    void displacementCountsPixelsOfItsGridInImagesOfAnyResolution() {
        final Alignment alignment = of(GRID, new Shift(1.5, -0.25));
        for (final Grid image : List.of(GRID, GRID.withSize(200, 200), GRID.crop(10, 20, 5, 5))) {
            assertEquals(1.5, alignment.displacement(image).dx(), 1e-9);
            assertEquals(-0.25, alignment.displacement(image).dy(), 1e-9);
        }
    }

    @Test
    void imagesOfAnotherSystemAreRefused() {
        final Alignment alignment = of(GRID, new Shift(1, 0));
        alignment.requireFor(GRID, "same.tif");
        final Grid other = TestImages.square(10, 50, 1).on(TestImages.utm(32632)).grid();
        final String sentence = assertThrows(IllegalArgumentException.class,
            () -> alignment.requireFor(other, "other.tif")).getMessage();
        assertTrue(sentence.contains("EPSG:32633") && sentence.contains("EPSG:32632")
            && sentence.contains("other.tif"), sentence);
    }

    @Test
    void withoutGeoreferenceTheSizeMustBeTheSame() {
        final Alignment alignment = of(Grid.ofPixels(40, 30), new Shift(1, 0));
        alignment.requireFor(Grid.ofPixels(40, 30), "same");
        assertThrows(IllegalArgumentException.class, () -> alignment.requireFor(Grid.ofPixels(80, 60), "large"));
    }

    @Test
    void systemsWithoutCodeAreToldApart() {
        final Crs one = new Crs(0, Crs.Kind.PROJECTED, 1, null, "PROJCS[\"one\"]");
        final Crs two = new Crs(0, Crs.Kind.PROJECTED, 1, null, "PROJCS[\"two\"]");
        assertEquals("none", Alignment.label(Crs.NONE));
        assertEquals("EPSG:32633", Alignment.label(TestImages.utm(32633)));
        assertTrue(Alignment.label(one).startsWith("custom:"));
        assertTrue(!Alignment.label(one).equals(Alignment.label(two)));
    }
}
