package io.github.pairforge.io.align;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;

import io.github.pairforge.align.Alignment;
import io.github.pairforge.align.Shift;
import io.github.pairforge.align.ShiftEstimate;
import io.github.pairforge.align.Transform;
import io.github.pairforge.io.AtomicFile;
import io.github.pairforge.io.JsonFields;

/**
 * The file form of an {@link Alignment}: JSON with a version; numbers are written so that reading gives the same bits
 * back, and those that are unknown are left out.
 */
public final class AlignmentJson {

    /** The only version there has been. */
    public static final int VERSION = 1;

    private static final String FORMAT = "pairforge-alignment";
    private static final long LARGEST_FILE = 1L << 20;
    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private AlignmentJson() {
    }

    /** The JSON text of an alignment. */
    public static String toJson(final Alignment a) {
        final JsonObject json = new JsonObject();
        json.addProperty("format", FORMAT);
        json.addProperty("version", VERSION);
        json.addProperty("crs", a.crs());
        json.add("transform", write(a.transform()));
        final JsonObject grid = new JsonObject();
        grid.addProperty("width", a.width());
        grid.addProperty("height", a.height());
        grid.addProperty("pixelSize", a.pixelSize());
        put(grid, "metresPerPixel", a.metresPerPixel());
        json.add("grid", grid);
        json.add("shift", write(a.shift()));
        json.add("residual", write(a.residual()));
        final JsonObject ties = new JsonObject();
        ties.addProperty("matches", a.ties().matches());
        ties.addProperty("inliers", a.ties().inliers());
        put(ties, "rmse", a.ties().rmse());
        put(ties, "residualRmse", a.ties().residualRmse());
        json.add("tiePoints", ties);
        json.addProperty("writtenBy", a.origin().version());
        json.add("settings", GSON.toJsonTree(a.origin().settings()));
        json.add("inputs", GSON.toJsonTree(a.origin().inputs()));
        return GSON.toJson(json) + "\n";
    }

    private static JsonObject write(final Transform t) {
        final JsonObject json = new JsonObject();
        json.addProperty("kind", t.kind().name().toLowerCase(Locale.ROOT));
        json.addProperty("xx", t.xx());
        json.addProperty("xy", t.xy());
        json.addProperty("x0", t.x0());
        json.addProperty("yx", t.yx());
        json.addProperty("yy", t.yy());
        json.addProperty("y0", t.y0());
        return json;
    }

    private static JsonObject write(final ShiftEstimate s) {
        final JsonObject json = new JsonObject();
        json.addProperty("status", s.status().name().toLowerCase(Locale.ROOT));
        json.addProperty("reason", s.reason());
        put(json, "dx", s.shift().dx());
        put(json, "dy", s.shift().dy());
        put(json, "errorX", s.errorX());
        put(json, "errorY", s.errorY());
        put(json, "peakRatio", s.peakRatio());
        put(json, "correlation", s.correlation());
        put(json, "inconsistency", s.inconsistency());
        return json;
    }

    /** JSON has neither NaN nor infinity. */
    private static void put(final JsonObject json, final String name, final double value) {
        if (Double.isFinite(value)) {
            json.addProperty(name, value);
        }
    }

    /**
     * Reads what {@link #toJson} wrote.
     *
     * @param source file name for messages
     * @throws IllegalArgumentException in one sentence that names the field, for anything missing, impossible or of a
     *             newer version
     */
    public static Alignment fromJson(final String text, final String source) {
        final JsonFields fields = JsonFields.parse(text, source, "an alignment file");
        if (!FORMAT.equals(fields.string("format", ""))) {
            throw new IllegalArgumentException(
                source + " is no alignment file: its \"format\" is not \"" + FORMAT + "\".");
        }
        final int version = fields.integer("version");
        if (version != VERSION) {
            throw new IllegalArgumentException(source + " has alignment version " + version
                + "; this PairForge reads version " + VERSION + (version > VERSION ? ": update PairForge." : "."));
        }
        return fields.build(AlignmentJson::alignment);
    }

    private static Alignment alignment(final JsonFields f) {
        final JsonFields grid = f.object("grid");
        return new Alignment(f.object("transform").build(AlignmentJson::transform), f.string("crs"),
            grid.integer("width"), grid.integer("height"), grid.number("pixelSize"),
            grid.number("metresPerPixel", Double.NaN), f.object("shift").build(AlignmentJson::estimate),
            f.object("residual").build(AlignmentJson::estimate), ties(f.object("tiePoints")),
            new Alignment.Origin(f.string("writtenBy", ""), settings(f.object("settings")), f.list("inputs",
                i -> new Alignment.Input(i.string("role"), i.string("file"), i.string("sha256")))));
    }

    private static Transform transform(final JsonFields f) {
        return new Transform(choice(Transform.Kind.class, f, "kind"), f.number("xx"), f.number("xy"), f.number("x0"),
            f.number("yx"), f.number("yy"), f.number("y0"));
    }

    private static ShiftEstimate estimate(final JsonFields f) {
        return new ShiftEstimate(choice(ShiftEstimate.Status.class, f, "status"), f.string("reason", ""),
            new Shift(unknown(f, "dx"), unknown(f, "dy")), unknown(f, "errorX"), unknown(f, "errorY"),
            unknown(f, "peakRatio"), unknown(f, "correlation"), unknown(f, "inconsistency"));
    }

    private static Alignment.Ties ties(final JsonFields f) {
        return new Alignment.Ties(f.integer("matches"), f.integer("inliers"), unknown(f, "rmse"),
            unknown(f, "residualRmse"));
    }

    private static Map<String, String> settings(final JsonFields f) {
        final Map<String, String> settings = new LinkedHashMap<>();
        f.names().forEach(n -> settings.put(n, f.string(n)));
        return settings;
    }

    private static double unknown(final JsonFields f, final String name) {
        return f.number(name, Double.NaN);
    }

    private static <E extends Enum<E>> E choice(final Class<E> type, final JsonFields f, final String name) {
        final String label = f.string(name);
        for (final E e : List.of(type.getEnumConstants())) {
            if (e.name().toLowerCase(Locale.ROOT).equals(label)) {
                return e;
            }
        }
        throw new IllegalArgumentException(name + " \"" + label + "\" is unknown.");
    }

    /**
     * Reads an alignment file.
     *
     * @throws IOException when it cannot be read
     * @throws IllegalArgumentException when it is no valid alignment
     */
    public static Alignment read(final Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException(file + (Files.isDirectory(file) ? " is a folder, not an alignment file."
                : " does not exist; give an alignment file."));
        }
        if (Files.size(file) > LARGEST_FILE) {
            throw new IOException(file + " has " + Files.size(file) + " bytes, too many for an alignment file.");
        }
        return fromJson(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), file.getFileName().toString());
    }

    /** Writes an alignment file that gets its name when the caller commits it, together with others. */
    public static AtomicFile prepare(final Alignment alignment, final Path file) throws IOException {
        return AtomicFile.prepare(file, out -> out.write(toJson(alignment).getBytes(StandardCharsets.UTF_8)));
    }

    /** Writes an alignment file, whole or not at all. */
    public static void write(final Alignment alignment, final Path file) throws IOException {
        try (AtomicFile prepared = prepare(alignment, file)) {
            prepared.commit();
        }
    }
}
