package io.github.pairforge.cli;

import java.io.PrintWriter;
import java.util.Locale;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import io.github.pairforge.service.BandResidual;
import io.github.pairforge.service.DenoiseResult;

/** Says what was taken out of each band. */
final class DenoisePrinter {

    private final PrintWriter out;
    private final boolean json;

    DenoisePrinter(final PrintWriter out, final boolean json) {
        this.out = out;
        this.json = json;
    }

    void print(final DenoiseResult result) {
        if (json) {
            final JsonObject made = ResultPrinter.json("denoise", result.made());
            final JsonArray bands = new JsonArray();
            result.bands().forEach(b -> bands.add(json(b)));
            made.add("bands", bands);
            out.println(made);
            out.flush();
            return;
        }
        for (final BandResidual b : result.bands()) {
            out.println(String.format(Locale.ROOT,
                "%s: noise %.6f, taken out %.6f (mean %.6f), correlation of neighbours %.3f across, %.3f down.",
                Printable.of(b.band()), b.noise(), b.deviation(), b.mean(), b.across(), b.down()));
        }
        new ResultPrinter(out, false).print("denoise", result.made());
    }

    private static JsonObject json(final BandResidual b) {
        final JsonObject band = new JsonObject();
        band.addProperty("band", b.band());
        put(band, "noise", b.noise());
        put(band, "residual", b.deviation());
        put(band, "mean", b.mean());
        put(band, "correlationAcross", b.across());
        put(band, "correlationDown", b.down());
        return band;
    }

    /** JSON has no NaN, which the correlation of nothing is. */
    private static void put(final JsonObject json, final String name, final double value) {
        if (Double.isFinite(value)) {
            json.addProperty(name, value);
        }
    }
}
