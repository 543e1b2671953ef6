package io.github.pairforge.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import io.github.pairforge.degrade.Provenance;
import io.github.pairforge.io.AtomicFile;

/** Says in a file which networks made an image, and how. */
final class ModelProvenance {

    private ModelProvenance() {
    }

    static void write(final ModelTask task, final List<UsedModel> used, final Opening opening) throws IOException {
        final JsonObject json = new JsonObject();
        json.addProperty("version", Version.get());
        final List<Provenance.Input> inputs = new ArrayList<>();
        Digests.add(inputs, task.image(), opening);
        final JsonObject image = new JsonObject();
        image.addProperty("name", inputs.get(0).file());
        image.addProperty("sha256", inputs.get(0).sha256());
        image.addProperty("bands", task.image().bands());
        json.add("image", image);
        final JsonArray models = new JsonArray();
        for (final UsedModel model : used) {
            final JsonObject one = new JsonObject();
            one.addProperty("name", model.card().name());
            one.addProperty("file", String.valueOf(model.card().file().getFileName()));
            one.addProperty("sha256", model.sha256());
            one.addProperty("licence", model.card().licence());
            one.addProperty("source", model.card().source());
            one.addProperty("execution", model.model().network().provider().label());
            models.add(one);
        }
        json.add("models", models);
        json.addProperty("networkOutputs", task.networkOutputs());
        json.addProperty("constants", task.constants());
        json.addProperty("tile", task.tile());
        final JsonArray said = new JsonArray();
        opening.notes().forEach(said::add);
        json.add("notes", said);
        AtomicFile.write(task.provenance(), out -> out.write((new GsonBuilder().setPrettyPrinting()
            .disableHtmlEscaping().create().toJson(json) + "\n").getBytes(StandardCharsets.UTF_8)));
    }
}
