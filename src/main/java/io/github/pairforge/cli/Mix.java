package io.github.pairforge.cli;

import java.io.IOException;
import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.BandMixTask;
import io.github.pairforge.service.ImageInput;
import io.github.pairforge.service.PairForgeService;

/** {@code mix}: the bands of another sensor, made of an image's own. */
@Command(name = "mix", sortOptions = false,
    description = "Makes the bands of another sensor of an image's own, by a regression that regress wrote.")
final class Mix extends RecordedSubcommand {

    @Option(names = "--image", required = true, paramLabel = "FILE", description = "Reflectance.")
    private Path image;

    @Option(names = "--image-bands", paramLabel = "LIST", description = "Numbers from 1 or names, e.g. 1,2,3,4.")
    private String imageBands = "";

    @Option(names = "--image-scale", paramLabel = "S", converter = PositiveNumber.class,
        description = "reflectance = S * value + offset; default: as the file says.")
    private double imageScale = Double.NaN;

    @Option(names = "--image-offset", paramLabel = "O", converter = FiniteNumber.class,
        description = "Reflectance added after scaling.")
    private double imageOffset = Double.NaN;

    @Option(names = "--regression", required = true, paramLabel = "FILE",
        description = "What regress wrote, or a degradation model whose harmonization is linear.")
    private Path regression;

    @Mixin
    private OutputOptions outputs;

    @Override
    void execute(final PairForgeService service, final Progress progress) throws IOException {
        final BandMixTask task = BandMixTask
            .of(ImageInput.of(image).withBands(imageBands).withReflectance(imageScale, imageOffset),
                regression.toFile())
            .withOutputs(outputs.get());
        new ResultPrinter(out(), wantsJson()).print("mix", service.mixBands(task, progress));
    }
}
