package io.github.pairforge.command;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.FitResult;
import io.github.pairforge.service.FitTask;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.ui.widget.BesideWidget;
import io.github.pairforge.ui.widget.LineWidget;

/** Finds the whole degradation model from one or many pairs. */
@Plugin(type = Command.class, headless = true,
    description = "Finds the model that turns HR into LR, shift, blur, radiometry and noise, and says how sure it is.",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"),
        @Menu(label = FitDegradationModel.LABEL, weight = 203) })
public final class FitDegradationModel extends FitCommand<FitResult> {

    static final String LABEL = "Fit Degradation Model...";

    @Parameter(label = "Criterion of the widths", choices = { "auto", "error", "spectrum", "loop" }, persist = false,
        style = LineWidget.STYLE,
        description = "auto: what the closed loop prefers; error: least error; spectrum: power and cross-spectrum.")
    private String criterion = "auto";

    @Parameter(label = "Radiometry of the model",
        choices = { "auto", "identity", "gain", "half_gain", "haze", "half_haze", "common_haze", "visible_haze",
            "matrix", "half_matrix", "tables", "spline" }, required = false, persist = false,
        style = BesideWidget.STYLE, description = "auto: what does best on held-out pairs.")
    private String radiometry = "auto";

    @Parameter(label = "Noise of the model", persist = false, validater = "checkNoise", style = LineWidget.STYLE,
        description = "auto, scene (follows the scene's own detail), reflectance, none, or a model file of Fit "
            + "Noise Model, sen2naip, a standard deviation (0.002).")
    private String noise = "auto";

    @Parameter(label = "HR sensor", required = false, persist = false, style = LineWidget.STYLE,
        description = "Carried by the model.")
    private String hr_sensor = "";

    @Parameter(label = "LR sensor", required = false, persist = false, style = BesideWidget.STYLE,
        description = "Carried by the model.")
    private String lr_sensor = "";

    @Parameter(type = ItemIO.OUTPUT, label = "Fitted model")
    private ImagePlus plots;

    @Parameter(type = ItemIO.OUTPUT, label = "Error curves")
    private ImagePlus error_curves;

    @Parameter(type = ItemIO.OUTPUT, label = "Closed loop")
    private ImagePlus closed_loop;

    @Parameter(type = ItemIO.OUTPUT, label = "Kernels")
    private ImagePlus kernels;

    public FitDegradationModel() {
        super(LABEL);
    }

    @Override
    int stages() {
        return 55;
    }

    @Override
    Set<String> onDemand() {
        return Set.of("error_curves", "closed_loop", "kernels");
    }

    @Override
    FitResult execute(final PairForgeService service, final Progress progress) throws IOException {
        return service.fit(new FitTask(pairs(), choices().model(criterion, radiometry), noise, hr_sensor, lr_sensor,
            outputs()), progress);
    }

    @Override
    List<String> notes(final FitResult made) {
        return ended(made.notes(), made.verdict());
    }

    @Override
    void show(final FitResult made) {
        show(made.verdict(), made.fit().leastError());
        if (!made.pictures().isEmpty()) {
            plots = made.pictures().get(0);
            error_curves = made.pictures().get(1);
            closed_loop = made.pictures().get(2);
            kernels = made.pictures().get(3);
        }
    }

    String checkNoise() {
        return problem(() -> Checks.noise(noise, "auto", "scene", "reflectance", "none", "sen2naip"));
    }
}
