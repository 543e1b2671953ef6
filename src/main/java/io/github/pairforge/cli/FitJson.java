package io.github.pairforge.cli;

import java.util.Locale;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import io.github.pairforge.fit.CandidateFit;
import io.github.pairforge.fit.Fidelity;
import io.github.pairforge.fit.FitDiagnostics;
import io.github.pairforge.fit.FittedShift;
import io.github.pairforge.fit.Interval;
import io.github.pairforge.fit.KernelCurve;
import io.github.pairforge.fit.LeaveOneOut;
import io.github.pairforge.service.FitResult;
import io.github.pairforge.service.FitTables;
import io.github.pairforge.service.KernelFitOutcome;
import io.github.pairforge.service.LeaveOneOutResult;
import io.github.pairforge.service.ScoreJson;

/** Fits as JSON; what is unknown is left out, since JSON has no NaN. */
final class FitJson {

    private FitJson() {
    }

    static JsonObject of(final KernelFitOutcome outcome) {
        final JsonObject json = new JsonObject();
        json.addProperty("task", "fit kernel");
        json.addProperty("verdict", outcome.verdict());
        json.addProperty("best", outcome.fit().overall().best().label());
        json.addProperty("decided", outcome.fit().overall().isDecided());
        final JsonArray candidates = new JsonArray();
        for (final CandidateFit c : outcome.fit().fits()) {
            final JsonObject candidate = new JsonObject();
            candidate.addProperty("family", c.candidate().shape().label());
            candidate.addProperty("resampling", c.candidate().resampling().label());
            final JsonArray bands = new JsonArray();
            for (final KernelCurve k : c.curves()) {
                final JsonObject band = new JsonObject();
                band.addProperty("band", outcome.fit().bandNames().get(k.band()));
                number(band, "sigma", k.sigma());
                interval(band, "sigmaInterval", k.interval());
                number(band, "error", k.error());
                number(band, "margin", FitTables.margin(outcome.fit(), k));
                bands.add(band);
            }
            candidate.add("bands", bands);
            candidates.add(candidate);
        }
        json.add("candidates", candidates);
        final JsonArray shifts = new JsonArray();
        outcome.fit().bestFit().shifts().forEach(s -> shifts.add(shift(s)));
        json.add("shifts", shifts);
        json.add("warnings", ScoreJson.strings(outcome.warnings()));
        json.add("notes", ScoreJson.strings(outcome.notes()));
        return json;
    }

    static JsonObject of(final FitResult result) {
        final FitDiagnostics d = result.fit().diagnostics();
        final JsonObject json = new JsonObject();
        json.addProperty("task", "fit");
        json.addProperty("verdict", result.verdict());
        json.addProperty("criterion", d.kernel().taken().label());
        json.addProperty("radiometry", d.radiometry().taken().label());
        json.addProperty("noise", d.noise().taken().name().toLowerCase(Locale.ROOT));
        json.addProperty("resampling", result.model().bands().get(0).resampling().label());
        final JsonArray bands = new JsonArray();
        for (int b = 0; b < d.bandNames().size(); b++) {
            final JsonObject band = new JsonObject();
            band.addProperty("band", d.bandNames().get(b));
            number(band, "sigma", result.taken().sigma().get(b));
            interval(band, "sigmaInterval", result.taken().intervals().get(b));
            bands.add(band);
        }
        json.add("bands", bands);
        final JsonArray shifts = new JsonArray();
        d.pairs().forEach(p -> shifts.add(shift(p.shift())));
        json.add("shifts", shifts);
        json.add("warnings", ScoreJson.strings(result.warnings()));
        json.add("notes", ScoreJson.strings(result.notes()));
        return json;
    }

    static JsonObject of(final LeaveOneOutResult result) {
        final JsonObject json = new JsonObject();
        json.addProperty("task", "leave one out");
        final JsonArray folds = new JsonArray();
        for (final LeaveOneOut.Fold fold : result.table().folds()) {
            final JsonObject f = new JsonObject();
            f.addProperty("pair", fold.name());
            f.add("own", scores(fold.own()));
            f.add("learnt", scores(fold.learnt()));
            folds.add(f);
        }
        json.add("folds", folds);
        json.add("own", scores(result.table().own()));
        json.add("learnt", scores(result.table().learnt()));
        json.add("notes", ScoreJson.strings(result.notes()));
        return json;
    }

    private static JsonObject scores(final Fidelity s) {
        final JsonObject json = new JsonObject();
        number(json, "error", s.error());
        number(json, "angleDegrees", s.angle());
        number(json, "gradientRatio", s.gradient());
        number(json, "spectrumDb", s.spectrum());
        number(json, "noiseOctaves", s.noise());
        return json;
    }

    private static JsonObject shift(final FittedShift s) {
        final JsonObject json = new JsonObject();
        number(json, "right", s.shift().dx());
        interval(json, "rightInterval", s.x());
        number(json, "down", s.shift().dy());
        interval(json, "downInterval", s.y());
        return json;
    }

    private static void interval(final JsonObject json, final String name, final Interval interval) {
        if (interval.isKnown()) {
            final JsonArray ends = new JsonArray();
            ends.add(interval.low());
            ends.add(interval.high());
            json.add(name, ends);
        }
    }

    private static void number(final JsonObject json, final String name, final double value) {
        if (Double.isFinite(value)) {
            json.addProperty(name, value);
        }
    }
}
