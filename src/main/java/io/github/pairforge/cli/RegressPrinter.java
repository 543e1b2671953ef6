package io.github.pairforge.cli;

import java.io.PrintWriter;
import java.util.Locale;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import io.github.pairforge.align.ShiftEstimate;
import io.github.pairforge.regress.PairErrors;
import io.github.pairforge.regress.RegressionResult;
import io.github.pairforge.service.BandRegressionOutcome;
import io.github.pairforge.service.RegressionTables;
import io.github.pairforge.service.ScoreJson;

/** Says what a band regression found, to people or to programs. */
final class RegressPrinter {

    private final PrintWriter out;
    private final boolean json;

    RegressPrinter(final PrintWriter out, final boolean json) {
        this.out = out;
        this.json = json;
    }

    void print(final BandRegressionOutcome outcome) {
        if (json) {
            out.println(json(outcome));
        }
        else {
            outcome.notes().forEach(n -> out.println(Printable.of(n)));
            out.println(Printable.of(outcome.verdict()));
            weights(outcome.regression());
            outcome.regression().pairs().forEach(this::pair);
        }
        out.flush();
    }

    private void weights(final RegressionResult r) {
        final double[][] weights = r.mix().weights();
        for (int b = 0; b < weights.length; b++) {
            final StringBuilder row = new StringBuilder(RegressionTables.name(r.outputBands().get(b), b)).append(" =");
            for (int j = 0; j <= weights[b].length; j++) {
                final boolean constant = j == weights[b].length;
                row.append(String.format(Locale.ROOT, " %+.4f", constant ? r.mix().intercept()[b] : weights[b][j]));
                if (r.settings().replicates() > 0) {
                    row.append(String.format(Locale.ROOT, " (%.4f to %.4f)", r.intervals().low()[b][j],
                        r.intervals().high()[b][j]));
                }
                row.append(constant ? "" : " " + RegressionTables.name(r.inputBands().get(j), j));
            }
            line("%s; R2 %.4f, L1 %.5f, RMSE %.5f", row, r.total().bands().determination()[b],
                r.total().bands().meanAbsolute()[b], r.total().bands().rmse()[b]);
        }
        line("rank %d of %d, condition number %.3g", r.rank(), r.mix().inputs() + 1, r.condition());
    }

    private void pair(final PairErrors p) {
        line("%s: %d pixels, L1 %.5f, held out %.5f, of bands with a partner %.5f, nothing done %.5f; %.1f %% of the "
            + "pixels flagged", p.name(), p.pixels(), p.meanAbsolute(), p.heldOut(), p.heldOutOfPartners(),
            p.untouched(), 100 * p.flagged());
    }

    private void line(final String format, final Object... values) {
        out.println("  " + Printable.of(String.format(Locale.ROOT, format, values).replace("NaN", "unknown")));
    }

    private static JsonObject json(final BandRegressionOutcome outcome) {
        final RegressionResult r = outcome.regression();
        final JsonObject json = new JsonObject();
        json.addProperty("task", "regress");
        json.addProperty("verdict", outcome.verdict());
        final JsonArray bands = new JsonArray();
        for (int b = 0; b < r.outputBands().size(); b++) {
            final JsonObject band = new JsonObject();
            band.addProperty("band", RegressionTables.name(r.outputBands().get(b), b));
            band.add("weights", array(r.mix().weights()[b]));
            band.addProperty("intercept", r.mix().intercept()[b]);
            if (r.settings().replicates() > 0) {
                band.add("low", array(r.intervals().low()[b]));
                band.add("high", array(r.intervals().high()[b]));
            }
            number(band, "r2", r.total().bands().determination()[b]);
            number(band, "l1", r.total().bands().meanAbsolute()[b]);
            number(band, "rmse", r.total().bands().rmse()[b]);
            number(band, "l1HeldOut", r.total().bands().heldOut()[b]);
            number(band, "l1NothingDone", r.total().bands().untouched()[b]);
            bands.add(band);
        }
        json.add("bands", bands);
        json.addProperty("rank", r.rank());
        number(json, "condition", r.condition());
        final JsonArray pairs = new JsonArray();
        for (int p = 0; p < r.pairs().size(); p++) {
            pairs.add(pair(r.pairs().get(p), outcome.shifts().isEmpty() ? null : outcome.shifts().get(p)));
        }
        json.add("pairs", pairs);
        number(json, "flaggedPairs", r.flaggedPairs());
        number(json, "flaggedPairsHeldOut", r.flaggedPairsHeldOut());
        number(json, "flaggedPixels", r.total().flagged());
        json.add("warnings", ScoreJson.strings(outcome.warnings()));
        json.add("notes", ScoreJson.strings(outcome.notes()));
        return json;
    }

    private static JsonObject pair(final PairErrors p, final ShiftEstimate shift) {
        final JsonObject json = new JsonObject();
        json.addProperty("pair", p.name());
        json.addProperty("pixels", p.pixels());
        number(json, "l1", p.meanAbsolute());
        number(json, "l1HeldOut", p.heldOut());
        number(json, "l1HeldOutOfPartners", p.heldOutOfPartners());
        number(json, "l1NothingDone", p.untouched());
        number(json, "flaggedPixels", p.flagged());
        if (shift != null && shift.isFound()) {
            json.add("shift", array(shift.shift().dx(), shift.shift().dy()));
        }
        return json;
    }

    private static JsonArray array(final double... values) {
        final JsonArray array = new JsonArray();
        for (final double v : values) {
            // JSON has no NaN.
            array.add(Double.isFinite(v) ? v : null);
        }
        return array;
    }

    private static void number(final JsonObject json, final String name, final double value) {
        if (Double.isFinite(value)) {
            json.addProperty(name, value);
        }
    }
}
