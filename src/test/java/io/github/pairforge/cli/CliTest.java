package io.github.pairforge.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;

import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

import io.github.pairforge.io.RasterFile;
import io.github.pairforge.raster.Crs;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.service.DegradeTask;
import io.github.pairforge.service.ImageInput;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.testing.Cli;
import io.github.pairforge.testing.SmallPair;
import io.github.pairforge.testing.TestImages;

/** What the command line promises when it is used well. */
class CliTest {

    private static final List<String> SUBCOMMANDS = List.of("demo", "info", "score", "angle", "align",
        "fit", "regress", "mix", "degrade", "compare", "harmonize", "compare-harmonizations", "distributions",
        "denoise", "fit-noise", "noise", "run-model", "models", "sample", "replay", "check-installation");

    @TempDir
    private static Path folder;
    private static SmallPair pair;

    @BeforeAll
    static void makePair() throws IOException {
        pair = SmallPair.write(folder);
    }

    private static JsonObject json(final Object... args) {
        final List<Object> all = new ArrayList<>(List.of(args));
        all.add("--json");
        final String out = Cli.succeed(all.toArray()).out();
        assertEquals(1, out.lines().count(), out);
        // Strict: JSON knows no NaN.
        assertFalse(out.matches("(?s).*[:,\\[]\\s*-?(NaN|Infinity).*"), out);
        return JsonParser.parseString(out).getAsJsonObject();
    }

    @Test
    void helpListsEveryOptionWithADescription() {
        assertEquals(SUBCOMMANDS, List.copyOf(PairForge.commandLine().getSubcommands().keySet()));
        for (final String name : SUBCOMMANDS) {
            final String help = Cli.succeed(name, "--help").out();
            assertEquals(help, Cli.succeed(name, "-h").out());
            final CommandLine line = PairForge.commandLine().getSubcommands().get(name);
            assertTrue(line.getCommandSpec().options().size() > 3, name);
            for (final OptionSpec option : line.getCommandSpec().options()) {
                assertTrue(help.contains(option.longestName()), option.longestName() + " is missing in:\n" + help);
                assertTrue(option.description().length > 0 && !option.description()[0].isBlank(), option.longestName());
            }
            assertFalse(help.contains("${") || help.contains("null") || help.contains("NaN"), help);
        }
    }

    @Test
    void helpNamesSubcommandsAndExitCodes() {
        final String help = Cli.succeed("--help").out();
        SUBCOMMANDS.forEach(s -> assertTrue(help.contains(s), help));
        for (final String code : List.of("0   success", "1   the task failed", "2   the command line is wrong")) {
            assertTrue(help.contains(code), help);
        }
    }

    @Test
    void version() {
        assertTrue(Cli.succeed("--version").out().matches("PairForge \\S+\\R"), Cli.succeed("--version").out());
    }

    @Test
    void everyTaskSpeaksJson() throws IOException {
        final Path out = folder.resolve("json.tif");
        final JsonObject degraded = json("degrade", "--hr", pair.hr(), "--lr", pair.lr(), "--output", out);
        assertEquals(out.toString(), degraded.get("output").getAsString());
        assertEquals(32, degraded.get("width").getAsInt());
        assertTrue(degraded.get("meanAbsoluteError").getAsDouble() > 0);
        assertEquals(1, degraded.get("gradientRatio").getAsDouble(), 0.8);
        json("harmonize", "--image", pair.hr(), "--reference", pair.lr(), "--output", out);
        json("noise", "--image", pair.lr(), "--output", out);
        assertEquals(4, json("info", pair.hr()).getAsJsonArray("bands").size());
        final Path sample = folder.resolve("json sample");
        assertEquals(sample.toString(), json("sample", "--size", 192, "--output", sample).get("output").getAsString());
        final Path demo = folder.resolve("json demo");
        json("demo", "--sample", sample, "--output", demo);
    }

    @Test
    void aComparisonWithNothingIsLeftOut() throws IOException {
        final Path empty = TestImages.square(10, 16, 3).with((b, x, y) -> Double.NaN)
            .write(folder.resolve("empty.tif"));
        final Path hr = TestImages.square(2.5, 64, 3).write(folder.resolve("textured.tif"));
        final JsonObject json = json("degrade", "--hr", hr, "--lr", empty, "--model", "identity", "--output",
            folder.resolve("nothing.tif"));
        assertFalse(json.has("meanAbsoluteError"), json.toString());
        final Crs degrees = new Crs(4326, Crs.Kind.GEOGRAPHIC, 1, null, null);
        // 4000000 degrees north
        assertEquals(4326, json("info", TestImages.square(1, 8, 1).on(degrees).write(folder.resolve("north.tif")))
            .get("epsg").getAsInt());
    }

    @Test
    void picturesOfLargeFactorsStaySmall() throws IOException {
        // 512 LR pixels of the middle would be 32768 HR pixels a side.
        final Path hr = TestImages.square(1, 4096, 1).write(folder.resolve("wide.tif"));
        final Path picture = folder.resolve("wide.png");
        Cli.succeed("degrade", "--hr", hr, "--model", "identity", "--factor", 64, "--output", folder.resolve("w.tif"),
            "--picture", picture);
        final int width = ByteBuffer.wrap(Files.readAllBytes(picture)).getInt(16);
        assertTrue(width > 2048 && width < 3 * 2048, "" + width);
    }

    @Test
    void demoMakesItsSampleAndReports() {
        final Path output = folder.resolve("demo");
        final Cli run = Cli.succeed("demo", "--sample", folder.resolve("none"), "--output", output);
        assertTrue(run.out().contains("mean absolute error"), run.out());
        for (final String file : List.of("lr.tif", "model.json", "comparison.png", "report.html",
            "sample/truth.json"))
        {
            assertTrue(Files.isRegularFile(output.resolve(file)), file);
        }
    }

    @Test
    void bytesDependOnNeitherThreadsNorRuns() throws IOException {
        for (final String type : List.of("float32", "uint16")) {
            byte[] first = null;
            for (final int threads : new int[] { 1, 2, 8, 8, 1 }) {
                final Path out = folder.resolve("threads.tif");
                Cli.succeed("degrade", "--hr", pair.hr(), "--lr", pair.lr(), "--harmonize", "global", "--type", type,
                    "--threads", threads, "--output", out);
                final byte[] bytes = Files.readAllBytes(out);
                first = first == null ? bytes : first;
                assertArrayEquals(first, bytes, type + " with " + threads + " threads");
                Files.delete(out);
            }
        }
    }

    @Test
    void samplesDependOnNeitherThreadsNorRuns() throws IOException {
        final Path one = folder.resolve("one");
        final Path eight = folder.resolve("eight");
        Cli.succeed("sample", "--size", 128, "--threads", 1, "--output", one);
        Cli.succeed("sample", "--size", 128, "--threads", 8, "--output", eight);
        for (final String file : List.of("hr.tif", "lr.tif", "truth.json")) {
            assertArrayEquals(Files.readAllBytes(one.resolve(file)), Files.readAllBytes(eight.resolve(file)), file);
        }
    }

    @Test
    void seedsChangeTheNoise() throws IOException {
        final Path a = folder.resolve("a.tif");
        final Path b = folder.resolve("b.tif");
        Cli.succeed("noise", "--image", pair.lr(), "--seed", 1, "--output", a);
        Cli.succeed("noise", "--image", pair.lr(), "--seed", 2, "--output", b);
        assertFalse(Arrays.equals(Files.readAllBytes(a), Files.readAllBytes(b)));
    }

    @Test
    void fileAndMemoryHoldTheSameBits() throws IOException {
        final Path out = folder.resolve("bits.tif");
        Cli.succeed("degrade", "--hr", pair.hr(), "--seed", 7, "--output", out);
        try (Context context = new Context(PairForgeService.class)) {
            final PairForgeService service = context.service(PairForgeService.class);
            final Raster memory = service
                .degrade(DegradeTask.of(ImageInput.of(pair.hr()), "sen2naip").withSeed(7)).raster().orElseThrow();
            try (RasterFile file = service.open(out)) {
                for (int b = 0; b < 4; b++) {
                    final float[] stored = new float[32 * 32];
                    file.read(b, 0, 0, 32, 32, stored);
                    assertArrayEquals(memory.plane(b), stored, 0);
                }
            }
        }
    }

    @Test
    void gdalFindsTheOutputWhereTheInputIs() throws IOException, InterruptedException {
        final Path out = folder.resolve("gdal.tif");
        Cli.succeed("degrade", "--hr", pair.hr(), "--output", out);
        final JsonObject fine = gdalinfo(pair.hr());
        final JsonObject coarse = gdalinfo(out);
        assertEquals(fine.getAsJsonObject("cornerCoordinates"), coarse.getAsJsonObject("cornerCoordinates"));
        assertEquals(fine.getAsJsonObject("coordinateSystem"), coarse.getAsJsonObject("coordinateSystem"));
        assertEquals("[32,32]", coarse.get("size").toString());
        for (final int i : new int[] { 1, 5 }) {
            assertEquals(4 * fine.getAsJsonArray("geoTransform").get(i).getAsDouble(),
                coarse.getAsJsonArray("geoTransform").get(i).getAsDouble());
        }
    }

    private static JsonObject gdalinfo(final Path file) throws IOException, InterruptedException {
        final Process process;
        try {
            process = new ProcessBuilder("gdalinfo", "-json", file.toString()).start();
        }
        catch (final IOException e) {
            assumeTrue(false, "gdalinfo is not installed");
            throw e;
        }
        final String text = new String(process.getInputStream().readAllBytes());
        assertEquals(0, process.waitFor());
        return JsonParser.parseString(text).getAsJsonObject();
    }
}
