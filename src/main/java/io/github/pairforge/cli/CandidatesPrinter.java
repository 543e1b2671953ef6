package io.github.pairforge.cli;

import java.io.PrintWriter;
import java.util.Locale;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import io.github.pairforge.evaluate.CandidateCriterion;
import io.github.pairforge.evaluate.CandidateRanking;
import io.github.pairforge.service.CandidateRow;
import io.github.pairforge.service.CandidatesResult;
import io.github.pairforge.service.ScoreJson;

/** Says how harmonizations compare, to people or to programs. */
final class CandidatesPrinter {

    private static final String ROW = "%3s  %8s %8s %8s %8s %9s %8s  %-12s %s";

    private final PrintWriter out;
    private final boolean json;

    CandidatesPrinter(final PrintWriter out, final boolean json) {
        this.out = out;
        this.json = json;
    }

    void print(final CandidatesResult result) {
        if (json) {
            out.println(json(result));
        }
        else {
            result.notes().forEach(n -> out.println(Printable.of(n)));
            line("#", "MAE", "RMSE", "angle", "EMD", "gradient", "detail", "standing", "candidate");
            for (final CandidateRow r : result.rows()) {
                final CandidateRanking.Candidate c = r.scores();
                line(Integer.toString(r.number()), number("%.5f", c.value(CandidateCriterion.MAE)),
                    number("%.5f", c.value(CandidateCriterion.RMSE)), number("%.3f", c.value(CandidateCriterion.ANGLE)),
                    number("%.5f", c.value(CandidateCriterion.EMD)), number("%.3f", r.gradientRatio()),
                    number("%.3f", r.detail()), c.standing().words(), r.label());
            }
            out.println(Printable.of(result.verdict()));
            if (result.output() != null) {
                out.println(Printable.of("Wrote " + result.output() + ": candidate " + result.picked().orElse(0)
                    + "."));
            }
        }
        out.flush();
    }

    private static JsonObject json(final CandidatesResult result) {
        final JsonObject json = new JsonObject();
        json.addProperty("task", "compare-harmonizations");
        json.addProperty("verdict", result.verdict());
        json.addProperty("criterion", result.ranking().criterion().label());
        json.addProperty("decided", result.ranking().isDecided());
        result.picked().ifPresent(p -> json.addProperty("picked", p));
        if (result.output() != null) {
            json.addProperty("output", result.output().toString());
        }
        final JsonArray rows = new JsonArray();
        for (final CandidateRow r : result.rows()) {
            final JsonObject row = new JsonObject();
            row.addProperty("number", r.number());
            row.addProperty("candidate", r.label());
            for (final CandidateCriterion c : CandidateCriterion.values()) {
                put(row, c.label(), r.scores().value(c));
            }
            put(row, "gradientRatio", r.gradientRatio());
            put(row, "detailKept", r.detail());
            put(row, "behind", r.scores().behind());
            put(row, "behindLow", r.scores().low());
            put(row, "behindHigh", r.scores().high());
            row.addProperty("standing", r.scores().standing().words());
            rows.add(row);
        }
        json.add("candidates", rows);
        json.add("notes", ScoreJson.strings(result.notes()));
        return json;
    }

    private static void put(final JsonObject json, final String name, final double value) {
        if (Double.isFinite(value)) {
            json.addProperty(name, value);
        }
    }

    private static String number(final String format, final double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, format, value);
    }

    private void line(final Object... values) {
        out.println(Printable.of(String.format(Locale.ROOT, ROW, values)).stripTrailing());
    }
}
