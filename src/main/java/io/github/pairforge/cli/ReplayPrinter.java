package io.github.pairforge.cli;

import java.io.PrintWriter;
import java.util.List;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import io.github.pairforge.replay.Replayed;
import io.github.pairforge.replay.RunRecord;

/** Says what became of runs that were made again. */
final class ReplayPrinter {

    private final PrintWriter out;
    private final boolean json;

    ReplayPrinter(final PrintWriter out, final boolean json) {
        this.out = out;
        this.json = json;
    }

    void checked(final List<RunRecord> runs) {
        if (json) {
            final JsonObject all = new JsonObject();
            all.addProperty("task", "replay");
            all.addProperty("runs", runs.size());
            all.addProperty("feasible", true);
            out.println(all);
        }
        else {
            out.println(runs.size() + (runs.size() == 1 ? " run" : " runs")
                + " can be made again: all inputs are the recorded ones.");
        }
        out.flush();
    }

    /** @param number from 1 */
    void print(final int number, final Replayed replayed) {
        if (!json) {
            out.println("Run " + number + ", " + Printable.of(replayed.run().label()));
            for (final Replayed.Output o : replayed.outputs()) {
                out.println("  " + word(o.verdict()) + ": " + Printable.of(o.name()));
            }
            out.flush();
        }
    }

    private static String word(final Replayed.Verdict verdict) {
        return switch (verdict) {
            case SAME_BITS -> "same bits";
            case DIFFERS -> "differs";
            case MISSING -> "missing";
        };
    }

    void end(final List<Replayed> all) {
        final List<Replayed.Output> outputs = all.stream().flatMap(r -> r.outputs().stream()).toList();
        final long same = outputs.stream().filter(o -> o.verdict() == Replayed.Verdict.SAME_BITS).count();
        if (json) {
            out.println(json(all, same == outputs.size()));
        }
        else {
            out.println(same + " of " + outputs.size() + " outputs have the same bits.");
        }
        out.flush();
    }

    private static JsonObject json(final List<Replayed> all, final boolean same) {
        final JsonArray runs = new JsonArray();
        for (final Replayed replayed : all) {
            final JsonArray outputs = new JsonArray();
            for (final Replayed.Output o : replayed.outputs()) {
                final JsonObject output = new JsonObject();
                output.addProperty("parameter", o.parameter());
                output.addProperty("name", o.name());
                output.addProperty("verdict", word(o.verdict()));
                outputs.add(output);
            }
            final JsonObject run = new JsonObject();
            run.addProperty("label", replayed.run().label());
            run.add("outputs", outputs);
            runs.add(run);
        }
        final JsonObject json = new JsonObject();
        json.addProperty("task", "replay");
        json.addProperty("same", same);
        json.add("runs", runs);
        return json;
    }
}
