package io.github.pairforge.cli;

import java.io.IOException;
import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.DegradeTask;
import io.github.pairforge.service.ImageInput;
import io.github.pairforge.service.PairForgeService;

/** {@code degrade}: an LR image as another sensor would see the HR image. */
@Command(name = "degrade", sortOptions = false,
    description = "Makes a low-resolution image as another sensor would see the high-resolution one.")
final class Degrade extends RecordedSubcommand {

    @Option(names = "--hr", required = true, paramLabel = "FILE", description = "High-resolution image.")
    private Path hr;

    @Option(names = "--hr-bands", paramLabel = "LIST", description = "Numbers from 1 or names, e.g. 1,2,3,4.")
    private String hrBands = "";

    @Option(names = "--hr-scale", paramLabel = "S", converter = PositiveNumber.class,
        description = "reflectance = S * value + offset; default: as the file says.")
    private double hrScale = Double.NaN;

    @Option(names = "--hr-offset", paramLabel = "O", converter = FiniteNumber.class,
        description = "Reflectance added after scaling.")
    private double hrOffset = Double.NaN;

    @Option(names = "--lr", paramLabel = "FILE",
        description = "The real LR image: gives the grid, the radiometry for --harmonize, and is compared.")
    private Path lr;

    @Option(names = "--lr-bands", paramLabel = "LIST", description = "The partners of the HR bands, in order.")
    private String lrBands = "";

    @Option(names = "--lr-scale", paramLabel = "S", converter = PositiveNumber.class,
        description = "As --hr-scale.")
    private double lrScale = Double.NaN;

    @Option(names = "--lr-offset", paramLabel = "O", converter = FiniteNumber.class,
        description = "As --hr-offset.")
    private double lrOffset = Double.NaN;

    @Option(names = "--same-extent",
        description = "HR covers exactly the ground of LR, corner to corner, whatever its own georeference says.")
    private boolean sameExtent;

    @Mixin
    private ModelOptions model;

    @Mixin
    private OutputOptions outputs;

    @Option(names = "--model-out", paramLabel = "FILE", description = "Also write the model as it was applied (JSON).")
    private Path modelOut;

    @Override
    void execute(final PairForgeService service, final Progress progress) throws IOException {
        requireLr();
        final DegradeTask task = new DegradeTask(
            ImageInput.of(hr).withBands(hrBands).withReflectance(hrScale, hrOffset).as("hr"),
            lr == null ? null : ImageInput.of(lr).withBands(lrBands).withReflectance(lrScale, lrOffset).as("lr"),
            sameExtent, model.choice(this, service), model.seed(),
            outputs.get().withModel(modelOut));
        new ResultPrinter(out(), wantsJson()).print("degrade", service.degrade(task, progress));
    }

    private void requireLr() {
        if (lr == null && !(lrBands.isEmpty() && Double.isNaN(lrScale) && Double.isNaN(lrOffset))) {
            throw misuse("--lr-bands, --lr-scale and --lr-offset describe the LR image: give --lr.");
        }
    }
}
