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
import io.github.pairforge.service.ImageInput;
import io.github.pairforge.service.PairForgeService;

/** Moves an image onto a reference. */
@Plugin(type = Command.class, headless = true,
    description = "Moves an image so that it lies on a reference image, and says how far it was off.",
    menu = { @Menu(label = "Plugins"), @Menu(label = "PairForge"), @Menu(label = AlignToReference.LABEL, weight = 30) })
public final class AlignToReference extends ForgeCommand<AlignResult> {

    static final String LABEL = "Align to Reference...";

    @Parameter(label = "Image", required = false, persist = false, autoFill = false, initializer = "offerActive",
        description = "The image to move: reflectance, bands as channels.")
    private ImagePlus image;

    @Parameter(label = "... or image file", required = false, persist = false,
        description = "Used instead of the open image.")
    private File image_file;

    @Parameter(label = "Image bands", required = false, persist = false,
        description = "Numbers from 1 or names, in order; empty for all.")
    private String image_bands = "";

    @Parameter(label = "Image scale", min = "0", persist = false, style = "format:0.########",
        description = "reflectance = scale * value + offset; 0 = as the file says.")
    private double image_scale;

    @Parameter(label = "Image offset", persist = false, style = "format:0.########",
        description = "Reflectance added after scaling.")
    private double image_offset;

    @Parameter(label = "Reference image", required = false, persist = false, autoFill = false,
        description = "Where the image shall lie; any resolution.")
    private ImagePlus reference;

    @Parameter(label = "... or reference file", required = false, persist = false,
        description = "Used instead of the open reference.")
    private File reference_file;

    @Parameter(label = "Reference bands", required = false, persist = false,
        description = "The partners of the image's bands, in the same order; empty for all.")
    private String reference_bands = "";

    @Parameter(label = "Reference scale", min = "0", persist = false, style = "format:0.########",
        description = "reflectance = scale * value + offset; 0 = as the file says.")
    private double reference_scale;

    @Parameter(label = "Reference offset", persist = false, style = "format:0.########",
        description = "Reflectance added after scaling.")
    private double reference_offset;

    @Parameter(label = "Image covers exactly the reference", persist = false,
        description = "For images without georeference that show the same ground, corner to corner.")
    private boolean same_extent;

    @Parameter(label = "Alignment file", required = false, persist = false,
        description = "An alignment that was found before: it is applied, nothing is matched.")
    private File alignment;

    @Parameter(label = "Transform", choices = { "translation", "similarity", "affine" }, persist = false,
        description = "translation: one shift, from the whole image; the others from tie points.")
    private String kind = "translation";

    @Parameter(label = "Method", choices = { "dft", "phase", "foroosh" }, persist = false,
        description = "How shifts are found: cross-correlation, phase correlation, or that of Foroosh.")
    private String method = "dft";

    @Parameter(label = "Tie point matcher", persist = false,
        description = "Finds tie points for similarity and affine: windows, or one that was installed.")
    private String matcher = "windows";

    @Parameter(label = "Largest shift (m)", min = "0", persist = false, style = "format:0.###",
        description = "In metres; in pixels for images without georeference.")
    private double max_shift = 10;

    @Parameter(label = "Interpolation", choices = { "nearest", "bilinear", "bicubic", "bspline", "lanczos" },
        persist = false, description = "lanczos keeps the most detail; nearest keeps the values.")
    private String interpolation = "lanczos";

    @Parameter(label = "Pixels of the result", choices = { "image", "reference" }, persist = false,
        description = "image: the image's own; reference: those of the reference.")
    private String grid = "image";

    @Parameter(label = "Seed", persist = false, style = "format:0",
        description = "Of the random samples among tie points.")
    private long seed;

    @Parameter(label = "Output file", required = false, style = "save", persist = false,
        description = "GeoTIFF; computed tile by tile, so any size fits. Empty: the result opens as an image.")
    private File output;

    @Parameter(label = "Output type", choices = { "float32", "uint16" }, persist = false,
        description = "float32: reflectance; uint16: reflectance x 10000 with the scale in the file.")
    private String type = "float32";

    @Parameter(label = "Save the alignment as", required = false, style = "save", persist = false,
        description = "JSON of the transform: corrects other bands, dates and resolutions without matching again.")
    private File alignment_out;

    @Parameter(label = "Save the picture as", required = false, style = "save", persist = false,
        description = "PNG: before, after, reference and their differences.")
    private File picture;

    @Parameter(label = "Show before and after", persist = false, description = "Opens the picture as an image.")
    private boolean preview = true;

    @Parameter(type = ItemIO.OUTPUT, label = "Result")
    private ImagePlus result;

    @Parameter(type = ItemIO.OUTPUT, label = "Before and after")
    private ImagePlus comparison;

    public AlignToReference() {
        super(LABEL);
    }

    /** The active image serves a macro that names none; the dialog shows a list and takes what it shows. */
    void offerActive() {
        image = OpenImages.orActive(image);
    }

    @Override
    AlignResult execute(final PairForgeService service, final Progress progress) throws IOException {
        final ImageInput wanted = OpenImages.partner(reference, image, reference_file, "reference");
        final ImageInput moving = OpenImages.input(image, image_file, "image").withBands(image_bands)
            .withReflectance(OpenImages.orDeclared(image_scale), OpenImages.orDeclared(image_offset));
        final AlignChoice choice = new AlignChoice(kind, method, matcher, max_shift, interpolation, grid, seed);
        return service.align(new AlignTask(moving, wanted == null ? null : wanted.withBands(reference_bands)
            .withReflectance(OpenImages.orDeclared(reference_scale), OpenImages.orDeclared(reference_offset)),
            Files.path(alignment), same_extent, choice, Files.outputs(output, type, null, picture, preview),
            Files.path(alignment_out)), progress);
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
    }
}
