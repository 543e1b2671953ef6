package io.github.pairforge.fit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;

import io.github.pairforge.blur.Resampling;
import io.github.pairforge.degrade.ModelJson;
import io.github.pairforge.io.AtomicFile;

/**
 * A model file with the diagnostics of its fit: {@link ModelJson}'s with one more object, {@code fit}, which readers of
 * models skip. Numbers that are not finite are {@code null} there.
 */
public final class FitJson {

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().serializeNulls()
        .registerTypeAdapter(Double.class, (JsonSerializer<Double>) (v, type, context) -> number(v))
        .registerTypeAdapter(double.class, (JsonSerializer<Double>) (v, type, context) -> number(v))
        .registerTypeAdapter(Resampling.class,
            (JsonSerializer<Resampling>) (r, type, context) -> new JsonPrimitive(r.label()))
        .create();

    private FitJson() {
    }

    private static com.google.gson.JsonElement number(final double v) {
        return Double.isFinite(v) ? new JsonPrimitive(v) : com.google.gson.JsonNull.INSTANCE;
    }

    /** The JSON text of a fitted model and its diagnostics. */
    public static String toJson(final DegradationFitResult result) {
        final JsonObject json = JsonParser.parseString(ModelJson.toJson(result.model())).getAsJsonObject();
        json.add("fit", GSON.toJsonTree(result.diagnostics()));
        return GSON.toJson(json) + "\n";
    }

    /** Writes it, whole or not at all. */
    public static void write(final DegradationFitResult result, final Path file) throws IOException {
        try (AtomicFile prepared =
            AtomicFile.prepare(file, out -> out.write(toJson(result).getBytes(StandardCharsets.UTF_8))))
        {
            prepared.commit();
        }
    }
}
