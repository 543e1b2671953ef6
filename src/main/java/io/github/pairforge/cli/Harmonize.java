package io.github.pairforge.cli;

import java.io.IOException;
import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.GroundChoice;
import io.github.pairforge.service.HarmonizeTask;
import io.github.pairforge.service.PairForgeService;

/** {@code harmonize}: the radiometry of a reference, or of a style, for an image. */
@Command(name = "harmonize", sortOptions = false,
    description = "Gives an image the radiometry of a reference image, or of a style drawn at random.")
final class Harmonize extends RecordedSubcommand {

    @Option(names = "--image", required = true, paramLabel = "FILE", description = "The image to change.")
    private Path image;

    @Option(names = "--reference", paramLabel = "FILE",
        description = "What the image shall look like; for --method local and regression of the same ground.")
    private Path reference;

    @Option(names = "--reference-model", paramLabel = "MODEL",
        description = "Name or file of a network instead: what it makes of the image is the reference, and nothing else"
            + " of it reaches the result.")
    private String referenceModel = "";

    @Mixin
    private ReferenceOptions images;

    @Mixin
    private HarmonizeOptions method;

    @Option(names = "--detail-budget", paramLabel = "R", converter = Limit.class, defaultValue = "0.95",
        description = "Least gradient energy of the result, as a multiple of the image's: --pitch auto keeps it, and a"
            + " note says when it is lost. Default: ${DEFAULT-VALUE}.")
    private double detailBudget;

    @Option(names = "--match-resolution", paramLabel = "HOW", defaultValue = "auto",
        description = "auto: the finer of image and reference is averaged to the pixels of the coarser before they are"
            + " compared; no: as they are; or the preset or file of a model whose blur is used instead. Default:"
            + " ${DEFAULT-VALUE}.")
    private String matchResolution;

    @Mixin
    private OutputOptions outputs;

    @Override
    void execute(final PairForgeService service, final Progress progress) throws IOException {
        final HarmonizeTask task = new HarmonizeTask(images.image(image), images.reference(reference),
            method.spec(this, service), referenceModel, new GroundChoice(images.sameExtent(), matchResolution),
            detailBudget, outputs.get());
        if (reference == null && referenceModel.isBlank() && task.needsReference(service)) {
            throw misuse("Missing required option: '--reference=FILE' for --method " + task.method().method() + ".");
        }
        new ResultPrinter(out(), wantsJson()).print("harmonize", service.harmonize(task, progress));
    }
}
