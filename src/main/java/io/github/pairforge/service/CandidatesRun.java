package io.github.pairforge.service;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;

import ij.ImagePlus;

import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.degrade.ModelJson;
import io.github.pairforge.degrade.Provenance;
import io.github.pairforge.evaluate.CandidateBlocks;
import io.github.pairforge.evaluate.CandidateRanking;
import io.github.pairforge.harmonize.method.Footing;
import io.github.pairforge.harmonize.method.Found;
import io.github.pairforge.harmonize.method.MethodOptions;
import io.github.pairforge.harmonize.method.MethodSpec;
import io.github.pairforge.io.AtomicFile;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterLoading;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Threads;

/** Runs one {@link CandidatesTask}. */
final class CandidatesRun {

    /** Of what is compared: two images of some bands and sums of their blocks fit into a small machine's memory. */
    private static final long MOST_PIXELS = 1L << 23;

    private final CandidatesTask task;
    private final Opening opening;
    private final Progress progress;
    private final List<MethodSpec> specs;

    CandidatesRun(final CandidatesTask task, final Opening opening, final Progress progress) {
        this.task = task;
        this.opening = opening;
        this.progress = progress;
        specs = new ArrayList<>();
        task.candidates().forEach(s -> addDraws(s));
    }

    /** A method that draws is drawn with one seed after the other. */
    private void addDraws(final MethodSpec spec) {
        final boolean draws = opening.methods().chosen("candidates", spec).method().isRandom();
        final boolean fixed = spec.options().containsKey(MethodOptions.SEED);
        for (int i = 0; i < (draws && !fixed ? task.samples() : 1); i++) {
            specs.add(draws ? spec.withDefault(MethodOptions.SEED, Long.toString(task.seed() + i)) : spec);
        }
    }

    CandidatesResult run(final CandidatePictureMaker pictures) throws IOException {
        OutputCheck.check(task);
        final CandidatePick pick = CandidatePick.of(task.pick(), specs.size());
        opening.agree(task.image(), task.reference(), task.ground().sameExtent(), true);
        final HarmonizeInputs inputs = HarmonizeInputs.open(task.image(), task.reference(), opening);
        final List<Found> found = new ArrayList<>();
        final List<DetailKept> details = new ArrayList<>();
        final List<CandidateBlocks> blocks = new ArrayList<>();
        for (int i = 0; i < specs.size(); i++) {
            found.add(find(inputs, i));
            final RasterSource harmonized = inputs.harmonized(found.get(i));
            details.add(DetailKept.of(inputs.image(), harmonized, progress));
            blocks.add(blocks(harmonized, inputs));
        }
        inputs.image().requireContent();
        final CandidateRanking ranking = CandidateRanking.of(blocks, task.criterion(), task.seed());
        final List<CandidateRow> rows = IntStream.range(0, specs.size()).mapToObj(i -> new CandidateRow(i + 1,
            specs.get(i).toString(), ranking.candidates().get(i), details.get(i).gradientRatio(),
            details.get(i).atEqualContrast())).toList();
        final String verdict = verdict(ranking);
        final CandidateViews views = CandidateViews.of(inputs, found, rows);
        final OptionalInt picked = pick.number(ranking, verdict,
            () -> pictures.ask(verdict, views.image(), views.reference(), views.candidates()));
        final RasterSource result =
            picked.isPresent() ? write(inputs, found.get(picked.getAsInt() - 1), picked.getAsInt()) : null;
        return Threads.uncancelled(() -> shown(result, picked, rows, ranking, views, pictures));
    }

    /** Once one file has its name the others follow. */
    private CandidatesResult shown(final RasterSource result, final OptionalInt picked, final List<CandidateRow> rows,
        final CandidateRanking ranking, final CandidateViews views, final CandidatePictureMaker pictures)
        throws IOException
    {
        final String verdict = verdict(ranking);
        if (task.table() != null) {
            CandidateTable.write(rows, task.table());
        }
        final List<ImagePlus> shown = new ArrayList<>();
        if (task.outputs().picture() != null || task.outputs().preview()) {
            shown.add(pictures.sheet(verdict, views.image(), views.reference(), views.candidates()));
        }
        if (task.outputs().picture() != null) {
            Results.write(shown.get(0), task.outputs().picture(), result == null ? null : task.outputs().image(),
                opening);
        }
        if (task.outputs().preview()) {
            shown.add(pictures.stack(views.image(), views.reference(), views.candidates()));
        }
        return new CandidatesResult(rows, ranking, verdict, picked, Results.inMemory(result),
            result == null ? null : task.outputs().image(), task.outputs().preview() ? shown : List.of(),
            opening.notes());
    }

    private Found find(final HarmonizeInputs inputs, final int i) throws IOException {
        try {
            return inputs.find(opening.methods().chosen("candidates", specs.get(i)), task.ground(), opening, progress);
        }
        catch (final IllegalArgumentException e) {
            throw new IllegalArgumentException(
                "Candidate " + (i + 1) + " (" + specs.get(i) + "): " + e.getMessage(), e);
        }
    }

    /** On the pixels of the coarser one; without a reference there is nothing to measure. */
    private CandidateBlocks blocks(final RasterSource harmonized, final HarmonizeInputs inputs) throws IOException {
        if (inputs.reference() == null) {
            return CandidateBlocks.NONE;
        }
        final MatchedGround ground =
            MatchedGround.of(harmonized, inputs.reference(), task.ground(), Footing.SAME_PIXELS, opening,
                progress);
        final double pixels = (double) ground.source().grid().width() * ground.source().grid().height();
        if (pixels > MOST_PIXELS) {
            throw new IllegalArgumentException(inputs.image().name() + " and " + inputs.reference().name()
                + " share " + (long) pixels + " pixels, too many to be compared in memory; compare an excerpt"
                + " (gdal_translate -srcwin).");
        }
        return CandidateBlocks.of(RasterLoading.load(ground.source(), progress).pixels(),
            RasterLoading.load(ground.reference(), progress).pixels());
    }

    private String verdict(final CandidateRanking ranking) {
        final String unit = ranking.criterion().unit();
        if (ranking.best() < 0) {
            return "Nothing to rank the candidates by: there is no reference, or no pixel that is valid in both.";
        }
        final CandidateRanking.Candidate best = ranking.candidates().get(ranking.best());
        final String first = String.format(Locale.ROOT, "Least %s: candidate %d (%s), %.4g %s",
            ranking.criterion().words(), ranking.best() + 1, specs.get(ranking.best()),
            best.value(ranking.criterion()), unit);
        final String rivals = String.join(", ", IntStream.range(0, specs.size())
            .filter(i -> ranking.candidates().get(i).standing() == CandidateRanking.Standing.NOT_DECIDED)
            .mapToObj(i -> Integer.toString(i + 1)).toList());
        return first + (rivals.isEmpty() ? "." : "; not decided against " + rivals + ".");
    }

    private RasterSource write(final HarmonizeInputs inputs, final Found found, final int number) throws IOException {
        try (AtomicFile json = task.outputs().model() == null ? null
            : ModelJson.prepare(model(inputs, found, number), task.outputs().model()))
        {
            final RasterSource result = ResultWriting.write(inputs.harmonized(found), task.outputs(), "Harmonizing",
                () -> { }, opening, progress);
            if (json != null) {
                json.commit();
            }
            return result;
        }
    }

    private DegradationModel model(final HarmonizeInputs inputs, final Found found, final int number)
        throws IOException
    {
        final List<Provenance.Input> files = new ArrayList<>();
        Digests.add(files, task.image(), opening);
        Digests.add(files, task.reference(), opening);
        final DegradationModel model = ModelResolution.model(task.base()).forBands(inputs.image().bands(),
            inputs.image().name()).withHarmonization(found.lambda());
        final Map<String, String> facts = new LinkedHashMap<>(model.provenance().facts());
        facts.put("base", task.base());
        facts.put("harmonize", specs.get(number - 1).toString());
        facts.put("matchResolution", task.ground().matchResolution());
        return model.withProvenance(new Provenance(model.provenance().origin(), Version.get(), files, facts));
    }
}
