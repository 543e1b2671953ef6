package io.github.pairforge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.AlignChoice;
import io.github.pairforge.service.AlignResult;
import io.github.pairforge.service.AlignTask;
import io.github.pairforge.service.ImageInput;
import io.github.pairforge.service.OutputType;
import io.github.pairforge.service.Outputs;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.service.SeriesResult;
import io.github.pairforge.service.SeriesTask;

/** {@code align}: an image, or a time series, brought onto a reference. */
@Command(name = "align", sortOptions = false, description = {
    "Moves an image so that it lies on a reference, or as an alignment file says, and says how far it was off.",
    "Several --image make a time series: all are aligned to --reference, or to the one that --reference-frame names." })
final class Align extends RecordedSubcommand {

    @Option(names = { "--image", "--series" }, required = true, arity = "1..*", paramLabel = "FILE",
        description = "The image to move; several for a time series, in order.")
    private List<Path> images;

    @Option(names = "--image-bands", paramLabel = "LIST", description = "Numbers from 1 or names, e.g. 1,2,3,4.")
    private String imageBands = "";

    @Option(names = "--image-scale", paramLabel = "S", converter = PositiveNumber.class,
        description = "reflectance = S * value + offset; default: as the file says.")
    private double imageScale = Double.NaN;

    @Option(names = "--image-offset", paramLabel = "O", converter = FiniteNumber.class,
        description = "Reflectance added after scaling.")
    private double imageOffset = Double.NaN;

    @Option(names = "--reference", paramLabel = "FILE", description = "Where the image shall lie; any resolution.")
    private Path reference;

    @Option(names = "--reference-bands", paramLabel = "LIST", description = "The partners of the image's bands.")
    private String referenceBands = "";

    @Option(names = "--reference-scale", paramLabel = "S", converter = PositiveNumber.class,
        description = "As --image-scale.")
    private double referenceScale = Double.NaN;

    @Option(names = "--reference-offset", paramLabel = "O", converter = FiniteNumber.class,
        description = "As --image-offset.")
    private double referenceOffset = Double.NaN;

    @Option(names = "--reference-frame", paramLabel = "N", defaultValue = "1",
        description = "Without --reference: which image of a time series the others are aligned to, from 1. Default: "
            + "${DEFAULT-VALUE}.")
    private int referenceFrame;

    @Option(names = "--same-extent",
        description = "The image covers exactly the ground of the reference, whatever its own georeference says.")
    private boolean sameExtent;

    @Option(names = "--alignment", paramLabel = "FILE",
        description = "An alignment that was found before: it is applied, nothing is matched.")
    private Path alignment;

    @Mixin
    private AlignOptions how;

    @Option(names = "--on-failure", paramLabel = "HOW", defaultValue = "skip",
        description = "Images of a time series that cannot be aligned: skip leaves them out, keep takes them as they "
            + "lie; both are reported. Default: ${DEFAULT-VALUE}.")
    private String onFailure;

    @Option(names = "--output", required = true, paramLabel = "FILE",
        description = "GeoTIFF to write; for a time series the folder for one GeoTIFF and one alignment per image.")
    private Path output;

    @Option(names = "--type", paramLabel = "TYPE", defaultValue = "float32",
        description = "float32 (reflectance) or uint16 (reflectance x 10000, scale in the file). Default: "
            + "${DEFAULT-VALUE}.")
    private OutputType type;

    @Option(names = "--alignment-out", paramLabel = "FILE", description = "Also write the alignment (JSON).")
    private Path alignmentOut;

    @Option(names = "--picture", paramLabel = "FILE",
        description = "Also write a picture (PNG): before, after, reference and their differences.")
    private Path picture;

    @Option(names = "--table", paramLabel = "FILE", description = "Also write the shifts of a time series (CSV).")
    private Path table;

    @Option(names = "--animation", paramLabel = "FILE",
        description = "Also write a time series before and after, side by side (GIF).")
    private Path animation;

    @Override
    void execute(final PairForgeService service, final Progress progress) throws IOException {
        final List<ImageInput> moving = new ArrayList<>();
        for (final Path image : images) {
            moving.add(ImageInput.of(image).withBands(imageBands).withReflectance(imageScale, imageOffset)
                .as("image"));
        }
        final ImageInput target = reference == null ? null : ImageInput.of(reference).withBands(referenceBands)
            .withReflectance(referenceScale, referenceOffset).as("reference");
        final AlignPrinter printer = new AlignPrinter(out(), wantsJson());
        if (moving.size() == 1) {
            printer.print(one(service, moving.get(0), target, progress));
        }
        else {
            printer.print(several(service, moving, target, progress), output);
        }
    }

    /** Words that mean nothing are bad usage, not a failure. */
    private AlignChoice choice(final String grid) {
        try {
            return how.choice(grid);
        }
        catch (final IllegalArgumentException e) {
            throw misuse("--" + e.getMessage().replace("max_shift", "max-shift"));
        }
    }

    private AlignResult one(final PairForgeService service, final ImageInput image, final ImageInput target,
        final Progress progress) throws IOException
    {
        if (table != null || animation != null) {
            throw misuse("--table and --animation belong to a time series: give several --image.");
        }
        if (target == null && alignment == null) {
            throw misuse("Where does the image belong? Give --reference, or an --alignment that was found before.");
        }
        return service.align(new AlignTask(image, target, alignment, sameExtent, choice("image"),
            new Outputs(output, type.label(), null, picture, false), alignmentOut), progress);
    }

    private SeriesResult several(final PairForgeService service, final List<ImageInput> series,
        final ImageInput target, final Progress progress) throws IOException
    {
        if (alignment != null || alignmentOut != null || picture != null || sameExtent) {
            throw misuse("--alignment, --alignment-out, --picture and --same-extent belong to one image: give one"
                + " --image.");
        }
        return service.align(new SeriesTask(series, target, referenceFrame, choice("reference"), onFailure,
            new SeriesTask.SeriesOutputs(output, type.label(), table, animation, false)), progress);
    }
}
