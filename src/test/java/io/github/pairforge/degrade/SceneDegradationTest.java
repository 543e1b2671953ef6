package io.github.pairforge.degrade;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import net.imglib2.parallel.Parallelization;

import io.github.pairforge.blur.GaussianKernel;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.evaluate.NoiseByReflectance;
import io.github.pairforge.evaluate.Quantiles;
import io.github.pairforge.harmonize.ContrastHarmonization;
import io.github.pairforge.harmonize.Harmonization;
import io.github.pairforge.harmonize.LinearHarmonization;
import io.github.pairforge.harmonize.LocalHistogramHarmonization;
import io.github.pairforge.harmonize.LocalMatching;
import io.github.pairforge.harmonize.NoHarmonization;
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
import io.github.pairforge.raster.Tile;

/** Models with parts that get their numbers from the scene. */
class SceneDegradationTest {

    private static final NoiseModel NOISE = new SceneNoise(3e-4, 0.2);

    /** Fields with rough and smooth halves, two bands. */
    private static Raster scene(final int width, final int height) {
        final Random random = new Random(3);
        final float[][] planes = new float[2][width * height];
        for (int b = 0; b < 2; b++) {
            for (int i = 0; i < planes[b].length; i++) {
                final int x = i % width;
                final int y = i / width;
                planes[b][i] = (float) (0.08 + 0.1 * b + 0.05 * Math.sin(x / 15.0) + 0.03 * Math.cos(y / 11.0)
                    + 0.02 * (1 + b) * random.nextGaussian());
            }
        }
        return Raster.wrap(planes, Grid.ofPixels(width, height), Collections.nCopies(2, Band.unnamed()), "hr");
    }

    private static DegradationModel model(final StageOrder order, final Harmonization lambda, final NoiseModel noise) {
        final BandDegradation band =
            new BandDegradation(Band.unnamed(), new GaussianKernel(0.8, 9), Resampling.BICUBIC, noise);
        return new DegradationModel("scene", "", "", order, 2, List.of(band, band), lambda, Provenance.NONE);
    }

    private static ContrastHarmonization haze() {
        return ContrastHarmonization.own(3, 1);
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

    @ParameterizedTest
    @EnumSource(StageOrder.class)
    void threadsAndTilesChangeNoBit(final StageOrder order) throws IOException {
        final Raster hr = scene(201, 180);
        hr.pixels().getAt(50, 60, 1).set(Float.NaN);
        final DegradationModel model = model(order, haze(), NOISE);
        final Raster expected = Degradation.by(0, hr, model, 5).inMemory(Progress.NONE);
        for (final int threads : new int[] { 1, 2, 8 }) {
            for (final int tile : new int[] { 7, 64, 256 }) {
                final Raster found = Parallelization.runWithNumThreads(threads,
                    () -> tiled(Degradation.by(0, hr, model, 5), tile));
                for (int b = 0; b < 2; b++) {
                    assertArrayEquals(expected.plane(b), found.plane(b), threads + " threads, tiles of " + tile);
                }
            }
        }
        final float[] window = new float[20];
        Degradation.by(0, hr, model, 5).read(1, 30, 40, 5, 4, window);
        assertEquals(expected.plane(1)[41 * 100 + 31], window[6]);
    }

    @Test
    void noiseIsThatOfTheHarmonizedDegradedScene() throws IOException {
        final Raster hr = scene(400, 400);
        final Harmonization gain =
            LinearHarmonization.perBand(new double[] { 2, 0.5 }, new double[] { 0.01, 0 });
        final Raster clean =
            Degradation.by(0, hr, model(StageOrder.BLUR_FIRST, gain, new NoNoise()), 0).inMemory(Progress.NONE);
        final double[][] edges = NoiseByReflectance.edges(clean.pixels(), 6);
        final double[][] detail = NoiseByReflectance.of(clean.pixels(), edges).deviation();
        final Degradation lr = Degradation.by(0, hr, model(StageOrder.BLUR_FIRST, gain, NOISE), 1);
        final Raster noisy = lr.inMemory(Progress.NONE);
        for (int b = 0; b < 2; b++) {
            for (int i = 0; i < 6; i++) {
                final double wanted = Math.sqrt(9e-8 + 0.2 * detail[b][i] * detail[b][i]);
                final double centre = (edges[b][i] + edges[b][i + 1]) / 2;
                assertEquals(wanted, lr.resolved(Progress.NONE).bands().get(b).noise().standardDeviation(centre),
                    1e-12);
                double sum = 0;
                int count = 0;
                for (int k = 0; k < 200 * 200; k++) {
                    final float v = clean.plane(b)[k];
                    if (v >= edges[b][i] && v < edges[b][i + 1]) {
                        sum += Math.pow(noisy.plane(b)[k] - v, 2);
                        count++;
                    }
                }
                // About 6000 draws: the standard error is 1 %.
                assertEquals(wanted, Math.sqrt(sum / count), 0.05 * wanted);
            }
        }
    }

    @Test
    void contrastGrowsByTheDarkLevelOfTheDegradedScene() throws IOException {
        final Raster hr = scene(300, 260);
        final float[][] blurred = planes(Degradation.by(0, hr,
            model(StageOrder.BLUR_FIRST, new NoHarmonization(), new NoNoise()), 0).inMemory(Progress.NONE));
        final Raster image = Raster.wrap(blurred, Grid.ofPixels(150, 130), hr.bands(), "");
        final Raster found = Degradation.by(0, hr, model(StageOrder.BLUR_FIRST, haze(), new NoNoise()), 0)
            .inMemory(Progress.NONE);
        final double[] kappa = haze().kappa();
        for (int b = 0; b < 2; b++) {
            final double gain = Math.exp(kappa[b] * Quantiles.of(image.pixels(), b, 0.001)[0]);
            double mean = 0;
            for (final float v : blurred[b]) {
                mean += v / (double) blurred[b].length;
            }
            final float[] plane = found.plane(b);
            for (int i = 0; i < plane.length; i++) {
                assertEquals(mean + gain * (blurred[b][i] - mean), plane[i], 1e-6);
            }
        }
    }

    private static float[][] planes(final Raster raster) {
        return new float[][] { raster.plane(0), raster.plane(1) };
    }

    @Test
    void theModelStaysGeneralAndTheResolvedOneHasNumbers() throws IOException {
        final Degradation lr =
            Degradation.by(0, scene(100, 100), model(StageOrder.BLUR_FIRST, haze(), NOISE), 0);
        final DegradationModel resolved = lr.resolved(Progress.NONE);
        assertSame(resolved, lr.resolved(Progress.NONE));
        assertTrue(resolved.harmonization() instanceof LinearHarmonization);
        assertTrue(resolved.bands().get(0).noise().standardDeviation(0.1) >= 3e-4);
        assertEquals(haze(), lr.model().harmonization());
        assertEquals(NOISE, lr.model().bands().get(0).noise());
        assertThrows(IllegalStateException.class, () -> lr.model().bands().get(0).noise().standardDeviation(0.1));
    }

    @Test
    void modelsWithoutSuchPartsReadNothingInAdvance() throws IOException {
        final RasterSource unreadable = scene(100, 100).with((band, tile, values) -> {
            throw new IllegalStateException("read");
        });
        final DegradationModel plain = model(StageOrder.BLUR_FIRST, new NoHarmonization(), new NoNoise());
        assertEquals(plain.harmonization(),
            Degradation.by(0, unreadable, plain, 0).resolved(Progress.NONE).harmonization());
        assertThrows(IllegalStateException.class, () -> Degradation.by(0, unreadable,
            model(StageOrder.BLUR_FIRST, new NoHarmonization(), NOISE), 0).resolved(Progress.NONE));
    }

    @Test
    void measuringCanBeCancelled() {
        final Progress cancelled = new Progress() {

            @Override
            public void update(final String stage, final long done, final long total) {
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> Degradation.by(0, scene(100, 100),
            model(StageOrder.BLUR_FIRST, haze(), NOISE), 0).resolved(cancelled));
    }

    /** Local maps lie on the ground they were made for, whichever image they are applied to. */
    @Test
    void localMapsServeHrAndLr() throws IOException {
        final Raster hr = scene(320, 320);
        final Degradation before =
            Degradation.by(0, hr, model(StageOrder.BLUR_FIRST, new NoHarmonization(), new NoNoise()), 0);
        final Raster source = before.inMemory(Progress.NONE);
        final float[][] tilted = planes(source);
        for (final float[] plane : tilted) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] *= 0.7f + 0.6f * (i % 160) / 160;
            }
        }
        final LocalHistogramHarmonization lambda = LocalHistogramHarmonization.between(source,
            Raster.wrap(tilted, source.grid(), source.bands(), "lr"), LocalMatching.DEFAULT, Progress.NONE);
        final Raster blurFirst = Degradation.by(0, hr, model(StageOrder.BLUR_FIRST, lambda, new NoNoise()), 0)
            .inMemory(Progress.NONE);
        final Raster first = Degradation.by(0, hr, model(StageOrder.HARMONIZE_FIRST, lambda, new NoNoise()), 0)
            .inMemory(Progress.NONE);
        final float[] expected = source.plane(0);
        lambda.apply(0, new Tile(0, 0, 0, 160, 160), expected);
        assertArrayEquals(expected, blurFirst.plane(0));
        double between = 0;
        double wrong = 0;
        for (int i = 0; i < expected.length; i++) {
            between += Math.abs(first.plane(0)[i] - expected[i]) / expected.length;
            wrong += Math.abs(source.plane(0)[i] - expected[i]) / expected.length;
        }
        assertTrue(between < 0.1 * wrong, between + " against " + wrong);
    }

    @Test
    void largeImagesAreMeasuredInEvenlySpacedWindows() throws IOException {
        final RasterSource large = new Ramp(10_000, 3_000);
        final Raster sample = SceneSample.of(large, Progress.NONE);
        assertEquals(4 * 513 - 1, sample.grid().width());
        assertEquals(4 * 513 - 1, sample.grid().height());
        final float[] plane = sample.plane(0);
        final int width = 4 * 513 - 1;
        assertEquals(0, plane[0]);
        assertTrue(Float.isNaN(plane[512]));
        assertEquals(10_000 - 512, plane[3 * 513]);
        assertEquals(9_999 + 2_999, plane[plane.length - 1]);
        assertEquals(3_000 - 512, plane[3 * 513 * width]);
        assertEquals(new SceneSample.Axis(6_000_000, 512, 16).total(), SceneSample.of(new Ramp(6_000_000, 1),
            Progress.NONE).grid().width());
    }

    /** x + y, endless for practical purposes. */
    private record Ramp(Grid grid, List<Band> bands, String name) implements RasterSource {

        Ramp(final long width, final long height) {
            this(Grid.ofPixels(width, height), List.of(Band.unnamed()), "ramp");
        }

        @Override
        public void read(final int band, final long x, final long y, final int width, final int height,
            final float[] out)
        {
            for (int i = 0; i < width * height; i++) {
                out[i] = x + i % width + y + i / width;
            }
        }
    }
}
