package io.github.pairforge.cli;

import java.io.IOException;
import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.AngleTask;
import io.github.pairforge.service.PairForgeService;

/** {@code angle}: how much the spectra of two images differ, pixel by pixel. */
@Command(name = "angle", sortOptions = false,
    description = "Measures the angle between the spectra of two images of the same ground, as they lie.")
final class Angle extends RecordedSubcommand {

    @Parameters(index = "0", paramLabel = "IMAGE", description = "As fine as the reference, or finer.")
    private Path image;

    @Parameters(index = "1", paramLabel = "REFERENCE", description = "What it is compared with, on its grid.")
    private Path reference;

    @Mixin
    private ReferenceOptions images;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "0",
        description = "Of the bootstrap that gives intervals. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Option(names = "--output", paramLabel = "FILE", description = "GeoTIFF: the angle of every pixel, degrees.")
    private Path output;

    @Option(names = "--picture", paramLabel = "FILE", description = "PNG: both images and the angles.")
    private Path picture;

    @Override
    void execute(final PairForgeService service, final Progress progress) throws IOException {
        final AngleTask task = new AngleTask(images.image(image), images.reference(reference), images.sameExtent(),
            seed, output, picture, false);
        new ScorePrinter(out(), wantsJson()).print(service.spectralAngle(task, progress));
    }
}
