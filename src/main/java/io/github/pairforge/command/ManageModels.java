package io.github.pairforge.command;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.measure.ResultsTable;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.ModelsResult;
import io.github.pairforge.service.ModelsTask;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.ui.widget.BesideWidget;
import io.github.pairforge.ui.widget.LineWidget;

/** Lists, checks, shows and fetches networks. */
@Plugin(type = Command.class, headless = true,
    description = "Lists networks with licence, checksum and operators, runs their self-tests, fetches their weights.",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"), @Menu(label = ManageModels.LABEL, weight = 501) })
public final class ManageModels extends ForgeCommand<ModelsResult> {

    static final String LABEL = "Manage Models...";

    @Parameter(label = "Action", choices = { "list", "check", "show", "download" }, persist = false,
        style = LineWidget.STYLE,
        description = "list; check: also run the self-tests; show: all of one model; download: fetch its weights.")
    private String action = "list";

    @Parameter(label = "Model", required = false, persist = false, style = BesideWidget.STYLE,
        description = "A name, or the path of a card (.json, rdf.yaml) or an .onnx file; empty for all.")
    private String model = "";

    @Parameter(label = "Folder of models", required = false, persist = false, validater = "checkFolder",
        style = LineWidget.STYLE + ",directory",
        description = "Looked through first; then the remembered one, and models/pairforge of Fiji.")
    private File models;

    @Parameter(label = "Remember this folder", required = false, persist = false, style = BesideWidget.STYLE,
        description = "Models are looked for in it from now on.")
    private boolean remember;

    @Parameter(label = "I agree to the download", persist = false, validater = "checkConsent", style = LineWidget.STYLE,
        description = "For download: the file is fetched from the address in the card, under the licence stated there.")
    private boolean consent;

    @Parameter(label = "Save a card as", required = false, persist = false, validater = "checkCard",
        style = LineWidget.STYLE + ",save,extensions:json",
        description = "For show: JSON next to the .onnx, with checksum, sizes and a self-test; add what is missing.")
    private File card_out;

    @Parameter(type = ItemIO.OUTPUT, label = "Verdict")
    private String verdict;

    @Parameter(type = ItemIO.OUTPUT, label = "Models")
    private ResultsTable table;

    public ManageModels() {
        super(LABEL);
    }

    @Override
    ModelsResult execute(final PairForgeService service, final Progress progress) throws IOException {
        if (remember) {
            service.rememberModels(Files.path(models));
        }
        return service.models(new ModelsTask(ModelsTask.Action.of(action), model == null ? "" : model.strip(),
            Files.path(models), consent, Files.path(card_out)), progress);
    }

    @Override
    List<String> notes(final ModelsResult made) {
        return Stream.concat(made.notes().stream(), Stream.of(made.verdict())).toList();
    }

    @Override
    void show(final ModelsResult made) {
        verdict = made.verdict();
        table = ModelTable.of(made.rows());
    }

    String checkFolder() {
        return problem(() -> Checks.folder(models, "models"));
    }

    String checkConsent() {
        return problem(() -> {
            if (action.equals("download") && !consent) {
                throw new IllegalArgumentException("consent: a download needs your agreement; tick this.");
            }
        });
    }

    String checkCard() {
        return problem(() -> Checks.writable(card_out, "card_out", "JSON"));
    }
}
