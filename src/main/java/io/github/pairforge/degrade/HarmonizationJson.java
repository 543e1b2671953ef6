package io.github.pairforge.degrade;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

import io.github.pairforge.harmonize.BlendedHarmonization;
import io.github.pairforge.harmonize.ContrastHarmonization;
import io.github.pairforge.harmonize.GammaHarmonization;
import io.github.pairforge.harmonize.Harmonization;
import io.github.pairforge.harmonize.HistogramHarmonization;
import io.github.pairforge.harmonize.LinearHarmonization;
import io.github.pairforge.harmonize.LocalHistogramHarmonization;
import io.github.pairforge.harmonize.LocalHistogramHarmonization.Extent;
import io.github.pairforge.harmonize.MapGrid;
import io.github.pairforge.harmonize.MomentHarmonization;
import io.github.pairforge.harmonize.MonotoneSpline;
import io.github.pairforge.harmonize.NoHarmonization;
import io.github.pairforge.harmonize.SplineHarmonization;
import io.github.pairforge.harmonize.StyleHarmonization;
import io.github.pairforge.harmonize.ValueMap;
import io.github.pairforge.io.JsonFields;

/** The JSON forms of λ. */
final class HarmonizationJson {

    static final Variants<Harmonization> FORMS = new Variants<Harmonization>()
        .with("none", NoHarmonization.class, (h, json) -> { }, f -> new NoHarmonization())
        .with("histogram", HistogramHarmonization.class,
            (h, json) -> json.add("bands", list(h.perBand(), HarmonizationJson::write)),
            f -> new HistogramHarmonization(f.list("bands", HarmonizationJson::map)))
        .with("local", LocalHistogramHarmonization.class, (h, json) -> {
            final Extent e = h.extent();
            json.addProperty("strength", h.strength());
            json.add("extent", array(e.left(), e.top(), e.width(), e.height()));
            json.add("bands", list(h.perBand(), HarmonizationJson::write));
        }, f -> new LocalHistogramHarmonization(f.list("bands", HarmonizationJson::grid), f.number("strength"),
            extent(f.numbers("extent"))))
        .with("contrast", ContrastHarmonization.class, (h, json) -> {
            json.add("kappa", array(h.kappa()));
            json.addProperty("darkQuantile", h.darkQuantile());
            json.add("darkBands", list(List.of(h.darkBands()),
                bands -> array(Arrays.stream(bands).asDoubleStream().toArray())));
        }, f -> new ContrastHarmonization(f.numbers("kappa"), f.number("darkQuantile"),
            Arrays.stream(f.rows("darkBands")).map(HarmonizationJson::integers).toArray(int[][]::new)))
        .with("blended", BlendedHarmonization.class, (h, json) -> {
            json.addProperty("amount", h.amount());
            json.add("full", HarmonizationJson.FORMS.write(h.full()));
        }, f -> new BlendedHarmonization(HarmonizationJson.FORMS.read(f.object("full")), f.number("amount")))
        .with("linear", LinearHarmonization.class, (h, json) -> {
            json.add("weights", list(List.of(h.weights()), HarmonizationJson::array));
            json.add("intercept", array(h.intercept()));
        }, f -> new LinearHarmonization(f.rows("weights"), f.numbers("intercept")))
        .with("moments", MomentHarmonization.class,
            (h, json) -> json.add("bands", list(h.perBand(), HarmonizationJson::write)),
            f -> new MomentHarmonization(f.list("bands", HarmonizationJson::change)))
        .with("spline", SplineHarmonization.class,
            (h, json) -> json.add("bands", list(h.perBand(), s -> knots(s.source(), s.target()))),
            f -> new SplineHarmonization(f.list("bands",
                b -> new MonotoneSpline(b.numbers("source"), b.numbers("target")))))
        .with("gamma", GammaHarmonization.class, (h, json) -> {
            json.add("gamma", array(h.gamma()));
            json.addProperty("eightBit", h.eightBit());
        }, f -> new GammaHarmonization(f.numbers("gamma"), f.flag("eightBit", false)))
        .with("style", StyleHarmonization.class, (h, json) -> {
            json.add("prior", StyleJson.PRIORS.write(h.prior()));
            if (h.chosen().length > 0) {
                json.add("bands", array(Arrays.stream(h.chosen()).asDoubleStream().toArray()));
            }
        }, f -> new StyleHarmonization(StyleJson.PRIORS.read(f.object("prior")),
            f.has("bands") ? integers(f.numbers("bands")) : new int[0]));

    private HarmonizationJson() {
    }

    /**
     * A map with straight tails lies one level deeper: readers that know no tails must complain, not leave them away.
     */
    private static JsonObject write(final ValueMap map) {
        final JsonObject knots = knots(map.source(), map.target());
        if (!map.straightTails()) {
            return knots;
        }
        final JsonObject json = new JsonObject();
        json.add("straightTails", knots);
        return json;
    }

    private static JsonObject knots(final double[] source, final double[] target) {
        final JsonObject knots = new JsonObject();
        knots.add("source", array(source));
        knots.add("target", array(target));
        return knots;
    }

    private static JsonObject write(final MomentHarmonization.Change c) {
        final JsonObject json = new JsonObject();
        json.addProperty("sourceMean", c.sourceMean());
        json.addProperty("sourceDeviation", c.sourceDeviation());
        json.addProperty("referenceMean", c.referenceMean());
        json.addProperty("referenceDeviation", c.referenceDeviation());
        return json;
    }

    private static MomentHarmonization.Change change(final JsonFields f) {
        return new MomentHarmonization.Change(f.number("sourceMean"), f.number("sourceDeviation"),
            f.number("referenceMean"), f.number("referenceDeviation"));
    }

    private static ValueMap map(final JsonFields f) {
        final boolean straight = f.has("straightTails");
        final JsonFields knots = straight ? f.object("straightTails") : f;
        return knots.build(k -> new ValueMap(k.numbers("source"), k.numbers("target"), straight));
    }

    private static JsonObject write(final MapGrid grid) {
        final JsonObject json = new JsonObject();
        json.addProperty("across", grid.across());
        json.addProperty("down", grid.down());
        json.add("global", write(grid.global()));
        json.add("maps", list(grid.maps(), m -> m.equals(grid.global()) ? global() : write(m)));
        return json;
    }

    /** Stands for the global map, which would be written again and again. */
    private static JsonObject global() {
        final JsonObject json = new JsonObject();
        json.addProperty("global", true);
        return json;
    }

    private static MapGrid grid(final JsonFields f) {
        final ValueMap global = map(f.object("global"));
        return new MapGrid(f.integer("across"), f.integer("down"), global,
            f.list("maps", m -> m.flag("global", false) ? global : map(m)));
    }

    private static Extent extent(final double... numbers) {
        if (numbers.length != 4) {
            throw new IllegalArgumentException("The extent has 4 numbers (left, top, width, height), not "
                + numbers.length + ".");
        }
        return new Extent(numbers[0], numbers[1], numbers[2], numbers[3]);
    }

    private static int[] integers(final double... numbers) {
        return Arrays.stream(numbers).mapToInt(v -> {
            if (v != Math.rint(v) || Math.abs(v) > 1e9) {
                throw new IllegalArgumentException("A band number is " + v + ", not a whole number in range.");
            }
            return (int) v;
        }).toArray();
    }

    static JsonArray array(final double... values) {
        final JsonArray array = new JsonArray(values.length);
        for (final double v : values) {
            array.add(v);
        }
        return array;
    }

    static <T> JsonArray list(final List<T> values, final Function<T, ? extends JsonElement> f) {
        final JsonArray array = new JsonArray(values.size());
        values.forEach(v -> array.add(f.apply(v)));
        return array;
    }
}
