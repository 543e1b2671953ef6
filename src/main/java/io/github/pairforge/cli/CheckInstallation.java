package io.github.pairforge.cli;

import java.io.IOException;
import java.nio.file.Path;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import io.github.pairforge.install.Finding;
import io.github.pairforge.install.LibraryState;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.InstallationResult;
import io.github.pairforge.service.InstallationTask;
import io.github.pairforge.service.PairForgeService;

/** {@code check-installation}: is all there that PairForge needs, and once? */
@Command(name = "check-installation", sortOptions = false, description = {
    "Looks for libraries that are missing, too old or there twice, and says which file to delete.",
    "Ends with exit code 1 when there is a problem." })
final class CheckInstallation extends TaskSubcommand {

    @Option(names = "--folder", paramLabel = "FOLDER",
        description = "Fiji's folder, the one that holds jars and plugins. Default: what this PairForge runs from.")
    private Path folder;

    @Option(names = "--onnx", description = "Also load ONNX Runtime and tell what networks can run on.")
    private boolean onnx;

    @Override
    void execute(final PairForgeService service, final Progress progress) throws IOException {
        final InstallationResult result = service.checkInstallation(new InstallationTask(folder, onnx), progress);
        if (wantsJson()) {
            out().println(json(result));
        }
        else {
            result.facts().forEach(f -> out().println(Printable.of(f)));
            result.installation().states().forEach(s -> out().println(Printable.of(
                String.format("%-20s %-18s %s", s.library(), s.state(), String.join(", ", s.files())))));
            result.installation().findings().forEach(f -> out().println(Printable.of(f.sentence())));
            if (result.installation().problems() == 0) {
                out().println(Printable.of(result.verdict()));
            }
        }
        out().flush();
        if (result.installation().problems() > 0) {
            throw new IOException(result.verdict());
        }
    }

    private static JsonObject json(final InstallationResult result) {
        final JsonArray libraries = new JsonArray();
        for (final LibraryState s : result.installation().states()) {
            final JsonObject json = new JsonObject();
            json.addProperty("library", s.library());
            json.addProperty("state", s.state());
            json.addProperty("version", s.version());
            json.addProperty("tested", s.tested());
            final JsonArray files = new JsonArray();
            s.files().forEach(files::add);
            json.add("files", files);
            libraries.add(json);
        }
        final JsonArray findings = new JsonArray();
        for (final Finding f : result.installation().findings()) {
            final JsonObject json = new JsonObject();
            json.addProperty("problem", f.problem());
            json.addProperty("sentence", f.sentence());
            findings.add(json);
        }
        final JsonArray facts = new JsonArray();
        result.facts().forEach(facts::add);
        final JsonObject json = new JsonObject();
        json.addProperty("task", "check-installation");
        json.addProperty("verdict", result.verdict());
        json.add("libraries", libraries);
        json.add("findings", findings);
        json.add("facts", facts);
        return json;
    }
}
