package io.github.pairforge.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.chain.Standing.State;
import io.github.pairforge.replay.Project;
import io.github.pairforge.replay.Stage;
import io.github.pairforge.replay.StageState;

class FreshnessTest {

    @TempDir
    private Path folder;
    private final Freshness freshness = new Freshness(new FileHashes(MadeRuns::sha256));
    private Chain chain;

    @BeforeEach
    void start() throws IOException {
        chain = MadeRuns.project(folder);
        for (final Step step : Step.values()) {
            chain = MadeRuns.run(chain, step, step.name(), Map.of());
        }
    }

    private State state(final Stage stage) {
        return freshness.of(chain, stage).state();
    }

    private void assertOutdated(final Stage stage, final String reason) {
        final Standing standing = freshness.of(chain, stage);
        assertEquals(State.OUTDATED, standing.state(), stage + " " + standing.reason());
        assertTrue(standing.reason().contains(reason), standing.reason());
    }

    @Test
    void whatWasRunHolds() {
        for (final Stage stage : Stage.values()) {
            assertEquals(State.DONE, state(stage), stage + ": " + freshness.of(chain, stage).reason());
        }
    }

    @Test
    void nothingIsMissingBeforeItIsRun() {
        chain = Chain.empty();
        for (final Stage stage : Stage.values()) {
            assertEquals(State.MISSING, state(stage));
        }
    }

    @Test
    void anotherInputPutsAllThatReadItOutOfDate() throws IOException {
        Files.writeString(folder.resolve("hr.tif"), "edited");
        for (final Stage stage : new Stage[] { Stage.ALIGNMENT, Stage.KERNEL, Stage.HARMONIZATION, Stage.RESULT }) {
            assertOutdated(stage, "hr.tif has changed");
        }
        assertEquals(State.DONE, state(Stage.NOISE), "noise was fitted to lr.tif alone");
    }

    @Test
    void sameSizeAndOtherBytesAreNoticed() throws IOException {
        Files.writeString(folder.resolve("lr.tif"), "coarsf");
        assertOutdated(Stage.NOISE, "lr.tif has changed");
    }

    @Test
    void anotherModelPutsWhatWasMadeWithItOutOfDate() throws IOException {
        chain = MadeRuns.run(chain, Step.FIT, "another", Map.of());
        assertEquals(State.DONE, state(Stage.KERNEL));
        assertOutdated(Stage.HARMONIZATION, "model.json has changed");
        assertOutdated(Stage.RESULT, "model.json has changed");
        assertEquals(State.DONE, state(Stage.ALIGNMENT));
    }

    @Test
    void theSameModelAgainChangesNothing() throws IOException {
        chain = MadeRuns.run(chain, Step.FIT, "FIT", Map.of());
        assertEquals(State.DONE, state(Stage.RESULT));
    }

    @Test
    void deletedResultsAreOutOfDate() throws IOException {
        Files.delete(chain.folder().resolve("alignment.json"));
        assertOutdated(Stage.ALIGNMENT, "alignment.json was changed or deleted");
    }

    @Test
    void anotherPairPutsAllOutOfDate() throws IOException {
        final Path other = Files.writeString(folder.resolve("hr2.tif"), "finer");
        chain = chain.with(PairChoice.of(other, folder.resolve("lr.tif")));
        assertOutdated(Stage.ALIGNMENT, "another now: hr_file");
        assertOutdated(Stage.RESULT, "another now: hr_file");
    }

    @Test
    void otherBandsAreAnotherPair() {
        chain = chain.with(new PairChoice(new PairSide(folder.resolve("hr.tif"), "3,2,1", 0, 0),
            PairSide.of(folder.resolve("lr.tif")), false));
        assertOutdated(Stage.KERNEL, "hr_bands");
    }

    @Test
    void deletedInputBreaksThePair() throws IOException {
        Files.delete(folder.resolve("lr.tif"));
        assertEquals(State.BROKEN, state(Stage.PAIR));
        assertTrue(freshness.of(chain, Stage.PAIR).reason().contains("lr.tif is gone"));
    }

    @Test
    void damagedPairOfAProjectFileIsTold() {
        chain = new Chain(Project.named("x").with(Stage.PAIR,
            new StageState(Map.of("hr", "/a", "lr", "/b"), Map.of("hr_scale", "a lot"))), chain.file());
        assertEquals(State.BROKEN, state(Stage.PAIR));
        assertEquals(State.MISSING, state(Stage.KERNEL));
    }

    @Test
    void staleStagesMakeTheirUsersStale() throws IOException {
        Files.writeString(chain.folder().resolve("model.html"), "edited by hand");
        assertOutdated(Stage.KERNEL, "model.html");
        assertOutdated(Stage.RESULT, "model.json, which it was made with, is out of date");
    }
}
