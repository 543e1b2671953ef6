package io.github.pairforge.io.imagej;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Crs;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Reflectance;

/**
 * What ImageJ has no place for, kept as one text property of the image: ImageJ saves such properties in its TIFF files
 * and copies them to duplicates.
 *
 * @param reflectance how pixel values become reflectance, when that is known
 */
record Georeference(Grid grid, List<Band> bands, Optional<Reflectance> reflectance) {

    /** The property's key. */
    static final String KEY = "pairforge.georeference";

    private static final Gson GSON = new Gson();

    /** Numbers are written so that they are read back bit by bit. */
    String toJson() {
        final JsonObject json = new JsonObject();
        json.addProperty("version", 1);
        json.addProperty("width", grid.width());
        json.addProperty("height", grid.height());
        json.add("transform", GSON.toJsonTree(grid.transform()));
        json.add("crs", crs(grid.crs()));
        final JsonArray list = new JsonArray();
        for (final Band band : bands) {
            final JsonObject b = new JsonObject();
            b.addProperty("name", band.name());
            if (!Double.isNaN(band.wavelength())) {
                b.addProperty("wavelength", band.wavelength());
            }
            list.add(b);
        }
        json.add("bands", list);
        reflectance.ifPresent(r -> {
            json.addProperty("scale", r.scale());
            json.addProperty("offset", r.offset());
        });
        return GSON.toJson(json);
    }

    private static JsonObject crs(final Crs crs) {
        final JsonObject json = new JsonObject();
        json.addProperty("epsg", crs.epsg());
        json.addProperty("kind", crs.kind().name());
        json.addProperty("metres_per_unit", crs.metresPerUnit());
        if (crs.wkt() != null) {
            json.addProperty("wkt", crs.wkt());
        }
        if (crs.geoKeys() != null) {
            json.add("geo_keys", GSON.toJsonTree(crs.geoKeys().directory()));
            json.add("geo_doubles", GSON.toJsonTree(crs.geoKeys().doubles()));
            json.addProperty("geo_ascii", crs.geoKeys().ascii());
        }
        return json;
    }

    /** Empty when the text is none of ours. */
    static Optional<Georeference> parse(final String text) {
        try {
            final JsonObject json = JsonParser.parseString(text).getAsJsonObject();
            final Grid grid = new Grid(GSON.fromJson(json.get("transform"), double[].class),
                parseCrs(json.getAsJsonObject("crs")), json.get("width").getAsLong(), json.get("height").getAsLong());
            final List<Band> bands = new ArrayList<>();
            for (final JsonElement e : json.getAsJsonArray("bands")) {
                final JsonObject b = e.getAsJsonObject();
                bands.add(new Band(b.get("name").getAsString(),
                    b.has("wavelength") ? b.get("wavelength").getAsDouble() : Double.NaN));
            }
            final Optional<Reflectance> reflectance = json.has("scale")
                ? Optional.of(new Reflectance(json.get("scale").getAsDouble(), json.get("offset").getAsDouble()))
                : Optional.empty();
            return Optional.of(new Georeference(grid, bands, reflectance));
        }
        catch (final JsonParseException | IllegalArgumentException | IllegalStateException | NullPointerException
            | ClassCastException | UnsupportedOperationException e)
        {
            // All the ways in which Gson and our values say that text is not what it should be.
            return Optional.empty();
        }
    }

    private static Crs parseCrs(final JsonObject json) {
        final Crs.GeoKeys keys = json.has("geo_keys")
            ? new Crs.GeoKeys(GSON.fromJson(json.get("geo_keys"), int[].class),
                GSON.fromJson(json.get("geo_doubles"), double[].class), json.get("geo_ascii").getAsString())
            : null;
        final Crs crs = new Crs(json.get("epsg").getAsInt(), Crs.Kind.valueOf(json.get("kind").getAsString()),
            json.get("metres_per_unit").getAsDouble(), keys, json.has("wkt") ? json.get("wkt").getAsString() : null);
        return crs.equals(Crs.NONE) ? Crs.NONE : crs;
    }
}
