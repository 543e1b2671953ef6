package io.github.pairforge.cli;

import java.io.IOException;
import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.AngleTask;
import io.github.pairforge.service.ImageInput;
import io.github.pairforge.service.PairForgeService;

/** {@code angle}: how much the spectra of two images differ, pixel by pixel. */
@Command(name = "angle", sortOptions = false,
    description = "Measures the angle between the spectra of two images of the same ground, as they lie.")
final class Angle extends TaskSubcommand {

    @Parameters(index = "0", paramLabel = "IMAGE", description = "As fine as the reference, or finer.")
    private Path image;

    @Parameters(index = "1", paramLabel = "REFERENCE", description = "What it is compared with, on its grid.")
    private Path reference;

    @Option(names = "--image-bands", paramLabel = "LIST", description = "Numbers from 1 or names, e.g. 1,2,3,4.")
    private String imageBands = "";

    @Option(names = "--image-scale", paramLabel = "S", converter = PositiveNumber.class,
        description = "reflectance = S * value + offset; default: as the file says.")
    private double imageScale = Double.NaN;

    @Option(names = "--image-offset", paramLabel = "O", converter = FiniteNumber.class,
        description = "Reflectance added after scaling.")
    private double imageOffset = Double.NaN;

    @Option(names = "--reference-bands", paramLabel = "LIST", description = "The partners of the image's bands.")
    private String referenceBands = "";

    @Option(names = "--reference-scale", paramLabel = "S", converter = PositiveNumber.class,
        description = "As --image-scale.")
    private double referenceScale = Double.NaN;

    @Option(names = "--reference-offset", paramLabel = "O", converter = FiniteNumber.class,
        description = "As --image-offset.")
    private double referenceOffset = Double.NaN;

    @Option(names = "--same-extent",
        description = "The image covers exactly the ground of the reference, whatever its own georeference says.")
    private boolean sameExtent;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "0",
        description = "Of the bootstrap that gives intervals. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--output", paramLabel = "FILE", description = "GeoTIFF: the angle of every pixel, degrees.")
    private Path output;

    @Option(names = "--picture", paramLabel = "FILE", description = "PNG: both images and the angles.")
    private Path picture;

    @Override
    void execute(final PairForgeService service, final Progress progress) throws IOException {
        final AngleTask task = new AngleTask(
            ImageInput.of(image).withBands(imageBands).withReflectance(imageScale, imageOffset).as("image"),
            ImageInput.of(reference).withBands(referenceBands).withReflectance(referenceScale, referenceOffset)
                .as("reference"), sameExtent, seed, output, picture, false);
        new ScorePrinter(out(), wantsJson()).print(service.spectralAngle(task, progress));
    }
}
