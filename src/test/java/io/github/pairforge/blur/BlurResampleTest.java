package io.github.pairforge.blur;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.raster.Tiling;

class BlurResampleTest {

    private static final BlurKernel[] KERNELS = { new GaussianKernel(2.9, 13), new NoBlur(), new GumbelKernel(1.2, 9),
        new GumbelKernel(1.2, 7, false), new SigmoidKernel(4, 35) };

    @Test
    void aBrightPointBecomesTheKernel() {
        for (final BlurKernel kernel : KERNELS) {
            final float[] image = new float[81 * 81];
            image[40 * 81 + 40] = 1;
            final float[] out = BlurResample.of(kernel, Resampling.BILINEAR, 1, 81, 81).apply(image);
            final double[] taps = kernel.taps();
            final int r = taps.length / 2;
            for (int y = 0; y < 81; y++) {
                for (int x = 0; x < 81; x++) {
                    final boolean inside = Math.abs(x - 40) <= r && Math.abs(y - 40) <= r;
                    final double expected = inside ? taps[x - 40 + r] * taps[y - 40 + r] : 0;
                    assertEquals(expected, out[y * 81 + x], 1e-7 * taps[r] * taps[r] + 1e-9,
                        kernel + " " + x + "," + y);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Resampling.class)
    void aConstantStaysConstant(final Resampling resampling) {
        for (final BlurKernel kernel : KERNELS) {
            for (final double f : new double[] { 4, 5 / 3.0, 1, 0.3 }) {
                final float[] image = new float[37 * 23];
                Arrays.fill(image, 0.3f);
                for (final float v : BlurResample.of(kernel, resampling, f, 37, 23).apply(image)) {
                    assertEquals(0.3f, v, 3e-8f);
                }
            }
        }
    }

    /** A ramp is reproduced at the centres of the output pixels, f·i + (f−1)/2 from the origin. */
    @ParameterizedTest
    @EnumSource(value = Resampling.class, names = { "BILINEAR", "BICUBIC", "AREA", "BILINEAR_ANTIALIAS",
        "BICUBIC_ANTIALIAS" })
    void aRampIsSampledAtTheCentres(final Resampling resampling) {
        final float[] ramp = new float[120 * 90];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = i % 120 + 1000f * (i / 120);
        }
        for (final BlurKernel kernel : new BlurKernel[] { new NoBlur(), new GaussianKernel(2, 9),
            new GumbelKernel(1.5, 11), new GumbelKernel(1.5, 11, false) })
        {
            for (final double[] g : new double[][] { { 4, 4, 0, 0 }, { 5 / 3.0, 5 / 3.0, 0, 0 },
                { 2.5, 3, 0.3, -0.7 }, { 5 / 3.0, 1.25, 7.4, 3.9 } })
            {
                final BlurResample op = BlurResample.of(kernel, resampling,
                    new Grid.Relation(g[0], g[1], g[2], g[3]), 120, 90, 20, 15);
                final float[] out = op.apply(ramp);
                // Elsewhere weights of whole pixels have their centroid beside a fractional centre, by up to a tenth.
                final double tolerance = g[0] == 4 || resampling == Resampling.BILINEAR ? 1e-6 : 0.1;
                for (int j = 6; j < 15; j++) {
                    for (int i = 6; i < 20; i++) {
                        final double x = g[2] + g[0] * (i + 0.5) - 0.5 - kernel.centroid();
                        final double y = g[3] + g[1] * (j + 0.5) - 0.5 - kernel.centroid();
                        final double value = out[j * 20 + i];
                        assertEquals(x + 1000 * y, value, 1001 * tolerance + 4e-3, resampling + " " + kernel);
                    }
                }
            }
        }
    }

    /** The deviations of the three phases of 5/3 cancel: the image as a whole does not move. */
    @ParameterizedTest
    @EnumSource(value = Resampling.class, names = { "BILINEAR", "BICUBIC", "AREA", "BILINEAR_ANTIALIAS",
        "BICUBIC_ANTIALIAS" })
    void aRationalFactorMovesNothingOnAverage(final Resampling resampling) {
        final AxisWeights axis = AxisWeights.of(new GaussianKernel(2, 9), resampling, 5 / 3.0, 0, 100, 60);
        double deviation = 0;
        for (int i = 27; i < 30; i++) {
            final double[] weights = axis.weights(i);
            for (int k = 0; k < weights.length; k++) {
                deviation += weights[k] * (axis.start(i) + k - (5 / 3.0 * (i + 0.5) - 0.5));
            }
        }
        assertEquals(0, deviation, 1e-6);
    }

    @ParameterizedTest
    @EnumSource(value = Resampling.class, names = { "NEAREST", "NEAREST_EXACT" })
    void nearestIsAHalfPixelFromTheCentreOrMore(final Resampling resampling) {
        final float[] ramp = new float[60];
        for (int i = 0; i < ramp.length; i++) {
            ramp[i] = i;
        }
        final float[] out = BlurResample.of(new NoBlur(), resampling, new Grid.Relation(4, 1, 0, 0), 60, 1, 15, 1)
            .apply(ramp);
        for (int i = 0; i < 15; i++) {
            assertEquals(resampling == Resampling.NEAREST ? 4 * i + 1.5 - 1.5 : 4 * i + 1.5 + 0.5, out[i]);
        }
    }

    @ParameterizedTest
    @EnumSource(Resampling.class)
    void equalsBlurOfTheWholeImageFollowedBySampling(final Resampling resampling) {
        final Random random = new Random(7 + resampling.ordinal());
        for (int trial = 0; trial < 40; trial++) {
            final int w = 1 + random.nextInt(trial % 4 == 0 ? 6 : 50);
            final int h = 1 + random.nextInt(trial % 5 == 0 ? 6 : 40);
            final double f = new double[] { 1, 2, 4, 5 / 3.0, 0.5, 2.71 }[trial % 6];
            if (w < f || h < f) {
                continue;
            }
            final BlurKernel kernel = KERNELS[trial % KERNELS.length];
            final boolean whole = resampling == Resampling.ADAPTIVE_AREA || trial % 2 == 0;
            final BlurResample op = whole ? BlurResample.of(kernel, resampling, f, w, h)
                : BlurResample.of(kernel, resampling, new Grid.Relation(f, f, -1.3, 2.2), w, h, 9, 11);
            final float[] image = noise(random, w * h, trial % 3 == 0 ? 0 : 0.15 * (trial % 3));
            final double[][] columns =
                Dense.axis(kernel, resampling, f, whole ? 0 : -1.3, w, op.outWidth());
            final double[][] rows = Dense.axis(kernel, resampling, f, whole ? 0 : 2.2, h, op.outHeight());
            final double[] expected = Dense.apply(image, w, h, columns, rows);
            final float[] actual = op.apply(image);
            for (int i = 0; i < actual.length; i++) {
                final double tolerance = Double.isNaN(expected[i]) ? 1 : 3e-7 * Math.max(1, Math.abs(expected[i]));
                assertEquals(expected[i], actual[i], tolerance,
                    resampling + " " + w + "x" + h + " f " + f + " " + kernel + " at " + i);
            }
        }
    }

    private static float[] noise(final Random random, final int n, final double nodata) {
        final float[] image = new float[n];
        for (int i = 0; i < n; i++) {
            image[i] = random.nextDouble() < nodata ? Float.NaN : random.nextFloat();
        }
        return image;
    }

    @Test
    void nodataIsLeftOutUntilHalfOfTheWeightIsGone() {
        final BlurResample op = BlurResample.of(new NoBlur(), Resampling.AREA, 2, 2, 2);
        final float nan = Float.NaN;
        assertArrayEquals(new float[] { 2 }, op.apply(new float[] { 1, 2, nan, 3 }), 1e-6f);
        assertArrayEquals(new float[] { 2.5f }, op.apply(new float[] { nan, 2, nan, 3 }), 1e-6f);
        assertArrayEquals(new float[] { nan }, op.apply(new float[] { nan, nan, nan, 3 }));
        assertArrayEquals(new float[] { nan }, op.apply(new float[] { nan, nan, nan, nan }));
    }

    /** The support of a symmetric kernel at the edge of a half plane of nodata: weights of one half, up to rounding. */
    @Test
    void exactlyHalfIsEnough() {
        final float[] image = new float[40 * 40];
        Arrays.fill(image, 0, 20 * 40, Float.NaN);
        Arrays.fill(image, 20 * 40, image.length, 0.25f);
        final float[] out = BlurResample.of(new GaussianKernel(3, 13), Resampling.BILINEAR,
            new Grid.Relation(4, 4, 2, 2), 40, 40, 9, 9).apply(image);
        assertTrue(Float.isNaN(out[3 * 9 + 4]));
        assertEquals(0.25f, out[4 * 9 + 4], 1e-7f);
    }

    @Test
    void nodataElsewhereChangesNoBit() {
        final Random random = new Random(5);
        for (final double f : new double[] { 1, 4, 5 / 3.0 }) {
            final float[] clean = noise(random, 90 * 80, 0);
            final float[] holed = clean.clone();
            Arrays.fill(holed, 40 * 90 + 30, 40 * 90 + 50, Float.NaN);
            final BlurResample op = BlurResample.of(new GaussianKernel(2, 9), Resampling.BICUBIC, f, 90, 80);
            final float[] a = op.apply(clean);
            final float[] b = op.apply(holed);
            int changed = 0;
            for (int i = 0; i < a.length; i++) {
                final Window w = op.sourceWindow(new Tile(0, i % op.outWidth(), i / op.outWidth(), 1, 1));
                final boolean touches = w.x() < 50 && w.x() + w.width() > 30 && w.y() <= 40 && w.y() + w.height() > 40;
                changed += touches ? 1 : 0;
                if (!touches) {
                    assertEquals(Float.floatToRawIntBits(a[i]), Float.floatToRawIntBits(b[i]));
                }
            }
            assertTrue(changed > 0);
        }
    }

    @Test
    void outputWithItsCentreOutsideIsNodata() {
        final float[] image = new float[16 * 16];
        Arrays.fill(image, 0.5f);
        final float[] out = BlurResample.of(new GaussianKernel(1, 5), Resampling.BILINEAR,
            new Grid.Relation(4, 4, -5, -12), 16, 16, 6, 3).apply(image);
        // Column centres −3, 1, 5, 9, 13, 17; row centres −10, −6, −2: all rows are outside.
        for (final float v : out) {
            assertTrue(Float.isNaN(v));
        }
        final float[] inside = BlurResample.of(new GaussianKernel(1, 5), Resampling.BILINEAR,
            new Grid.Relation(4, 4, -5, 0), 16, 16, 6, 1).apply(image);
        assertArrayEquals(new float[] { Float.NaN, 0.5f, 0.5f, 0.5f, 0.5f, Float.NaN }, inside, 1e-7f);
    }

    @ParameterizedTest
    @ValueSource(doubles = { 4, 1, 5 / 3.0, 0.5 })
    void anyTilingGivesTheSameBits(final double f) {
        final Random random = new Random(11);
        // Wider than a strip, so that strips are cut, too.
        final int w = f < 1 ? 700 : 2900;
        final int h = 61;
        for (final double nodata : new double[] { 0, 0.002, 0.5 }) {
            final float[] image = noise(random, w * h, nodata);
            for (final BlurKernel kernel : new BlurKernel[] { new GaussianKernel(3, 13), new GumbelKernel(30, 101) }) {
                final BlurResample op = BlurResample.of(kernel, Resampling.BICUBIC, f, w, h);
                final float[] whole = op.apply(image);
                for (final int[] size : new int[][] { { 7, 5 }, { 64, 64 }, { 1000, 3 }, { 333, 50 } }) {
                    assertArrayEquals(whole, tiled(op, image, w, size[0], size[1]), kernel + " " + nodata);
                }
            }
        }
    }

    private static float[] tiled(final BlurResample op, final float[] image, final int w, final int tw, final int th) {
        final float[] out = new float[op.outWidth() * op.outHeight()];
        final Tiling tiling = new Tiling(op.outWidth(), op.outHeight(), tw, th);
        for (int t = 0; t < tiling.count(); t++) {
            final Tile tile = tiling.tile(t);
            final Window window = op.sourceWindow(tile);
            final float[] source = new float[window.area()];
            for (int y = 0; y < window.height(); y++) {
                System.arraycopy(image, (int) ((window.y() + y) * w + window.x()), source, y * window.width(),
                    window.width());
            }
            final float[] values = new float[tile.width() * tile.height()];
            op.compute(source, window, tile, values);
            for (int y = 0; y < tile.height(); y++) {
                System.arraycopy(values, y * tile.width(), out, (int) ((tile.y() + y) * op.outWidth() + tile.x()),
                    tile.width());
            }
        }
        return out;
    }

    @Test
    void windowHoldsWhatTheKernelReaches() {
        final BlurResample op = BlurResample.of(new GaussianKernel(3, 13), Resampling.BILINEAR, 4, 400, 400);
        assertEquals(new Window(4 * 10 + 1 - 6, 0, 3 * 4 + 2 + 12, 13), op.sourceWindow(new Tile(0, 10, 0, 4, 2)));
        assertEquals(new Window(0, 0, 55, 20), new Window(0, 5, 10, 15).union(new Window(5, 0, 50, 20)));
        assertThrows(IllegalArgumentException.class, () -> op.sourceWindow(new Tile(0, 90, 0, 11, 2)));
    }

    @Test
    void whatIsTooSmallIsRefused() {
        final BlurResample op = BlurResample.of(new GaussianKernel(3, 13), Resampling.BILINEAR, 4, 400, 400);
        final Tile tile = new Tile(0, 10, 10, 4, 4);
        final Window window = op.sourceWindow(tile);
        assertThrows(IllegalArgumentException.class,
            () -> op.compute(new float[window.area() - 1], window, tile, new float[16]));
        assertThrows(IllegalArgumentException.class,
            () -> op.compute(new float[window.area()], window, tile, new float[15]));
        assertThrows(IllegalArgumentException.class, () -> op.compute(new float[window.area()],
            new Window(window.x() + 1, window.y(), window.width(), window.height()), tile, new float[16]));
        assertThrows(IllegalArgumentException.class, () -> op.apply(new float[5]));
        assertThrows(IllegalArgumentException.class,
            () -> BlurResample.of(new NoBlur(), Resampling.AREA, 4, 3, 100));
        assertThrows(IllegalArgumentException.class, () -> new Window(0, 0, 1 << 16, 1 << 16).area());
    }
}
