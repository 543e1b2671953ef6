package io.github.pairforge.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import io.github.pairforge.dataset.ListDefaults;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.service.BatchOutputs;
import io.github.pairforge.service.BatchScoreResult;
import io.github.pairforge.service.BatchScoreTask;
import io.github.pairforge.service.ImageInput;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.service.ScoreTask;

/** {@code score}: is a pair any good? One pair, a list of pairs, or a table of scores to be judged again. */
@Command(name = "score", sortOptions = false,
    description = { "Asks whether HR and LR are aligned and their spectra agree: score HR LR.",
        "Many pairs: score --pairs pairs.csv --output scores.csv. Other limits, nothing measured again: "
            + "score --rejudge scores.csv --angle-limit 3 --output relaxed.csv.",
        "The exit code is 0 when pairs were scored, whatever the verdicts." })
final class Score extends RecordedSubcommand {

    /** What a table of scores cannot be asked any more. */
    private static final List<String> MEASURING = List.of("--method", "--edges", "--search", "--matcher",
        "--transform", "--max-shift", "--seed", "--hr-bands", "--hr-scale", "--hr-offset", "--lr-bands",
        "--lr-scale", "--lr-offset", "--same-extent", "--outside");

    @Parameters(arity = "0..1", index = "0", paramLabel = "HR", description = "High-resolution image.")
    private Path first;

    @Parameters(arity = "0..1", index = "1", paramLabel = "LR", description = "Low-resolution image.")
    private Path second;

    @Option(names = "--hr", paramLabel = "FILE", description = "The same as HR.")
    private Path hr;

    @Option(names = "--lr", paramLabel = "FILE", description = "The same as LR.")
    private Path lr;

    @Mixin
    private PairOptions images;

    @Mixin
    private ScoreOptions options;

    @Option(names = "--tie-points", paramLabel = "FILE",
        description = "Also write the tie points: CSV, or GeoJSON when the name ends in .geojson.")
    private Path tiePoints;

    @Option(names = "--picture", paramLabel = "FILE",
        description = "Also write a picture (PNG): tie points, checkerboard, residuals, spectral angles.")
    private Path picture;

    @Option(names = "--report", paramLabel = "FILE", description = "Also write a page (HTML): the pair, or the funnel.")
    private Path report;

    @Option(names = "--score-out", paramLabel = "FILE",
        description = "Also write the scores of the pair (JSON), as --json prints them.")
    private Path scoreOut;

    @ArgGroup(exclusive = true)
    private Many many;

    @Option(names = "--outside", description = "Files of a list may lie outside of its folder.")
    private boolean outside;

    @Option(names = "--output", paramLabel = "FILE",
        description = "Scores of many pairs (CSV). An interrupted run goes on where it was.")
    private Path output;

    @Option(names = "--funnel", paramLabel = "FILE",
        description = "Also write how many pairs pass each question, and why the others do not (CSV).")
    private Path funnel;

    /** What stands for many pairs. */
    static final class Many {

        @Option(names = "--pairs", required = true, paramLabel = "LIST",
            description = "CSV with the columns hr and lr, or a folder whose sub-folders hold hr.tif and lr.tif.")
        private Path pairs;

        @Option(names = "--rejudge", required = true, paramLabel = "SCORES",
            description = "Scores that --pairs wrote, to be judged by other limits.")
        private Path scores;
    }

    @Override
    void execute(final PairForgeService service, final Progress progress) throws IOException {
        if (many == null) {
            requireNone("--output, --funnel and --outside belong to many pairs: give --pairs or --rejudge.",
                output, funnel, outside ? Path.of("") : null);
            one(service, progress);
        }
        else {
            requireNone("--pairs and --rejudge stand in for HR, LR, --hr, --lr, --tie-points, --picture and"
                + " --score-out.",
                first, second, hr, lr, tiePoints, picture, scoreOut);
            many(service, progress);
        }
    }

    private void one(final PairForgeService service, final Progress progress) throws IOException {
        final Path fine = either(first, hr, "HR", "--hr");
        final Path coarse = either(second, lr, "LR", "--lr");
        final ScoreTask task = new ScoreTask(images.hr(ImageInput.of(fine)), images.lr(ImageInput.of(coarse)),
            images.sameExtent(), options.matcher(), options.settings(),
            new ScoreTask.ScoreOutputs(tiePoints, picture, report, scoreOut, false));
        new ScorePrinter(out(), wantsJson()).print(service.score(task, progress));
    }

    private void many(final PairForgeService service, final Progress progress) throws IOException {
        if (output == null) {
            throw misuse("Missing required option: '--output=FILE' for the scores of many pairs");
        }
        final BatchOutputs outputs = new BatchOutputs(output, funnel, report);
        final BatchScoreResult result;
        if (many.scores != null) {
            MEASURING.stream().filter(this::isGiven).findFirst().ifPresent(option -> {
                throw misuse(option + " says how pairs are measured, but --rejudge measures nothing again: leave it"
                    + " out, or score anew with --pairs.");
            });
            result = service.rejudge(many.scores, options.settings(), outputs);
        }
        else {
            final ListDefaults defaults = images.defaults().withOutside(outside);
            result = service.scorePairs(
                new BatchScoreTask(many.pairs, defaults, options.matcher(), options.settings(), outputs), progress);
        }
        new ScorePrinter(out(), wantsJson()).print(result, output);
    }

    private Path either(final Path positional, final Path named, final String name, final String option) {
        if (positional == null && named == null) {
            throw misuse("Missing required parameter: '" + name + "' (or " + option
                + "); for many pairs give --pairs and --output");
        }
        if (positional != null && named != null) {
            throw misuse(option + ": " + name + " is given twice, as " + positional + " and as " + named + ".");
        }
        return positional == null ? named : positional;
    }

    private void requireNone(final String sentence, final Path... values) {
        for (final Path value : values) {
            if (value != null) {
                throw misuse(sentence);
            }
        }
    }
}
