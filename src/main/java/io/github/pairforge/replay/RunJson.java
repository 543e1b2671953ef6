package io.github.pairforge.replay;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import io.github.pairforge.io.JsonFields;

/**
 * A run as JSON. Parameters that are paths, or several with semicolons between them, stand under "files", the others
 * under "texts", so that nothing has to be guessed when they are read.
 *
 * @param paths how files are written
 */
record RunJson(RelativePaths paths) {

    JsonObject write(final RunRecord run) {
        final JsonObject json = new JsonObject();
        json.addProperty("command", run.command());
        json.addProperty("label", run.label());
        final JsonArray parameters = new JsonArray();
        run.parameters().forEach((name, value) -> {
            final JsonObject one = new JsonObject();
            one.addProperty("name", name);
            final boolean file = isFiles(value);
            one.addProperty(file ? "file" : "value", file ? each(value, paths::write) : value);
            parameters.add(one);
        });
        json.add("parameters", parameters);
        json.add("inputs", list(run.inputs(), this::write));
        json.add("images", list(run.images(), this::write));
        json.add("outputs", list(run.outputs(), this::write));
        json.add("results", list(run.results(), this::write));
        json.addProperty("version", run.version());
        json.addProperty("java", run.java());
        json.addProperty("started", run.started().toString());
        json.addProperty("took", run.took().toString());
        return json;
    }

    private static <T> JsonArray list(final List<T> values, final Function<T, JsonObject> write) {
        final JsonArray array = new JsonArray();
        values.forEach(v -> array.add(write.apply(v)));
        return array;
    }

    private static boolean isFiles(final String value) {
        return !value.isEmpty() && Arrays.stream(value.split(";", -1)).allMatch(RelativePaths::isAbsolute);
    }

    private static String each(final String value, final Function<String, String> change) {
        return Arrays.stream(value.split(";", -1)).map(change).collect(Collectors.joining(";"));
    }

    private JsonObject write(final FileMark mark) {
        final JsonObject json = new JsonObject();
        json.addProperty("parameter", mark.parameter());
        json.addProperty("file", paths.write(mark.path()));
        json.addProperty("sha256", mark.sha256());
        json.addProperty("size", Long.toString(mark.size()));
        return json;
    }

    private JsonObject write(final ImageMark mark) {
        final JsonObject json = new JsonObject();
        json.addProperty("parameter", mark.parameter());
        json.addProperty("title", mark.title());
        json.addProperty("sha256", mark.sha256());
        json.addProperty("openedFrom", paths.write(mark.openedFrom()));
        json.addProperty("reader", mark.reader().name().toLowerCase(Locale.ROOT));
        if (mark.area() != null) {
            json.addProperty("area", mark.area().text());
        }
        return json;
    }

    RunRecord read(final JsonFields json) {
        final Map<String, String> parameters = new LinkedHashMap<>();
        json.list("parameters", p -> parameters.put(p.string("name"),
            p.has("file") ? each(p.string("file"), paths::read) : p.string("value")));
        return new RunRecord(json.string("command"), json.string("label"), parameters,
            json.list("inputs", this::file), json.list("images", this::image), json.list("outputs", this::file),
            json.list("results", this::image), json.string("version"), json.string("java"),
            time(json.string("started"), Instant::parse), time(json.string("took"), Duration::parse));
    }

    private static <T> T time(final String text, final Function<String, T> parse) {
        try {
            return parse.apply(text);
        }
        catch (final DateTimeException e) {
            throw new IllegalArgumentException("\"" + text + "\" is no time.", e);
        }
    }

    private FileMark file(final JsonFields json) {
        final String size = json.string("size");
        if (!size.matches("-?[0-9]{1,18}")) {
            throw new IllegalArgumentException("the size \"" + size + "\" is no whole number.");
        }
        return new FileMark(json.string("parameter"), paths.read(json.string("file")), sha256(json),
            Long.parseLong(size));
    }

    private ImageMark image(final JsonFields json) {
        final String reader = json.string("reader", "none");
        return new ImageMark(json.string("parameter"), json.string("title"), sha256(json),
            paths.read(json.string("openedFrom", "")),
            Arrays.stream(ImageMark.Reader.values()).filter(r -> r.name().equalsIgnoreCase(reader)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the reader \"" + reader + "\" is unknown.")),
            json.has("area") ? SelectedArea.parse(json.string("area")) : null);
    }

    private static String sha256(final JsonFields json) {
        final String hash = json.string("sha256");
        if (!hash.matches("|[0-9a-f]{64}")) {
            throw new IllegalArgumentException("\"" + hash + "\" is no SHA-256.");
        }
        return hash;
    }
}
