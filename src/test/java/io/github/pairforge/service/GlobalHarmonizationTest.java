package io.github.pairforge.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.pairforge.degrade.ModelJson;
import io.github.pairforge.degrade.Presets;
import io.github.pairforge.degrade.StageOrder;
import io.github.pairforge.harmonize.Distribution;
import io.github.pairforge.harmonize.HistogramMatching;
import io.github.pairforge.io.RasterFile;
import io.github.pairforge.io.tiff.GeoTiffReader;
import io.github.pairforge.testing.Cli;
import io.github.pairforge.testing.TestImages;

/** {@code harmonize=global} of a whole degradation. */
class GlobalHarmonizationTest {

    private static final int LR = 64;

    @TempDir
    private Path folder;
    private Path hr;
    private Path lr;
    private Path out;

    @BeforeEach
    void namePaths() {
        hr = folder.resolve("hr.tif");
        lr = folder.resolve("lr.tif");
        out = folder.resolve("out.tif");
    }

    private float[] degrade(final Object... more) throws IOException {
        final Object[] args = { "degrade", "--hr", hr, "--output", out };
        final Object[] all = Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        Cli.succeed(all);
        return read(out);
    }

    private static float[] read(final Path file) throws IOException {
        final float[] values = new float[LR * LR];
        try (RasterFile image = new GeoTiffReader().open(file)) {
            image.read(0, 0, 0, LR, LR, values);
        }
        return values;
    }

    /** 4096 distinct values: a map of fewer knots would miss some by a digital number of the reference. */
    @Test
    void matchesTheHistogramOfTheDegradedImageExactly() throws IOException {
        TestImages.square(2.5, 4 * LR, 1).write(hr);
        TestImages.square(10, LR, 1)
            .with((b, x, y) -> Math.rint(1e4 * Math.pow(TestImages.texture(3, x, y), 1.3)) / 1e4).write(lr);
        final float[] expected = degrade("--lr", lr, "--model", "identity");
        final float[] reference = read(lr);
        HistogramMatching.match(expected, expected.length, Distribution.of(reference, reference.length), expected);
        assertArrayEquals(expected, degrade("--lr", lr, "--model", "identity", "--harmonize", "global"));
    }

    /**
     * LR is the degraded HR image itself: nothing is left for λ to do, in either order. Between HR and LR directly it
     * would take the blur for radiometry. Two plateaus hold the extremes, so that nothing lies beyond the table.
     */
    @Test
    void blurIsNoRadiometryWhenHarmonizingFirst() throws IOException {
        TestImages.square(2.5, 4 * LR, 1)
            .with((b, x, y) -> y < 64 ? x < 128 ? 0.05 : 0.5 : TestImages.texture(b, x, y)).write(hr);
        final Path model = folder.resolve("model.json");
        ModelJson.write(Presets.gaussian(2).withOrder(StageOrder.HARMONIZE_FIRST), model);
        final float[] degraded = degrade("--factor", 4, "--model", model);
        Files.move(out, lr);
        assertArrayEquals(degraded, degrade("--lr", lr, "--model", model, "--harmonize", "global"), 1e-6f);
        assertFalse(Arrays.equals(degraded, new float[LR * LR]));
    }

    /** LR is the degraded image with a hole over its bright half: what lies under the hole is no radiometry. */
    @ParameterizedTest
    @ValueSource(strings = { "global", "moments", "quantiles", "spline" })
    void whatOnlyOneOfBothShowsIsNoRadiometry(final String method) throws IOException {
        TestImages.square(2.5, 4 * LR, 1).with((b, x, y) -> TestImages.texture(b, x, y) * (x < 128 ? 1 : 3)).write(hr);
        final float[] degraded = degrade("--factor", 4, "--model", "identity");
        TestImages.square(10, LR, 1).with((b, x, y) -> x < LR / 2 ? degraded[y * LR + x] : Double.NaN).write(lr);
        final float[] made = degrade("--lr", lr, "--model", "identity", "--harmonize", method);
        for (int i = 0; i < LR * LR; i++) {
            if (i % LR < LR / 2) {
                assertEquals(degraded[i], made[i], 1e-5f);
            }
        }
    }

    @Test
    void nothingInCommonIsRefused() throws IOException {
        TestImages.square(2.5, 4 * LR, 1).with((b, x, y) -> x < 128 ? 0.1 + 1e-4 * y : Double.NaN).write(hr);
        TestImages.square(10, LR, 1).with((b, x, y) -> x < LR / 2 ? Double.NaN : 0.1 + 1e-3 * y).write(lr);
        final String said = Cli.fail(folder, "degrade", "--hr", hr, "--lr", lr, "--model", "identity", "--harmonize",
            "moments", "--output", out);
        assertTrue(said.contains("no pixel that is valid in both"), said);
    }
}
