package io.github.pairforge.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.io.tiff.GeoTiffOptions;
import io.github.pairforge.io.tiff.GeoTiffWriting;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.Cli;
import io.github.pairforge.testing.SmallPair;

/** {@code score HR LR} and {@code angle IMAGE REFERENCE}. */
class ScoreOneTest {

    @TempDir
    private static Path folder;
    private static SmallPair pair;
    private static Path moved;

    @BeforeAll
    static void makePair() throws IOException {
        pair = SmallPair.write(folder);
        final Raster lr = pair.pair().lr();
        final double[] t = lr.grid().transform();
        // The same pixels, said to lie 20 m further to the right: LR has to move 2 pixels to the left.
        final Raster displaced = new Raster(lr.pixels(), Grid.northUp(t[0] + 20, t[3], t[1], -t[5], lr.grid().crs(),
            lr.grid().width(), lr.grid().height()), lr.bands(), lr.name());
        moved = folder.resolve("moved.tif");
        GeoTiffWriting.write(displaced, moved, GeoTiffOptions.float32(), Progress.NONE);
    }

    private static JsonObject json(final Object... args) {
        final String out = Cli.succeed(args).out();
        assertFalse(out.contains("NaN"), out);
        return JsonParser.parseString(out).getAsJsonObject();
    }

    @Test
    void positionalAndNamedInputsAreTheSame() {
        final JsonObject positional = json("score", pair.hr(), pair.lr(), "--json");
        assertEquals(positional, json("score", "--lr", pair.lr(), "--hr", pair.hr(), "--json"));
        assertTrue(positional.getAsJsonObject("alignment").get("factor").getAsDouble() == 4);
        assertEquals(2, positional.getAsJsonArray("checks").size());
    }

    /** The Assistant and scripts read the file; people read the text. */
    @Test
    void scoresAreWrittenToAFile() throws IOException {
        final Path file = folder.resolve("scores.json");
        assertTrue(Cli.succeed("score", pair.hr(), pair.lr(), "--score-out", file).out().contains("Verdict: "));
        assertEquals(json("score", pair.hr(), pair.lr(), "--json"),
            JsonParser.parseString(Files.readString(file)).getAsJsonObject());
    }

    /** Sign: what to add to LR. The exit code tells that the pair was scored, whatever the verdict. */
    @Test
    void aDisplacedImageIsRejectedWithItsShift() {
        final JsonObject json = json("score", pair.hr(), moved, "--json");
        assertEquals("REJECT", json.get("verdict").getAsString());
        final JsonObject alignment = json.getAsJsonObject("alignment");
        assertEquals(-2, alignment.getAsJsonArray("shiftLrPixels").get(0).getAsDouble(), 0.1);
        assertEquals(-8, alignment.getAsJsonArray("shiftHrPixels").get(0).getAsDouble(), 0.4);
        assertEquals(-20, alignment.getAsJsonArray("shiftMetres").get(0).getAsDouble(), 1);
        assertEquals(0, alignment.getAsJsonArray("shiftLrPixels").get(1).getAsDouble(), 0.1);
        assertTrue(Cli.succeed("score", pair.hr(), moved).out().contains("Verdict: REJECT"));
    }

    @Test
    void theResultDoesNotDependOnThreads() {
        final JsonObject one = json("score", pair.hr(), pair.lr(), "--json", "--threads", 1);
        assertEquals(one, json("score", pair.hr(), pair.lr(), "--json", "--threads", 2));
        assertEquals(one, json("score", pair.hr(), pair.lr(), "--json", "--threads", 8));
    }

    @Test
    void everythingIsWritten() throws IOException {
        final Path points = folder.resolve("points.geojson");
        final Path picture = folder.resolve("score.png");
        final Path report = folder.resolve("score.html");
        Cli.succeed("score", pair.hr(), pair.lr(), "--tie-points", points, "--picture", picture, "--report", report,
            "--transform", "affine", "--method", "phase", "--edges", "false", "--seed", 3);
        assertEquals("FeatureCollection",
            JsonParser.parseString(Files.readString(points)).getAsJsonObject().get("type").getAsString());
        assertTrue(Files.size(picture) > 10_000);
        final String page = Files.readString(report);
        for (final String words : new String[] { "Alignment", "Spectral angle", "Checkerboard", "SHA-256",
            "--method phase --edges false --transform affine", "method=phase edges=false" })
        {
            assertTrue(page.contains(words), words);
        }
    }

    @Test
    void thatWhichCannotBe() {
        assertTrue(Cli.misuse(folder, "score").contains("HR"));
        assertTrue(Cli.misuse(folder, "score", pair.hr()).contains("LR"));
        assertTrue(Cli.misuse(folder, "score", pair.hr(), pair.lr(), "--hr", pair.hr()).contains("twice"));
        assertTrue(Cli.misuse(folder, "score", pair.hr(), pair.lr(), "--output", folder.resolve("o.csv"))
            .contains("--pairs"));
        assertTrue(Cli.misuse(folder, "score", pair.hr(), pair.lr(), "--shift-limit", 0).contains("--shift-limit"));
        assertTrue(Cli.misuse(folder, "score", pair.hr(), pair.lr(), "--aggregation", "sum").contains("PIXEL"));
        assertTrue(Cli.fail(folder, "score", pair.hr(), pair.lr(), "--picture", folder.resolve("a.jpg"))
            .contains(".png"));
        assertTrue(Cli.fail(folder, "score", pair.hr(), pair.lr(), "--report", folder.resolve("a.txt"))
            .contains(".html"));
        assertTrue(Cli.fail(folder, "score", pair.hr(), pair.lr(), "--tie-points", pair.lr()).contains("also lr"));
        assertTrue(Cli.fail(folder, "score", pair.lr(), pair.hr()).contains("swapped"));
    }

    @Test
    void anglesOfTwoImages() throws IOException {
        final Path map = folder.resolve("angles.tif");
        final Path picture = folder.resolve("angles.png");
        final JsonObject json =
            json("angle", pair.hr(), pair.lr(), "--output", map, "--picture", picture, "--json");
        assertTrue(json.getAsJsonObject("matchedDegrees").get("pixel").getAsDouble() < 3);
        assertEquals(1024, json.get("pixels").getAsInt());
        assertTrue(Files.size(map) > 1000 && Files.size(picture) > 1000);
        final JsonObject same = json("angle", pair.lr(), pair.lr(), "--json");
        assertEquals(0, same.getAsJsonObject("unmatchedDegrees").get("pixel").getAsDouble(), 1e-3);
    }
}
