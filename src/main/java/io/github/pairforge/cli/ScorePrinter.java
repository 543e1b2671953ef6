package io.github.pairforge.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import io.github.pairforge.evaluate.SpectralAngle;
import io.github.pairforge.score.AlignmentScore;
import io.github.pairforge.score.Check;
import io.github.pairforge.score.Funnel;
import io.github.pairforge.score.PairScore;
import io.github.pairforge.score.SpectralScore;
import io.github.pairforge.score.Verdict;
import io.github.pairforge.service.AngleResult;
import io.github.pairforge.service.BatchScoreResult;
import io.github.pairforge.service.ScoreJson;
import io.github.pairforge.service.ScoreResult;

/** Says what scores came out, to people or to programs. */
final class ScorePrinter {

    private static final int MOST_ERRORS = 5;

    private final PrintWriter out;
    private final boolean json;

    ScorePrinter(final PrintWriter out, final boolean json) {
        this.out = out;
        this.json = json;
    }

    void print(final ScoreResult result) {
        final PairScore score = result.scored().score();
        if (json) {
            out.println(ScoreJson.of(result));
        }
        else {
            result.notes().forEach(n -> out.println(Printable.of(n)));
            out.println("Verdict: " + score.verdict());
            for (final Check check : score.checks()) {
                line("%s, margin %.3g: %s", check.verdict(), check.margin(), check.reason());
            }
            alignment(score.alignment());
            angles(score.spectral());
        }
        out.flush();
    }

    private void alignment(final AlignmentScore a) {
        if (a.shift().isFound()) {
            line("shift to add to LR (right, down): %.3f, %.3f LR px +- %.3f, %.3f; %.3f, %.3f HR px; %.2f, %.2f m",
                a.shift().shift().dx(), a.shift().shift().dy(), a.shift().errorX(), a.shift().errorY(),
                a.shiftInHrPixels().dx(), a.shiftInHrPixels().dy(), a.shiftInMetres().dx(), a.shiftInMetres().dy());
            line("peak ratio %.2f, forward/backward %.3f LR px, SSIM %.4f before and %.4f after, remaining %.3f LR px",
                a.shift().peakRatio(), a.shift().inconsistency(), a.similarityBefore(), a.similarityAfter(),
                a.residual().shift().length());
        }
        line("tie points: %d tried, %d matched, %d inliers, RMS shift %.3f LR px, residual %.3f LR px",
            a.ties().tried(), a.ties().matches(), a.ties().inliers(), a.ties().rmse(), a.ties().residual());
    }

    private void angles(final SpectralScore s) {
        line("spectral angles (pixel, image, mean): %s degrees matched, %s not matched", text(s.matched()),
            text(s.raw()));
        for (int b = 0; b < s.bands().size(); b++) {
            line("%s: mean absolute difference %.5f", s.bands().get(b).label(b), s.meanAbsolute()[b]);
        }
    }

    private static String text(final SpectralAngle a) {
        return String.format(Locale.ROOT, "%.3f, %.3f, %.3f", a.perPixel(), a.flattened(), a.meanSpectra());
    }

    private void line(final String format, final Object... values) {
        out.println("  " + Printable.of(String.format(Locale.ROOT, format, values).replace("NaN", "unknown")));
    }

    void print(final AngleResult result) {
        if (json) {
            out.println(ScoreJson.of(result));
        }
        else {
            result.notes().forEach(n -> out.println(Printable.of(n)));
            angles(result.angles().score());
        }
        out.flush();
    }

    void print(final BatchScoreResult result, final Path output) {
        final Funnel funnel = result.funnel();
        if (json) {
            out.println(batch(result, funnel, output));
        }
        else {
            result.notes().forEach(n -> out.println(Printable.of(n)));
            funnel.text().lines().forEach(l -> out.println(Printable.of(l)));
            errors(result);
            out.println("Wrote " + Printable.of(output.toString()) + ": " + result.rows().size() + " pairs, "
                + funnel.accepted() + " accepted.");
        }
        out.flush();
    }

    private void errors(final BatchScoreResult result) {
        result.rows().stream().filter(r -> r.figures().isEmpty()).limit(MOST_ERRORS)
            .forEach(r -> out.println(Printable.of("Pair " + r.pair() + ": " + r.error())));
        if (result.errors() > MOST_ERRORS) {
            out.println("and " + (result.errors() - MOST_ERRORS) + " more: see the column error.");
        }
    }

    private static JsonObject batch(final BatchScoreResult result, final Funnel funnel, final Path output) {
        final JsonObject json = new JsonObject();
        json.addProperty("task", "score");
        json.addProperty("output", output.toString());
        json.addProperty("pairs", result.rows().size());
        json.addProperty("reused", result.reused());
        for (final Verdict verdict : Verdict.values()) {
            json.addProperty(verdict.name().toLowerCase(Locale.ROOT), result.count(verdict));
        }
        json.addProperty("error", result.errors());
        final JsonArray stages = new JsonArray();
        for (final Funnel.Stage stage : funnel.stages()) {
            final JsonObject s = new JsonObject();
            s.addProperty("question", stage.name());
            s.addProperty("entered", stage.entered());
            s.addProperty("passed", stage.passed());
            final JsonArray losses = new JsonArray();
            for (final Funnel.Loss loss : stage.losses()) {
                final JsonObject l = new JsonObject();
                l.addProperty("verdict", loss.verdict().name());
                l.addProperty("cause", loss.cause());
                l.addProperty("pairs", loss.pairs());
                losses.add(l);
            }
            s.add("losses", losses);
            stages.add(s);
        }
        json.add("funnel", stages);
        json.add("notes", ScoreJson.strings(result.notes()));
        return json;
    }
}
