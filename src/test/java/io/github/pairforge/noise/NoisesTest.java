package io.github.pairforge.noise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.Stream;

import net.imglib2.FinalInterval;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.cell.CellImgFactory;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.raster.Tiling;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NoisesTest {

    private static final int WIDTH = 301;
    private static final int HEIGHT = 263;

    static Stream<NoiseModel> models() {
        return Stream.of(new NoNoise(), PublishedNoise.sen2naip(), new ConditionalNoise(new double[] { 0.1, 0.2 },
            new double[] { -0.01, 0, 0.01 }, new double[][] { { 0.2, 0.6, 0.2 }, { 0.4, 0.3, 0.3 }, { 0, 0.5, 0.5 } }));
    }

    private static float[] scene() {
        final SplittableRandom random = new SplittableRandom(7);
        final float[] pixels = new float[WIDTH * HEIGHT * 2];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = i % 97 == 0 ? Float.NaN : (float) (0.5 * random.nextDouble());
        }
        return pixels;
    }

    private static float[] noisy(final NoiseModel model) {
        final float[] out = new float[WIDTH * HEIGHT * 2];
        Noises.addNoise(ArrayImgs.floats(scene(), WIDTH, HEIGHT, 2), model, 42,
            ArrayImgs.floats(out, WIDTH, HEIGHT, 2));
        return out;
    }

    private static float[] flat(final RandomAccessibleInterval<FloatType> image) {
        final float[] out = new float[(int) image.size()];
        int i = 0;
        for (final FloatType t : Views.flatIterable(image)) {
            out[i++] = t.get();
        }
        return out;
    }

    @ParameterizedTest
    @MethodSource("models")
    void threadsChangeNothing(final NoiseModel model) {
        final float[] one = Parallelization.runWithNumThreads(1, () -> noisy(model));
        for (final int threads : new int[] { 2, 8 }) {
            assertArrayEquals(one, Parallelization.runWithNumThreads(threads, () -> noisy(model)));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void tilesChangeNothing(final NoiseModel model) {
        final float[] whole = noisy(model);
        final Raster scene = Raster.of(ArrayImgs.floats(scene(), WIDTH, HEIGHT, 2), "scene");
        for (final int size : new int[] { 1 << 20, 64, 37 }) {
            final Tiling tiling = new Tiling(WIDTH, HEIGHT, size, size);
            for (int i = 0; i < tiling.count(); i++) {
                final Tile t = tiling.tile(i);
                final float[] values = new float[t.width() * t.height()];
                scene.read(1, t.x(), t.y(), t.width(), t.height(), values);
                model.add(42, 1, t, values);
                for (int k = 0; k < values.length; k++) {
                    final int x = (int) t.x() + k % t.width();
                    final int y = (int) t.y() + k / t.width();
                    assertEquals(whole[(HEIGHT + y) * WIDTH + x], values[k]);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void aPartGetsTheNoiseOfTheWholeWhateverStoresIt(final NoiseModel model) {
        final RandomAccessibleInterval<FloatType> whole = ArrayImgs.floats(noisy(model), WIDTH, HEIGHT, 2);
        final FinalInterval part = FinalInterval.createMinMax(13, 5, 1, 290, 100, 1);
        final RandomAccessibleInterval<FloatType> cells =
            Views.translate(new CellImgFactory<>(new FloatType(), 50, 20, 1).create(278, 96, 1), 13, 5, 1);
        Noises.addNoise(ArrayImgs.floats(scene(), WIDTH, HEIGHT, 2), model, 42, cells);
        assertArrayEquals(flat(Views.interval(whole, part)), flat(cells));
    }

    @ParameterizedTest
    @MethodSource("models")
    void nodataStaysAndOnlyNodataIsNodata(final NoiseModel model) {
        final float[] in = scene();
        final float[] out = noisy(model);
        for (int i = 0; i < in.length; i++) {
            assertEquals(Float.isNaN(in[i]), Float.isNaN(out[i]));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void bandsAndSeedsGetTheirOwnNoise(final NoiseModel model) {
        final Tile tile = new Tile(0, 0, 0, 50, 50);
        final float[] a = new float[2500];
        final float[] b = new float[2500];
        final float[] c = new float[2500];
        model.add(1, 0, tile, a);
        model.add(1, 1, tile, b);
        model.add(2, 0, tile, c);
        double ab = 0;
        double ac = 0;
        for (int i = 0; i < a.length; i++) {
            ab += a[i] * b[i];
            ac += a[i] * c[i];
        }
        final double sd = model.standardDeviation(0);
        final double bias = model instanceof ConditionalNoise t ? t.mean(0) : 0;
        // The mean product of independent values has a standard error of about σ²/√n, larger with a bias; 5 of them.
        final double bound = 5 * (sd * sd + 2 * Math.abs(bias) * sd) / 50;
        assertEquals(bias * bias, ab / 2500, bound);
        assertEquals(bias * bias, ac / 2500, bound);
    }

    @ParameterizedTest
    @MethodSource("models")
    void darkPixelsMayBecomeNegative(final NoiseModel model) {
        final float[] zeros = new float[2500];
        model.add(1, 0, new Tile(0, 0, 0, 50, 50), zeros);
        double min = 0;
        for (final float v : zeros) {
            min = Math.min(min, v);
        }
        assertTrue(model instanceof NoNoise ? min == 0 : min < -0.001);
    }

    @ParameterizedTest
    @MethodSource("models")
    void anInputThatDoesNotCoverTheOutputIsRefused(final NoiseModel model) {
        assertThrows(IllegalArgumentException.class,
            () -> Noises.addNoise(ArrayImgs.floats(4, 4), model, 1, ArrayImgs.floats(5, 4)));
        assertThrows(IllegalArgumentException.class,
            () -> Noises.addNoise(ArrayImgs.floats(4, 4, 1), model, 1, ArrayImgs.floats(4, 4)));
    }
}
