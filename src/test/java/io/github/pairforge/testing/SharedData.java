package io.github.pairforge.testing;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * Reference data that is not ours to ship: tests that use it carry {@code @Tag("shared")} and are skipped, visibly,
 * where the folder {@code ../shared} is absent.
 */
public final class SharedData {

    private static final Path ROOT = Path.of("..", "shared").toAbsolutePath().normalize();

    private SharedData() {
    }

    /** A file of the folder; skips the calling test when it is not there. */
    public static Path file(final String path) {
        final Path file = ROOT.resolve(path);
        assumeTrue(Files.exists(file), "not run: shared/" + path + " is absent");
        return file;
    }

    /** The description of a golden case in {@code golden/cases.json}. */
    public static JsonObject golden(final String name) {
        for (final JsonElement c : json("golden/cases.json").getAsJsonArray("cases")) {
            if (c.getAsJsonObject().get("name").getAsString().equals(name)) {
                return c.getAsJsonObject();
            }
        }
        throw new IllegalArgumentException("no golden case " + name);
    }

    /** An array of a golden case, e.g. {@code array("a_down4_area", "image")}. */
    public static Npy array(final String goldenCase, final String array) {
        return Npy.read(file("golden/" + goldenCase + "/" + array + ".npy"));
    }

    public static JsonObject json(final String path) {
        try {
            return JsonParser.parseString(Files.readString(file(path))).getAsJsonObject();
        }
        catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
