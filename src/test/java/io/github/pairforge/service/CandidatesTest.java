package io.github.pairforge.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.evaluate.CandidateRanking.Standing;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.Cli;
import io.github.pairforge.testing.TestImages;

/** Several harmonizations side by side. */
class CandidatesTest {

    private static final int SIZE = 128;

    @TempDir
    private Path folder;
    private final HarmonizeDoors doors = new HarmonizeDoors();
    private final Raster image = TestImages.square(10, SIZE, 2).raster();
    private final Raster reference = TestImages.square(10, SIZE, 2)
        .with((b, x, y) -> (0.02 + 0.8 * TestImages.texture(b, x, y)) * (0.7 + 0.6 * x / SIZE)).raster();

    @AfterEach
    void close() {
        doors.close();
    }

    private CandidatesTask task(final String candidates) {
        return CandidatesTask.of(HarmonizeDoors.input(image, "image"), HarmonizeDoors.input(reference, "reference"))
            .withCandidates(candidates);
    }

    private CandidatesResult run(final CandidatesTask task) throws IOException {
        return doors.service().compareHarmonizations(task);
    }

    @Test
    void ranksThemAndThePickedOneIsThatOfHarmonizing() throws IOException {
        final CandidatesResult r = run(task("global:amount=0; local:pitch=32; moments").withPick("2"));
        assertEquals(1, r.ranking().best());
        assertEquals(Standing.WORSE, r.rows().get(0).scores().standing());
        assertTrue(r.verdict().contains("candidate 2 (local:pitch=32)"), r.verdict());
        assertArrayEquals(doors.run(HarmonizeDoors.task(image, reference, "local:pitch=32")).plane(1),
            r.raster().orElseThrow().plane(1));
        assertEquals(1, r.rows().get(0).gradientRatio(), 1e-12);
        assertTrue(run(task("global; moments")).raster().isEmpty());
    }

    @Test
    void theBestIsTakenOnlyWhenItIsDecided() throws IOException {
        assertEquals(2, run(task("global:amount=0; local:pitch=32").withPick("best")).picked().orElseThrow());
        final String message = assertThrows(IllegalArgumentException.class,
            () -> run(task("local:pitch=32; local:pitch=33").withPick("best"))).getMessage();
        assertTrue(message.contains("not decided against"), message);
    }

    @Test
    void stylesAreDrawnWithOneSeedAfterTheOther() throws IOException {
        final CandidatesTask styles = new CandidatesTask(HarmonizeDoors.input(image, "image"), null,
            task("style").candidates(), 3, 5, task("style").criterion(), "2", GroundChoice.DEFAULT, "identity",
            Outputs.NONE, null);
        final CandidatesResult r = run(styles);
        assertEquals(List.of("style:seed=5", "style:seed=6", "style:seed=7"),
            r.rows().stream().map(CandidateRow::label).toList());
        assertEquals(Standing.UNKNOWN, r.rows().get(0).scores().standing());
        assertArrayEquals(doors.run(HarmonizeTask.of(HarmonizeDoors.input(image, "image"), "style:seed=6")).plane(0),
            r.raster().orElseThrow().plane(0));
    }

    @Test
    void theModelOfThePickedOneDegradesWithIt() throws IOException {
        final Path model = folder.resolve("picked.json");
        final CandidatesResult r = run(task("moments; quantiles:quantiles=8,amount=0.5").withPick("2")
            .withOutputs(Outputs.NONE.withModel(model)));
        final Raster degraded = doors.service().degrade(DegradeTask.of(HarmonizeDoors.input(image, "image"),
            model.toString()).withFactor(1)).raster().orElseThrow();
        assertArrayEquals(r.raster().orElseThrow().plane(0), degraded.plane(0), 1e-6f);
        assertTrue(Files.readString(model).contains("quantiles:quantiles=8,amount=0.5"));
    }

    @Test
    void whatCannotBePickedIsSaid() {
        for (final String pick : List.of("3", "0", "first")) {
            final String message = assertThrows(IllegalArgumentException.class,
                () -> run(task("global; moments").withPick(pick))).getMessage();
            assertTrue(message.startsWith("pick: ") && message.contains(pick), message);
        }
        final String nothing = assertThrows(IllegalArgumentException.class, () -> run(task("global; moments")
            .withOutputs(Outputs.NONE.withImage(folder.resolve("x.tif"))))).getMessage();
        assertTrue(nothing.startsWith("pick: "), nothing);
        final String named = assertThrows(IllegalArgumentException.class,
            () -> run(task("global; local:pitch=-3"))).getMessage();
        assertTrue(named.contains("Candidate 2 (local:pitch=-3)"), named);
        assertThrows(IllegalArgumentException.class, () -> task(" ; "));
        assertThrows(IllegalArgumentException.class, () -> task("style").withSamples(65, 0));
    }

    @Test
    void commandLine() throws IOException {
        final Path hr = TestImages.square(10, SIZE, 2).write(folder.resolve("image.tif"));
        final Path lr = TestImages.square(10, SIZE, 2).with((b, x, y) -> 0.5 * TestImages.texture(b, x, y))
            .write(folder.resolve("reference.tif"));
        final Path out = folder.resolve("out.tif");
        final Path table = folder.resolve("table.csv");
        final Cli run = Cli.succeed("compare-harmonizations", "--image", hr, "--reference", lr, "--candidates",
            "global; moments", "--pick", 2, "--output", out, "--table", table, "--picture", folder.resolve("p.png"));
        assertTrue(run.out().contains("moments") && run.out().contains("Wrote " + out), run.out());
        assertEquals(3, Files.readAllLines(table).size());
        assertTrue(Cli.succeed("compare-harmonizations", "--image", hr, "--reference", lr, "--json").out()
            .contains("\"standing\""));
        assertTrue(Cli.misuse(folder, "compare-harmonizations", "--image", hr, "--reference", lr, "--candidates",
            "magic").contains("magic"));
        assertFalse(Cli.fail(folder, "compare-harmonizations", "--image", hr, "--reference", lr, "--pick", "7")
            .isBlank());
        assertTrue(Cli.succeed("distributions", "--image", out, "--reference", lr, "--before", hr, "--table", table,
            "--json").out().contains("wassersteinBefore"));
        assertTrue(Cli.fail(folder, "distributions", "--image", out, "--reference", lr, "--bins", -1)
            .contains("bins: -1"));
    }
}
