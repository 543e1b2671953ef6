package io.github.pairforge.fit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.github.pairforge.align.Shift;
import io.github.pairforge.blur.BlurKernel;
import io.github.pairforge.blur.GaussianKernel;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Threads;

class SpectralFitTest {

    private static final Candidate BILINEAR = new Candidate(KernelShape.GAUSSIAN, Resampling.BILINEAR);
    private static final float[][] HR = MadePair.scene(3, 360);
    private static final FitSettings SETTINGS =
        FitSettings.DEFAULT.withGrid(new SigmaGrid(0.5, 5, 40)).withBootstrap(60, 1);

    private static MadePair truth(final double dx) {
        final BlurKernel[] kernels = new BlurKernel[4];
        Arrays.fill(kernels, new GaussianKernel(3, 25));
        return MadePair.of(HR, 4, kernels, Resampling.BILINEAR, dx, 0).mapped(v -> 0.8 * v + 0.02);
    }

    private static List<SpectralCurve> fit(final MadePair pair) throws IOException {
        return SpectralFit.fit(List.of(pair.data("pair")), BILINEAR, List.of(Shift.ZERO), SETTINGS, null,
            Progress.NONE);
    }

    @Test
    void bothRatiosFindTheTruthOfACleanPair() throws IOException {
        for (final SpectralCurve c : fit(truth(0))) {
            assertEquals(3, c.power(), 0.03);
            assertEquals(3, c.cross(), 0.03);
            assertEquals(Composite.transfer(BILINEAR, 3, 41, 4, c.frequencies()[6]), c.crossTransfer()[6], 0.02);
            assertTrue(c.coherence()[3] > 0.99);
        }
    }

    @Test
    void crossRatioTakesAShiftForBlurMoreThanThePowerRatio() throws IOException {
        for (final SpectralCurve c : fit(truth(0.5))) {
            assertTrue(c.cross() > 3.2, "cross " + c.cross());
            assertTrue(c.power() < c.cross(), c.power() + " and " + c.cross());
        }
    }

    @Test
    void noiseIsMeasuredAndTakenOff() throws IOException {
        final MadePair pair = truth(0).noisy(0.03, 1);
        double mean = 0;
        for (final float v : pair.lr()[0]) {
            mean += v / pair.lr()[0].length;
        }
        final SpectralCurve c = fit(pair).get(0);
        assertEquals(0.03 * mean, c.noise(), 0.15 * 0.03 * mean);
        assertEquals(3, c.power(), 0.15);
        assertEquals(3, c.cross(), 0.1);
    }

    @Test
    void threadsDoNotChangeABit() throws IOException {
        final MadePair pair = truth(0.2).noisy(0.02, 1);
        final List<SpectralCurve> one = new Threads(1).call(() -> fit(pair));
        assertEquals(one, new Threads(8).call(() -> fit(pair)));
    }
}
