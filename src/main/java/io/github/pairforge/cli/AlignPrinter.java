package io.github.pairforge.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import io.github.pairforge.align.Alignment;
import io.github.pairforge.align.Shift;
import io.github.pairforge.service.AlignResult;
import io.github.pairforge.service.SeriesFrame;
import io.github.pairforge.service.SeriesResult;

/** Says how images were aligned, to people or to programs. */
final class AlignPrinter {

    private final PrintWriter out;
    private final boolean json;

    AlignPrinter(final PrintWriter out, final boolean json) {
        this.out = out;
        this.json = json;
    }

    void print(final AlignResult result) {
        if (json) {
            final JsonObject all = new JsonObject();
            all.addProperty("task", "align");
            all.addProperty("output", String.valueOf(result.output()));
            add(all, result.displacement(), result.alignment());
            all.add("notes", texts(result.notes()));
            out.println(all);
        }
        else {
            result.notes().forEach(n -> out.println(Printable.of(n)));
            out.println(result.verdict());
            out.printf("Wrote %s: %d x %d pixels.%n", Printable.of(String.valueOf(result.output())),
                result.grid().width(), result.grid().height());
        }
        out.flush();
    }

    void print(final SeriesResult result, final Path folder) {
        if (json) {
            final JsonArray frames = new JsonArray();
            result.frames().forEach(f -> frames.add(frame(f)));
            final JsonObject all = new JsonObject();
            all.addProperty("task", "align");
            all.addProperty("output", folder.toString());
            all.add("frames", frames);
            all.add("notes", texts(result.notes()));
            out.println(all);
        }
        else {
            result.notes().forEach(n -> out.println(Printable.of(n)));
            for (final SeriesFrame f : result.frames()) {
                out.printf("%3d  %-9s  %s%s%n", f.number(), f.status().label(), Printable.of(f.name()),
                    f.displacement().isKnown() ? String.format("  (%.3f, %.3f) pixels", f.displacement().dx(),
                        f.displacement().dy()) : "");
            }
            out.println(result.verdict());
        }
        out.flush();
    }

    private static JsonObject frame(final SeriesFrame f) {
        final JsonObject one = new JsonObject();
        one.addProperty("name", f.name());
        one.addProperty("status", f.status().label());
        one.addProperty("reason", f.reason());
        f.alignment().ifPresent(a -> add(one, f.displacement(), a));
        return one;
    }

    /** JSON has no NaN: what is unknown is left out. */
    private static void add(final JsonObject to, final Shift moved, final Alignment alignment) {
        to.addProperty("dx", moved.dx());
        to.addProperty("dy", moved.dy());
        if (Double.isFinite(alignment.metresPerPixel())) {
            to.addProperty("metresPerPixel", alignment.metresPerPixel());
        }
        if (alignment.residual().isFound()) {
            to.addProperty("residualDx", alignment.residual().shift().dx());
            to.addProperty("residualDy", alignment.residual().shift().dy());
        }
    }

    private static JsonArray texts(final List<String> notes) {
        final JsonArray array = new JsonArray();
        notes.forEach(array::add);
        return array;
    }
}
