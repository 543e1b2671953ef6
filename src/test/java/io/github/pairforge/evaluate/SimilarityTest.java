package io.github.pairforge.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.Rasters;
import io.github.pairforge.testing.SharedData;
import io.github.pairforge.testing.TestImages;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

class SimilarityTest {

    private static RandomAccessibleInterval<FloatType> texture(final int size) {
        return TestImages.square(10, size, 2).raster().pixels();
    }

    private static RandomAccessibleInterval<FloatType> scaled(final RandomAccessibleInterval<FloatType> image,
        final double factor, final double offset)
    {
        final RandomAccessibleInterval<FloatType> out =
            Raster.allocate(image.dimension(0), image.dimension(1), (int) image.dimension(2));
        final var from = Views.flatIterable(image).cursor();
        Views.flatIterable(out).forEach(v -> v.setReal(factor * from.next().getRealDouble() + offset));
        return out;
    }

    @Test
    void equalImagesHaveSimilarityOne() {
        assertEquals(1, ImageQuality.ssim(texture(20), texture(20), 1.0), 1e-12);
    }

    /** An image and its negative about the mean: the covariance is minus the variance. */
    @Test
    void negativeIsDissimilar() {
        assertTrue(ImageQuality.ssim(scaled(texture(20), -1, 0.5), texture(20), 0.1) < -0.2);
    }

    @Test
    void scalingValuesAndRangeTogetherChangesNothing() {
        final var a = texture(24);
        final var b = scaled(a, 0.8, 0.05);
        assertEquals(ImageQuality.ssim(a, b, 1.0),
            ImageQuality.ssim(scaled(a, 1024, 0), scaled(b, 1024, 0), 1024.0), 1e-12);
    }

    /**
     * One window of the whole image: constant 0.2 against constant 0.4 leaves equation 6 of Wang et al.:
     * (2·0.2·0.4 + C1)/(0.04 + 0.16 + C1) with C1 = 1e-4.
     */
    @Test
    void constantImagesLeaveLuminance() {
        final Raster a = Rasters.of(11, 11, Rasters.constant(121, 0.2f));
        final Raster b = Rasters.of(11, 11, Rasters.constant(121, 0.4f));
        assertEquals((0.16 + 1e-4) / (0.2 + 1e-4), ImageQuality.ssim(a.pixels(), b.pixels(), 1.0), 1e-7);
    }

    /** All weight of x is where y has none: means ½ and ½, variances ¼, covariance −¼, scaled by 9/8. */
    @Test
    void uniformWindowUsesSampleCovariance() {
        final float[] x = { 1, 0, 1, 0, 1, 0, 1, 0, 1 };
        final float[] y = { 0, 1, 0, 1, 0, 1, 0, 1, 0 };
        final double mx = 5 / 9.0;
        final double my = 4 / 9.0;
        final double variance = mx * my * 9 / 8;
        final double expected = (2 * mx * my + 1e-4) * (-2 * variance + 9e-4)
            / ((mx * mx + my * my + 1e-4) * (2 * variance + 9e-4));
        assertEquals(expected, Similarity.of(Rasters.of(3, 3, x).pixels(), Rasters.of(3, 3, y).pixels(),
            SimilarityWindow.uniform(3), 1).mean(), 1e-12);
    }

    /** Nodata takes out exactly the windows that hold it: the mean is that of the map's other pixels. */
    @Test
    void nodataLeavesOutItsWindows() {
        final var a = texture(30);
        final var b = scaled(a, 0.7, 0.1);
        final var whole = map(a, b, SimilarityWindow.WANG, 1);
        a.getAt(15, 15, 0).set(Float.NaN);
        double sum = 0;
        int n = 0;
        for (int y = 5; y < 25; y++) {
            for (int x = 5; x < 25; x++) {
                if (Math.abs(x - 15) > 5 || Math.abs(y - 15) > 5) {
                    sum += whole.getAt(x, y, 0).get();
                    n++;
                }
            }
        }
        final Similarity similarity = Similarity.of(a, b, SimilarityWindow.WANG, 1.0);
        assertEquals(sum / n, similarity.perBand()[0], 1e-7);
        assertEquals((similarity.perBand()[0] + similarity.perBand()[1]) / 2, similarity.mean(), 1e-15);
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 10 })
    void imagesSmallerThanTheWindowHaveNone(final int size) {
        assertTrue(Double.isNaN(ImageQuality.ssim(texture(size), texture(size), 1.0)));
    }

    @Test
    void badParametersAreSaid() {
        assertThrows(IllegalArgumentException.class, () -> ImageQuality.ssim(texture(20), texture(20), -1.0));
        assertThrows(IllegalArgumentException.class, () -> ImageQuality.ssim(texture(20), texture(21), 1.0));
        assertThrows(IllegalArgumentException.class, () -> SimilarityWindow.uniform(4));
        assertThrows(IllegalArgumentException.class, () -> SimilarityWindow.gaussian(11, 0));
    }

    private static RandomAccessibleInterval<FloatType> map(final RandomAccessibleInterval<FloatType> a,
        final RandomAccessibleInterval<FloatType> b, final SimilarityWindow window, final double range)
    {
        final RandomAccessibleInterval<FloatType> out =
            Raster.allocate(a.dimension(0), a.dimension(1), (int) a.dimension(2));
        Similarity.map(a, b, window, range, out);
        return out;
    }

    /** scikit-image 0.19.3 metrics.structural_similarity and peak_signal_noise_ratio, parameters in cases.json. */
    @Tag("shared")
    @ParameterizedTest
    @ValueSource(strings = { "c_gauss_wang", "c_gray_win11", "c_real_naip_blurred", "c_uniform7" })
    void agreesWithScikitImage(final String name) {
        final JsonObject golden = SharedData.golden(name);
        final JsonObject values = golden.getAsJsonObject("outputs").getAsJsonObject("values");
        final double tolerance = golden.getAsJsonObject("tolerance").get("scalar_rel").getAsDouble();
        final JsonObject params = golden.getAsJsonObject("params");
        final SimilarityWindow window = params.has("sigma") ? SimilarityWindow.WANG
            : SimilarityWindow.uniform(params.has("win_size") ? params.get("win_size").getAsInt() : 7);
        final var x = Rasters.of(SharedData.array(name, "x")).pixels();
        final var y = Rasters.of(SharedData.array(name, "y")).pixels();
        final double ssim = values.get("ssim").getAsDouble();
        assertEquals(ssim, Similarity.of(x, y, window, 1).mean(), tolerance * ssim);
        final double psnr = values.get("psnr").getAsDouble();
        assertEquals(psnr, ImageQuality.psnr(x, y, 1.0), tolerance * psnr);
        final var wanted = Rasters.of(SharedData.array(name, "ssim_map")).pixels();
        final int r = window.size() / 2;
        final var found = Views.interval(map(mirrored(x, r), mirrored(y, r), window, 1),
            Intervals.createMinMax(r, r, 0, r + x.max(0), r + x.max(1), x.max(2)));
        // The reference computes in float: it is itself up to 5.6e-5 from the same formula in double.
        final var expected = Views.flatIterable(wanted).cursor();
        Views.flatIterable(found).forEach(v -> assertEquals(expected.next().get(), v.get(), 6e-5));
    }

    private static RandomAccessibleInterval<FloatType> mirrored(final RandomAccessibleInterval<FloatType> image,
        final int radius)
    {
        return Views.zeroMin(Views.interval(Views.extendMirrorDouble(image),
            Intervals.expand(image, radius, radius, 0)));
    }
}
