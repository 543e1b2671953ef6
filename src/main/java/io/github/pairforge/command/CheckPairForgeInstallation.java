package io.github.pairforge.command;

import java.io.File;
import java.io.IOException;
import java.util.List;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.measure.ResultsTable;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.InstallationResult;
import io.github.pairforge.service.InstallationTask;
import io.github.pairforge.service.PairForgeService;

/** Looks for missing libraries, and for those that are there twice. */
@Plugin(type = Command.class, headless = true,
    description = "Looks for libraries that are missing, too old or there twice, and says which file to delete.",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"),
        @Menu(label = CheckPairForgeInstallation.LABEL, weight = 901) })
public final class CheckPairForgeInstallation extends ForgeCommand<InstallationResult> {

    static final String LABEL = "Check PairForge Installation...";

    @Parameter(label = "Fiji's folder", required = false, style = "directory", persist = false,
        description = "The one that holds jars and plugins; empty for the Fiji that is running.")
    private File folder;

    @Parameter(label = "Load ONNX Runtime", persist = false,
        description = "Also tells what networks can run on; takes a second, and it stays loaded.")
    private boolean onnx;

    @Parameter(type = ItemIO.OUTPUT, label = "Verdict")
    private String verdict;

    @Parameter(type = ItemIO.OUTPUT, label = "Findings")
    private String findings;

    @Parameter(type = ItemIO.OUTPUT, label = "Libraries")
    private ResultsTable table;

    public CheckPairForgeInstallation() {
        super(LABEL);
    }

    @Override
    InstallationResult execute(final PairForgeService service, final Progress progress) throws IOException {
        return service.checkInstallation(new InstallationTask(Files.path(folder), onnx), progress);
    }

    @Override
    List<String> notes(final InstallationResult made) {
        return made.notes();
    }

    @Override
    void show(final InstallationResult made) {
        verdict = made.verdict();
        findings = String.join("\n", made.notes());
        table = InstallationTable.of(made.installation().states());
    }
}
