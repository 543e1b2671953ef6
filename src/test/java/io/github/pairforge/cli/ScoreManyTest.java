package io.github.pairforge.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.io.tiff.GeoTiffOptions;
import io.github.pairforge.io.tiff.GeoTiffWriting;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.sample.SamplePair;
import io.github.pairforge.testing.Cli;

/** {@code score --pairs} and {@code score --rejudge}. */
class ScoreManyTest {

    private static final int PAIRS = 5;

    @TempDir
    private static Path folder;
    private static Path list;
    private static String first;

    @BeforeAll
    static void makePairs() throws IOException {
        final StringBuilder rows = new StringBuilder("id,hr,lr\n");
        for (int i = 0; i < PAIRS; i++) {
            final SamplePair pair = SamplePair.of(i + 1, 128, 4, Progress.NONE);
            final Path sub = Files.createDirectories(folder.resolve("in/pair " + i));
            GeoTiffWriting.write(pair.hr(), sub.resolve("hr.tif"), GeoTiffOptions.float32(), Progress.NONE);
            GeoTiffWriting.write(pair.lr(), sub.resolve("lr.tif"), GeoTiffOptions.float32(), Progress.NONE);
            rows.append("p").append(i).append(",pair ").append(i).append("/hr.tif,pair ").append(i).append("/lr.tif\n");
        }
        rows.append("gone,pair 0/hr.tif,pair 9/lr.tif\n");
        rows.append("swapped,pair 0/lr.tif,pair 0/hr.tif\n");
        list = Files.writeString(folder.resolve("in/pairs.csv"), rows);
        final Path scores = folder.resolve("first.csv");
        Cli.succeed("score", "--pairs", list, "--output", scores, "--threads", 1);
        first = Files.readString(scores);
    }

    private static JsonObject json(final Object... args) {
        return JsonParser.parseString(Cli.succeed(args).out()).getAsJsonObject();
    }

    @Test
    void theTableDoesNotDependOnThreads() throws IOException {
        for (final int threads : new int[] { 2, 8, 32 }) {
            final Path scores = folder.resolve("threads" + threads + ".csv");
            Cli.succeed("score", "--pairs", list, "--output", scores, "--threads", threads);
            assertEquals(first, Files.readString(scores));
        }
    }

    @Test
    void pairsThatCannotBeScoredHaveARowThatSaysWhy() {
        final List<String> lines = first.lines().toList();
        assertEquals(1 + PAIRS + 2, lines.size());
        assertTrue(lines.get(PAIRS + 1).startsWith("gone,") && lines.get(PAIRS + 1).contains("does not exist")
            && lines.get(PAIRS + 1).contains(",ERROR,"), lines.get(PAIRS + 1));
        assertTrue(lines.get(PAIRS + 2).contains("swapped?"), lines.get(PAIRS + 2));
        assertEquals(PAIRS, lines.stream().filter(l -> l.contains(",SCORED,")).count());
    }

    @Test
    void aFinishedTableIsNotMeasuredAgain() throws IOException {
        final Path scores = folder.resolve("again.csv");
        Files.writeString(scores, first);
        final JsonObject json = json("score", "--pairs", list, "--output", scores, "--json");
        assertEquals(PAIRS, json.get("reused").getAsInt());
        assertEquals(2, json.get("error").getAsInt());
        assertEquals(first, Files.readString(scores));
    }

    /** A run killed in the middle of a row leaves the journal that this test writes. */
    @Test
    void aKilledRunGoesOnWhereItWas() throws IOException {
        final Path scores = folder.resolve("killed.csv");
        final Path part = folder.resolve("killed.csv.part");
        final List<String> lines = first.lines().toList();
        Files.writeString(part, lines.get(0) + "\n" + lines.get(3) + "\n" + lines.get(1) + "\n"
            + lines.get(2).substring(0, lines.get(2).length() / 2));
        final JsonObject json = json("score", "--pairs", list, "--output", scores, "--json");
        assertEquals(2, json.get("reused").getAsInt());
        assertEquals(first, Files.readString(scores));
        assertFalse(Files.exists(part));
    }

    @Test
    void changedFilesAndSettingsAreMeasuredAgain() throws IOException {
        final Path scores = folder.resolve("changed.csv");
        Files.writeString(scores, first);
        assertEquals(0,
            json("score", "--pairs", list, "--output", scores, "--seed", 7, "--json").get("reused").getAsInt());
        Files.writeString(scores, first);
        final Path lr = folder.resolve("in/pair 4/lr.tif");
        final FileTime time = Files.getLastModifiedTime(lr);
        Files.setLastModifiedTime(lr, FileTime.fromMillis(time.toMillis() - 60_000));
        assertEquals(PAIRS - 1,
            json("score", "--pairs", list, "--output", scores, "--json").get("reused").getAsInt());
        Files.setLastModifiedTime(lr, time);
    }

    @Test
    void otherLimitsGiveTheTableOfMeasuringAgain() throws IOException {
        final Path source = folder.resolve("source.csv");
        Files.writeString(source, first);
        final Path rejudged = folder.resolve("rejudged.csv");
        final Path measured = folder.resolve("measured.csv");
        final Object[] limits = { "--shift-limit", 0.08, "--angle-limit", 0.9, "--aggregation", "image" };
        Cli.succeed("score", "--rejudge", source, "--output", rejudged, limits[0], limits[1], limits[2], limits[3],
            limits[4], limits[5]);
        Cli.succeed("score", "--pairs", list, "--output", measured, limits[0], limits[1], limits[2], limits[3],
            limits[4], limits[5]);
        assertEquals(Files.readString(measured), Files.readString(rejudged));
        assertNotEquals(first, Files.readString(rejudged));
        final Path page = folder.resolve("rejudged.html");
        Cli.succeed("score", "--rejudge", source, "--output", rejudged, limits[0], limits[1], "--report", page);
        assertTrue(Files.readString(page).contains("--shift-limit 0.08 --output"), "the command can be run again");
        final Path back = folder.resolve("back.csv");
        Cli.succeed("score", "--rejudge", rejudged, "--output", back);
        assertEquals(first, Files.readString(back));
    }

    @Test
    void foldersFunnelsAndReports() throws IOException {
        final Path scores = folder.resolve("folder.csv");
        final Path funnel = folder.resolve("funnel.csv");
        final Path report = folder.resolve("funnel.html");
        final JsonObject json = json("score", "--pairs", folder.resolve("in"), "--output", scores, "--funnel", funnel,
            "--report", report, "--json");
        assertEquals(PAIRS, json.get("pairs").getAsInt());
        assertEquals(3, json.getAsJsonArray("funnel").size());
        assertEquals("question,entered,verdict,cause,pairs", Files.readAllLines(funnel).get(0));
        assertEquals("scored,5,ACCEPT,,5", Files.readAllLines(funnel).get(1));
        final String page = Files.readString(report);
        assertTrue(page.contains("of 5") && page.contains("score --pairs"), page);
    }

    @Test
    void peopleAreToldTheFunnelAndTheErrors() {
        final String out =
            Cli.succeed("score", "--pairs", list, "--output", folder.resolve("people.csv")).out();
        assertTrue(out.contains("spectral angle") && out.contains("Pair gone: ") && out.contains("Pair swapped: "),
            out);
    }

    @Test
    void whatCannotBe() throws IOException {
        final Path scores = folder.resolve("cannot.csv");
        assertTrue(Cli.misuse(folder, "score", "--pairs", list).contains("--output"));
        assertTrue(Cli.misuse(folder, "score", "--pairs", list, "--rejudge", list, "--output", scores)
            .contains("mutually exclusive"));
        assertTrue(Cli.misuse(folder, "score", "a", "b", "--pairs", list, "--output", scores).contains("stand in"));
        assertTrue(Cli.fail(folder, "score", "--pairs", folder.resolve("none.csv"), "--output", scores)
            .contains("none.csv"));
        assertTrue(Cli.fail(folder, "score", "--pairs", list, "--output", list).contains("also"));
        assertTrue(Cli.fail(folder, "score", "--pairs", list, "--output", scores, "--funnel", scores)
            .contains("also"));
        assertTrue(Cli.fail(folder, "score", "--rejudge", list, "--output", scores).contains("holds no score"));
        assertTrue(Cli.misuse(folder, "score", "--rejudge", list, "--output", scores, "--method", "phase")
            .contains("--method says how pairs are measured"));
        assertTrue(Cli.fail(folder, "score", "--pairs", list, "--output", scores, "--matcher", "superglue")
            .contains("windows"));
        final Path outside = Files.writeString(folder.resolve("in/outside.csv"), "hr,lr\n../a.tif,b.tif\n");
        assertTrue(Cli.fail(folder, "score", "--pairs", outside, "--output", scores).contains("--outside"));
        final Path other = Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        assertTrue(Cli.fail(folder, "score", "--pairs", list, "--output", other).contains("other.csv"));
    }
}
