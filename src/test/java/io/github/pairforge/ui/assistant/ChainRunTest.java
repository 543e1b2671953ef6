package io.github.pairforge.ui.assistant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.module.Module;

import io.github.pairforge.chain.Chain;
import io.github.pairforge.chain.FileHashes;
import io.github.pairforge.chain.Freshness;
import io.github.pairforge.chain.PairChoice;
import io.github.pairforge.chain.Prefill;
import io.github.pairforge.chain.Sketch;
import io.github.pairforge.chain.StageSummary;
import io.github.pairforge.chain.Standing;
import io.github.pairforge.chain.Step;
import io.github.pairforge.chain.Summaries;
import io.github.pairforge.replay.FileMark;
import io.github.pairforge.replay.ProjectFile;
import io.github.pairforge.replay.RunRecord;
import io.github.pairforge.replay.Stage;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.testing.Cli;
import io.github.pairforge.testing.SmallPair;

/** The chain as "Run All" makes it, without a window. */
@Timeout(value = 300, unit = TimeUnit.SECONDS)
class ChainRunTest {

    @TempDir
    private Path folder;
    private Context context;
    private Chain chain;

    @BeforeEach
    void start() throws IOException {
        context = new Context();
        final SmallPair pair = SmallPair.write(folder, 256);
        chain = Chain.empty().at(folder.resolve("field.pairforge.json")).with(PairChoice.of(pair.hr(), pair.lr()));
        Files.createDirectories(chain.folder());
    }

    @AfterEach
    void stop() {
        context.dispose();
    }

    /** Takes the end of a run to the thread of the test. */
    private static final class Ending implements StageRun.Listener {

        private final CompletableFuture<Optional<RunRecord>> made = new CompletableFuture<>();
        private StageRun held;

        @Override
        public void progress(final String what, final double share) {
            // Only the end counts here.
        }

        @Override
        public void finished(final Optional<RunRecord> run) {
            made.complete(run);
        }

        @Override
        public void stopped(final String reason) {
            made.completeExceptionally(new IllegalStateException(reason));
        }
    }

    private Optional<RunRecord> run(final Step step) throws Exception {
        final Ending ending = new Ending();
        ending.held = StageRun.start(context, step, Prefill.of(chain, step), Map.of(), false, ending);
        return ending.made.get(200, TimeUnit.SECONDS);
    }

    @Test
    void wholeChainFillsEveryCardAndTheProjectFile() throws Exception {
        for (final Step step : Step.values()) {
            chain = chain.with(run(step).orElseThrow());
        }
        final Path file = chain.file().orElseThrow();
        ProjectFile.write(chain.project(), file);
        final Chain read = new Chain(ProjectFile.read(file), Optional.of(file));
        assertEquals(chain.project(), read.project());
        final PairForgeService forge = context.service(PairForgeService.class);
        final Freshness freshness = new Freshness(new FileHashes(forge::sha256));
        final CardStates states = CardStates.read(read, freshness, new Summaries(forge));
        for (final Stage stage : Stage.values()) {
            final CardStates.Found found = states.found().get(stage);
            assertEquals(Standing.State.DONE, found.standing().state(), stage + ": " + found.standing().reason());
            assertFalse(found.summary().figures().isEmpty(), stage + ": " + found.summary().verdict());
            assertFalse(found.summary().sketch() instanceof Sketch.Blank, stage.toString());
            assertTrue(found.picture(), stage.toString());
        }
        assertTrue(states.found().get(Stage.ALIGNMENT).summary().verdict()
            .matches("aligned: 0\\.\\d+ . 0\\.\\d+ LR px"),
            states.found().get(Stage.ALIGNMENT).summary().verdict());
        assertEquals(StageSummary.Tone.GOOD, states.found().get(Stage.ALIGNMENT).summary().tone());
        assertTrue(states.found().get(Stage.NOISE).summary().verdict().endsWith(", not used"));

        commandLineMakesTheSameBitsAgain(file);

        Files.delete(chain.folder().resolve("model.json"));
        final CardStates without = CardStates.read(read, freshness, new Summaries(forge));
        assertEquals(Standing.State.OUTDATED, without.found().get(Stage.KERNEL).standing().state());
        assertEquals(Standing.State.OUTDATED, without.found().get(Stage.RESULT).standing().state());
    }

    /** What docs/assistant.md promises of a project file. */
    private void commandLineMakesTheSameBitsAgain(final Path file) {
        final long outputs = chain.project().runs().stream().mapToLong(r -> r.outputs().size()).sum();
        final String said = Cli.succeed("replay", file).out();
        assertFalse(said.contains("differs") || said.contains("missing"), said);
        assertTrue(said.lines().filter(l -> l.contains("same bits:")).count() >= outputs && outputs >= 17, said);
    }

    /** SciJava takes "no" and 0 for nothing given: dialogs would show the default instead of the last run's choice. */
    @Test
    void aNoAndAZeroOfTheLastRunAreNotReplacedByDefaults() throws Exception {
        final Ending ending = new Ending();
        ending.held = StageRun.start(context, Step.SCORE, Prefill.of(chain, Step.SCORE), Map.of("seed", "0"), true,
            ending);
        final RunRecord run = ending.made.get(200, TimeUnit.SECONDS).orElseThrow();
        assertEquals("false", run.parameter("preview"));
        assertEquals("0", run.parameter("seed"));
    }

    @Test
    void whatCannotBeReadIsNotShownAsNotDone() throws Exception {
        chain = chain.with(run(Step.SCORE).orElseThrow());
        final PairForgeService forge = context.service(PairForgeService.class);
        final Path scores = chain.product(Step.SCORE).orElseThrow();
        Files.writeString(scores, "[]");
        final RunRecord made = chain.last(Step.SCORE).orElseThrow();
        chain = chain.with(new RunRecord(made.command(), made.label(), made.parameters(), made.inputs(), List.of(),
            List.of(new FileMark("score_out", scores.toString(), forge.sha256(scores), 2)), List.of(), made.version(),
            made.java(), made.started(), made.took()));
        final CardStates.Found found = CardStates.read(chain, new Freshness(new FileHashes(forge::sha256)),
            new Summaries(forge)).found().get(Stage.ALIGNMENT);
        assertEquals(Standing.State.BROKEN, found.standing().state());
        assertTrue(found.standing().reason().contains("alignment.json"), found.standing().reason());
    }

    @Test
    void aFailureIsTheCommandsSentence() throws IOException {
        Files.writeString(chain.pair().orElseThrow().lr().file(), "no image");
        final String said = assertThrows(ExecutionException.class, () -> run(Step.SCORE)).getCause().getMessage();
        assertTrue(said.contains("lr.tif"), said);
    }

    @Test
    void cancellingStopsTheRunAndIsNoFailure() throws Exception {
        final Ending ending = new Ending();
        ending.held = StageRun.start(context, Step.FIT, Prefill.of(chain, Step.FIT), Map.of(), false, ending);
        ending.held.cancel();
        assertEquals("", ending.made.handle((r, e) -> e == null ? "it finished" : e.getMessage())
            .get(200, TimeUnit.SECONDS));
        assertFalse(Files.exists(chain.folder().resolve("model.json")));
    }

    /** What is resolved would vanish from the dialog; what is not, would be asked for without one. */
    @Test
    void dialogsShowWhatIsKnownAndSilentRunsAskNothing() {
        final Map<String, Object> known = Prefill.of(chain, Step.SCORE);
        final Module asked = StageRun.prepare(context, Step.SCORE, known, Map.of("shift_limit", "0.5"), true);
        assertEquals(known.get("hr_file"), asked.getInput("hr_file"));
        assertEquals(0.5, asked.getInput("shift_limit"));
        assertFalse(asked.isInputResolved("hr_file"));
        assertFalse(asked.isInputResolved("shift_limit"));
        final Module silent = StageRun.prepare(context, Step.SCORE, known, Map.of(), false);
        assertTrue(silent.isInputResolved("hr_file"));
        assertTrue(silent.isInputResolved("seed"));
        assertTrue(silent.isOutputResolved("tie_point_image"));
    }
}
