package io.github.pairforge.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import net.imglib2.parallel.Parallelization;

import io.github.pairforge.dataset.FinishedPair;
import io.github.pairforge.dataset.FunnelTable;
import io.github.pairforge.dataset.ListedFile;
import io.github.pairforge.dataset.ListedPair;
import io.github.pairforge.dataset.PairList;
import io.github.pairforge.dataset.ScoreFile;
import io.github.pairforge.dataset.ScoreJournal;
import io.github.pairforge.dataset.Stamp;
import io.github.pairforge.io.FileProblem;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Threads;
import io.github.pairforge.raster.TileWalk;
import io.github.pairforge.raster.Tiling;
import io.github.pairforge.score.ScoreRow;
import io.github.pairforge.score.ScoreSettings;

/** Runs one {@link BatchScoreTask}, or judges its result again. */
final class BatchScoreRun {

    private static final String STAGE = "Scoring pairs";

    private final BatchScoreTask task;
    private final PairScorer scorer;
    private final Supplier<Opening> openings;
    private final Progress progress;

    /** @param openings one for each pair */
    BatchScoreRun(final BatchScoreTask task, final PairScorer scorer, final Supplier<Opening> openings,
        final Progress progress)
    {
        this.task = task;
        this.scorer = scorer;
        this.openings = openings;
        this.progress = progress;
    }

    BatchScoreResult run(final ScorePictureMaker pictures) throws IOException {
        OutputCheck.check("pairs", task.pairs(), task.outputs());
        final PairList list = PairList.read(task.pairs(), task.defaults());
        final List<String> notes = new ArrayList<>(list.notes());
        final FinishedPair[] finished = new FinishedPair[list.pairs().size()];
        final AtomicInteger reused = new AtomicInteger();
        try (ScoreJournal journal = ScoreJournal.open(task.outputs().scores(), task.settings())) {
            walk(list.pairs().size(), i -> {
                final ListedPair pair = list.pairs().get(i);
                final Stamp stamp = Stamp.of(pair, task.settings(), task.matcher(), Version.get());
                finished[i] = journal.find(pair, stamp).orElse(null);
                if (finished[i] != null) {
                    reused.incrementAndGet();
                    return;
                }
                finished[i] = new FinishedPair(score(pair), stamp);
                journal.append(finished[i]);
            });
            journal.finish(Arrays.asList(finished));
        }
        catch (final CancellationException e) {
            throw (CancellationException) new CancellationException("Cancelled; what was finished is kept in "
                + ScoreJournal.part(task.outputs().scores()) + ", and the same run goes on from there.").initCause(e);
        }
        if (reused.get() > 0) {
            notes.add(reused + " of " + finished.length
                + " pairs were finished by an earlier run and have not changed; they were not measured again.");
        }
        return result(task.outputs(), task.settings(), Arrays.asList(finished), reused.get(), notes,
            Again.byLine(ScoreRecipe.of(task)), task.pairs(), pictures);
    }

    /** Many pairs go one to a thread; where there are fewer than threads, each pair has them all. */
    private void walk(final int pairs, final PairWork work) throws IOException {
        if (pairs >= Parallelization.getTaskExecutor().getParallelism()) {
            TileWalk.forEach(new Tiling(pairs, 1, 1, 1), STAGE, progress, tile -> new Threads(1).call(() -> {
                work.run(tile.index());
                return null;
            }));
            return;
        }
        for (int i = 0; i < pairs; i++) {
            progress.check();
            work.run(i);
            progress.update(STAGE, i + 1, pairs);
        }
    }

    /** What is done with a pair. */
    @FunctionalInterface
    private interface PairWork {

        void run(int index) throws IOException;
    }

    private ScoreRow score(final ListedPair pair) {
        try (Opening opening = openings.get()) {
            return ScoreRow.of(pair.id(), pair.hr().listed(), pair.lr().listed(), scorer.score(
                input(pair.hr(), "hr"), input(pair.lr(), "lr"), pair.sameExtent(), opening, new Cancel(progress))
                .pair());
        }
        catch (final CancellationException e) {
            throw e;
        }
        catch (final IOException e) {
            return failed(pair, FileProblem.sentence(e));
        }
        catch (final IllegalArgumentException e) {
            return failed(pair, e.getMessage());
        }
        catch (final RuntimeException e) {
            // One pair's trouble must not take the work on all others with it.
            return failed(pair, "An error that should not happen: " + e + "; score this pair alone and report it.");
        }
    }

    private static ScoreRow failed(final ListedPair pair, final String sentence) {
        return ScoreRow.failed(pair.id(), pair.hr().listed(), pair.lr().listed(), String.valueOf(sentence));
    }

    private static ImageInput input(final ListedFile file, final String parameter) {
        return ImageInput.of(file.path()).withBands(file.bands()).withReflectance(file.scale(), file.offset())
            .as(parameter);
    }

    /** Pairs are counted; what goes on inside of one is not shown, only stopped. */
    private record Cancel(Progress outer) implements Progress {

        @Override
        public void update(final String stage, final long done, final long total) {
        }

        @Override
        public boolean isCancelled() {
            return outer.isCancelled();
        }
    }

    /** Answers the questions about measured pairs again. */
    static BatchScoreResult rejudge(final Path scores, final ScoreSettings settings, final BatchOutputs outputs,
        final ScorePictureMaker pictures) throws IOException
    {
        OutputCheck.check("rejudge", scores, outputs);
        final List<FinishedPair> pairs = ScoreFile.read(scores);
        ScoreFile.write(outputs.scores(), pairs, settings);
        return result(outputs, settings, pairs, pairs.size(), List.of(),
            Again.byLine(ScoreRecipe.rejudging(scores, settings, outputs.scores())), scores, pictures);
    }

    private static BatchScoreResult result(final BatchOutputs outputs, final ScoreSettings settings,
        final List<FinishedPair> pairs, final int reused, final List<String> notes, final Again again,
        final Path source, final ScorePictureMaker pictures) throws IOException
    {
        final BatchScoreResult result =
            new BatchScoreResult(pairs.stream().map(FinishedPair::row).toList(), settings, reused, notes);
        if (outputs.funnel() != null) {
            FunnelTable.write(outputs.funnel(), result.funnel());
        }
        if (outputs.report() != null) {
            pictures.writeReport(result, new ScoreFacts(Version.get(), settings, again,
                List.of(new ScoreFacts.Input("pairs", source.toString(),
                    Files.isRegularFile(source) ? Digests.sha256(source) : "")), notes),
                outputs.report());
        }
        return result;
    }
}
