package io.github.pairforge.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.scijava.Context;

import io.github.pairforge.dataset.ListDefaults;
import io.github.pairforge.regress.PairErrors;
import io.github.pairforge.regress.RegressionResult;
import io.github.pairforge.testing.SharedData;

/** SPOT to Sentinel-2: three real pairs. */
@Tag("shared")
class BandRegressionRealTest {

    private static Context context;
    private static PairForgeService forge;

    @BeforeAll
    static void start() {
        context = new Context(PairForgeService.class);
        forge = context.service(PairForgeService.class);
    }

    @AfterAll
    static void stop() {
        context.dispose();
    }

    /** The three pairs differ so much that weights of two of them are worse than none for the third. */
    @Test
    void radiometryOfOtherPlacesIsWorseThanNone() throws IOException {
        final FitPairs pairs = FitPairs.listed(SharedData.file("real/pairs_utm").toFile())
            .withDefaults(ListDefaults.NONE.withHr("", 1e-4, Double.NaN));
        final BandRegressionOutcome made = forge.regress(BandRegressionTask.of(pairs));
        final RegressionResult r = made.regression();
        assertEquals(0.0156, r.total().meanAbsolute(), 0.0005);
        for (final PairErrors p : r.pairs()) {
            assertTrue(p.meanAbsolute() < p.untouched(), p.name());
            assertTrue(p.heldOut() > p.untouched(), p.name());
        }
        assertEquals(3, made.warnings().stream().filter(w -> w.contains("worse than none")).count());
        assertEquals(-0.9, made.shifts().get(2).shift().dx(), 0.15);
    }

    /** The delivered files: 4 bands to 12 on the same ground, corner to corner. */
    @Test
    void fourBandsBecomeTwelve() throws IOException {
        final String folder = "real/worldstrat_Landcover-769486/";
        final ImageInput hr = ImageInput.of(SharedData.file(folder + "hr_spot_rgbn_6m.tiff"))
            .withReflectance(1e-4, Double.NaN);
        final ImageInput lr = ImageInput.of(SharedData.file(folder + "lr_s2_l2a_12band_10m.tiff"));
        final RegressionResult r = forge.regress(
            BandRegressionTask.of(FitPairs.of(FitPair.of(hr, lr).withSameExtent(true)))).regression();
        assertEquals(12, r.mix().results());
        final double[] explained = r.total().bands().determination();
        assertTrue(explained[3] > 0.9 && explained[2] > 0.9, "red and green have a partner");
        assertTrue(explained[11] < explained[3], "short-wave infrared has none");
    }
}
