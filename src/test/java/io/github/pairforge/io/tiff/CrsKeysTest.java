package io.github.pairforge.io.tiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.github.pairforge.raster.Crs;

class CrsKeysTest {

    @Test
    void keysOfTheSourceAreKeptToTheLetter() {
        final Crs.GeoKeys keys = new Crs.GeoKeys(new int[] { 1, 1, 0, 0 }, new double[] { 1.5 }, "a|");
        assertSame(keys, CrsKeys.of(new Crs(32633, Crs.Kind.PROJECTED, 1, keys, "PROJCS[]")).keys());
    }

    @Test
    void aCodeIsWrittenForTheKindItHas() {
        assertArrayEquals(new int[] { 1, 1, 0, 3, 1024, 0, 1, 2, 1025, 0, 1, 1, 2048, 0, 1, 4326 },
            CrsKeys.of(new Crs(4326, Crs.Kind.GEOGRAPHIC, 1, null, null)).keys().directory());
        assertArrayEquals(new int[] { 1, 1, 0, 3, 1024, 0, 1, 1, 1025, 0, 1, 1, 3072, 0, 1, 2154 },
            CrsKeys.of(new Crs(2154, Crs.Kind.UNKNOWN, 1, null, "PROJCRS[\"RGF93\"]")).keys().directory());
    }

    @Test
    void nothingIsClaimedOfACodeOfUnknownKind() {
        final CrsKeys crs = CrsKeys.of(new Crs(2154, Crs.Kind.UNKNOWN, 1, null, null));
        assertNull(crs.keys());
        assertEquals(Map.of("PAIRFORGE_CRS", "EPSG:2154"), crs.metadata());
        assertEquals(1, crs.notes().size());
    }

    @Test
    void textGoesIntoTheCitationOrIntoTheMetadata() {
        final CrsKeys brief = CrsKeys.of(new Crs(0, Crs.Kind.UNKNOWN, 1, null, "PROJCS[\"a\",\n    X[1]]\n"));
        assertEquals("ESRI PE String = PROJCS[\"a\",X[1]]|", brief.keys().ascii());
        assertArrayEquals(new int[] { 1, 1, 0, 3, 1024, 0, 1, 32767, 1025, 0, 1, 1, 3073, 34737, 34, 0 },
            brief.keys().directory());
        for (final String wkt : new String[] { "PROJCS[\"" + "x".repeat(3000) + "\"]", "PROJCS[\"é\"]", "A[\"|\"]" }) {
            final CrsKeys text = CrsKeys.of(new Crs(0, Crs.Kind.PROJECTED, 1, null, wkt));
            assertNull(text.keys());
            assertEquals(Map.of("PAIRFORGE_CRS_WKT", wkt), text.metadata());
            assertEquals(1, text.notes().size());
        }
    }
}
