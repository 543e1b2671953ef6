package io.github.pairforge.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static io.github.pairforge.testing.OnnxWriter.ints;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.evaluate.BandDifference;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.OnnxWriter;
import io.github.pairforge.testing.TestImages;

/** A network whose output is the reference, and nothing but the reference. */
class NetworkReferenceTest {

    private static final int SIZE = 64;
    private static final double GAIN = 0.6;

    @TempDir
    private Path folder;
    private final HarmonizeDoors doors = new HarmonizeDoors();
    private final Raster image = TestImages.square(10, SIZE, 2).raster();

    @AfterEach
    void close() {
        doors.close();
    }

    /** Darkens, and blurs by a mean over 5 x 5 pixels: what it makes has lost its detail. */
    private Path darkBlur() {
        final float[] weights = new float[2 * 2 * 25];
        for (int b = 0; b < 2; b++) {
            Arrays.fill(weights, (b * 2 + b) * 25, (b * 2 + b) * 25 + 25, (float) (GAIN / 25));
        }
        return new OnnxWriter().input("image", OnnxWriter.FLOAT, -1, 2, -1, -1)
            .output("out", OnnxWriter.FLOAT, -1, 2, -1, -1).weights("w", weights, 2, 2, 5, 5)
            .node("Conv", List.of("image", "w"), List.of("out"), ints("kernel_shape", 5, 5), ints("pads", 2, 2, 2, 2))
            .write(folder.resolve("dark-blur.onnx"));
    }

    /** Makes one band of two. */
    private Path mean() {
        return new OnnxWriter().input("image", OnnxWriter.FLOAT, -1, 2, -1, -1)
            .output("out", OnnxWriter.FLOAT, -1, 1, -1, -1).weights("w", new float[] { 0.5f, 0.5f }, 1, 2, 1, 1)
            .node("Conv", List.of("image", "w"), List.of("out"), ints("kernel_shape", 1, 1))
            .write(folder.resolve("mean.onnx"));
    }

    @Test
    void aNetworkThatMakesOtherBandsIsNamed() {
        final String said = doors.refused(HarmonizeTask.of(HarmonizeDoors.input(image, "image"), "global")
            .withReferenceModel(mean().toString()));
        assertTrue(said.startsWith("reference_model: ") && said.contains("1 bands of the 2 of image"), said);
    }

    private HarmonizeTask task(final String method) {
        return HarmonizeTask.of(HarmonizeDoors.input(image, "image"), method)
            .withReferenceModel(darkBlur().toString());
    }

    private Raster network() throws IOException {
        return doors.service().runModel(ModelTask.of(HarmonizeDoors.input(image, "image"),
            darkBlur().toString())).raster().orElseThrow();
    }

    @Test
    void isTheSameAsGivingWhatTheNetworkMakes() throws IOException {
        final Raster expected = doors.run(HarmonizeDoors.task(image, network(), "local:pitch=32"));
        final Raster result = doors.run(task("local:pitch=32"));
        assertArrayEquals(expected.plane(0), result.plane(0));
        assertArrayEquals(expected.plane(1), result.plane(1));
    }

    @Test
    void theRadiometryOfTheNetworkArrivesAndItsBlurDoesNot() throws IOException {
        final Raster made = network();
        final Raster result = doors.run(task("moments"));
        final BandDifference toImage = BandDifference.of(result.pixels(), image.pixels()).get(0);
        assertEquals(1, toImage.correlation(), 1e-6);
        assertEquals(0, BandDifference.of(result.pixels(), made.pixels()).get(0).bias(), 1e-5);
        assertTrue(BandDifference.of(made.pixels(), image.pixels()).get(0).gradientRatio() < 0.5 * GAIN * GAIN);
    }

    @Test
    void modelAndImageContradictEachOther() {
        final String both = doors.refused(HarmonizeDoors.task(image, image, "global")
            .withReferenceModel(darkBlur().toString()));
        assertTrue(both.startsWith("reference_model: "), both);
        final Raster three = TestImages.square(10, SIZE, 3).raster();
        final String bands = doors.refused(HarmonizeTask.of(HarmonizeDoors.input(three, "image"), "global")
            .withReferenceModel(darkBlur().toString()));
        assertTrue(bands.contains("bands"), bands);
        assertFalse(bands.contains("Exception"), bands);
    }
}
