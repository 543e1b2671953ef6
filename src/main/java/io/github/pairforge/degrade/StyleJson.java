package io.github.pairforge.degrade;

import java.util.Arrays;
import java.util.List;

import com.google.gson.JsonObject;

import io.github.pairforge.harmonize.HistogramPrior;
import io.github.pairforge.harmonize.LognormalGamma;
import io.github.pairforge.harmonize.NormalGamma;
import io.github.pairforge.harmonize.StylePrior;

/** The JSON forms of what styles are drawn from. */
final class StyleJson {

    static final Variants<StylePrior> PRIORS = new Variants<StylePrior>()
        .with("lognormalGamma", LognormalGamma.class, (p, json) -> {
            json.addProperty("location", p.location());
            json.addProperty("sigma", p.sigma());
            json.addProperty("scale", p.scale());
            json.addProperty("eightBit", p.eightBit());
        }, f -> new LognormalGamma(f.number("location"), f.number("sigma"), f.number("scale"),
            f.flag("eightBit", false)))
        .with("normalGamma", NormalGamma.class, (p, json) -> {
            json.add("mean", HarmonizationJson.array(p.mean()));
            json.add("covariance", HarmonizationJson.list(Arrays.asList(p.covariance()), HarmonizationJson::array));
            json.addProperty("eightBit", p.eightBit());
        }, f -> new NormalGamma(f.numbers("mean"), f.rows("covariance"), f.flag("eightBit", false)))
        .with("histograms", HistogramPrior.class, (p, json) -> {
            json.addProperty("blend", p.blend());
            json.add("styles", HarmonizationJson.list(p.styles(), StyleJson::write));
        }, f -> new HistogramPrior(f.list("styles", s -> new HistogramPrior.Style(s.rows("quantiles"))),
            f.integer("blend")));

    private StyleJson() {
    }

    private static JsonObject write(final HistogramPrior.Style style) {
        final JsonObject json = new JsonObject();
        json.add("quantiles", HarmonizationJson.list(List.of(style.quantiles()), HarmonizationJson::array));
        return json;
    }
}
