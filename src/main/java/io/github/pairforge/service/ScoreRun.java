package io.github.pairforge.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.google.gson.GsonBuilder;

import ij.ImagePlus;

import io.github.pairforge.degrade.Provenance;
import io.github.pairforge.io.AtomicFile;
import io.github.pairforge.io.align.TiePointCsv;
import io.github.pairforge.io.align.TiePointGeoJson;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Threads;
import io.github.pairforge.score.AlignmentScore;
import io.github.pairforge.score.ScoredPair;

/** Runs one {@link ScoreTask}. */
final class ScoreRun {

    private ScoreRun() {
    }

    static ScoreResult run(final ScoreTask task, final PairScorer scorer, final Opening opening,
        final ScorePictureMaker pictures, final Progress progress) throws IOException
    {
        OutputCheck.check(task);
        final PairScorer.Scored result =
            scorer.score(task.hr(), task.lr(), task.sameExtent(), opening, progress);
        progress.check();
        return Threads.uncancelled(() -> write(task, result, opening, pictures));
    }

    private static ScoreResult write(final ScoreTask task, final PairScorer.Scored result, final Opening opening,
        final ScorePictureMaker pictures) throws IOException
    {
        final ScoredPair scored = result.pair();
        final ScoreTask.ScoreOutputs outputs = task.outputs();
        if (outputs.tiePoints() != null) {
            writeTiePoints(outputs.tiePoints(), scored.score().alignment());
        }
        if (outputs.picture() != null) {
            opening.pictures().write(pictures.sheet(scored), outputs.picture());
        }
        if (outputs.report() != null) {
            pictures.writeReport(scored, facts(task, result.warnings(), opening), outputs.report());
        }
        final List<ImagePlus> images = outputs.preview() ? pictures.images(scored) : List.of();
        final ScoreResult made = new ScoreResult(scored, images, scored.notes());
        if (outputs.scores() != null) {
            final byte[] json = (new GsonBuilder().setPrettyPrinting().create().toJson(ScoreJson.of(made)) + "\n")
                .getBytes(StandardCharsets.UTF_8);
            AtomicFile.write(outputs.scores(), out -> out.write(json));
        }
        return made;
    }

    private static void writeTiePoints(final Path file, final AlignmentScore score) throws IOException {
        final String name = file.toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".geojson") || name.endsWith(".json")) {
            TiePointGeoJson.write(file, score.tiePoints(), score.factor());
        }
        else {
            TiePointCsv.write(file, score.tiePoints(), score.factor());
        }
    }

    private static ScoreFacts facts(final ScoreTask task, final List<String> warnings, final Opening opening)
        throws IOException
    {
        final List<Provenance.Input> inputs = new ArrayList<>();
        Digests.add(inputs, task.hr(), opening);
        Digests.add(inputs, task.lr(), opening);
        final Recipe recipe = ScoreRecipe.of(task);
        return new ScoreFacts(Version.get(), task.settings(), Again.byCommand(recipe),
            inputs.stream().map(i -> new ScoreFacts.Input(i.role(), i.file(), i.sha256())).toList(), warnings);
    }
}
