package io.github.pairforge.harmonize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.imglib2.img.array.ArrayImgs;
import net.imglib2.parallel.Parallelization;
import net.imglib2.view.Views;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.raster.Tiling;
import io.github.pairforge.testing.Rasters;

class LocalHistogramHarmonizationTest {

    private static final int SIZE = 160;

    private interface Pixel {

        double at(int x, int y, double random);
    }

    private static float[] plane(final int width, final int height, final long seed, final Pixel pixel) {
        final Random random = new Random(seed);
        final float[] out = new float[width * height];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) pixel.at(i % width, i / width, random.nextDouble());
        }
        return out;
    }

    private static double scene(final int x, final int y, final double random) {
        return 0.15 + 0.05 * Math.sin(x / 7.0) * Math.cos(y / 5.0) + 0.1 * random;
    }

    /** Gain from 0.7 at the left to 1.3 at the right. */
    private static double tilted(final int x, final int y, final double random) {
        return scene(x, y, random) * (0.7 + 0.6 * x / SIZE);
    }

    private static Raster image(final Pixel... bands) {
        final float[][] planes = new float[bands.length][];
        for (int b = 0; b < bands.length; b++) {
            planes[b] = plane(SIZE, SIZE, b, bands[b]);
        }
        return Rasters.of(SIZE, SIZE, planes);
    }

    private static LocalHistogramHarmonization between(final Raster source, final Raster reference,
        final LocalMatching settings)
    {
        try {
            return LocalHistogramHarmonization.between(source, reference, settings, Progress.NONE);
        }
        catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static float[] applied(final Harmonization lambda, final float[] plane, final int width,
        final int tileSize)
    {
        final int height = plane.length / width;
        final float[] out = new float[plane.length];
        final Tiling tiling = new Tiling(width, height, tileSize, tileSize);
        for (int k = 0; k < tiling.count(); k++) {
            final Tile t = tiling.tile(k);
            final float[] values = new float[t.width() * t.height()];
            for (int i = 0; i < values.length; i++) {
                values[i] = plane[(int) ((t.y() + i / t.width()) * width + t.x() + i % t.width())];
            }
            lambda.apply(0, t, values);
            for (int i = 0; i < values.length; i++) {
                out[(int) ((t.y() + i / t.width()) * width + t.x() + i % t.width())] = values[i];
            }
        }
        return out;
    }

    private static double error(final float[] a, final float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs(a[i] - b[i]);
        }
        return sum / a.length;
    }

    @Test
    void followsAGainThatChangesWithThePlaceAndGlobalDoesNot() throws IOException {
        final Raster source = image(LocalHistogramHarmonizationTest::scene);
        final Raster reference = image(LocalHistogramHarmonizationTest::tilted);
        final float[] wanted = reference.plane(0);
        final double global = error(wanted, applied(HistogramHarmonization.straight(source, reference, Progress.NONE),
            source.plane(0), SIZE, SIZE));
        final double local = error(wanted,
            applied(between(source, reference, LocalMatching.DEFAULT), source.plane(0), SIZE, SIZE));
        final double finer = error(wanted,
            applied(between(source, reference, LocalMatching.DEFAULT.withPitch(20)), source.plane(0), SIZE, SIZE));
        assertTrue(local < 0.4 * global, local + " against " + global);
        assertTrue(finer < local, finer + " against " + local);
    }

    @Test
    void oneGainForTheWholeSceneGivesWhatTheGlobalMapGives() throws IOException {
        final Raster source = image(LocalHistogramHarmonizationTest::scene);
        final Raster reference = image((x, y, r) -> 0.02 + 1.25 * scene(x, y, r));
        final float[] local =
            applied(between(source, reference, LocalMatching.DEFAULT), source.plane(0), SIZE, SIZE);
        assertArrayEquals(applied(HistogramHarmonization.straight(source, reference, Progress.NONE), source.plane(0),
            SIZE, SIZE), local, 2e-7f);
        assertArrayEquals(reference.plane(0), local, 2e-7f);
    }

    @Test
    void tilesAndThreadsChangeNoBit() {
        final Raster source = image(LocalHistogramHarmonizationTest::scene, LocalHistogramHarmonizationTest::tilted);
        final Raster reference = image(LocalHistogramHarmonizationTest::tilted,
            LocalHistogramHarmonizationTest::scene);
        final LocalMatching settings = LocalMatching.DEFAULT.withPitch(23).withStrength(0.7);
        final LocalHistogramHarmonization expected =
            Parallelization.runWithNumThreads(1, () -> between(source, reference, settings));
        for (final int threads : new int[] { 2, 8 }) {
            assertEquals(expected, Parallelization.runWithNumThreads(threads,
                () -> between(source, reference, settings)));
        }
        final float[] whole = applied(expected, source.plane(0), SIZE, SIZE);
        assertArrayEquals(whole, applied(expected, source.plane(0), SIZE, 64));
        assertArrayEquals(whole, applied(expected, source.plane(0), SIZE, 13));
        assertArrayEquals(whole, applied(expected, source.plane(0), SIZE, 1));
    }

    @Test
    void strengthBlendsWithTheGlobalMap() throws IOException {
        final Raster source = image(LocalHistogramHarmonizationTest::scene);
        final Raster reference = image(LocalHistogramHarmonizationTest::tilted);
        final LocalMatching asTheyAre = LocalMatching.DEFAULT.withEqualSharpness(false);
        final float[] global = applied(HistogramHarmonization.straight(source, reference, Progress.NONE),
            source.plane(0), SIZE, SIZE);
        final float[] none = applied(between(source, reference, asTheyAre.withStrength(0)),
            source.plane(0), SIZE, SIZE);
        final float[] half = applied(between(source, reference, asTheyAre.withStrength(0.5)),
            source.plane(0), SIZE, SIZE);
        final float[] all = applied(between(source, reference, asTheyAre), source.plane(0), SIZE, SIZE);
        assertArrayEquals(global, none);
        for (int i = 0; i < half.length; i++) {
            assertEquals((global[i] + all[i]) / 2, half[i], 1e-7);
        }
    }

    /** A surface of one reflectance must come out without a step anywhere: windows of 40 pixels, ±30 % of gain. */
    @Test
    void thereAreNoSeams() {
        final LocalHistogramHarmonization lambda = between(image(LocalHistogramHarmonizationTest::scene),
            image(LocalHistogramHarmonizationTest::tilted), LocalMatching.DEFAULT.withPitch(20));
        final float[] flat = applied(lambda, Rasters.constant(SIZE * SIZE, 0.2f), SIZE, SIZE);
        for (int i = 1; i < flat.length; i++) {
            if (i % SIZE != 0) {
                // 0.2 · 0.6 / 160 = 0.00075 per pixel on average
                assertEquals(flat[i - 1], flat[i], 0.0025f, "at " + i % SIZE);
            }
        }
    }

    @Test
    void holesLeaveTheDistributionsAndStayHoles() {
        final Raster whole = image(LocalHistogramHarmonizationTest::scene);
        final Raster reference = image((x, y, r) -> 0.02 + 1.25 * scene(x, y, r));
        final float[] holes = whole.plane(0);
        final float[] clouded = reference.plane(0);
        for (int i = 0; i < holes.length; i++) {
            final int x = i % SIZE;
            if (x < SIZE / 2) {
                holes[i] = Float.NaN;
            }
            else if (x > SIZE - 20) {
                holes[i] = Float.POSITIVE_INFINITY;
            }
            clouded[i] = x < SIZE / 2 || x > SIZE - 20 ? 9 : clouded[i];
        }
        final float[] out = applied(between(Rasters.of(SIZE, SIZE, holes), Rasters.of(SIZE, SIZE, clouded),
            LocalMatching.DEFAULT), holes, SIZE, SIZE);
        for (int i = 0; i < out.length; i++) {
            assertEquals(Float.isFinite(holes[i]) ? reference.plane(0)[i] : Float.NaN, out[i], 2e-7f);
        }
    }

    @Test
    void aBandsHoleCountsForAllBands() {
        final Raster a = image(LocalHistogramHarmonizationTest::scene, LocalHistogramHarmonizationTest::scene);
        final float[] bright = a.plane(1);
        final float[] holes = a.plane(0);
        Arrays.fill(bright, 0, bright.length / 2, 5);
        Arrays.fill(holes, 0, holes.length / 2, Float.NaN);
        final LocalHistogramHarmonization lambda =
            between(Rasters.of(SIZE, SIZE, holes, a.plane(1)), Rasters.of(SIZE, SIZE, a.plane(0), bright),
                LocalMatching.DEFAULT);
        final double[] targets = lambda.perBand().get(1).global().target();
        assertTrue(targets[targets.length - 1] < 1, "the bright half of the reference lies under a hole");
    }

    @Test
    void windowsWithFewPixelsTakeTheGlobalMap() {
        final Raster source = image(LocalHistogramHarmonizationTest::scene);
        final float[] holes = source.plane(0);
        for (int i = 0; i < holes.length; i++) {
            holes[i] = i % SIZE < 70 && i % 100 != 0 ? Float.NaN : holes[i];
        }
        final MapGrid grid = between(Rasters.of(SIZE, SIZE, holes), image(LocalHistogramHarmonizationTest::tilted),
            LocalMatching.DEFAULT).perBand().get(0);
        assertEquals(16, grid.maps().size());
        assertSame(grid.global(), grid.maps().get(4));
        assertNotEquals(grid.global(), grid.maps().get(7));
        final MapGrid tiny = between(source, image(LocalHistogramHarmonizationTest::tilted),
            LocalMatching.DEFAULT.withPitch(10)).perBand().get(0);
        assertTrue(tiny.maps().stream().allMatch(m -> m == tiny.global()), "windows of 20 x 20 pixels");
    }

    /** Maps made at one resolution serve another: what a pixel becomes depends on where it lies on the ground. */
    @ParameterizedTest
    @ValueSource(ints = { 1, 3 })
    void finerAndShiftedGridsGiveTheSameOnTheSameGround(final int factor) {
        final LocalHistogramHarmonization lambda = between(image(LocalHistogramHarmonizationTest::scene),
            image(LocalHistogramHarmonizationTest::tilted), LocalMatching.DEFAULT);
        final int size = factor * SIZE + 10;
        final float[] fine = applied(lambda.over(7, 4, factor * SIZE, factor * SIZE),
            Rasters.constant(size * size, 0.2f), size, 64);
        final float[] coarse = applied(lambda, Rasters.constant(SIZE * SIZE, 0.2f), SIZE, SIZE);
        for (int i = 0; i < coarse.length; i++) {
            final int x = 7 + factor * (i % SIZE) + factor / 2;
            final int y = 4 + factor * (i / SIZE) + factor / 2;
            assertEquals(coarse[i], fine[y * size + x], 1e-7f);
        }
    }

    @Test
    void referencesOfAnotherSizeAreMatchedByGround() {
        final Raster source = image(LocalHistogramHarmonizationTest::scene);
        final int half = SIZE / 2;
        final Raster reference = Rasters.of(half, half,
            plane(half, half, 3, (x, y, r) -> tilted(2 * x, 2 * y, r)));
        final float[] out =
            applied(between(source, reference, new LocalMatching(0, 1, 500)), source.plane(0), SIZE, SIZE);
        final float[] wanted = image(LocalHistogramHarmonizationTest::tilted).plane(0);
        assertTrue(error(wanted, out) < 0.4 * error(wanted, source.plane(0)), "" + error(wanted, out));
    }

    private static WindowQuantiles quantiles(final float[] values, final int columns, final int across,
        final int down)
    {
        final SampledImage image = new SampledImage(columns, values.length / columns, new float[][] { values });
        return new WindowQuantiles(values, Windows.of(image, across, down));
    }

    /** numpy 2.4: np.quantile(np.arange(1000.) ** 2, [1 / 256, 128 / 256, 255 / 256]). */
    @Test
    void tablesHoldTheQuantilesOfNumpy() {
        final float[] squares = new float[1000];
        for (int i = 0; i < squares.length; i++) {
            squares[(i * 7) % 1000] = (float) i * i;
        }
        final WindowQuantiles quantiles = quantiles(squares, 50, 1, 1);
        assertEquals(15.3164062, quantiles.whole()[0], 1e-7);
        assertEquals(249500.5, quantiles.whole()[127], 1e-9);
        assertEquals(990219.434, quantiles.whole()[254], 1e-3);
    }

    /** Against sorting each window by itself, for sizes that do not divide. */
    @Test
    void windowsHoldTheirOwnQuantiles() {
        final int w = 37;
        final int h = 29;
        final float[] values = plane(w, h, 5, (x, y, r) -> (x + y) % 11 == 0 ? Double.NaN : Math.rint(50 * r) / 50);
        final WindowQuantiles quantiles = quantiles(values, w, 3, 2);
        final Windows windows = Windows.of(new SampledImage(w, h, new float[][] { values }), 3, 2);
        for (int j = 0; j < 2; j++) {
            for (int k = 0; k < 3; k++) {
                final int left = (int) Math.max(0, (k - 0.5) * w / 3);
                final int right = (int) Math.min(w, (k + 1.5) * w / 3);
                final int top = (int) Math.max(0, (j - 0.5) * h / 2);
                final int bottom = (int) Math.min(h, (j + 1.5) * h / 2);
                final double[] sorted = IntStream.range(0, values.length)
                    .filter(i -> i % w >= left && i % w < right && i / w >= top && i / w < bottom)
                    .mapToDouble(i -> values[i]).filter(Double::isFinite).sorted().toArray();
                assertEquals(sorted.length, windows.count(3 * j + k));
                for (int q = 1; q < 256; q++) {
                    final double at = q / 256.0 * (sorted.length - 1);
                    final int low = (int) at;
                    final double next = sorted[Math.min(low + 1, sorted.length - 1)];
                    assertEquals(sorted[low] + (at - low) * (next - sorted[low]),
                        quantiles.of(3 * j + k)[q - 1], 1e-9);
                }
            }
        }
    }

    @Test
    void largeImagesAreSampled() {
        final int w = 3000;
        final int h = 2100;
        final Raster source = Rasters.of(w, h, plane(w, h, 1, LocalHistogramHarmonizationTest::scene));
        final Raster reference = Rasters.of(w, h, plane(w, h, 1, (x, y, r) -> 0.5 * scene(x, y, r)));
        final float[] out = new float[] { 0.2f, 0.21f };
        between(source, reference, LocalMatching.DEFAULT).apply(0, new Tile(0, 1500, 1000, 2, 1), out);
        assertArrayEquals(new float[] { 0.1f, 0.105f }, out, 1e-6f);
    }

    @Test
    void opIsTheSameAndTakesAnyOrigin() {
        final Raster source = image(LocalHistogramHarmonizationTest::scene);
        final Raster reference = image(LocalHistogramHarmonizationTest::tilted);
        final float[] out = new float[SIZE * SIZE];
        Harmonizations.matchHistogramLocal(source.pixels(), reference.pixels(), 30, 0.5,
            ArrayImgs.floats(out, SIZE, SIZE, 1));
        final LocalMatching settings = new LocalMatching(30, 0.5, 1024);
        assertArrayEquals(applied(between(source, reference, settings), source.plane(0), SIZE, SIZE), out);
        final var moved = Views.translate(ArrayImgs.floats(new float[SIZE * SIZE], SIZE, SIZE, 1), -7,
            5, 2);
        Harmonizations.matchHistogramLocal(Views.translate(source.pixels(), -7, 5, 2),
            reference.pixels(), 30, 0.5, moved);
        assertEquals(out[SIZE + 1], moved.getAt(-6, 6, 2).get());
        assertThrows(IllegalArgumentException.class, () -> Harmonizations.matchHistogramLocal(source.pixels(),
            reference.pixels(), 30, 1.5, ArrayImgs.floats(out, SIZE, SIZE, 1)));
    }

    @Test
    void impossibleSettingsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> LocalMatching.DEFAULT.withStrength(-0.01));
        assertThrows(IllegalArgumentException.class, () -> LocalMatching.DEFAULT.withStrength(1.01));
        assertThrows(IllegalArgumentException.class, () -> LocalMatching.DEFAULT.withStrength(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> LocalMatching.DEFAULT.withPitch(-1));
        assertThrows(IllegalArgumentException.class, () -> LocalMatching.DEFAULT.withPitch(Double.POSITIVE_INFINITY));
        assertThrows(IllegalArgumentException.class, () -> new LocalMatching(0, 1, 1));
        final Raster image = image(LocalHistogramHarmonizationTest::scene);
        final IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
            () -> between(image, image, LocalMatching.DEFAULT.withPitch(2)));
        assertTrue(e.getMessage().contains("give at least 3"), e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> between(image,
            image(LocalHistogramHarmonizationTest::scene, LocalHistogramHarmonizationTest::scene),
            LocalMatching.DEFAULT));
        assertThrows(IllegalArgumentException.class, () -> between(image,
            Rasters.of(SIZE, SIZE, Rasters.constant(SIZE * SIZE, Float.NaN)), LocalMatching.DEFAULT));
        final ValueMap map = new ValueMap(new double[] { 0 }, new double[] { 1 });
        assertThrows(IllegalArgumentException.class, () -> new MapGrid(2, 1, map, List.of(map)));
        assertThrows(IllegalArgumentException.class,
            () -> new LocalHistogramHarmonization.Extent(0, 0, 0, 5));
    }
}
