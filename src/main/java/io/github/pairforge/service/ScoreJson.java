package io.github.pairforge.service;

import java.util.List;
import java.util.Locale;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import io.github.pairforge.align.Shift;
import io.github.pairforge.evaluate.SpectralAngle;
import io.github.pairforge.score.Aggregation;
import io.github.pairforge.score.AlignmentScore;
import io.github.pairforge.score.Check;
import io.github.pairforge.score.SpectralScore;

/** Scores as JSON; what is unknown is left out, since JSON has no NaN. */
public final class ScoreJson {

    private ScoreJson() {
    }

    public static JsonObject of(final ScoreResult result) {
        final JsonObject json = new JsonObject();
        json.addProperty("task", "score");
        json.addProperty("verdict", result.scored().score().verdict().name());
        final JsonArray checks = new JsonArray();
        result.scored().score().checks().forEach(c -> checks.add(check(c)));
        json.add("checks", checks);
        json.add("alignment", alignment(result.scored().score().alignment()));
        json.add("spectral", spectral(result.scored().score().spectral()));
        json.add("notes", strings(result.notes()));
        return json;
    }

    public static JsonObject of(final AngleResult result) {
        final JsonObject json = spectral(result.angles().score());
        json.addProperty("task", "angle");
        json.add("notes", strings(result.notes()));
        return json;
    }

    private static JsonObject check(final Check c) {
        final JsonObject json = new JsonObject();
        json.addProperty("question", c.question());
        json.addProperty("verdict", c.verdict().name());
        put(json, "value", c.value());
        put(json, "low", c.low());
        put(json, "high", c.high());
        put(json, "limit", c.limit());
        put(json, "margin", c.margin());
        json.addProperty("unit", c.unit());
        json.addProperty("reason", c.reason());
        return json;
    }

    private static JsonObject alignment(final AlignmentScore a) {
        final JsonObject json = new JsonObject();
        json.addProperty("status", a.shift().status().name());
        put(json, "shiftLrPixels", a.shift().shift());
        put(json, "shiftHrPixels", a.shiftInHrPixels());
        put(json, "shiftMetres", a.shiftInMetres());
        put(json, "halfInterval", new Shift(a.shift().errorX(), a.shift().errorY()));
        put(json, "peakRatio", a.shift().peakRatio());
        put(json, "correlation", a.shift().correlation());
        put(json, "inconsistency", a.shift().inconsistency());
        put(json, "factor", a.factor());
        put(json, "metresPerLrPixel", a.metresPerPixel());
        put(json, "ssimBefore", a.similarityBefore());
        put(json, "ssimAfter", a.similarityAfter());
        put(json, "residualLrPixels", a.residual().shift());
        json.addProperty("tiePoints", a.ties().tried());
        json.addProperty("matches", a.ties().matches());
        json.addProperty("inliers", a.ties().inliers());
        put(json, "tiePointRms", a.ties().rmse());
        put(json, "tiePointResidual", a.ties().residual());
        return json;
    }

    private static JsonObject spectral(final SpectralScore s) {
        final JsonObject json = new JsonObject();
        json.add("matchedDegrees", angles(s.matched()));
        json.add("lowDegrees", angles(s.interval().low()));
        json.add("highDegrees", angles(s.interval().high()));
        json.add("unmatchedDegrees", angles(s.raw()));
        json.addProperty("pixels", s.matched().pixels());
        final JsonObject bands = new JsonObject();
        for (int b = 0; b < s.bands().size(); b++) {
            put(bands, s.bands().get(b).label(b), s.meanAbsolute()[b]);
        }
        json.add("meanAbsoluteDifference", bands);
        return json;
    }

    private static JsonObject angles(final SpectralAngle a) {
        final JsonObject json = new JsonObject();
        for (final Aggregation how : Aggregation.values()) {
            put(json, how.name().toLowerCase(Locale.ROOT), how.of(a));
        }
        return json;
    }

    private static void put(final JsonObject json, final String name, final Shift shift) {
        if (shift.isKnown()) {
            final JsonArray both = new JsonArray();
            both.add(shift.dx());
            both.add(shift.dy());
            json.add(name, both);
        }
    }

    private static void put(final JsonObject json, final String name, final double value) {
        if (Double.isFinite(value)) {
            json.addProperty(name, value);
        }
    }

    public static JsonArray strings(final List<String> texts) {
        final JsonArray array = new JsonArray();
        texts.forEach(array::add);
        return array;
    }
}
