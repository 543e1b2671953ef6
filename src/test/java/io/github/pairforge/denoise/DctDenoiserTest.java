package io.github.pairforge.denoise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.pairforge.noise.GaussianNoise;
import io.github.pairforge.noise.NoiseCurve;
import io.github.pairforge.raster.MemorySink;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Streaming;
import io.github.pairforge.raster.Threads;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.sample.LandscapeScene;
import io.github.pairforge.testing.Rasters;

class DctDenoiserTest {

    private static final Denoiser DCT = new DctDenoiser();

    private static RasterSource denoised(final RasterSource image, final double sigma) throws IOException {
        return DCT.denoise(image, DenoiseSettings.DEFAULT.withSigma(sigma), Progress.NONE);
    }

    private static Raster inTiles(final RasterSource source, final int tile, final int threads) throws IOException {
        return new Threads(threads).call(() -> {
            final MemorySink sink = MemorySink.of(source.grid(), source.bands(), "tiles", tile);
            Streaming.copy(source, sink, "test", Progress.NONE);
            sink.commit();
            return sink.raster();
        });
    }

    private static float[][] planes(final Raster raster) {
        final float[][] planes = new float[raster.bands().size()][];
        Arrays.setAll(planes, raster::plane);
        return planes;
    }

    private static Raster landscape(final int width, final int height) throws IOException {
        return LandscapeScene.of(3).render(width, height, 2.5, Progress.NONE);
    }

    private static Raster noisy(final Raster clean, final GaussianNoise noise) {
        final float[][] planes = planes(clean);
        final int w = (int) clean.grid().width();
        final int h = (int) clean.grid().height();
        for (int b = 0; b < planes.length; b++) {
            noise.add(11, b, new Tile(0, 0, 0, w, h), planes[b]);
        }
        return Rasters.of(w, h, planes);
    }

    private static double rms(final float[] a, final float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += ((double) a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum / a.length);
    }

    @ParameterizedTest
    @CsvSource({ "64,1", "64,8", "100,2", "256,1", "256,2", "1000,1" })
    void bitsDoNotDependOnTilesAndThreads(final int tile, final int threads) throws IOException {
        final float[][] planes = planes(noisy(landscape(301, 270), GaussianNoise.constant(0.02)));
        for (int i = 0; i < 2000; i++) {
            planes[i % 2][40 * 301 + 7 * i] = Float.NaN;
        }
        final RasterSource view = denoised(Rasters.of(301, 270, planes), 0.02);
        final float[][] whole = new float[planes.length][301 * 270];
        view.read(0, 0, 301, 270, whole);
        assertArrayEquals(whole, planes(inTiles(view, tile, threads)));
    }

    @Test
    void oneBandIsThatOfAll() throws IOException {
        final RasterSource view = denoised(noisy(landscape(60, 50), GaussianNoise.constant(0.01)), 0.01);
        final float[][] all = new float[view.bands().size()][13 * 9];
        view.read(21, 30, 13, 9, all);
        final float[] one = new float[13 * 9];
        view.read(1, 21, 30, 13, 9, one);
        assertArrayEquals(all[1], one);
    }

    /** Three quarters of the error of white noise and more is gone, and what is taken out is as strong as the noise. */
    @ParameterizedTest
    @ValueSource(doubles = { 25 / 255.0, 5 / 255.0 })
    void noiseGoesAndTheLandscapeStays(final double sigma) throws IOException {
        final Raster clean = landscape(256, 256);
        final Raster image = noisy(clean, GaussianNoise.constant(sigma));
        final Raster made = inTiles(denoised(image, sigma), 256, 2);
        for (int b = 0; b < clean.bands().size(); b++) {
            final double left = rms(made.plane(b), clean.plane(b)) / sigma;
            assertTrue(left < (sigma > 0.05 ? 0.3 : 0.5), "band " + b + ": " + left);
            assertEquals(1, rms(made.plane(b), image.plane(b)) / sigma, 0.1, "band " + b);
        }
    }

    @Test
    void noiseIsMeasuredWhereNoneIsGiven() throws IOException {
        final Raster clean = landscape(384, 384);
        final Raster image = noisy(clean, new GaussianNoise(new double[] { 0, 0.4 }, new double[] { 0.004, 0.02 }));
        final Raster made = inTiles(DCT.denoise(image, DenoiseSettings.DEFAULT, Progress.NONE), 384, 2);
        for (int b = 0; b < clean.bands().size(); b++) {
            final double left = rms(made.plane(b), clean.plane(b)) / rms(image.plane(b), clean.plane(b));
            assertTrue(left < 0.7, "band " + b + ": " + left);
        }
    }

    @Test
    void aStrideDenoisesThePartsOfThePixelShuffle() throws IOException {
        final Raster image = noisy(landscape(75, 62), GaussianNoise.constant(0.02));
        final Raster made = inTiles(DCT.denoise(image, DenoiseSettings.DEFAULT.withSigma(0.02).withStride(3),
            Progress.NONE), 20, 2);
        final PixelShuffle shuffle = new PixelShuffle(75, 62, 3);
        final float[][] part = new float[4][];
        Arrays.setAll(part, b -> shuffle.part(image.plane(b), 5));
        final Raster alone =
            inTiles(denoised(Rasters.of(shuffle.width(5), shuffle.height(5), part), 0.02), 256, 1);
        assertArrayEquals(alone.plane(2), shuffle.part(made.plane(2), 5));
        assertThrows(IllegalArgumentException.class, () -> DCT.denoise(Rasters.of(2, 2, new float[4]),
            DenoiseSettings.DEFAULT.withSigma(0.02).withStride(3), Progress.NONE));
    }

    /** Noise of neighbours that belongs together stays in the image, unless a stride takes it apart. */
    @Test
    void aStrideTakesCorrelatedNoiseOut() throws IOException {
        final float[] clean = Rasters.constant(128 * 128, 0.2f);
        final float[] white = clean.clone();
        GaussianNoise.constant(0.02).add(5, 0, new Tile(0, 0, 0, 128, 128), white);
        final float[] smooth = clean.clone();
        for (int y = 1; y < 128; y++) {
            for (int x = 1; x < 128; x++) {
                final int i = y * 128 + x;
                smooth[i] = (white[i] + white[i - 1] + white[i - 128] + white[i - 129]) / 4 * 2 - 0.2f;
            }
        }
        final DenoiseSettings settings = DenoiseSettings.DEFAULT.withSigma(0.02);
        final double plain = rms(clean, inTiles(DCT.denoise(Rasters.of(128, 128, smooth), settings.withStride(1),
            Progress.NONE), 128, 1).plane(0));
        final double strided = rms(clean, inTiles(DCT.denoise(Rasters.of(128, 128, smooth), settings.withStride(2),
            Progress.NONE), 128, 1).plane(0));
        assertTrue(strided < 0.6 * plain, strided + " " + plain);
    }

    @Test
    void levelsThatLeaveNothingOfAnImageAreRefused() {
        for (final double v : new double[] { 10.5, 1e30, Double.POSITIVE_INFINITY }) {
            assertThrows(IllegalArgumentException.class, () -> DenoiseSettings.DEFAULT.withStrength(v));
            assertThrows(IllegalArgumentException.class, () -> DenoiseSettings.DEFAULT.withSigma(v));
        }
    }

    @Test
    void strengthScalesTheNoise() throws IOException {
        final Raster image = noisy(landscape(96, 96), GaussianNoise.constant(0.01));
        final DenoiseSettings half = DenoiseSettings.DEFAULT.withSigma(0.02).withStrength(0.5);
        assertArrayEquals(planes(inTiles(denoised(image, 0.01), 96, 1)),
            planes(inTiles(DCT.denoise(image, half, Progress.NONE), 96, 1)));
    }

    @Test
    void constantImagesStayAndNodataMakesNoHalo() throws IOException {
        final float[] a = Rasters.constant(80 * 70, 0.3f);
        final float[] b = Rasters.constant(80 * 70, -0.02f);
        for (int y = 20; y < 50; y++) {
            Arrays.fill(a, y * 80 + 10, y * 80 + 60, Float.NaN);
            Arrays.fill(b, y * 80 + 40, y * 80 + 80, Float.NaN);
        }
        final Raster made = inTiles(denoised(Rasters.of(80, 70, a, b), 0.01), 64, 1);
        assertArrayEquals(a, made.plane(0), 1e-6f);
        assertArrayEquals(b, made.plane(1), 1e-6f);
    }

    @ParameterizedTest
    @CsvSource({ "1,1", "7,5", "3,200", "200,2" })
    void tinyImagesAreDenoised(final int width, final int height) throws IOException {
        final float[] plane = Rasters.constant(width * height, 0.25f);
        for (int i = 0; i < plane.length; i++) {
            plane[i] += (i * 7919 % 13 - 6) * 0.001f;
        }
        final float[] made = inTiles(denoised(Rasters.of(width, height, plane), 0.01), 64, 1).plane(0);
        assertTrue(rms(made, Rasters.constant(plane.length, 0.25f))
            <= rms(plane, Rasters.constant(plane.length, 0.25f)) + 1e-7);
    }

    @Test
    void badPixelsAreRefusedInWords() {
        final float[] infinite = Rasters.constant(400, 0.2f);
        infinite[33] = Float.POSITIVE_INFINITY;
        assertTrue(assertThrows(IllegalArgumentException.class,
            () -> denoised(Rasters.of(20, 20, infinite), 0.01)).getMessage().contains("infinite"));
        assertTrue(assertThrows(IllegalArgumentException.class,
            () -> denoised(Rasters.of(20, 20, Rasters.constant(400, Float.NaN)), 0.01)).getMessage()
            .contains("no valid pixel"));
        assertTrue(assertThrows(IllegalArgumentException.class,
            () -> DCT.denoise(Rasters.of(3, 3, Rasters.constant(9, 0.2f)), DenoiseSettings.DEFAULT, Progress.NONE))
            .getMessage().contains("give sigma"));
    }

    @Test
    void givenZeroNoiseTheImageStays() throws IOException {
        final Raster clean = landscape(64, 64);
        assertArrayEquals(clean.plane(0), inTiles(denoised(clean, 0), 64, 1).plane(0), 1e-6f);
    }

    @Test
    void transformIsTheOrthonormalCosineTransform() {
        final float[][] in = new float[8][1];
        Arrays.setAll(in, k -> new float[] { new float[] { 3, 1, 4, 1, 5, 9, 2, 6 }[k] });
        final float[][] out = new float[8][1];
        final Dct8 dct = new Dct8(1);
        dct.forward(in, new int[8], out, 1);
        // scipy 1.10.1: scipy.fft.dct([3, 1, 4, 1, 5, 9, 2, 6], norm='ortho')
        final double[] expected = {
            10.96015511, -3.66601895, -0.52759786, 2.41344441,
            -0.35355339, -2.49362774, 5.19342281, -0.13195384 };
        for (int k = 0; k < 8; k++) {
            assertEquals(expected[k], out[k][0], 2e-6, "frequency " + k);
        }
        final float[][] back = new float[8][1];
        dct.inverse(out, back, 1);
        for (int k = 0; k < 8; k++) {
            assertEquals(in[k][0], back[k][0], 2e-6, "element " + k);
        }
    }

    /** Noise that grows with reflectance becomes 1, and the mean comes back. */
    @Test
    void stabilizedNoiseIsOneAndTheMeanComesBack() {
        final double[] r = { 0, 0.1, 0.3, 0.6 };
        final double[] sigma = { 0.002, 0.01, 0.02, 0.03 };
        final Stabilization stabilization = Stabilization.of(new NoiseCurve(r, sigma));
        final int n = 200_000;
        for (final float mean : new float[] { 0.05f, 0.2f, 0.5f }) {
            final float[] values = Rasters.constant(n, mean);
            new GaussianNoise(new double[] { 0 }, new double[] { new NoiseCurve(r, sigma).at(mean) })
                .add(7, 0, new Tile(0, 0, 0, n, 1), values);
            stabilization.forward(values, 0, n);
            double sum = 0;
            double squares = 0;
            for (final float v : values) {
                sum += v;
                squares += (double) v * v;
            }
            final double m = sum / n;
            assertEquals(1, Math.sqrt(squares / n - m * m), 0.03, "at " + mean);
            final float[] back = { (float) m };
            stabilization.back(back, 0, 1);
            // Four standard errors of the mean.
            assertEquals(mean, back[0], 4 * 0.03 / Math.sqrt(n), "at " + mean);
        }
    }
}
