package io.github.pairforge.inference;

import java.nio.file.Path;
import java.util.List;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** Writes cards in our own format, which {@link ModelCards#read} reads back. */
public final class CardJson {

    private CardJson() {
    }

    /**
     * A card for the model's folder: its file is named without folders.
     *
     * @param sha256 of the weights
     * @param bytes their size
     */
    public static String text(final CardFile file, final String sha256, final long bytes) {
        final ModelCard card = file.card();
        final JsonObject json = new JsonObject();
        json.addProperty("format", PairForgeCard.FORMAT);
        json.addProperty("version", PairForgeCard.VERSION);
        json.addProperty("name", card.name());
        json.addProperty("role", card.role());
        json.addProperty("description", card.description());
        json.addProperty("licence", card.licence());
        json.addProperty("source", card.source());
        json.addProperty("file", String.valueOf(card.file().getFileName()));
        json.addProperty("sha256", sha256);
        json.addProperty("bytes", bytes);
        file.download().ifPresent(d -> json.addProperty("download", d.toString()));
        json.add("inputs", tensors(card.inputs()));
        json.add("outputs", tensors(card.outputs()));
        file.test().ifPresent(t -> json.add("test", test(t)));
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(json) + "\n";
    }

    private static JsonArray tensors(final List<TensorCard> cards) {
        final JsonArray out = new JsonArray();
        for (final TensorCard t : cards) {
            final JsonObject json = new JsonObject();
            json.addProperty("name", t.name());
            json.addProperty("axes", t.axes());
            if (!t.bands().isEmpty()) {
                final JsonArray bands = new JsonArray();
                t.bands().forEach(bands::add);
                json.add("bands", bands);
            }
            unless(json, "scale", t.scale(), 1);
            unless(json, "offset", t.offset(), 0);
            list(json, "mean", t.mean());
            list(json, "std", t.std());
            if (Double.isFinite(t.lowest()) && Double.isFinite(t.highest())) {
                list(json, "range", List.of(t.lowest(), t.highest()));
            }
            unless(json, "multiple", t.multiple(), 1);
            unless(json, "least", t.least(), 1);
            unless(json, "halo", t.halo(), 0);
            unless(json, "factor", t.factor(), 1);
            out.add(json);
        }
        return out;
    }

    private static void unless(final JsonObject json, final String name, final double value, final double normally) {
        if (value == normally || !Double.isFinite(value)) {
            return;
        }
        if (value == Math.rint(value)) {
            json.addProperty(name, (long) value);
        }
        else {
            json.addProperty(name, value);
        }
    }

    private static void list(final JsonObject json, final String name, final List<Double> values) {
        if (!values.isEmpty()) {
            final JsonArray array = new JsonArray();
            values.forEach(array::add);
            json.add(name, array);
        }
    }

    private static JsonObject test(final SelfTest test) {
        final JsonObject json = new JsonObject();
        if (!test.inputs().isEmpty()) {
            json.add("inputs", names(test.inputs()));
            json.add("outputs", names(test.outputs()));
        }
        else {
            json.addProperty("ramp", test.rampSize());
            final JsonObject all = new JsonObject();
            test.statistics().forEach((name, s) -> {
                final JsonObject one = new JsonObject();
                number(one, "mean", s.mean());
                number(one, "deviation", s.deviation());
                number(one, "lowest", s.lowest());
                number(one, "highest", s.highest());
                number(one, "projection", s.projection());
                all.add(name, one);
            });
            json.add("statistics", all);
        }
        json.addProperty("tolerance", test.tolerance());
        return json;
    }

    private static void number(final JsonObject json, final String name, final double value) {
        if (Double.isFinite(value)) {
            json.addProperty(name, value);
        }
    }

    private static JsonArray names(final List<Path> files) {
        final JsonArray out = new JsonArray();
        files.forEach(f -> out.add(String.valueOf(f.getFileName())));
        return out;
    }
}
