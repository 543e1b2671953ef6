package io.github.pairforge.io.tiff;

import java.util.List;
import java.util.Map;

import io.github.pairforge.raster.Crs;
import io.github.pairforge.raster.Crs.GeoKeys;

/**
 * How a CRS is stored: as GeoKeys, or where those cannot say it truly, as text in the metadata.
 *
 * @param keys null when there are none to write
 * @param metadata items to add to the file's metadata
 * @param notes sentences for the user about what could not be kept as GeoKeys
 */
record CrsKeys(GeoKeys keys, Map<String, String> metadata, List<String> notes) {

    static final String EPSG_ITEM = "PAIRFORGE_CRS";
    static final String WKT_ITEM = "PAIRFORGE_CRS_WKT";

    private static final String PE_STRING = "ESRI PE String = ";
    /** GDAL 3.6 reads about 2400 characters of a citation, with the mark. */
    private static final int LONGEST_WKT = 2300;
    private static final int FIRST_EPSG = 1024;

    /** Keys that came from a GeoTIFF verbatim, else those of the EPSG code, else those that carry the WKT. */
    static CrsKeys of(final Crs crs) {
        if (!crs.isKnown()) {
            return new CrsKeys(null, Map.of(), List.of());
        }
        if (crs.geoKeys() != null) {
            return new CrsKeys(crs.geoKeys(), Map.of(), List.of());
        }
        final Crs.Kind kind = kind(crs);
        if (kind != Crs.Kind.UNKNOWN && crs.epsg() >= FIRST_EPSG && crs.epsg() < GeoKey.USER_DEFINED) {
            return new CrsKeys(new GeoKeys(directory(kind, crs.epsg()), new double[0], ""), Map.of(), List.of());
        }
        return asText(crs, kind);
    }

    private static Crs.Kind kind(final Crs crs) {
        if (crs.kind() != Crs.Kind.UNKNOWN || crs.wkt() == null) {
            return crs.kind();
        }
        final String wkt = crs.wkt().stripLeading();
        if (wkt.startsWith("PROJC")) {
            return Crs.Kind.PROJECTED;
        }
        return wkt.startsWith("GEOGC") ? Crs.Kind.GEOGRAPHIC : Crs.Kind.UNKNOWN;
    }

    private static int[] directory(final Crs.Kind kind, final int code) {
        final boolean projected = kind == Crs.Kind.PROJECTED;
        return new int[] { 1, 1, 0, 3,
            GeoKey.MODEL_TYPE, 0, 1, projected ? GeoKey.MODEL_PROJECTED : GeoKey.MODEL_GEOGRAPHIC,
            GeoKey.RASTER_TYPE, 0, 1, 1,
            projected ? GeoKey.PROJECTED_CRS : GeoKey.GEODETIC_CRS, 0, 1, code };
    }

    private static CrsKeys asText(final Crs crs, final Crs.Kind kind) {
        if (crs.wkt() == null) {
            return new CrsKeys(null, Map.of(EPSG_ITEM, crs.label()), List.of(crs.label()
                + " is in the file's metadata only, since it is not known whether it is projected or geographic."));
        }
        final String wkt = crs.wkt().strip().replaceAll("\\s*[\\r\\n]\\s*", "");
        if (wkt.length() <= LONGEST_WKT && wkt.chars().allMatch(c -> c >= ' ' && c < 127 && c != '|')) {
            return new CrsKeys(citation(PE_STRING + wkt + '|'), Map.of(), List.of("The coordinate reference system has "
                + "no EPSG code and is stored as well-known text; GDAL and programs built on it read that, others may "
                + "not."));
        }
        return new CrsKeys(null, Map.of(WKT_ITEM, crs.wkt()), List.of("The coordinate reference system has no EPSG "
            + "code, and its well-known text does not fit into GeoKeys; it is in the metadata item " + WKT_ITEM
            + " only."));
    }

    /** The way that GDAL and ArcGIS exchange text: a user-defined model whose projected citation begins with a mark. */
    private static GeoKeys citation(final String text) {
        return new GeoKeys(new int[] { 1, 1, 0, 3,
            GeoKey.MODEL_TYPE, 0, 1, GeoKey.USER_DEFINED,
            GeoKey.RASTER_TYPE, 0, 1, 1,
            GeoKey.PROJECTED_CITATION, TiffTag.GEO_ASCII_PARAMS, text.length(), 0 }, new double[0], text);
    }
}
