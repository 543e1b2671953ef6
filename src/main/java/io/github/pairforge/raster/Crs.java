package io.github.pairforge.raster;

import java.util.Arrays;
import java.util.Objects;

/**
 * A coordinate reference system, carried and compared but never transformed.
 *
 * <p>What a GeoTIFF says of its CRS is kept to the letter ({@link GeoKeys}), so that writing it back loses nothing.
 *
 * @param epsg the EPSG code, or 0 when unknown
 * @param kind whether coordinates are degrees, linear units, or nothing is known
 * @param metresPerUnit metres in one linear unit (1 for metres); ignored for {@link Kind#GEOGRAPHIC}
 * @param geoKeys the GeoTIFF keys, or null when the file was no GeoTIFF
 * @param wkt well-known text, or null when the file gave none
 */
public record Crs(int epsg, Kind kind, double metresPerUnit, GeoKeys geoKeys, String wkt) {

    /** No coordinate reference system. */
    public static final Crs NONE = new Crs(0, Kind.UNKNOWN, 1, null, null);

    /** What coordinates mean. */
    public enum Kind {
        UNKNOWN, GEOGRAPHIC, PROJECTED
    }

    /**
     * The three GeoTIFF tags 34735, 34736 and 34737 (OGC 19-008r4, section 7), as read.
     *
     * @param directory GeoKeyDirectoryTag, unsigned shorts
     * @param doubles GeoDoubleParamsTag, possibly empty
     * @param ascii GeoAsciiParamsTag, possibly empty
     */
    public record GeoKeys(int[] directory, double[] doubles, String ascii) {

        public GeoKeys {
            directory = directory.clone();
            doubles = doubles.clone();
        }

        @Override
        public int[] directory() {
            return directory.clone();
        }

        @Override
        public double[] doubles() {
            return doubles.clone();
        }

        @Override
        public boolean equals(final Object o) {
            return o instanceof GeoKeys k && Arrays.equals(directory, k.directory) && Arrays.equals(doubles, k.doubles)
                && ascii.equals(k.ascii);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(directory) * 31 + Arrays.hashCode(doubles);
        }
    }

    public Crs {
        Objects.requireNonNull(kind, "kind");
        if (!(metresPerUnit > 0) || Double.isInfinite(metresPerUnit)) {
            throw new IllegalArgumentException("Linear unit of " + metresPerUnit + " m is not positive.");
        }
    }

    public boolean isKnown() {
        return epsg != 0 || geoKeys != null || wkt != null;
    }

    /**
     * Whether coordinates of both mean the same place: equal EPSG codes, else equal definitions. Two unknown systems
     * agree, a known and an unknown one do not.
     */
    public boolean agreesWith(final Crs other) {
        if (epsg != 0 && other.epsg != 0) {
            return epsg == other.epsg;
        }
        if (!isKnown() || !other.isKnown()) {
            return isKnown() == other.isKnown();
        }
        if (geoKeys != null && other.geoKeys != null) {
            return geoKeys.equals(other.geoKeys);
        }
        return wkt != null && wkt.equals(other.wkt);
    }

    /** Its name for messages: "EPSG:32633", "a CRS without EPSG code" or "no CRS". */
    public String label() {
        if (epsg != 0) {
            return "EPSG:" + epsg;
        }
        return isKnown() ? "a CRS without EPSG code" : "no CRS";
    }
}
