package io.github.pairforge.service;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

import io.github.pairforge.evaluate.Finding;
import io.github.pairforge.io.AtomicFile;
import io.github.pairforge.score.SensorLikeness;

/** Findings as a table or as JSON; numbers that are not known are left out. */
public final class FindingsFile {

    private FindingsFile() {
    }

    /** CSV, or JSON when the name ends in .json; appears only when it is whole. */
    static void write(final SensorLikeness likeness, final Path file) throws IOException {
        final boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        AtomicFile.write(file, out -> {
            // Not closed: the stream is the caller's.
            final Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            if (json) {
                writer.write(new GsonBuilder().setPrettyPrinting().create().toJson(json(likeness)) + "\n");
            }
            else {
                csv(likeness, writer);
            }
            writer.flush();
        });
    }

    private static void csv(final SensorLikeness likeness, final Writer writer) throws IOException {
        final CSVPrinter printer =
            new CSVPrinter(writer, CSVFormat.RFC4180.builder().setRecordSeparator('\n').get());
        printer.printRecord("aspect", "value", "unit", "p", "next_visit", "verdict", "words");
        for (final Finding f : likeness.findings()) {
            printer.printRecord(f.aspect(), number(f.value()), f.unit(), number(f.probability()), number(f.visit()),
                f.likeness().name(), f.likeness().words());
        }
        printer.flush();
    }

    private static String number(final double value) {
        return Double.isNaN(value) ? "" : Double.toString(value);
    }

    /** The verdict, the findings and the shift. */
    public static JsonObject json(final SensorLikeness likeness) {
        final JsonObject json = new JsonObject();
        json.addProperty("verdict", likeness.verdict());
        final JsonArray findings = new JsonArray();
        for (final Finding f : likeness.findings()) {
            final JsonObject one = new JsonObject();
            one.addProperty("aspect", f.aspect());
            put(one, "value", f.value());
            one.addProperty("unit", f.unit());
            put(one, "p", f.probability());
            put(one, "nextVisit", f.visit());
            one.addProperty("verdict", f.likeness().name());
            one.addProperty("words", f.likeness().words());
            findings.add(one);
        }
        json.add("findings", findings);
        final JsonObject shift = new JsonObject();
        put(shift, "dx", likeness.shift().shift().dx());
        put(shift, "dy", likeness.shift().shift().dy());
        put(shift, "errorX", likeness.shift().errorX());
        put(shift, "errorY", likeness.shift().errorY());
        json.add("shiftLrPixels", shift);
        return json;
    }

    private static void put(final JsonObject json, final String name, final double value) {
        if (Double.isFinite(value)) {
            json.addProperty(name, value);
        }
    }
}
