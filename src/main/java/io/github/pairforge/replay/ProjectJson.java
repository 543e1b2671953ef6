package io.github.pairforge.replay;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import io.github.pairforge.io.JsonFields;

/** A project as JSON. */
final class ProjectJson {

    static final int VERSION = 1;

    private static final int MOST_RUNS = 10_000;

    private final RelativePaths paths;

    ProjectJson(final Path folder) {
        paths = new RelativePaths(folder);
    }

    JsonObject write(final Project project) {
        final JsonObject json = new JsonObject();
        json.addProperty("pairforge", VERSION);
        json.addProperty("name", project.name());
        final JsonArray runs = new JsonArray();
        project.runs().forEach(r -> runs.add(new RunJson(paths).write(r)));
        json.add("runs", runs);
        final JsonObject stages = new JsonObject();
        project.stages().forEach((stage, state) -> {
            final JsonObject one = new JsonObject();
            one.add("files", texts(state.files(), paths::write));
            one.add("facts", texts(state.facts(), UnaryOperator.identity()));
            stages.add(stage.name().toLowerCase(Locale.ROOT), one);
        });
        json.add("stages", stages);
        return json;
    }

    static JsonObject texts(final Map<String, String> texts, final UnaryOperator<String> change) {
        final JsonObject json = new JsonObject();
        texts.forEach((name, text) -> json.addProperty(name, change.apply(text)));
        return json;
    }

    /** @throws IllegalArgumentException in one sentence, when it is no project of this version */
    Project read(final JsonFields json) {
        return json.build(j -> {
            if (!j.has("pairforge")) {
                throw new IllegalArgumentException("it has no field \"pairforge\", so it is no project; give a file"
                    + " that PairForge wrote.");
            }
            final int version = j.integer("pairforge");
            if (version != VERSION) {
                throw new IllegalArgumentException("it has version " + version + " and this PairForge reads version "
                    + VERSION + (version > VERSION ? "; update PairForge." : "."));
            }
            final List<RunRecord> runs = j.list("runs", new RunJson(paths)::read);
            if (runs.size() > MOST_RUNS) {
                throw new IllegalArgumentException("it has " + runs.size() + " runs; at most " + MOST_RUNS
                    + " can be read.");
            }
            return new Project(j.string("name", ""), runs, j.has("stages") ? stages(j.object("stages")) : Map.of());
        });
    }

    /** Stages of later versions are left out. */
    private Map<Stage, StageState> stages(final JsonFields json) {
        final Map<Stage, StageState> stages = new EnumMap<>(Stage.class);
        for (final Stage stage : Stage.values()) {
            final String name = stage.name().toLowerCase(Locale.ROOT);
            if (json.has(name)) {
                final JsonFields one = json.object(name);
                stages.put(stage, new StageState(texts(one, "files", paths::read),
                    texts(one, "facts", UnaryOperator.identity())));
            }
        }
        return stages;
    }

    static Map<String, String> texts(final JsonFields json, final String name, final UnaryOperator<String> change) {
        final Map<String, String> texts = new LinkedHashMap<>();
        if (json.has(name)) {
            final JsonFields fields = json.object(name);
            fields.names().forEach(n -> texts.put(n, change.apply(fields.string(n))));
        }
        return texts;
    }
}
