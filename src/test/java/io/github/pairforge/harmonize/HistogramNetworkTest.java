package io.github.pairforge.harmonize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import io.github.pairforge.inference.Execution;
import io.github.pairforge.inference.Network;
import io.github.pairforge.inference.Tensor;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.Npy;
import io.github.pairforge.testing.Rasters;
import io.github.pairforge.testing.SharedData;

class HistogramNetworkTest {

    private static final String CASE = "g_vae_histogram";

    /** Two bands of four bins; the first bin's share grows with the first number of eps. */
    private static Map<String, Tensor> fake(final Map<String, Tensor> in) {
        final float first = 0.5f + 0.1f * Math.max(-4, Math.min(4, in.get("eps").floats()[0]));
        final float mean = in.get("histogram").floats()[0];
        return new HashMap<>(Map.of(
            "s2_histogram", Tensor.of(new float[] { first, 1 - first, 0.001f, 0, 0.25f, 0.25f, 0.25f, 0.25f }, 1, 2, 4),
            "mu", Tensor.of(new float[] { mean, 0 }, 1, 2), "log_var", Tensor.of(new float[] { 0, 0.01f }, 1, 2)));
    }

    private static HistogramNetwork network(final HistogramNetwork.Model model) {
        return new HistogramNetwork("fake.onnx", 2, 4, 2, model);
    }

    private static Raster bright() {
        return Rasters.of(4, 1, new float[] { 0.8f, 0.9f, 0.95f, 1 }, new float[] { 0.8f, 0.9f, Float.NaN, 1 });
    }

    @Test
    void binsAreThoseOfHistc() throws IOException {
        final UnitHistogram[] found = UnitHistogram.of(Rasters.of(9, 1, new float[] { 0, 0.2499f, 0.25f, 0.5f, 0.75f,
            1, -0.001f, 1.001f, Float.NaN }), 4, Progress.NONE);
        assertArrayEquals(new long[] { 2, 1, 1, 2 }, found[0].counts());
        assertArrayEquals(new double[] { 1 / 3.0, 0.5, 2 / 3.0, 1 }, found[0].cumulative());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> UnitHistogram
            .of(Rasters.of(2, 1, new float[] { 0, 1 }, new float[] { 2, Float.NaN }), 4, Progress.NONE)).getMessage()
                .contains("band 2"));
    }

    @Test
    void smallSharesAreEmptiedAndQuantilesAreSpreadWithinBins() {
        final DecodedHistogram h = DecodedHistogram.of("net", 0.004f, 0.2f, 0.6f, 0);
        assertArrayEquals(new double[] { 0, 0.25, 1, 1 }, h.cumulative(), 1e-7);
        // Levels 1/8, 3/8, 5/8, 7/8: half of bin 1, then sixths of bin 2.
        assertArrayEquals(new double[] { 1.5 / 4, (2 + 1 / 6.0) / 4, 2.5 / 4, (2 + 5 / 6.0) / 4 }, h.quantiles(4),
            1e-7);
        assertThrows(IllegalArgumentException.class, () -> DecodedHistogram.of("net", 0.004f, 0));
        assertThrows(IllegalArgumentException.class, () -> DecodedHistogram.of("net", Float.NaN, 1));
    }

    @Test
    void nothingGetsBrighterThanTheImage() {
        final DecodedHistogram h = DecodedHistogram.of("net", 0, 0.5f, 0.5f, 0);
        assertArrayEquals(h.cumulative(), h.notBrighterThan(0, 0, 0.2, 1).cumulative());
        assertArrayEquals(new double[] { 0.3, 0.5, 1, 1 }, h.notBrighterThan(0.3, 0.4, 1, 1).cumulative());
    }

    @Test
    void drawsFollowTheSeedAndBecomeAPrior() throws IOException {
        final HistogramDraws draws = network(HistogramNetworkTest::fake).draw(bright(), 3, 20, 16, true, Progress.NONE);
        assertEquals(draws, network(HistogramNetworkTest::fake).draw(bright(), 3, 20, 16, true, Progress.NONE));
        assertEquals(20, draws.prior().styles().size());
        assertEquals(20, draws.prior().styles().stream().distinct().count());
        assertEquals(draws.prior().styles().subList(0, 5),
            network(HistogramNetworkTest::fake).draw(bright(), 3, 5, 16, true, Progress.NONE).prior().styles());
        assertNotEquals(draws.prior(),
            network(HistogramNetworkTest::fake).draw(bright(), 4, 20, 16, true, Progress.NONE).prior());
        for (final HistogramPrior.Style style : draws.prior().styles()) {
            assertTrue(style.quantiles()[0][15] < 0.5, "bins 3 and 4 are empty");
            assertEquals(31 / 32.0, style.quantiles()[1][15], 1e-12);
        }
    }

    @Test
    void aLatentThatKnowsNothingIsSaid() throws IOException {
        final HistogramDraws draws = network(HistogramNetworkTest::fake).draw(bright(), 3, 1, 16, true, Progress.NONE);
        assertTrue(draws.collapsed());
        assertTrue(draws.warning().orElseThrow().contains("posterior collapse"));
        final HistogramDraws dark = network(HistogramNetworkTest::fake).draw(
            Rasters.of(2, 1, new float[2], new float[2]), 3, 1, 16, true, Progress.NONE);
        assertFalse(dark.collapsed());
        assertTrue(dark.warning().isEmpty());
    }

    @Test
    void otherNetworksBandsAndNumbersAreRefused() {
        final HistogramNetwork good = network(HistogramNetworkTest::fake);
        assertThrows(IllegalArgumentException.class,
            () -> good.draw(Rasters.of(1, 1, new float[1]), 0, 1, 8, true, Progress.NONE));
        assertThrows(IllegalArgumentException.class, () -> good.draw(bright(), 0, 0, 8, true, Progress.NONE));
        assertThrows(IllegalArgumentException.class, () -> good.draw(bright(), 0, 1, 1, true, Progress.NONE));
        final HistogramNetwork without = network(in -> {
            final Map<String, Tensor> out = fake(in);
            out.remove("mu");
            return out;
        });
        assertTrue(assertThrows(IOException.class, () -> without.draw(bright(), 0, 1, 8, true, Progress.NONE))
            .getMessage().contains("mu"));
        final HistogramNetwork small = network(in -> {
            final Map<String, Tensor> out = fake(in);
            out.put("s2_histogram", Tensor.of(new float[4], 1, 1, 4));
            return out;
        });
        assertThrows(IOException.class, () -> small.draw(bright(), 0, 1, 8, true, Progress.NONE));
    }

    @Tag("shared")
    @Test
    void thePublishedNetworkGivesThePublishedNumbers() throws IOException {
        try (Network open = Network.open(SharedData.file("models/vae.onnx"), Execution.CPU)) {
            final HistogramNetwork network = HistogramNetwork.of("vae.onnx", open);
            final Raster image = Rasters.of(SharedData.array(CASE, "image_crop"));
            final UnitHistogram[] crop = UnitHistogram.of(image, 120, Progress.NONE);
            final UnitHistogram[] given = new UnitHistogram[4];
            final float[] normalised = new float[480];
            for (int b = 0; b < 4; b++) {
                assertArrayEquals(row(SharedData.array(CASE, "histogram_of_image_crop"), 120, b),
                    Arrays.stream(crop[b].counts()).asDoubleStream().toArray());
                given[b] = new UnitHistogram(Arrays.stream(row(SharedData.array(CASE, "histogram_counts"), 120, b))
                    .mapToLong(v -> (long) v).toArray());
                given[b].shares(normalised, 120 * b);
            }
            assertArrayEquals(floats(SharedData.array(CASE, "histogram_normalised").values()), normalised, 1e-7f);
            for (int k = 0; k < 3; k++) {
                final HistogramNetwork.Output out =
                    network.run(given, floats(row(SharedData.array(CASE, "eps"), 20, k)));
                assertArrayEquals(floats(SharedData.array(CASE, "mu").values()), out.mean(), 1e-5f);
                assertArrayEquals(floats(SharedData.array(CASE, "log_var").values()), out.logVariance(), 1e-5f);
                for (int b = 0; b < 4; b++) {
                    assertArrayEquals(floats(row(SharedData.array(CASE, "decoded"), 120, 4 * k + b)),
                        out.decoded()[b], 2e-6f);
                    // Sums of up to 120 shares that differ by 2e-6 each.
                    assertArrayEquals(row(SharedData.array(CASE, "target_cdf_after_rules"), 120, 4 * k + b),
                        network.target(crop[b], out.decoded()[b], true).cumulative(), 5e-6);
                }
            }
            final HistogramDraws draws = network.draw(image, 1, 8, 64, true, Progress.NONE);
            assertTrue(draws.collapsed());
            assertEquals(8, draws.prior().styles().stream().distinct().count());
        }
    }

    @Tag("shared")
    @Test
    void otherNetworksAreNoNetworksForHistograms() throws IOException {
        try (Network open = Network.open(SharedData.file("models/pd_denoiser_gray.onnx"), Execution.CPU)) {
            assertTrue(assertThrows(IllegalArgumentException.class,
                () -> HistogramNetwork.of("pd_denoiser_gray.onnx", open)).getMessage().contains("noise_map"));
        }
    }

    private static double[] row(final Npy array, final int length, final int row) {
        return Arrays.copyOfRange(array.values(), row * length, (row + 1) * length);
    }

    private static float[] floats(final double... values) {
        final float[] out = new float[values.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) values[i];
        }
        return out;
    }
}
