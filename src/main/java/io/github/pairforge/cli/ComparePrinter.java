package io.github.pairforge.cli;

import java.io.PrintWriter;
import java.util.Locale;

import com.google.gson.JsonObject;

import io.github.pairforge.align.ShiftEstimate;
import io.github.pairforge.evaluate.Finding;
import io.github.pairforge.service.CompareResult;
import io.github.pairforge.service.FindingsFile;
import io.github.pairforge.service.ScoreJson;

/** Says what a comparison found, to people or to programs. */
final class ComparePrinter {

    private static final String ROW = "%-36s %9s  %-34s %6s %10s  %s";

    private final PrintWriter out;
    private final boolean json;

    ComparePrinter(final PrintWriter out, final boolean json) {
        this.out = out;
        this.json = json;
    }

    void print(final CompareResult result) {
        if (json) {
            final JsonObject object = new JsonObject();
            object.addProperty("task", "compare");
            FindingsFile.json(result.likeness()).entrySet().forEach(e -> object.add(e.getKey(), e.getValue()));
            object.add("notes", ScoreJson.strings(result.notes()));
            out.println(object);
        }
        else {
            result.notes().forEach(n -> out.println(Printable.of(n)));
            line(ROW, "aspect", "value", "unit", "p", "next visit", "verdict");
            for (final Finding f : result.findings()) {
                line(ROW, f.aspect(), number("%.4f", f.value()), f.unit(), number("%.3f", f.probability()),
                    number("%.3g", f.visit()), f.likeness().words());
            }
            shift(result.likeness().shift());
            out.println(result.verdict());
        }
        out.flush();
    }

    private void shift(final ShiftEstimate e) {
        if (e.isFound()) {
            line("Shift to add to the degraded image (right, down): %+.3f +- %.3f, %+.3f +- %.3f LR pixels.",
                e.shift().dx(), e.errorX(), e.shift().dy(), e.errorY());
        }
    }

    private static String number(final String format, final double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
    }

    private void line(final String format, final Object... values) {
        out.println(Printable.of(String.format(Locale.ROOT, format, values)).stripTrailing());
    }
}
