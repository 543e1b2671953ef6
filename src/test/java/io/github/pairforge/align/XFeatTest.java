package io.github.pairforge.align;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

import io.github.pairforge.inference.Execution;
import io.github.pairforge.inference.Network;
import io.github.pairforge.inference.Tensor;
import io.github.pairforge.testing.Npy;
import io.github.pairforge.testing.SharedData;

/** From dense maps to keypoints; the maps of the real network. */
class XFeatTest {

    private static FeatureMap ramp(final int width, final int height) {
        final float[] values = new float[width * height];
        for (int i = 0; i < values.length; i++) {
            values[i] = i % width + 10 * (i / width);
        }
        return new FeatureMap(values, width, height);
    }

    @Test
    void mapsAreReadBetweenTheirPixels() {
        final FeatureMap ramp = ramp(6, 5);
        assertEquals(2.25 + 10 * 1.5, ramp.linear(2.25, 1.5), 1e-12);
        assertEquals(2 + 10 * 2, ramp.nearest(1.6, 2.5), 1e-12);
        assertEquals(0, ramp.nearest(6, 1), 1e-12);
        // Half of the pixel on the border, half of the nothing beyond it.
        assertEquals(0.5 * 10 * 2, ramp.linear(-0.5, 2), 1e-12);
    }

    /** A ramp stays one under cubic convolution, with a second map as the scale of the first. */
    @Test
    void cubicReadingKeepsARamp() {
        final FeatureMap ramp = ramp(8, 8);
        final float[] two = new float[128];
        System.arraycopy(ramp.values(), 0, two, 0, 64);
        java.util.Arrays.fill(two, 64, 128, 3f);
        final float[] out = new float[2];
        new FeatureMap(two, 8, 8).cubic(3.3, 4.6, out, 0, 2);
        assertEquals((3.3 + 46) / 3, out[0] / out[1], 0.08);
        assertEquals(1, out[0] * out[0] + out[1] * out[1], 1e-6);
        new FeatureMap(two, 8, 8).cubic(3, 4, out, 0, 2);
        assertEquals(43 / 3.0, out[0] / out[1], 1e-4);
    }

    /** PyTorch 1.13.1: (x/(W-1)*2-1 + 1) * w/2 - 1/2 of grid_sample(align_corners=False), W = 96, w = 12. */
    @Test
    void positionsAreScaledAsInTraining() {
        final FeatureMap map = new FeatureMap(new float[12 * 8], 12, 8);
        assertEquals(-0.5, map.column(0, 96), 1e-12);
        assertEquals(11.5, map.column(95, 96), 1e-12);
        assertEquals(59.0 / 95 * 12 - 0.5, map.column(59, 96), 1e-12);
    }

    @Test
    void peaksAreTheHottestOfFiveByFive() {
        final float[] heat = new float[100];
        heat[44] = 0.5f;
        heat[46] = 0.4f;
        heat[74] = 0.3f;
        heat[19] = 0.05f;
        final FeatureMap map = new FeatureMap(heat, 10, 10);
        assertTrue(XFeat.isPeak(map, 4, 4));
        assertTrue(!XFeat.isPeak(map, 6, 4), "beside a hotter one");
        assertTrue(XFeat.isPeak(map, 4, 7), "three rows away");
        assertTrue(!XFeat.isPeak(map, 9, 1), "not hot enough");
    }

    @Test
    @Tag("shared")
    void denseMapsAreThoseOfTheReference() throws IOException {
        final Npy image = SharedData.array("k_xfeat_dense", "image");
        try (Network network = Network.open(SharedData.file("models/xfeat.onnx"), Execution.CPU)) {
            final Map<String, Tensor> maps =
                network.run(Map.of(XFeat.IMAGE, Tensor.of(floats(image.values()), 1, 3, 64, 96)));
            close(SharedData.array("k_xfeat_dense", "keypoint_heatmap").values(), maps.get(XFeat.HEAT), 1);
            close(SharedData.array("k_xfeat_dense", "reliability").values(), maps.get(XFeat.RELIABILITY), 1);
            close(SharedData.array("k_xfeat_dense", "descriptors_q16").values(), maps.get(XFeat.DESCRIPTORS),
                1 / 32767.0);
            assertKeypoints(maps.get(XFeat.HEAT).floats());
        }
    }

    private static void assertKeypoints(final float[] heat) {
        final JsonObject values =
            SharedData.golden("k_xfeat_dense").getAsJsonObject("outputs").getAsJsonObject("values");
        final FeatureMap map = new FeatureMap(heat, 96, 64);
        int count = 0;
        for (int i = 0; i < heat.length; i++) {
            count += XFeat.isPeak(map, i % 96, i / 96) ? 1 : 0;
        }
        assertEquals(values.get("n_keypoints_nms5_thr0p05").getAsInt(), count);
        final JsonArray top = values.getAsJsonArray("top20_keypoints_yx");
        for (int k = 0; k < top.size(); k++) {
            final JsonArray yx = top.get(k).getAsJsonArray();
            assertTrue(XFeat.isPeak(map, yx.get(1).getAsInt(), yx.get(0).getAsInt()), "keypoint " + k);
            assertEquals(values.getAsJsonArray("top20_heat").get(k).getAsDouble(),
                heat[yx.get(0).getAsInt() * 96 + yx.get(1).getAsInt()], 2e-4);
        }
    }

    private static float[] floats(final double... values) {
        final float[] out = new float[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) values[i];
        }
        return out;
    }

    private static void close(final double[] wanted, final Tensor made, final double scale) {
        final double[] actual = new double[wanted.length];
        final double[] scaled = new double[wanted.length];
        for (int i = 0; i < wanted.length; i++) {
            actual[i] = made.floats()[i];
            scaled[i] = scale * wanted[i];
        }
        assertArrayEquals(scaled, actual, 2e-4);
    }
}
