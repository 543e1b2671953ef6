package io.github.pairforge.chain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;

import io.github.pairforge.service.PairForgeService;

class PrefillTest {

    @TempDir
    private Path folder;
    private Chain chain;

    @BeforeEach
    void start() throws IOException {
        chain = MadeRuns.project(folder);
    }

    private Path file(final String name) {
        return folder.resolve("field-files").resolve(name);
    }

    @Test
    void filesOfResultsLieBesideTheProject() {
        assertEquals(file("alignment.json").toFile(), Prefill.of(chain, Step.SCORE).get("score_out"));
        assertEquals(file("model.json").toFile(), Prefill.of(chain, Step.FIT).get("model_out"));
        assertEquals(file("noise.json").toFile(), Prefill.of(chain, Step.FIT_NOISE).get("model_out"));
    }

    @Test
    void pairAndItsReadingAreKnown() {
        final PairChoice pair = new PairChoice(new PairSide(folder.resolve("hr.tif"), "1,2", 0.0001, 0),
            new PairSide(folder.resolve("lr.tif"), "4,3", 0, -0.1), true);
        final Map<String, Object> known = Prefill.of(chain.with(pair), Step.FIT);
        assertEquals(folder.resolve("hr.tif").toFile(), known.get("hr_file"));
        assertEquals("4,3", known.get("lr_bands"));
        assertEquals(0.0001, known.get("hr_scale"));
        assertEquals(-0.1, known.get("lr_offset"));
        assertEquals(true, known.get("same_extent"));
        assertEquals("4,3", Prefill.of(chain.with(pair), Step.HARMONIZE).get("reference_bands"));
        assertEquals("4,3", Prefill.of(chain.with(pair), Step.FIT_NOISE).get("scene_bands"));
    }

    @Test
    void harmonizingUsesTheFittedBlurWhenThereIsOne() throws IOException {
        assertEquals("auto", Prefill.of(chain, Step.HARMONIZE).get("match_resolution"));
        final Chain fitted = MadeRuns.run(chain, Step.FIT, "model", Map.of());
        assertEquals(file("model.json").toString(), Prefill.of(fitted, Step.HARMONIZE).get("match_resolution"));
    }

    @Test
    void noiseOfThePairsOwnImageIsShownButNotUsed() throws IOException {
        final Chain fitted = MadeRuns.run(chain, Step.FIT, "model", Map.of());
        final Chain own = MadeRuns.run(fitted, Step.FIT_NOISE, "noise", Map.of());
        assertEquals("model", Prefill.of(own, Step.DEGRADE).get("noise"));
        final Path scene = Files.writeString(folder.resolve("desert.tif"), "clear");
        final Chain clear = MadeRuns.run(fitted, Step.FIT_NOISE, "noise", Map.of("scene_files", scene.toString()));
        assertEquals(file("noise.json").toString(), Prefill.of(clear, Step.DEGRADE).get("noise"));
        assertEquals(scene.toString(), Prefill.of(clear, Step.FIT_NOISE).get("scene_files"));
    }

    @Test
    void sceneOfAnEarlierPairIsNotKept() throws IOException {
        final Chain scored = MadeRuns.run(chain, Step.SCORE, "x", Map.of());
        final Chain noisy = MadeRuns.run(scored, Step.FIT_NOISE, "noise", Map.of());
        final Path other = Files.writeString(folder.resolve("lr2.tif"), "coarse two");
        final Chain next = noisy.with(PairChoice.of(folder.resolve("hr.tif"), other));
        assertEquals(other.toString(), Prefill.of(next, Step.FIT_NOISE).get("scene_files"));
    }

    @Test
    void stepsThatLackWhatTheyBuildOnSaySo() {
        assertTrue(assertThrows(IllegalStateException.class, () -> Prefill.of(chain, Step.DEGRADE)).getMessage()
            .contains("Fit the kernel first"));
        assertThrows(IllegalStateException.class, () -> Prefill.of(chain, Step.COMPARE));
        assertThrows(IllegalStateException.class, () -> Prefill.of(Chain.empty(), Step.SCORE));
    }

    @Test
    void settingsOfTheLastRunComeBackWithoutItsFiles() throws IOException {
        final Chain scored =
            MadeRuns.run(chain, Step.SCORE, "x", Map.of("shift_limit", "0.5", "tie_points", "", "hr_file", "old"));
        assertEquals(Map.of("shift_limit", "0.5"), Prefill.settings(scored, Step.SCORE));
    }

    /** A parameter that was renamed would vanish from the dialog without a word. */
    @Test
    void everyParameterExists() throws IOException {
        final Chain fitted = MadeRuns.run(chain, Step.FIT, "model", Map.of());
        final Chain made = MadeRuns.run(fitted, Step.DEGRADE, "lr", Map.of());
        try (Context context = new Context(CommandService.class, PairForgeService.class)) {
            for (final Step step : Step.values()) {
                final CommandInfo info = context.service(CommandService.class).getCommand(step.command());
                for (final String name : Prefill.of(made, step).keySet()) {
                    assertFalse(info.getInput(name) == null, step + " has no parameter " + name);
                }
                assertFalse(info.getInput(step.product()) == null, step + " has no parameter " + step.product());
            }
        }
    }
}
