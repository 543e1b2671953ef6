package io.github.pairforge.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import ij.measure.ResultsTable;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.prefs.PrefService;
import org.scijava.task.TaskService;

import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.testing.Cli;

/** Check PairForge Installation through the CommandService, headless, and {@code check-installation}. */
class CheckInstallationTest {

    @TempDir
    private Path folder;

    private CommandModule run(final Object... inputs) throws Exception {
        try (Context context =
            new Context(CommandService.class, TaskService.class, PrefService.class, PairForgeService.class)) {
            context.service(PrefService.class).clearAll();
            return context.service(CommandService.class).run(CheckPairForgeInstallation.class, true, inputs).get();
        }
    }

    private Path broken() throws IOException {
        Files.createDirectories(folder.resolve("jars"));
        Files.writeString(folder.resolve("jars/broken.jar"), "no zip");
        return folder;
    }

    @Test
    void theRunningOneIsInOrder() throws Exception {
        final CommandModule module = run();
        assertTrue(((String) module.getOutput("verdict")).startsWith("Everything is in order"),
            (String) module.getOutput("findings"));
        final ResultsTable table = (ResultsTable) module.getOutput("table");
        assertEquals("pairforge", table.getStringValue("Library", 0));
        assertTrue(table.size() > 10);
        assertTrue(((String) module.getOutput("findings")).contains("GDAL"));
    }

    @Test
    void findingsArriveInTheOutputs() throws Exception {
        final CommandModule module = run("folder", broken().toFile());
        assertTrue(((String) module.getOutput("findings")).contains("jars/broken.jar cannot be read"));
        assertTrue(((String) module.getOutput("verdict")).endsWith("problems were found."));
    }

    @Test
    void aFolderThatIsNoFijiCancels() throws Exception {
        assertTrue(run("folder", folder.toFile()).getCancelReason().contains("give Fiji's own folder"));
    }

    @Test
    void theCommandLineSaysTheSame() throws IOException {
        final Cli fine = Cli.succeed("check-installation", "--onnx");
        assertTrue(fine.out().contains("Everything is in order"), fine.out());
        assertTrue(fine.out().contains("ONNX Runtime offers CPU"), fine.out());
        final Cli bad = Cli.run("check-installation", "--folder", broken());
        assertEquals(1, bad.code());
        assertTrue(bad.out().contains("gson is missing: run Help > Update..."), bad.out());
        assertTrue(Cli.fail(folder, "check-installation", "--folder", folder.resolve("jars"))
            .contains("give Fiji's own folder"));
    }

    @Test
    void jsonHoldsLibrariesAndFindings() {
        final JsonObject json =
            JsonParser.parseString(Cli.succeed("check-installation", "--json").out()).getAsJsonObject();
        assertEquals("in order", json.getAsJsonArray("libraries").get(1).getAsJsonObject().get("state").getAsString());
        assertEquals("check-installation", json.get("task").getAsString());
    }
}
