package io.github.pairforge.cli;

import java.io.IOException;
import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.HarmonizeTask;
import io.github.pairforge.service.ImageInput;
import io.github.pairforge.service.Matching;
import io.github.pairforge.service.PairForgeService;

/** {@code harmonize}: the radiometry of a reference for an image. */
@Command(name = "harmonize", sortOptions = false,
    description = "Matches the histogram of every band to that of a reference image.")
final class Harmonize extends TaskSubcommand {

    @Option(names = "--image", required = true, paramLabel = "FILE", description = "The image to change.")
    private Path image;

    @Option(names = "--image-bands", paramLabel = "LIST", description = "Numbers from 1 or names, e.g. 1,2,3,4.")
    private String imageBands = "";

    @Option(names = "--image-scale", paramLabel = "S", converter = PositiveNumber.class,
        description = "reflectance = S * value + offset; default: as the file says.")
    private double imageScale = Double.NaN;

    @Option(names = "--image-offset", paramLabel = "O", converter = FiniteNumber.class,
        description = "Reflectance added after scaling.")
    private double imageOffset = Double.NaN;

    @Option(names = "--reference", required = true, paramLabel = "FILE",
        description = "What the image shall look like; any size, for --method local of the same ground.")
    private Path reference;

    @Option(names = "--reference-bands", paramLabel = "LIST", description = "The partners of the image's bands.")
    private String referenceBands = "";

    @Option(names = "--reference-scale", paramLabel = "S", converter = PositiveNumber.class,
        description = "As --image-scale.")
    private double referenceScale = Double.NaN;

    @Option(names = "--reference-offset", paramLabel = "O", converter = FiniteNumber.class,
        description = "As --image-offset.")
    private double referenceOffset = Double.NaN;

    @Option(names = "--method", paramLabel = "HOW", defaultValue = "global",
        description = "global: one map per band; local: one per window, blended. Default: ${DEFAULT-VALUE}.")
    private Matching method;

    @Option(names = "--pitch", paramLabel = "PIXELS", converter = FiniteNumber.class,
        description = "Distance of the local windows, which are twice as wide; 0 = a quarter of the image. Default: 0.")
    private double pitch;

    @Option(names = "--strength", paramLabel = "A", converter = FiniteNumber.class, defaultValue = "1",
        description = "From 0, as global, to 1, local. Default: ${DEFAULT-VALUE}.")
    private double strength;

    @Mixin
    private OutputOptions outputs;

    @Override
    void execute(final PairForgeService service, final Progress progress) throws IOException {
        final HarmonizeTask task = HarmonizeTask
            .of(ImageInput.of(image).withBands(imageBands).withReflectance(imageScale, imageOffset),
                ImageInput.of(reference).withBands(referenceBands).withReflectance(referenceScale, referenceOffset))
            .withMethod(method.label()).withPitch(pitch).withStrength(strength).withOutputs(outputs.get());
        new ResultPrinter(out(), wantsJson()).print("harmonize", service.harmonize(task, progress));
    }
}
