package io.github.pairforge.degrade;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import net.imglib2.parallel.Parallelization;

import io.github.pairforge.blur.GaussianKernel;
import io.github.pairforge.harmonize.HistogramHarmonization;
import io.github.pairforge.harmonize.ValueMap;
import io.github.pairforge.noise.NoNoise;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Crs;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.MemorySink;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Streaming;
import io.github.pairforge.testing.Npy;
import io.github.pairforge.testing.SharedData;

class DegradationTest {

    private static final Crs UTM = new Crs(32633, Crs.Kind.PROJECTED, 1, null, null);

    private static Raster image(final int width, final int height, final int bands, final double gsd) {
        final Random random = new Random(11);
        final float[][] planes = new float[bands][width * height];
        for (final float[] plane : planes) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (float) (0.1 + 0.2 * random.nextDouble() + 0.1 * Math.sin(i % width / 9.0));
            }
        }
        return Raster.wrap(planes, Grid.northUp(500_000, 5_000_000, gsd, gsd, UTM, width, height),
            Collections.nCopies(bands, Band.unnamed()), "hr");
    }

    private static DegradationModel withTables(final StageOrder order) {
        final ValueMap map = new ValueMap(new double[] { 0, 0.2, 1 }, new double[] { 0.01, 0.3, 0.9 });
        return Presets.sen2naip().withHarmonization(new HistogramHarmonization(List.of(map, map, map, map)))
            .withOrder(order);
    }

    @ParameterizedTest
    @EnumSource(StageOrder.class)
    void threadsAndTilesDoNotChangeABit(final StageOrder order) throws IOException {
        final Raster hr = image(243, 187, 4, 2.5);
        hr.pixels().getAt(50, 60, 1).set(Float.NaN);
        final Degradation lr = Degradation.by(0, hr, withTables(order), 7);
        final float[][] expected = planes(Parallelization.runWithNumThreads(1, () -> tiled(lr, 1000)));
        for (final int threads : new int[] { 1, 2, 8 }) {
            for (final int tile : new int[] { 5, 16, 33 }) {
                final float[][] found = planes(Parallelization.runWithNumThreads(threads, () -> tiled(lr, tile)));
                for (int b = 0; b < 4; b++) {
                    assertArrayEquals(expected[b], found[b], threads + " threads, tiles of " + tile);
                }
            }
        }
    }

    /** A tile whose HR window would be too large for memory is computed in pieces; the bits stay the same. */
    @Test
    void largeFactorsAreComputedInPieces() throws IOException {
        final Raster hr = image(2000, 1900, 1, 2.5);
        final Degradation lr = Degradation.by(50, hr, Presets.gaussian(20), 0);
        final float[] whole = new float[40 * 38];
        lr.read(0, 0, 0, 40, 38, whole);
        assertArrayEquals(tiled(lr, 4).plane(0), whole);
    }

    private static Raster tiled(final Degradation lr, final int tile) {
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

    private static float[][] planes(final Raster raster) {
        final float[][] planes = new float[raster.bands().size()][];
        for (int b = 0; b < planes.length; b++) {
            planes[b] = raster.plane(b);
        }
        return planes;
    }

    @Test
    void ordersDifferAndEachIsWhatItSays() throws IOException {
        final Raster hr = image(64, 64, 4, 2.5);
        final ValueMap square = new ValueMap(new double[] { 0, 0.1, 0.2, 0.3, 0.4, 1 },
            new double[] { 0, 0.01, 0.04, 0.09, 0.16, 1 });
        final DegradationModel model = Presets.sen2naip().withNoise(new NoNoise())
            .withHarmonization(new HistogramHarmonization(List.of(square, square, square, square)));
        final float[] blurred = Degradation.by(0, hr, Presets.sen2naip().withNoise(new NoNoise()), 0)
            .inMemory(Progress.NONE).plane(2);
        final float[] blurFirst = Degradation.by(0, hr, model, 0).inMemory(Progress.NONE).plane(2);
        final float[] mapped = blurred.clone();
        square.apply(mapped, mapped.length);
        assertArrayEquals(mapped, blurFirst);

        final float[] hrPlane = hr.plane(2);
        square.apply(hrPlane, hrPlane.length);
        final Raster hrMapped = Raster.wrap(new float[][] { hrPlane, hrPlane, hrPlane, hrPlane }, hr.grid(),
            hr.bands(), "mapped");
        final float[] expected = Degradation.by(0, hrMapped, Presets.sen2naip().withNoise(new NoNoise()), 0)
            .inMemory(Progress.NONE).plane(2);
        final float[] harmonizeFirst = Degradation
            .by(0, hr, model.withOrder(StageOrder.HARMONIZE_FIRST), 0).inMemory(Progress.NONE).plane(2);
        assertArrayEquals(expected, harmonizeFirst);
        assertFalse(Arrays.equals(blurFirst, harmonizeFirst));
    }

    @Test
    void gridOfTheResultLiesOnTheSameGround() throws IOException {
        final Raster lr = Degradation.by(0, image(67, 61, 4, 2.5), Presets.sen2naip(), 1).inMemory(Progress.NONE);
        assertArrayEquals(new double[] { 500_000, 10, 0, 5_000_000, 0, -10 }, lr.grid().transform());
        assertEquals(16, lr.grid().width());
        assertEquals(15, lr.grid().height());
        assertEquals(32633, lr.grid().crs().epsg());
        assertEquals("NIR", lr.bands().get(3).name());
    }

    /** A ramp over HR is a ramp over LR for factor 5/3, also when the LR grid starts between HR pixels. */
    @Test
    void fractionalFactorAndOriginReadTheRightPlace() throws IOException {
        final int n = 90;
        final float[] ramp = new float[n * n];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = (float) ((i % n + 0.5) * 6);
        }
        final Grid grid = Grid.northUp(0, 0, 6, 6, UTM, n, n);
        final Raster hr = Raster.wrap(new float[][] { ramp }, grid, List.of(Band.unnamed()), "ramp");
        final Grid lr = Grid.northUp(101, -102, 10, 10, UTM, 30, 30);
        final Raster out = Degradation.onto(lr, hr, Presets.gaussian(0.7), 0).inMemory(Progress.NONE);
        for (int i = 0; i < 30; i++) {
            assertEquals(101 + 10 * (i + 0.5), out.plane(0)[15 * 30 + i], 1e-3);
        }
    }

    @Test
    void seedDecidesTheNoise() throws IOException {
        final Raster hr = image(64, 64, 4, 2.5);
        final float[] a = Degradation.by(0, hr, Presets.sen2naip(), 1).inMemory(Progress.NONE).plane(0);
        final float[] b = Degradation.by(0, hr, Presets.sen2naip(), 1).inMemory(Progress.NONE).plane(0);
        final float[] c = Degradation.by(0, hr, Presets.sen2naip(), 2).inMemory(Progress.NONE).plane(0);
        assertArrayEquals(a, b);
        assertFalse(Arrays.equals(a, c));
    }

    @Test
    void contradictionsWithTheModelAreRefused() {
        final Raster three = image(64, 64, 3, 2.5);
        assertTrue(assertThrows(IllegalArgumentException.class,
            () -> Degradation.by(0, three, Presets.sen2naip(), 0)).getMessage().contains("3 bands"));
        final Raster four = image(64, 64, 4, 2.5);
        assertTrue(assertThrows(IllegalArgumentException.class,
            () -> Degradation.by(2, four, Presets.sen2naip(), 0)).getMessage().contains("factor of 4"));
        assertTrue(assertThrows(IllegalArgumentException.class,
            () -> Degradation.by(0, four, Presets.gaussian(1), 0)).getMessage().contains("give factor"));
        final Raster tiny = image(3, 3, 4, 2.5);
        assertTrue(assertThrows(IllegalArgumentException.class,
            () -> Degradation.by(0, tiny, Presets.sen2naip(), 0)).getMessage().contains("smaller than one output"));
    }

    /** opensr-degradation 0f7694a, main.py pipe.forward without noise and harmonization. */
    @Test
    @Tag("shared")
    void equalsTheOriginalPipeline() throws IOException {
        final Npy in = SharedData.array("j_forward_identity_nonoise", "image");
        final Npy out = SharedData.array("j_forward_identity_nonoise", "lr");
        final float[][] planes = { in.plane(0), in.plane(1), in.plane(2), in.plane(3) };
        final Raster hr = Raster.wrap(planes, Grid.ofPixels(in.size(0), in.size(1)),
            Collections.nCopies(4, Band.unnamed()), "golden");
        final Raster lr = Degradation.by(0, hr, Presets.sen2naip().withNoise(new NoNoise()), 0)
            .inMemory(Progress.NONE);
        for (int b = 0; b < 4; b++) {
            assertArrayEquals(out.plane(b), lr.plane(b), 2e-6f);
        }
    }

    /** The same numbers as above without the shared folder: a plane wave is attenuated by the kernel's MTF. */
    @Test
    void planeWaveIsAttenuatedByTheTransferFunction() throws IOException {
        final int n = 256;
        final double frequency = 1 / 32.0;
        final float[] wave = new float[n * n];
        for (int i = 0; i < wave.length; i++) {
            wave[i] = (float) (0.5 + 0.1 * Math.cos(2 * Math.PI * frequency * (i % n + 0.5)));
        }
        final Raster hr = Raster.wrap(new float[][] { wave, wave, wave, wave }, Grid.ofPixels(n, n),
            Collections.nCopies(4, Band.unnamed()), "wave");
        final Raster lr = Degradation.by(0, hr, Presets.sen2naip().withNoise(new NoNoise()), 0)
            .inMemory(Progress.NONE);
        // bilinear at factor 4 averages two pixels: its transfer function is cos(pi f)
        final double mtf = new GaussianKernel(3.4, 13).transfer(frequency) * Math.cos(Math.PI * frequency);
        for (int i = 8; i < 56; i++) {
            final double expected = 0.5 + 0.1 * mtf * Math.cos(2 * Math.PI * frequency * (4 * i + 2));
            assertEquals(expected, lr.plane(3)[30 * 64 + i], 1e-6);
        }
    }
}
