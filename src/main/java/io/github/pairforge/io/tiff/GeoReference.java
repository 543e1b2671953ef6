package io.github.pairforge.io.tiff;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import io.github.pairforge.raster.Crs;
import io.github.pairforge.raster.Grid;

/** Reads where an image lies from the GeoTIFF tags (OGC 19-008r4). */
final class GeoReference {

    private static final int FOOT = 9002;
    private static final int US_SURVEY_FOOT = 9003;

    private GeoReference() {
    }

    /**
     * The identity transform where the file gives none.
     *
     * @throws IOException when what it gives is no transform
     */
    static Grid grid(final TiffDirectory d, final long width, final long height) throws IOException {
        final Crs.GeoKeys keys = keys(d);
        final double[] t = transform(d);
        if (t == null) {
            return new Grid(new double[] { 0, 1, 0, 0, 0, 1 }, crs(keys), width, height);
        }
        if (GeoKey.code(keys, GeoKey.RASTER_TYPE) == GeoKey.PIXEL_IS_POINT) {
            // The transform gives pixel centres then.
            t[0] -= (t[1] + t[2]) / 2;
            t[3] -= (t[4] + t[5]) / 2;
        }
        try {
            return new Grid(t, crs(keys), width, height);
        }
        catch (final IllegalArgumentException e) {
            throw d.input().damaged("its georeference " + Arrays.toString(t) + " is no pixel-to-world transform");
        }
    }

    /** Scale and tie point come first, as in GDAL; null where the file has neither these nor a matrix. */
    private static double[] transform(final TiffDirectory d) throws IOException {
        final double[] scale = d.doubles(TiffTag.MODEL_PIXEL_SCALE);
        if (scale.length >= 2 && scale[0] != 0 && scale[1] != 0) {
            final double[] tie = d.doubles(TiffTag.MODEL_TIEPOINT);
            if (tie.length < 6) {
                return null;
            }
            // A negative scale is a common mistake for "y points down", which it means anyway.
            final double down = -Math.abs(scale[1]);
            return new double[] { tie[3] - tie[0] * scale[0], scale[0], 0, tie[4] - tie[1] * down, 0, down };
        }
        final double[] m = d.doubles(TiffTag.MODEL_TRANSFORMATION);
        return m.length == 16 ? new double[] { m[3], m[0], m[1], m[7], m[4], m[5] } : null;
    }

    private static Crs.GeoKeys keys(final TiffDirectory d) throws IOException {
        final long[] directory = d.integers(TiffTag.GEO_KEY_DIRECTORY, 1 << 16);
        if (directory.length < 4) {
            return null;
        }
        return new Crs.GeoKeys(Arrays.stream(directory).mapToInt(v -> (int) (v & 0xffff)).toArray(),
            d.doubles(TiffTag.GEO_DOUBLE_PARAMS), d.text(TiffTag.GEO_ASCII_PARAMS, StandardCharsets.ISO_8859_1));
    }

    private static Crs crs(final Crs.GeoKeys keys) {
        if (keys == null) {
            return Crs.NONE;
        }
        final int projected = GeoKey.code(keys, GeoKey.PROJECTED_CRS);
        final int geographic = GeoKey.code(keys, GeoKey.GEODETIC_CRS);
        final int model = GeoKey.code(keys, GeoKey.MODEL_TYPE);
        if (model == GeoKey.MODEL_PROJECTED || model == 0 && projected != 0) {
            return new Crs(epsg(projected), Crs.Kind.PROJECTED, metresPerUnit(keys), keys, null);
        }
        if (model == GeoKey.MODEL_GEOGRAPHIC || model == 0 && geographic != 0) {
            return new Crs(epsg(geographic), Crs.Kind.GEOGRAPHIC, 1, keys, null);
        }
        return new Crs(0, Crs.Kind.UNKNOWN, 1, keys, null);
    }

    private static int epsg(final int code) {
        return code == GeoKey.USER_DEFINED ? 0 : code;
    }

    private static double metresPerUnit(final Crs.GeoKeys keys) {
        final int unit = GeoKey.code(keys, GeoKey.LINEAR_UNITS);
        if (unit == FOOT) {
            return 0.3048;
        }
        if (unit == US_SURVEY_FOOT) {
            return 1200.0 / 3937.0;
        }
        final double size = unit == GeoKey.USER_DEFINED ? GeoKey.real(keys, GeoKey.LINEAR_UNIT_SIZE) : 1;
        return size > 0 && size < 1e9 ? size : 1;
    }
}
