package io.github.pairforge.cli;

import java.io.IOException;
import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import io.github.pairforge.denoise.DenoiseSettings;
import io.github.pairforge.inference.Execution;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.DenoiseTask;
import io.github.pairforge.service.ImageInput;
import io.github.pairforge.service.PairForgeService;

/** {@code denoise}: an image without its noise. */
@Command(name = "denoise", sortOptions = false,
    description = "Takes noise out of an image without being told how much there is.")
final class Denoise extends RecordedSubcommand {

    @Option(names = "--image", required = true, paramLabel = "FILE", description = "The noisy image.")
    private Path image;

    @Option(names = "--image-bands", paramLabel = "LIST", description = "Numbers from 1 or names, e.g. 1,2,3,4.")
    private String imageBands = "";

    @Option(names = "--image-scale", paramLabel = "S", converter = PositiveNumber.class,
        description = "reflectance = S * value + offset; default: as the file says.")
    private double imageScale = Double.NaN;

    @Option(names = "--image-offset", paramLabel = "O", converter = FiniteNumber.class,
        description = "Reflectance added after scaling.")
    private double imageOffset = Double.NaN;

    @Option(names = "--method", paramLabel = "NAME", defaultValue = "dct",
        description = "dct; pd or network, which need models. Default: ${DEFAULT-VALUE}.")
    private String method;

    @Option(names = "--sigma", paramLabel = "S", converter = PositiveNumber.class,
        description = "Standard deviation of the noise in reflectance; default: measured per band and reflectance.")
    private double sigma = Double.NaN;

    @Option(names = "--strength", paramLabel = "F", converter = PositiveNumber.class, defaultValue = "1",
        description = "Factor on the noise; 1 removes as much as there is. Default: ${DEFAULT-VALUE}.")
    private double strength;

    @Option(names = "--stride", paramLabel = "N", defaultValue = "0",
        description = "Of pixel-shuffle down-sampling, against correlated noise: 1 none, 0 chosen by the method.")
    private int stride;

    @Option(names = "--model", paramLabel = "MODEL",
        description = "Files or names of models, DENOISER;ESTIMATOR for pd; default: found by role.")
    private String model = "";

    @Option(names = "--execution", paramLabel = "WHERE", defaultValue = "auto",
        description = "Where networks run: auto, cpu, cuda, coreml or directml. Default: ${DEFAULT-VALUE}.")
    private String execution;

    @Option(names = "--white", paramLabel = "R", converter = PositiveNumber.class,
        description = "Reflectance that networks are shown as 1; default: as the model card says, else measured.")
    private double white = Double.NaN;

    @Option(names = "--background", paramLabel = "K", defaultValue = "0",
        description = "Method pd: share of the result, 0 to 1, smoothed as if the strongest noise were everywhere."
            + " Default: ${DEFAULT-VALUE}.")
    private double background;

    @Mixin
    private OutputOptions outputs;

    @Option(names = "--residual", paramLabel = "FILE",
        description = "Also write what was taken out, image - result (GeoTIFF, float32).")
    private Path residual;

    @Override
    void execute(final PairForgeService service, final Progress progress) throws IOException {
        final DenoiseTask task = DenoiseTask
            .of(ImageInput.of(image).withBands(imageBands).withReflectance(imageScale, imageOffset))
            .withMethod(method)
            .withSettings(new DenoiseSettings(sigma, strength, stride, model, Execution.of(execution), white,
                background))
            .withResidual(residual == null ? null : residual.toFile()).withOutputs(outputs.get());
        new DenoisePrinter(out(), wantsJson()).print(service.denoise(task, progress));
    }
}
