package io.github.pairforge.command;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.scijava.ItemIO;
import org.scijava.command.Command;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;

import ij.ImagePlus;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.AlignChoice;
import io.github.pairforge.service.AlignResult;
import io.github.pairforge.service.AlignTask;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.ui.widget.BesideWidget;
import io.github.pairforge.ui.widget.LineWidget;

/** Moves an image onto a reference. */
@Plugin(type = Command.class, headless = true,
    description = "Moves an image so that it lies on a reference image, and says how far it was off.",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"),
        @Menu(label = AlignToReference.LABEL, weight = 102) })
public final class AlignToReference extends ReferenceCommand<AlignResult> {

    static final String LABEL = "Align to Reference...";

    @Parameter(label = "Alignment file", required = false, persist = false, validater = "checkAlignment",
        style = LineWidget.STYLE + ",open,extensions:json/JSON",
        description = "An alignment that was found before: it is applied, nothing is matched.")
    private File alignment;

    @Parameter(label = "Transform", choices = { "translation", "similarity", "affine" }, persist = false,
        style = LineWidget.STYLE,
        description = "translation: one shift, from the whole image; the others from tie points.")
    private String kind = "translation";

    @Parameter(label = "Method", choices = { "dft", "phase", "foroosh" }, required = false, persist = false,
        style = BesideWidget.STYLE,
        description = "How shifts are found: cross-correlation, phase correlation, or that of Foroosh.")
    private String method = "dft";

    @Parameter(label = "Tie point matcher", persist = false, style = LineWidget.STYLE,
        description = "Finds tie points for similarity and affine: windows, or one that was installed.")
    private String matcher = "windows";

    @Parameter(label = "Largest shift (m)", required = false, min = "0", persist = false,
        style = BesideWidget.STYLE + ",format:0.###",
        description = "In metres; in pixels for images without georeference.")
    private double max_shift = 10;

    @Parameter(label = "Interpolation", choices = { "nearest", "bilinear", "bicubic", "bspline", "lanczos" },
        persist = false, style = LineWidget.STYLE,
        description = "lanczos keeps the most detail; nearest keeps the values.")
    private String interpolation = "lanczos";

    @Parameter(label = "Pixels of the result", choices = { "image", "reference" }, required = false, persist = false,
        style = BesideWidget.STYLE, description = "image: the image's own; reference: those of the reference.")
    private String grid = "image";

    @Parameter(label = "Seed", persist = false, style = LineWidget.STYLE + ",format:0",
        description = "Of the random samples among tie points.")
    private long seed;

    @Parameter(label = "Output file", required = false, persist = false, validater = "checkOutput",
        style = LineWidget.STYLE + ",save,extensions:tif/tiff",
        description = "GeoTIFF; computed tile by tile, so any size fits. Empty: the result opens as an image.")
    private File output;

    @Parameter(label = "Output type", choices = { "float32", "uint16" }, required = false, persist = false,
        style = BesideWidget.STYLE,
        description = "float32: reflectance; uint16: reflectance x 10000 with the scale in the file.")
    private String type = "float32";

    @Parameter(label = "Save the alignment as", required = false, persist = false, validater = "checkAlignmentOut",
        style = LineWidget.STYLE + ",save,extensions:json",
        description = "JSON of the transform: corrects other bands, dates and resolutions without matching again.")
    private File alignment_out;

    @Parameter(label = "Save the picture as", required = false, persist = false, validater = "checkPicture",
        style = LineWidget.STYLE + ",save,extensions:png",
        description = "PNG: before, after, reference and their differences.")
    private File picture;

    @Parameter(label = "Show before and after", required = false, persist = false, style = BesideWidget.STYLE,
        description = "Opens the picture as an image.")
    private boolean preview = true;

    @Parameter(type = ItemIO.OUTPUT, label = "Result")
    private ImagePlus result;

    @Parameter(type = ItemIO.OUTPUT, label = "Before and after")
    private ImagePlus comparison;

    @Parameter(type = ItemIO.OUTPUT, label = "Flicker")
    private ImagePlus flicker;

    public AlignToReference() {
        super(LABEL);
    }

    @Override
    AlignResult execute(final PairForgeService service, final Progress progress) throws IOException {
        final AlignChoice choice = new AlignChoice(kind, method, matcher, max_shift, interpolation, grid, seed);
        return service.align(new AlignTask(image(), referenceOrNone(), Files.path(alignment), sameExtent(), choice,
            Files.outputs(output, type, null, picture, preview), Files.path(alignment_out)), progress);
    }

    @Override
    List<String> notes(final AlignResult made) {
        final List<String> notes = new ArrayList<>(made.notes());
        notes.add(made.verdict());
        return notes;
    }

    @Override
    void show(final AlignResult made) {
        result = made.image().map(i -> ImageCommand.titled(i, "-aligned")).orElse(null);
        comparison = made.picture().orElse(null);
        flicker = made.flicker().orElse(null);
    }

    /** An alignment that was found before needs none. */
    @Override
    boolean needsReference() {
        return !OpenImages.isGiven(alignment);
    }

    String checkAlignment() {
        return problem(() -> Checks.exists(alignment, "alignment"));
    }

    String checkOutput() {
        return problem(() -> Checks.writable(output, "output", "GeoTIFF", ".tif", ".tiff"));
    }

    String checkAlignmentOut() {
        return problem(() -> Checks.writable(alignment_out, "alignment_out", "JSON"));
    }

    String checkPicture() {
        return problem(() -> Checks.writable(picture, "picture", "PNG", ".png"));
    }
}
