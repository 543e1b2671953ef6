package io.github.pairforge.io.tiff;

import java.util.Arrays;

import io.github.pairforge.raster.Crs.GeoKeys;

/** The GeoKeys that are read or written, and their codes (OGC 19-008r4, section 7 and annexes). */
final class GeoKey {

    static final int MODEL_TYPE = 1024;
    static final int RASTER_TYPE = 1025;
    static final int GEODETIC_CRS = 2048;
    static final int PROJECTED_CRS = 3072;
    static final int PROJECTED_CITATION = 3073;
    static final int LINEAR_UNITS = 3076;
    static final int LINEAR_UNIT_SIZE = 3077;

    static final int MODEL_PROJECTED = 1;
    static final int MODEL_GEOGRAPHIC = 2;
    static final int PIXEL_IS_POINT = 2;
    static final int USER_DEFINED = 32767;

    private GeoKey() {
    }

    /** Value of a key that is stored in the directory itself; 0 where there is no such key, or no keys at all. */
    static int code(final GeoKeys keys, final int key) {
        final int[] entry = entry(keys, key);
        return entry != null && entry[1] == 0 ? entry[3] : 0;
    }

    /** First value of a key that is stored among the doubles; NaN where there is no such key. */
    static double real(final GeoKeys keys, final int key) {
        final int[] entry = entry(keys, key);
        if (entry == null || entry[1] != TiffTag.GEO_DOUBLE_PARAMS) {
            return Double.NaN;
        }
        final double[] doubles = keys.doubles();
        return entry[3] < doubles.length ? doubles[entry[3]] : Double.NaN;
    }

    /** Key, location, count and value. */
    private static int[] entry(final GeoKeys keys, final int key) {
        if (keys == null) {
            return null;
        }
        final int[] d = keys.directory();
        for (int i = 4; i + 4 <= d.length && i < 4 + 4 * d[3]; i += 4) {
            if (d[i] == key) {
                return Arrays.copyOfRange(d, i, i + 4);
            }
        }
        return null;
    }
}
