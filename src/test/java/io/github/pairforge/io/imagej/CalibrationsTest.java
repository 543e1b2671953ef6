package io.github.pairforge.io.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ij.measure.Calibration;
import io.github.pairforge.raster.Crs;
import io.github.pairforge.raster.Grid;

class CalibrationsTest {

    /** Lengths of the units: SI, and the international yard and pound agreement (1 ft = 0.3048 m). */
    @ParameterizedTest
    @CsvSource({ "m, 2, 2", "metre, 2, 2", "meter, 2, 2", "km, 0.03, 30", "cm, 50, 0.5", "mm, 5, 0.005",
        "um, 2, 2e-6", "\u00b5m, 2, 2e-6", "micron, 2, 2e-6", "ft, 10, 3.048", "inch, 100, 2.54", "KM, 1, 1000" })
    void lengthsBecomeMetres(final String unit, final double size, final double metres) {
        final List<String> notes = new ArrayList<>();
        final Grid grid = Calibrations.grid(calibration(unit, size), 5, 4, notes);
        assertEquals(metres, grid.pixelWidth(), 1e-12);
        assertEquals(metres, grid.groundSamplingDistance(), 1e-12);
        assertEquals(List.of(), notes);
    }

    @ParameterizedTest
    @CsvSource({ "inch, 0.0138888", "cm, 0.0352777", "deg, 0.001", "foo, 3", "m, -1", "m, NaN" })
    void whatIsNoGroundDistanceIsIgnoredWithANote(final String unit, final double size) {
        final List<String> notes = new ArrayList<>();
        assertFalse(Calibrations.grid(calibration(unit, size), 5, 4, notes).isGeoreferenced());
        assertEquals(1, notes.size());
    }

    @Test
    void anUncalibratedImageHasPixelUnitsAndNoNote() {
        final List<String> notes = new ArrayList<>();
        assertEquals(Grid.ofPixels(5, 4), Calibrations.grid(new Calibration(), 5, 4, notes));
        assertEquals(List.of(), notes);
    }

    @Test
    void xAndYMayHaveDifferentUnits() {
        final Calibration c = calibration("m", 2);
        c.setYUnit("cm");
        assertEquals(0.02, Calibrations.grid(c, 5, 4, new ArrayList<>()).pixelHeight(), 1e-15);
    }

    /** ImageJ's own conversion of pixel to calibrated coordinates is the reference. */
    @Test
    void cornersLieWhereImageJSaysThatTheyLie() {
        final Calibration c = calibration("m", 2);
        c.pixelHeight = 3;
        c.xOrigin = 7;
        c.yOrigin = 11;
        for (final boolean up : new boolean[] { false, true }) {
            c.setInvertY(up);
            final Grid grid = Calibrations.grid(c, 50, 40, new ArrayList<>());
            assertEquals(c.getX(4), grid.worldX(4, 9), 1e-12);
            assertEquals(c.getY(9, 40), grid.worldY(4, 9), 1e-12);
        }
    }

    @Test
    void gridsComeBack() {
        final Grid northUp = Grid.northUp(499980, 5300040, 10, 20, Crs.NONE, 6, 5);
        final Grid down = new Grid(new double[] { -3, 0.5, 0, 8, 0, 0.25 }, Crs.NONE, 6, 5);
        for (final Grid grid : List.of(northUp, down)) {
            final Calibration c = new Calibration();
            Calibrations.apply(grid, c);
            assertArrayEquals(grid.transform(), Calibrations.grid(c, 6, 5, new ArrayList<>()).transform(), 1e-8);
            assertEquals("m", c.getUnit());
        }
    }

    @Test
    void feetOfACrsBecomeMetresAndDegreesStayDegrees() {
        final Calibration c = new Calibration();
        Calibrations.apply(Grid.northUp(0, 0, 10, 10, new Crs(2263, Crs.Kind.PROJECTED, 0.3048, null, null), 2, 2), c);
        assertEquals(3.048, c.pixelWidth, 1e-12);
        final Crs wgs84 = new Crs(4326, Crs.Kind.GEOGRAPHIC, 1, null, null);
        Calibrations.apply(Grid.northUp(15, 50, 1e-4, 1e-4, wgs84, 2, 2), c);
        assertEquals("deg", c.getUnit());
        assertEquals(1e-4, c.pixelWidth);
        assertEquals(50, c.getY(0, 2), 1e-9);
    }

    @Test
    void agreementToleratesWhatATiffFileRoundsAndNothingMore() {
        final Calibration a = calibration("m", 60);
        // 1/60 is kept as 16667 millionths.
        final Calibration b = calibration("m", 1e6 / 16667);
        assertTrue(Calibrations.agree(a, b));
        b.xOrigin = 1;
        assertFalse(Calibrations.agree(a, b));
        assertFalse(Calibrations.agree(a, calibration("m", 30)));
    }

    private static Calibration calibration(final String unit, final double size) {
        final Calibration c = new Calibration();
        c.setUnit(unit);
        c.pixelWidth = size;
        c.pixelHeight = size;
        return c;
    }
}
