package io.github.pairforge.cli;

import java.io.IOException;
import java.nio.file.Path;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.ModelRow;
import io.github.pairforge.service.ModelsResult;
import io.github.pairforge.service.ModelsTask;
import io.github.pairforge.service.PairForgeService;

/** {@code models}: what networks there are, and whether they are sound. */
@Command(name = "models", sortOptions = false, description = {
    "Lists networks with licence, checksum and operators (list), runs the self-tests of their cards (check), shows all "
        + "of one (show), or fetches its weights from the address in its card (download).",
    "check ends with exit code 1 when something is wrong with a model." })
final class Models extends RecordedSubcommand {

    @Parameters(index = "0", paramLabel = "ACTION", arity = "0..1", defaultValue = "list",
        description = "list, check, show or download. Default: ${DEFAULT-VALUE}.")
    private ModelsTask.Action action;

    @Parameters(index = "1", paramLabel = "MODEL", arity = "0..1", defaultValue = "",
        description = "A name, or the path of a card (.json, rdf.yaml) or an .onnx file; without it all.")
    private String model;

    @Option(names = "--models", paramLabel = "FOLDER", description = "Where models are looked for first.")
    private Path models;

    @Option(names = "--consent",
        description = "For download: the file is fetched from the address in the card, under the licence stated there.")
    private boolean consent;

    @Option(names = "--card-out", paramLabel = "FILE",
        description = "For show: writes a card (JSON) next to the .onnx, with checksum, sizes and a self-test.")
    private Path cardOut;

    @Override
    void execute(final PairForgeService service, final Progress progress) throws IOException {
        if (model.isEmpty() && (action == ModelsTask.Action.SHOW || action == ModelsTask.Action.DOWNLOAD)) {
            throw misuse("Which model? Write models " + action.label() + " MODEL.");
        }
        if (cardOut != null && action != ModelsTask.Action.SHOW) {
            throw misuse("--card-out belongs to models show.");
        }
        final ModelsResult result =
            service.models(new ModelsTask(action, model, models, consent, cardOut), progress);
        if (wantsJson()) {
            out().println(json(result));
        }
        else {
            result.notes().forEach(n -> out().println(Printable.of(n)));
            result.rows().forEach(this::print);
        }
        out().flush();
        if (action == ModelsTask.Action.CHECK && result.unsound() > 0) {
            throw new IOException(result.verdict());
        }
    }

    private void print(final ModelRow r) {
        out().println(Printable.of(String.format("%s%s: %d bytes, licence %s, SHA-256 %s, opset %d; %s (%s)", r.name(),
            r.role().isEmpty() ? "" : " [" + r.role() + "]", r.bytes(), r.licence().isEmpty() ? "none stated"
                : r.licence(), r.hash().isEmpty() ? "unknown" : r.hash(), r.opset(), r.test(), r.path())));
        if (action == ModelsTask.Action.SHOW) {
            out().println(Printable.of("Operators: " + r.operators()));
        }
    }

    private static JsonObject json(final ModelsResult result) {
        final JsonArray rows = new JsonArray();
        for (final ModelRow r : result.rows()) {
            final JsonObject json = new JsonObject();
            json.addProperty("name", r.name());
            json.addProperty("role", r.role());
            json.addProperty("licence", r.licence());
            json.addProperty("bytes", r.bytes());
            json.addProperty("hash", r.hash());
            json.addProperty("opset", r.opset());
            json.addProperty("operators", r.operators());
            json.addProperty("test", r.test());
            json.addProperty("path", r.path().toString());
            json.addProperty("sound", r.sound());
            rows.add(json);
        }
        final JsonObject json = new JsonObject();
        json.addProperty("task", "models");
        json.add("models", rows);
        final JsonArray notes = new JsonArray();
        result.notes().forEach(notes::add);
        json.add("notes", notes);
        return json;
    }
}
