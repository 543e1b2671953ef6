package io.github.pairforge.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class GridTest {

    private static final Crs UTM = new Crs(32633, Crs.Kind.PROJECTED, 1, null, null);
    private static final Crs DEGREES = new Crs(4326, Crs.Kind.GEOGRAPHIC, 1, null, null);

    @Test
    void coarserKeepsTheFirstCornerAndDropsTheRest() {
        final Grid lr = Grid.northUp(100, 200, 2.5, 2.5, UTM, 67, 61).coarser(4, 4);
        assertArrayEquals(new double[] { 100, 10, 0, 200, 0, -10 }, lr.transform());
        assertEquals(16, lr.width());
        assertEquals(15, lr.height());
    }

    @Test
    void coarserOfAFractionalFactorCountsWholePixelsDespiteRounding() {
        assertEquals(158, Grid.ofPixels(158 * 5, 30).coarser(5 / 3.0 * 3, 5).width());
        assertEquals(159, Grid.ofPixels(265, 265).coarser(5 / 3.0, 5 / 3.0).width());
    }

    @Test
    void worldAndPixelAreInverse() {
        final Grid rotated = new Grid(new double[] { 10, 3, 1, 20, 0.5, -2 }, UTM, 5, 5);
        final double[] p = rotated.toPixel(rotated.worldX(2.25, 3.5), rotated.worldY(2.25, 3.5));
        assertArrayEquals(new double[] { 2.25, 3.5 }, p, 1e-12);
    }

    @Test
    void relationGivesFactorAndOrigin() {
        final Grid hr = Grid.northUp(1000, 2000, 6, 6, UTM, 100, 100);
        final Grid lr = Grid.northUp(1009, 1988, 10, 10, UTM, 20, 20);
        final Grid.Relation r = hr.relate(lr).rounded();
        assertEquals(10 / 6.0, r.factorX(), 1e-12);
        assertEquals(1.5, r.originX(), 1e-12);
        assertEquals(2, r.originY(), 0);
    }

    @Test
    void unrelatedGridsAreRefused() {
        final Grid a = Grid.northUp(0, 0, 1, 1, UTM, 10, 10);
        final Grid otherCrs = Grid.northUp(0, 0, 2, 2, DEGREES, 5, 5);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> a.relate(otherCrs)).getMessage()
            .contains("EPSG:32633 and EPSG:4326"));
        final Grid mirrored = new Grid(new double[] { 0, 1, 0, 0, 0, 1 }, UTM, 10, 10);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> a.relate(mirrored)).getMessage()
            .contains("rotated or mirrored"));
        final Grid turned = new Grid(new double[] { 0, 1.9, 0.1, 0, 0.1, -1.9 }, UTM, 5, 5);
        assertThrows(IllegalArgumentException.class, () -> a.relate(turned));
    }

    /** One degree of the equator is 6378137 π / 180 m; east-west it shrinks with the cosine of the latitude. */
    @Test
    void groundSamplingDistanceIsInMetres() {
        assertEquals(2.5, Grid.northUp(1, 2, 2.5, 2.5, UTM, 3, 3).groundSamplingDistance());
        final double d = 1 / 3600.0;
        final double expected = d * 6378137 * Math.PI / 180 * Math.sqrt(Math.cos(Math.toRadians(60)));
        assertEquals(expected, Grid.northUp(10, 60 + d, d, d, DEGREES, 2, 2).groundSamplingDistance(), 1e-6);
        assertTrue(Double.isNaN(Grid.ofPixels(4, 4).groundSamplingDistance()));
        final Crs feet = new Crs(2225, Crs.Kind.PROJECTED, 0.3048, null, null);
        assertEquals(3.048, Grid.northUp(1, 1, 10, 10, feet, 2, 2).groundSamplingDistance(), 1e-12);
    }

    @Test
    void identityIsNoGeoreference() {
        assertFalse(Grid.ofPixels(3, 3).isGeoreferenced());
        assertTrue(Grid.northUp(0, 0, 10, 10, Crs.NONE, 3, 3).isGeoreferenced());
    }

    @Test
    void impossibleGridsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Grid.ofPixels(0, 5));
        assertThrows(IllegalArgumentException.class,
            () -> new Grid(new double[] { 0, 0, 0, 0, 0, 0 }, UTM, 1, 1));
        assertThrows(IllegalArgumentException.class,
            () -> new Grid(new double[] { 0, Double.NaN, 0, 0, 0, 1 }, UTM, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> Grid.ofPixels(3, 3).coarser(4, 4));
    }

    @Test
    void aPartOfAnImageThatOnlyCountsPixelsHasNoMetres() {
        assertEquals(Double.NaN, Grid.ofPixels(600, 600).crop(44, 44, 512, 512).groundSamplingDistance());
    }
}
