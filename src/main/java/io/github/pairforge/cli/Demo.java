package io.github.pairforge.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import io.github.pairforge.evaluate.Comparison;
import io.github.pairforge.io.FileProblem;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.DegradeTask;
import io.github.pairforge.service.Harmonizing;
import io.github.pairforge.service.ImageInput;
import io.github.pairforge.service.ModelChoice;
import io.github.pairforge.service.OutputType;
import io.github.pairforge.service.Outputs;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.service.TaskResult;
import io.github.pairforge.service.Version;
import io.github.pairforge.ui.DegradationReport;
import io.github.pairforge.ui.HtmlReport;

/**
 * {@code demo}: the main job on the sample pair. The HR image is blurred and resampled with the sample's true kernels,
 * harmonized to the real LR image, and given noise of another seed; what comes out is set beside the real LR image.
 */
@Command(name = "demo", sortOptions = false,
    description = "Degrades the sample pair's HR image, compares it with the real LR image, and reports.")
final class Demo extends TaskSubcommand {

    private static final long SAMPLE_SEED = 1;
    private static final int SAMPLE_SIZE = 384;
    private static final int SAMPLE_FACTOR = 4;
    private static final long NOISE_SEED = 2;

    @Option(names = "--sample", paramLabel = "FOLDER", defaultValue = "sample-data",
        description = "Holds hr.tif, lr.tif and truth.json; made when missing. Default: ${DEFAULT-VALUE}.")
    private Path sample;

    @Option(names = "--output", paramLabel = "FOLDER", defaultValue = "target/demo",
        description = "Created when missing. Default: ${DEFAULT-VALUE}.")
    private Path output;

    @Override
    void execute(final PairForgeService service, final Progress progress) throws IOException {
        FileProblem.createFolder(output);
        Path pair = sample;
        if (!Files.exists(pair.resolve("hr.tif"))) {
            pair = output.resolve("sample");
            service.sample(SAMPLE_SEED, SAMPLE_SIZE, SAMPLE_FACTOR, pair, progress);
        }
        final Path hr = pair.resolve("hr.tif");
        final Path lr = pair.resolve("lr.tif");
        final Path picture = output.resolve("comparison.png");
        final TaskResult result = service.degrade(new DegradeTask(ImageInput.of(hr).as("hr"),
            ImageInput.of(lr).as("lr"), false,
            ModelChoice.of(pair.resolve("truth.json").toString()).withHarmonize(Harmonizing.GLOBAL.label()), NOISE_SEED,
            new Outputs(output.resolve("lr.tif"), OutputType.UINT16.label(), output.resolve("model.json"), picture,
                true)), progress);
        final Comparison comparison = result.comparison()
            .orElseThrow(() -> new IOException(lr + " is not on the grid of " + hr + "; make the sample again."));
        final Path report = output.resolve("report.html");
        final HtmlReport.Provenance provenance = new HtmlReport.Provenance(Version.get(), Long.toString(NOISE_SEED),
            command(pair), List.of(new HtmlReport.Input("HR", hr.toString(), service.sha256(hr)),
                new HtmlReport.Input("LR", lr.toString(), service.sha256(lr))));
        final DegradationReport pictures = DegradationReport.of(result);
        pictures.writeHistograms(output);
        pictures.page(provenance).write(report);
        if (wantsJson()) {
            new ResultPrinter(out(), true).print("demo", result);
        }
        else {
            print(comparison, report);
        }
    }

    private String command(final Path pair) {
        return "pairforge degrade --hr " + pair.resolve("hr.tif") + " --lr " + pair.resolve("lr.tif") + " --model "
            + pair.resolve("truth.json") + " --harmonize global --seed " + NOISE_SEED + " --type uint16 --output "
            + output.resolve("lr.tif");
    }

    private void print(final Comparison c, final Path report) {
        out().printf(Locale.ROOT, "PairForge degraded the sample's HR image and compared it with the real LR image:%n");
        out().printf(Locale.ROOT, "  mean absolute error  %.5f reflectance%n", c.meanAbsoluteError());
        out().printf(Locale.ROOT, "  spectral angle       %.3f degrees (mean over pixels)%n", c.angle().perPixel());
        out().printf(Locale.ROOT, "  gradient energy      %.3f of the real image's%n", c.gradientRatio());
        out().printf("Look at %s and %s.%n", output.resolve("comparison.png"), report);
        out().flush();
    }
}
