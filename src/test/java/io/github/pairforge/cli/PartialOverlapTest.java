package io.github.pairforge.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.io.RasterFile;
import io.github.pairforge.io.tiff.GeoTiffReader;
import io.github.pairforge.testing.Cli;
import io.github.pairforge.testing.TestImages;

/** Images that cover each other in part: the output is the covered part, at its place. */
class PartialOverlapTest {

    private static final double LEFT = 500_000;
    private static final double TOP = 4_000_000;

    @TempDir
    private Path folder;
    private Path out;

    @BeforeEach
    void nameOutput() {
        out = folder.resolve("out.tif");
    }

    private JsonObject degrade(final TestImages hr, final TestImages lr, final Object... more) throws IOException {
        final Object[] args = new Object[9 + more.length];
        System.arraycopy(new Object[] { "degrade", "--hr", hr.write(folder.resolve("hr.tif")), "--lr",
            lr.write(folder.resolve("lr.tif")), "--model", "identity", "--output", out }, 0, args, 0, 9);
        System.arraycopy(more, 0, args, 9, more.length);
        Cli.succeed(args);
        return JsonParser.parseString(Cli.succeed("info", "--json", out).out()).getAsJsonObject();
    }

    private static void assertPlace(final JsonObject info, final int width, final int height,
        final double... transform)
    {
        assertEquals(width, info.get("width").getAsInt());
        assertEquals(height, info.get("height").getAsInt());
        assertEquals(32633, info.get("epsg").getAsInt());
        final JsonArray t = info.getAsJsonArray("transform");
        for (int i = 0; i < 6; i++) {
            assertEquals(transform[i], t.get(i).getAsDouble(), 0, "coefficient " + i);
        }
    }

    /** The mean of the 4 x 4 HR pixels under each LR pixel: what the identity model computes. */
    private void assertMeans(final int firstColumn, final int firstRow, final int width, final int height)
        throws IOException
    {
        final float[] expected = new float[width * height];
        for (int i = 0; i < expected.length; i++) {
            double sum = 0;
            for (int k = 0; k < 16; k++) {
                sum += (float) TestImages.texture(1, firstColumn + i % width * 4 + k % 4,
                    firstRow + i / width * 4 + k / 4);
            }
            expected[i] = (float) (sum / 16);
        }
        final float[] seen = new float[width * height];
        try (RasterFile file = new GeoTiffReader().open(out)) {
            file.read(1, 0, 0, width, height, seen);
        }
        assertArrayEquals(expected, seen, 1e-6f);
    }

    @Test
    void lrWithinHr() throws IOException {
        // 7 LR pixels, 30 m to the right and 50 m down: 12 and 20 HR pixels.
        final JsonObject info = degrade(TestImages.square(2.5, 64, 2), TestImages.square(10, 7, 2).shifted(30, 50));
        assertPlace(info, 7, 7, LEFT + 30, 10, 0, TOP - 50, 0, -10);
        assertMeans(12, 20, 7, 7);
    }

    @Test
    void hrWithinLr() throws IOException {
        // HR is 80 m wide and starts 43 m right of LR: LR columns 5 to 11 (50 m to 120 m) are covered whole, and
        // 50 m - 43 m = 7 m = 2.8 HR pixels lie before them.
        final JsonObject info = degrade(TestImages.square(2.5, 32, 2).shifted(40, 20), TestImages.square(10, 16, 2));
        assertPlace(info, 8, 8, LEFT + 40, 10, 0, TOP - 20, 0, -10);
        assertMeans(0, 0, 8, 8);
        assertPlace(degrade(TestImages.square(2.5, 32, 2).shifted(43, 21), TestImages.square(10, 16, 2)), 7, 7,
            LEFT + 50, 10, 0, TOP - 30, 0, -10);
    }

    @Test
    void cornersThatOverlap() throws IOException {
        // HR covers 0 to 160 m; LR begins at 95 m: its columns 0 to 5 (95 m to 155 m) are covered whole.
        final JsonObject info = degrade(TestImages.square(2.5, 64, 2), TestImages.square(10, 16, 2).shifted(95, 105));
        assertPlace(info, 6, 5, LEFT + 95, 10, 0, TOP - 105, 0, -10);
        assertMeans(38, 42, 6, 5);
    }

    @Test
    void globalHarmonizationOfTheCoveredPart() throws IOException {
        assertPlace(degrade(TestImages.square(2.5, 64, 2), TestImages.square(10, 16, 2).shifted(-50, 50), "--harmonize",
            "global"), 11, 11, LEFT, 10, 0, TOP - 50, 0, -10);
    }

    @Test
    void sameExtentTakesThePlaceOfLr() throws IOException {
        final JsonObject info = degrade(TestImages.square(2.5, 64, 2).withoutPlace(), TestImages.square(10, 16, 2),
            "--same-extent");
        assertPlace(info, 16, 16, LEFT, 10, 0, TOP, 0, -10);
        assertMeans(0, 0, 16, 16);
    }

    /** Taps exp(−4.5) beside 1: standard deviation √(2·0.01111/1.02222) = 0.147 pixels. */
    @Test
    void kernelsTooNarrowToBeSampledAreMentioned() throws IOException {
        final Path hr = TestImages.square(2.5, 64, 1).write(folder.resolve("hr.tif"));
        final Object[] args =
            { "degrade", "--hr", hr, "--model", "gaussian", "--factor", 4, "--output", out, "--sigma", "0.33333333" };
        final String said = Cli.succeed(args).out();
        assertTrue(said.contains("sigma of 0.333 HR pixels is too narrow to be sampled: it blurs like 0.147."), said);
        args[args.length - 1] = "0.6";
        assertFalse(Cli.succeed(args).out().contains("narrow"));
    }

    @Test
    void negativeReflectanceIsClampedInIntegersAndCounted() throws IOException {
        final Path dark = TestImages.square(10, 16, 1)
            .with((b, x, y) -> y == 3 && x < 5 ? -0.02 : TestImages.texture(b, x, y))
            .write(folder.resolve("dark.tif"));
        final Cli run = Cli.succeed("noise", "--image", dark, "--noise", "none", "--type", "uint16", "--output", out);
        assertTrue(run.out().contains("out.tif: 5 values did not fit into uint16 and were clamped"), run.out());
        final float[] row = new float[16];
        try (RasterFile file = new GeoTiffReader().open(out)) {
            file.read(0, 0, 3, 16, 1, row);
        }
        assertArrayEquals(new float[5], Arrays.copyOf(row, 5));
        assertEquals(Math.rint(1e4 * (float) TestImages.texture(0, 7, 3)), row[7]);
    }
}
