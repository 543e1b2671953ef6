package io.github.pairforge.cli;

import java.io.IOException;
import java.nio.file.Path;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.CompareTask;
import io.github.pairforge.service.ImageInput;
import io.github.pairforge.service.OutputType;
import io.github.pairforge.service.PairForgeService;

/** {@code compare}: does a degraded image look as if the sensor had taken it? */
@Command(name = "compare", sortOptions = false,
    description = { "Degrades HR with a model and sets it beside the real LR image: compare --hr HR --lr LR --model M.",
        "An image that was degraded already: compare --image DEGRADED --lr LR; --hr-bands, --hr-scale and --hr-offset"
            + " then describe that image.",
        "The exit code is 0 when the images were compared, whatever the verdict." })
final class Compare extends RecordedSubcommand {

    @Option(names = "--hr", paramLabel = "FILE", description = "High-resolution image, to be degraded.")
    private Path hr;

    @Option(names = "--image", paramLabel = "FILE", description = "Instead of --hr: an image on the grid of --lr.")
    private Path image;

    @Option(names = "--lr", required = true, paramLabel = "FILE", description = "The real LR image.")
    private Path lr;

    @Mixin
    private PairOptions images;

    @Mixin
    private ModelOptions model;

    @Option(names = "--output", paramLabel = "FILE", description = "Also write the degraded image (GeoTIFF).")
    private Path output;

    @Option(names = "--type", paramLabel = "TYPE", defaultValue = "float32",
        description = "Of --output: float32 (reflectance) or uint16 (reflectance x 10000). Default: "
            + "${DEFAULT-VALUE}.")
    private OutputType type;

    @Option(names = "--picture", paramLabel = "FILE", description = "Also write images, maps and plots (PNG).")
    private Path picture;

    @Option(names = "--report", paramLabel = "FILE", description = "Also write a page (HTML).")
    private Path report;

    @Option(names = "--findings", paramLabel = "FILE", description = "Also write the findings (CSV, or JSON: .json).")
    private Path findings;

    @Override
    void execute(final PairForgeService service, final Progress progress) throws IOException {
        if ((hr == null) == (image == null)) {
            throw misuse("Give either --hr with a model, or --image for one that was degraded already.");
        }
        final CompareTask task = new CompareTask(hr == null ? null : images.hr(ImageInput.of(hr)),
            image == null ? null : images.hr(ImageInput.of(image)), images.lr(ImageInput.of(lr)),
            images.sameExtent(), model.choice(this, service), model.seed(),
            new CompareTask.CompareOutputs(output, type.label(), picture, report, findings, false));
        new ComparePrinter(out(), wantsJson()).print(service.compare(task, progress));
    }
}
