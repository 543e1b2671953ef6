package io.github.pairforge.cli;

import java.io.PrintWriter;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import io.github.pairforge.service.TaskResult;

/** Says what a task made, to people or to programs. */
final class ResultPrinter {

    private final PrintWriter out;
    private final boolean json;

    ResultPrinter(final PrintWriter out, final boolean json) {
        this.out = out;
        this.json = json;
    }

    void print(final String task, final TaskResult result) {
        if (json) {
            out.println(json(task, result));
        }
        else {
            result.notes().forEach(n -> out.println(Printable.of(n)));
            result.verdict().ifPresent(out::println);
            out.printf("Wrote %s: %d x %d pixels.%n", Printable.of(String.valueOf(result.output())),
                result.grid().width(), result.grid().height());
        }
        out.flush();
    }

    static JsonObject json(final String task, final TaskResult result) {
        final JsonObject json = new JsonObject();
        json.addProperty("task", task);
        json.addProperty("output", String.valueOf(result.output()));
        json.addProperty("width", result.grid().width());
        json.addProperty("height", result.grid().height());
        // JSON has no NaN, which a comparison of nodata gives.
        result.comparison().filter(c -> Double.isFinite(c.meanAbsoluteError() + c.angle().perPixel())).ifPresent(c -> {
            json.addProperty("meanAbsoluteError", c.meanAbsoluteError());
            json.addProperty("spectralAngleDegrees", c.angle().perPixel());
            if (Double.isFinite(c.gradientRatio())) {
                json.addProperty("gradientRatio", c.gradientRatio());
            }
        });
        final JsonArray notes = new JsonArray();
        result.notes().forEach(notes::add);
        json.add("notes", notes);
        return json;
    }
}
