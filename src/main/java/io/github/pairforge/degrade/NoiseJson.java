package io.github.pairforge.degrade;

import java.util.Arrays;

import com.google.gson.JsonArray;

import io.github.pairforge.noise.ConditionalNoise;
import io.github.pairforge.noise.CorrelatedNoise;
import io.github.pairforge.noise.GaussianNoise;
import io.github.pairforge.noise.NoNoise;
import io.github.pairforge.noise.NoiseModel;
import io.github.pairforge.noise.PoissonGaussianNoise;
import io.github.pairforge.noise.SceneNoise;

/** The JSON forms of noise. */
final class NoiseJson {

    /** Those that draw a pixel's noise from its own reflectance. */
    private static final Variants<NoiseModel> LAWS = laws();

    static final Variants<NoiseModel> FORMS = laws()
        .with("scene", SceneNoise.class, (n, json) -> {
            json.addProperty("floor", n.floor());
            json.addProperty("share", n.share());
        }, f -> new SceneNoise(f.number("floor"), f.number("share")))
        .with("correlated", CorrelatedNoise.class, (n, json) -> {
            json.add("law", LAWS.write(n.law()));
            json.add("filter", rows(n.filter()));
            json.add("mixing", HarmonizationJson.array(n.mixing()));
        }, f -> new CorrelatedNoise(LAWS.read(f.object("law")), f.rows("filter"), f.numbers("mixing")));

    private NoiseJson() {
    }

    private static Variants<NoiseModel> laws() {
        return new Variants<NoiseModel>()
            .with("none", NoNoise.class, (n, json) -> { }, f -> new NoNoise())
            .with("gaussian", GaussianNoise.class, (n, json) -> {
                json.add("reflectance", HarmonizationJson.array(n.reflectance()));
                json.add("standardDeviation", HarmonizationJson.array(n.standardDeviation()));
            }, f -> new GaussianNoise(f.numbers("reflectance"), f.numbers("standardDeviation")))
            .with("poissonGaussian", PoissonGaussianNoise.class, (n, json) -> {
                json.addProperty("constant", n.constant());
                json.addProperty("slope", n.slope());
            }, f -> new PoissonGaussianNoise(f.number("constant"), f.number("slope")))
            .with("conditional", ConditionalNoise.class, (n, json) -> {
                json.add("edges", HarmonizationJson.array(n.edges()));
                json.add("support", HarmonizationJson.array(n.support()));
                json.add("probabilities", rows(n.probabilities()));
            }, f -> new ConditionalNoise(f.numbers("edges"), f.numbers("support"), f.rows("probabilities")));
    }

    private static JsonArray rows(final double[][] values) {
        final JsonArray rows = new JsonArray();
        Arrays.stream(values).map(HarmonizationJson::array).forEach(rows::add);
        return rows;
    }
}
