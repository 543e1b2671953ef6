package io.github.pairforge.denoise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.pairforge.inference.Execution;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.testing.Npy;
import io.github.pairforge.testing.Rasters;
import io.github.pairforge.testing.SharedData;

/** PD-Denoising's own results with its own networks. */
@Tag("shared")
class GoldenPairTest {

    @ParameterizedTest
    @CsvSource({ "color, basic, 1, 0, denoised", "color, basic, 1, 1, denoised_max_map", "color, pd2, 2, 0, details",
        "color, pd2, 2, 1, background", "gray, basic, 1, 0, denoised", "gray, basic, 1, 1, denoised_max_map",
        "gray, pd2, 2, 0, details", "gray, pd2, 2, 1, background" })
    void resultsAreThoseOfTheReference(final String colour, final String scheme, final int stride,
        final double background, final String expected) throws IOException
    {
        final String name = "f_pd_" + colour + "_" + scheme;
        final Npy wanted = SharedData.array(name, expected);
        final String models = SharedData.file("models/pd_denoiser_" + colour + ".onnx") + ";"
            + SharedData.file("models/pd_estimator_" + colour + ".onnx");
        final double tolerance = SharedData.golden(name).getAsJsonObject("tolerance").get("abs").getAsDouble();
        try (RasterSource made = new PairDenoiser().denoise(Rasters.of(SharedData.array(name, "noisy")),
            DenoiseSettings.DEFAULT.withModel(models).withStride(stride).withWhite(1).withBackground(background)
                .withExecution(Execution.CPU), Progress.NONE)) {
            final float[][] planes = new float[wanted.size(2)][48 * 48];
            made.read(0, 0, 48, 48, planes);
            for (int b = 0; b < planes.length; b++) {
                final float[] plane = wanted.plane(b);
                for (int i = 0; i < plane.length; i++) {
                    assertEquals(plane[i], planes[b][i], tolerance, "band " + b + ", pixel " + i);
                }
            }
        }
    }
}
