package io.github.pairforge.io.align;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.file.Path;

import com.google.gson.stream.JsonWriter;

import io.github.pairforge.align.TiePoint;
import io.github.pairforge.align.TiePoints;
import io.github.pairforge.io.AtomicFile;
import io.github.pairforge.raster.Crs;

/**
 * Tie points as GeoJSON: a point each, at its place in the reference, with the columns of {@link TiePointCsv} as
 * properties; unknown numbers are null.
 *
 * <p>RFC 7946 knows longitude and latitude on WGS 84 only. Coordinates here stay in the CRS of the grid; where that is
 * not EPSG:4326, it is named by the {@code crs} member of the older GeoJSON 2008 specification (section 3), as GDAL
 * writes and reads it. A CRS without EPSG code cannot be named, and pixels have none: {@code crs} is null then.
 */
public final class TiePointGeoJson {

    private static final int WGS84 = 4326;

    private TiePointGeoJson() {
    }

    /**
     * Writes a feature collection; the same points always give the same bytes.
     *
     * @param factor LR pixel size in HR pixels
     * @throws IOException when it cannot be written; nothing is left then
     */
    public static void write(final Path file, final TiePoints points, final double factor) throws IOException {
        final TiePointColumns columns = new TiePointColumns(points, factor);
        AtomicFile.write(file, out -> {
            final Writer writer = new OutputStreamWriter(out, UTF_8);
            final JsonWriter json = new JsonWriter(writer);
            json.beginObject().name("type").value("FeatureCollection").name("name").value("tie_points");
            writeCrs(json, points.grid().crs());
            json.name("features").beginArray();
            for (int i = 0; i < points.points().size(); i++) {
                // One feature a line, so that people and version control can read it.
                json.flush();
                writer.write('\n');
                writeFeature(json, columns, i);
            }
            json.endArray().endObject();
            json.flush();
            writer.write('\n');
            writer.flush();
        });
    }

    private static void writeCrs(final JsonWriter json, final Crs crs) throws IOException {
        if (crs.epsg() == WGS84) {
            return;
        }
        json.name("crs");
        if (crs.epsg() == 0) {
            json.nullValue();
            return;
        }
        json.beginObject().name("type").value("name").name("properties").beginObject().name("name")
            .value("urn:ogc:def:crs:EPSG::" + crs.epsg()).endObject().endObject();
    }

    private static void writeFeature(final JsonWriter json, final TiePointColumns columns, final int index)
        throws IOException
    {
        final TiePoint p = columns.points().points().get(index);
        final var grid = columns.points().grid();
        json.beginObject().name("type").value("Feature").name(TiePointColumns.ID).value(index + 1);
        json.name("geometry").beginObject().name("type").value("Point").name("coordinates").beginArray()
            .value(grid.worldX(p.x(), p.y())).value(grid.worldY(p.x(), p.y())).endArray().endObject();
        json.name("properties").beginObject().name(TiePointColumns.ID).value(index + 1);
        for (final var number : columns.numbers(p).entrySet()) {
            json.name(number.getKey());
            if (number.getValue().isPresent()) {
                json.value(number.getValue().getAsDouble());
            }
            else {
                json.nullValue();
            }
        }
        json.name(TiePointColumns.JUDGEMENT).value(TiePointColumns.label(p.judgement()));
        json.endObject().endObject();
    }
}
