package io.github.pairforge.io.tiff;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import io.github.pairforge.raster.Crs.GeoKeys;
import io.github.pairforge.raster.Grid;

/** The georeference tags of a grid (OGC 19-008r4, sections 7.1 and 7.2). */
final class GeoReferenceTags {

    private GeoReferenceTags() {
    }

    /**
     * @param keys GeoKeys to write, or null when there are none
     * @return no field at all for a grid that is not georeferenced
     */
    static List<WrittenField> fields(final Grid grid, final GeoKeys keys) {
        final List<WrittenField> fields = new ArrayList<>();
        if (!grid.isGeoreferenced()) {
            return fields;
        }
        addTransform(fields, grid, GeoKey.code(keys, GeoKey.RASTER_TYPE) == GeoKey.PIXEL_IS_POINT);
        if (keys != null) {
            fields.add(WrittenField.shorts(TiffTag.GEO_KEY_DIRECTORY, keys.directory()));
            if (keys.doubles().length > 0) {
                fields.add(WrittenField.doubles(TiffTag.GEO_DOUBLE_PARAMS, keys.doubles()));
            }
            if (!keys.ascii().isEmpty()) {
                fields.add(WrittenField.text(TiffTag.GEO_ASCII_PARAMS, keys.ascii(), StandardCharsets.ISO_8859_1));
            }
        }
        return fields;
    }

    private static void addTransform(final List<WrittenField> fields, final Grid grid, final boolean pixelIsPoint) {
        final double[] t = grid.transform();
        // A Grid counts from the corner of the first pixel; with PixelIsPoint, raster (0, 0) is its centre.
        final double shift = pixelIsPoint ? 0.5 : 0;
        final double x = grid.worldX(shift, shift);
        final double y = grid.worldY(shift, shift);
        if (t[2] == 0 && t[4] == 0 && t[1] > 0 && t[5] < 0) {
            fields.add(WrittenField.doubles(TiffTag.MODEL_PIXEL_SCALE, t[1], -t[5], 0));
            fields.add(WrittenField.doubles(TiffTag.MODEL_TIEPOINT, 0, 0, 0, x, y, 0));
        }
        else {
            fields.add(WrittenField.doubles(TiffTag.MODEL_TRANSFORMATION, t[1], t[2], 0, x, t[4], t[5], 0, y, 0, 0, 0,
                0, 0, 0, 0, 1));
        }
    }
}
