package io.github.pairforge.degrade;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

import net.imglib2.parallel.Parallelization;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import io.github.pairforge.blur.GaussianKernel;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.harmonize.Distribution;
import io.github.pairforge.harmonize.GammaHarmonization;
import io.github.pairforge.harmonize.Harmonization;
import io.github.pairforge.harmonize.HistogramHarmonization;
import io.github.pairforge.harmonize.HistogramPrior;
import io.github.pairforge.harmonize.LognormalGamma;
import io.github.pairforge.harmonize.NoHarmonization;
import io.github.pairforge.harmonize.NormalGamma;
import io.github.pairforge.harmonize.StyleHarmonization;
import io.github.pairforge.harmonize.StylePrior;
import io.github.pairforge.noise.NoNoise;
import io.github.pairforge.noise.NoiseModel;
import io.github.pairforge.noise.SceneNoise;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.MemorySink;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Streaming;
import io.github.pairforge.testing.Rasters;

/** Models whose radiometry is drawn for every image. */
class StyleDegradationTest {

    private static final NoiseModel NOISE = new SceneNoise(3e-4, 0.2);

    private static final StylePrior PAIR = new NormalGamma(new double[] { 0.4, 0.5 },
        new double[][] { { 0.004, 0.003 }, { 0.003, 0.004 } }, false);

    private static final StylePrior HISTOGRAMS = new HistogramPrior(List.of(
        new HistogramPrior.Style(new double[][] { { 0.01, 0.03, 0.07, 0.1 }, { 0.1, 0.11, 0.12, 0.2 } }),
        new HistogramPrior.Style(new double[][] { { 0.1, 0.2, 0.3, 0.6 }, { 0, 0.01, 0.02, 0.03 } })), 2);

    private static Raster scene() {
        final SplittableRandom random = new SplittableRandom(6);
        final float[][] planes = new float[2][151 * 140];
        for (int i = 0; i < planes[0].length; i++) {
            planes[0][i] = (float) (0.3 + 0.2 * Math.sin(i % 151 / 20.0) + 0.1 * random.nextDouble());
            planes[1][i] = i % 97 == 0 ? Float.NaN : (float) (0.5 + 0.3 * Math.cos(i / 151 / 15.0));
        }
        return Rasters.of(151, 140, planes);
    }

    private static DegradationModel model(final StageOrder order, final Harmonization lambda, final NoiseModel noise) {
        final BandDegradation band =
            new BandDegradation(Band.unnamed(), new GaussianKernel(0.8, 9), Resampling.BICUBIC, noise);
        return new DegradationModel("style", "", "", order, 2, List.of(band, band), lambda, Provenance.NONE);
    }

    private static Raster degraded(final StageOrder order, final StylePrior prior, final long seed)
        throws IOException
    {
        return Degradation.by(0, scene(), model(order, StyleHarmonization.of(prior), NOISE), seed)
            .inMemory(Progress.NONE);
    }

    private static Raster tiled(final RasterSource lr, final int tile) {
        try {
            final MemorySink sink = MemorySink.of(lr.grid(), lr.bands(), "lr", tile);
            Streaming.copy(lr, sink, "", Progress.NONE);
            sink.commit();
            return sink.raster();
        }
        catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<Arguments> cases() {
        return Stream.of(StageOrder.values()).flatMap(order -> Stream.of(PAIR, LognormalGamma.NAIP, HISTOGRAMS)
            .map(prior -> Arguments.of(order, prior)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void threadsAndTilesChangeNoBitAndSeedsEveryPixel(final StageOrder order, final StylePrior prior)
        throws IOException
    {
        final Raster expected = degraded(order, prior, 5);
        for (final int threads : new int[] { 1, 2, 8 }) {
            for (final int tile : new int[] { 7, 64, 256 }) {
                final Raster found = Parallelization.runWithNumThreads(threads, () -> tiled(Degradation.by(0, scene(),
                    model(order, StyleHarmonization.of(prior), NOISE), 5), tile));
                for (int b = 0; b < 2; b++) {
                    assertArrayEquals(expected.plane(b), found.plane(b), threads + " threads, tiles of " + tile);
                }
            }
        }
        final Raster other = degraded(order, prior, 6);
        for (int b = 0; b < 2; b++) {
            assertFalse(Arrays.equals(expected.plane(b), other.plane(b)));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theRadiometryIsThatOfTheDrawAndTheSeed(final StageOrder order, final StylePrior prior) throws IOException {
        final Degradation plain = Degradation.by(0, scene(), model(order, new NoHarmonization(), new NoNoise()), 0);
        final Raster blurred = plain.inMemory(Progress.NONE);
        final Harmonization expected = StyleHarmonization.of(prior).on(blurred, 11, Progress.NONE);
        final Degradation lr =
            Degradation.by(0, scene(), model(order, StyleHarmonization.of(prior), new NoNoise()), 11);
        assertEquals(expected, lr.resolved(Progress.NONE).harmonization());
        assertEquals(StyleHarmonization.of(prior).select(0, 1), lr.model().harmonization());
        assertNotEquals(expected, StyleHarmonization.of(prior).on(blurred, 12, Progress.NONE));
        assertEquals(Degradation.by(0, scene(), model(order, expected, new NoNoise()), 0).inMemory(Progress.NONE)
            .plane(1)[33], lr.inMemory(Progress.NONE).plane(1)[33]);
    }

    @Test
    void gammasNeedNoSceneAndAnyNumberOfBands() throws IOException {
        final RasterSource unreadable = scene().with((band, tile, values) -> {
            throw new IllegalStateException("read");
        });
        final Degradation lr = Degradation.by(0, unreadable,
            model(StageOrder.BLUR_FIRST, StyleHarmonization.of(LognormalGamma.NAIP), new NoNoise()), 1);
        assertTrue(lr.resolved(Progress.NONE).harmonization() instanceof final GammaHarmonization g && g.bands() == 2);
        assertThrows(IllegalStateException.class, () -> Degradation.by(0, unreadable,
            model(StageOrder.BLUR_FIRST, StyleHarmonization.of(HISTOGRAMS), new NoNoise()), 1).resolved(Progress.NONE));
        assertThrows(IllegalArgumentException.class,
            () -> model(StageOrder.BLUR_FIRST, StyleHarmonization.of(NormalGamma.NAIP), new NoNoise()));
    }

    @Test
    void pixelsThatTheWindowsOfALargeImageMissAreFound() throws IOException {
        final Degradation large = Degradation.by(1, new Island(Grid.ofPixels(6000, 3000)),
            new DegradationModel("island", "", "", StageOrder.BLUR_FIRST, 0, List.of(new BandDegradation(
                Band.unnamed(), new GaussianKernel(0.5, 3), Resampling.AREA, new NoNoise())),
                StyleHarmonization.of(HISTOGRAMS).select(0), Provenance.NONE), 1);
        assertTrue(large.resolved(Progress.NONE).harmonization() instanceof HistogramHarmonization);
        final float[] all = SceneSample.of(new Island(Grid.ofPixels(6000, 3000)), Progress.NONE).plane(0);
        assertThrows(IllegalArgumentException.class, () -> Distribution.of(all, all.length));
    }

    /** Valid only where no sampled window lies. */
    private record Island(Grid grid) implements RasterSource {

        @Override
        public List<Band> bands() {
            return List.of(Band.unnamed());
        }

        @Override
        public String name() {
            return "island";
        }

        @Override
        public void read(final int band, final long x, final long y, final int width, final int height,
            final float[] out)
        {
            for (int i = 0; i < width * height; i++) {
                final long column = x + i % width;
                final long row = y + i / width;
                out[i] = column >= 600 && column < 700 && row >= 600 && row < 640 ? 0.1f + 0.001f * (column % 50)
                    : Float.NaN;
            }
        }
    }
}
