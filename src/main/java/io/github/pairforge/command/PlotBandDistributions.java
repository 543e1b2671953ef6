package io.github.pairforge.command;

import java.io.File;
import java.io.IOException;
import java.util.List;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.IJ;
import ij.ImagePlus;
import ij.measure.ResultsTable;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.DistributionTable;
import io.github.pairforge.service.DistributionsResult;
import io.github.pairforge.service.DistributionsTask;
import io.github.pairforge.service.ImageInput;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.ui.widget.BesideWidget;
import io.github.pairforge.ui.widget.ImageWidget;
import io.github.pairforge.ui.widget.LineWidget;

/** Plots how values are distributed in a result and its reference. */
@Plugin(type = Command.class, headless = true,
    description = "Plots the distribution of every band: the reference orange, the result blue.",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"),
        @Menu(label = PlotBandDistributions.LABEL, weight = 402) })
public final class PlotBandDistributions extends ReferenceCommand<DistributionsResult> {

    static final String LABEL = "Plot Band Distributions...";

    @Parameter(label = "Image before", required = false, persist = false, autoFill = false,
        style = ImageWidget.STYLE, description = "The image before it was harmonized, grey; may be left out.")
    private ImagePlus before;

    @Parameter(label = "... or file before", required = false, persist = false, validater = "checkBeforeFile",
        style = LineWidget.STYLE + ",open", description = "Used instead of the open image before.")
    private File before_file;

    @Parameter(label = "Scale before", min = "0", stepSize = "0.0001", persist = false,
        style = LineWidget.STYLE + ",format:0.########", description = "As image scale.")
    private double before_scale;

    @Parameter(label = "Offset before", required = false, stepSize = "0.01", persist = false,
        style = BesideWidget.STYLE + ",format:0.########", description = "As image offset.")
    private double before_offset;

    @Parameter(label = "Bins", min = "0", persist = false, style = LineWidget.STYLE,
        description = "0 = what suits the number of pixels.")
    private int bins;

    @Parameter(label = "Save the table as", required = false, persist = false, validater = "checkTable",
        style = LineWidget.STYLE + ",save,extensions:csv", description = "CSV: the density in every bin.")
    private File table;

    @Parameter(label = "Save the picture as", required = false, persist = false, validater = "checkPicture",
        style = LineWidget.STYLE + ",save,extensions:png", description = "PNG: the plots of all bands.")
    private File picture;

    @Parameter(label = "Show plots", required = false, persist = false, style = BesideWidget.STYLE,
        description = "Opens a plot per band that can be edited.")
    private boolean preview = true;

    @Parameter(type = ItemIO.OUTPUT, label = "Band distributions")
    private ImagePlus sheet;

    @Parameter(type = ItemIO.OUTPUT, label = "Distances")
    private ResultsTable numbers;

    public PlotBandDistributions() {
        super(LABEL);
    }

    @Override
    DistributionsResult execute(final PairForgeService service, final Progress progress) throws IOException {
        final ImageInput image = image();
        final ImageInput first = OpenImages.partner(before, image.image(), before_file, "before");
        return service.distributions(new DistributionsTask(image, reference(),
            first == null || first.image() != null && first.image() == reference().image() ? null
                : first.withBands(image.bands()).withReflectance(OpenImages.orDeclared(before_scale),
                    OpenImages.orDeclared(before_offset)),
            bins, Files.path(picture), Files.path(table), preview), progress);
    }

    @Override
    List<String> notes(final DistributionsResult made) {
        return made.notes();
    }

    @Override
    void show(final DistributionsResult made) {
        numbers = DistributionTable.of(made.distributions());
        // Plots, unlike pictures of them, can be edited.
        sheet = IJ.getInstance() == null ? made.picture().orElse(null) : made.plots().orElse(null);
    }

    String checkBeforeFile() {
        return problem(() -> Checks.exists(before_file, "before_file"));
    }

    String checkTable() {
        return problem(() -> Checks.writable(table, "table", "CSV", ".csv"));
    }

    String checkPicture() {
        return problem(() -> Checks.writable(picture, "picture", "PNG", ".png"));
    }
}
