package io.github.pairforge.command;

import java.io.IOException;
import java.util.List;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.KernelFitOutcome;
import io.github.pairforge.service.KernelFitTask;
import io.github.pairforge.service.PairForgeService;

/** Finds the blur between two sensors by least error. */
@Plugin(type = Command.class, headless = true,
    description = "Finds the blur between two sensors: kernel family, resampling and width per band, with intervals.",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"), @Menu(label = FitBlurKernel.LABEL, weight = 200) })
public final class FitBlurKernel extends FitCommand<KernelFitOutcome> {

    static final String LABEL = "Fit Blur Kernel...";

    @Parameter(type = ItemIO.OUTPUT, label = "Error curves")
    private ImagePlus error_curves;

    @Parameter(type = ItemIO.OUTPUT, label = "Kernels")
    private ImagePlus kernels;

    public FitBlurKernel() {
        super(LABEL);
    }

    @Override
    KernelFitOutcome execute(final PairForgeService service, final Progress progress) throws IOException {
        return service.fitKernel(new KernelFitTask(pairs(), choices().kernels(), outputs()), progress);
    }

    @Override
    List<String> notes(final KernelFitOutcome made) {
        return ended(made.notes(), made.verdict());
    }

    @Override
    void show(final KernelFitOutcome made) {
        show(made.verdict(), made.fit());
        if (!made.pictures().isEmpty()) {
            error_curves = made.pictures().get(0);
            kernels = made.pictures().get(1);
        }
    }
}
