package io.github.pairforge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import io.github.pairforge.evaluate.CandidateCriterion;
import io.github.pairforge.harmonize.method.MethodSpec;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.CandidatesTask;
import io.github.pairforge.service.GroundChoice;
import io.github.pairforge.service.OutputType;
import io.github.pairforge.service.Outputs;
import io.github.pairforge.service.PairForgeService;

/** {@code compare-harmonizations}: several side by side, with numbers, and one of them written. */
@Command(name = "compare-harmonizations", sortOptions = false,
    description = { "Sets several harmonizations of an image side by side, with numbers, and writes the one you pick.",
        "Look first (--picture, --table), then pick (--pick 2 --output FILE)." })
final class CompareHarmonizations extends RecordedSubcommand {

    @Option(names = "--image", required = true, paramLabel = "FILE", description = "The image to change.")
    private Path image;

    @Option(names = "--reference", paramLabel = "FILE",
        description = "What it shall look like, of the same ground; may be left out for styles.")
    private Path reference;

    @Mixin
    private ReferenceOptions images;

    @Option(names = "--match-resolution", paramLabel = "HOW", defaultValue = "auto",
        description = "auto: the finer of image and reference is averaged to the pixels of the coarser before they are"
            + " compared; no: as they are; or the preset or file of a model whose blur is used instead. Default:"
            + " ${DEFAULT-VALUE}.")
    private String matchResolution;

    @Option(names = "--candidates", paramLabel = "LIST", defaultValue = CandidatesTask.USUAL,
        description = "Methods with their options as for harmonize --method, separated by semicolons. Default:"
            + " \"${DEFAULT-VALUE}\".")
    private String candidates;

    @Option(names = "--samples", paramLabel = "N", defaultValue = "1",
        description = "How often a random method (style) is drawn, with one seed after the other. Default:"
            + " ${DEFAULT-VALUE}.")
    private int samples;

    @Option(names = "--first-seed", paramLabel = "N", defaultValue = "0",
        description = "Of the first draw, and of the intervals. Default: ${DEFAULT-VALUE}.")
    private long firstSeed;

    @Option(names = "--criterion", paramLabel = "C", defaultValue = "mae",
        description = "Ranks them: mae, rmse, angle (spectral) or emd (of the histograms). Default: ${DEFAULT-VALUE}.")
    private CandidateCriterion criterion;

    @Option(names = "--pick", paramLabel = "N", defaultValue = "none",
        description = "Which one is written: its number, or best, which fails when it is not decided. Default:"
            + " ${DEFAULT-VALUE}.")
    private String pick;

    @Option(names = "--base", paramLabel = "MODEL", defaultValue = "identity",
        description = "Of --model-out: preset or file whose harmonization is replaced. Default: ${DEFAULT-VALUE}.")
    private String base;

    @Option(names = "--output", paramLabel = "FILE", description = "GeoTIFF of the picked one.")
    private Path output;

    @Option(names = "--type", paramLabel = "TYPE", defaultValue = "float32",
        description = "Of --output: float32 (reflectance) or uint16 (reflectance x 10000). Default: "
            + "${DEFAULT-VALUE}.")
    private OutputType type;

    @Option(names = "--model-out", paramLabel = "FILE",
        description = "JSON of the base model with the picked harmonization.")
    private Path model;

    @Option(names = "--picture", paramLabel = "FILE", description = "All candidates with their numbers (PNG).")
    private Path picture;

    @Option(names = "--table", paramLabel = "FILE", description = "The numbers of all candidates (CSV).")
    private Path table;

    @Override
    void execute(final PairForgeService service, final Progress progress) throws IOException {
        final List<MethodSpec> specs = MethodSpec.list("--candidates", candidates);
        specs.forEach(s -> MethodWord.require(this, service, "--candidates", s.toString(), ""));
        final Outputs outputs = new Outputs(output, type.label(), model, picture, false);
        final CandidatesTask task = new CandidatesTask(images.image(image), images.reference(reference), specs, samples,
            firstSeed, criterion, pick, new GroundChoice(images.sameExtent(), matchResolution), base, outputs, table);
        new CandidatesPrinter(out(), wantsJson()).print(service.compareHarmonizations(task, progress));
    }
}
