package io.github.pairforge.cli;

import java.io.IOException;
import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.ImageInput;
import io.github.pairforge.service.NoiseTask;
import io.github.pairforge.service.PairForgeService;

/** {@code noise}: sensor noise for an image. */
@Command(name = "noise", sortOptions = false, description = "Adds noise whose strength depends on reflectance.")
final class Noise extends RecordedSubcommand {

    @Option(names = "--image", required = true, paramLabel = "FILE", description = "Reflectance without noise.")
    private Path image;

    @Option(names = "--image-bands", paramLabel = "LIST", description = "Numbers from 1 or names, e.g. 1,2,3,4.")
    private String imageBands = "";

    @Option(names = "--image-scale", paramLabel = "S", converter = PositiveNumber.class,
        description = "reflectance = S * value + offset; default: as the file says.")
    private double imageScale = Double.NaN;

    @Option(names = "--image-offset", paramLabel = "O", converter = FiniteNumber.class,
        description = "Reflectance added after scaling.")
    private double imageOffset = Double.NaN;

    @Option(names = "--noise", paramLabel = "NOISE", defaultValue = "sen2naip",
        description = "sen2naip, a standard deviation in reflectance (0.002), or a model file (of fit-noise). Default: "
            + "${DEFAULT-VALUE}.")
    private String noise;

    @Option(names = "--correlation", paramLabel = "KIND", defaultValue = "model",
        description = "model: as the model file says; white: independent pixels and bands. Default: ${DEFAULT-VALUE}.")
    private String correlation;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "42",
        description = "The same seed gives the same noise. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private OutputOptions outputs;

    @Override
    void execute(final PairForgeService service, final Progress progress) throws IOException {
        final NoiseTask task = NoiseTask
            .of(ImageInput.of(image).withBands(imageBands).withReflectance(imageScale, imageOffset), noise, seed)
            .withCorrelation(correlation).withOutputs(outputs.get());
        new ResultPrinter(out(), wantsJson()).print("noise", service.addNoise(task, progress));
    }
}
