package io.github.pairforge.blur;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.pairforge.testing.Npy;
import io.github.pairforge.testing.SharedData;

/** Arrays computed by torch 1.13.1, torchvision 0.14.1 and opensr-degradation 0f7694a. */
@Tag("shared")
class BlurGoldenTest {

    /** Sigmas of R, G, B, NIR in opensr-degradation, 13 taps each. */
    private static final double[] NAIP = { 3.0, 2.9, 2.9, 3.4 };

    /** torchvision.transforms.GaussianBlur(13, sigma). */
    @ParameterizedTest
    @CsvSource({ "a_blur_k13_s2p9, 2.9", "a_blur_k13_s3p0, 3.0", "a_blur_k13_s3p4, 3.4" })
    void gaussianBlur(final String name, final double sigma) {
        final BlurKernel kernel = new GaussianKernel(sigma, 13);
        assertArrayEquals(SharedData.array(name, "kernel1d").values(), kernel.taps(), 1e-7);
        compare(name, "blurred", Resampling.BILINEAR, 1, kernel);
    }

    @Test
    void gaussianBlurOfPointsAtTheBorder() {
        compare("a_blur_impulse_border", "blurred", Resampling.AREA, 1, new GaussianKernel(3, 13));
    }

    /** torch.nn.functional.interpolate(x, scale_factor=1/f, mode, align_corners=False). */
    @ParameterizedTest
    @CsvSource({ "a_down4_bilinear, BILINEAR, lr, 4", "a_down4_bilinear_aa, BILINEAR_ANTIALIAS, lr, 4",
        "a_down4_bicubic, BICUBIC, lr, 4", "a_down4_bicubic_aa, BICUBIC_ANTIALIAS, lr, 4",
        "a_down4_nearest, NEAREST, lr, 4", "a_down4_nearestexact, NEAREST_EXACT, lr, 4",
        "a_down4_area, ADAPTIVE_AREA, lr, 4", "a_up4_bilinear, BILINEAR, hr, 0.25",
        "a_up4_bicubic, BICUBIC, hr, 0.25", "a_up4_nearest, NEAREST, hr, 0.25" })
    void interpolate(final String name, final Resampling resampling, final String output, final double factor) {
        compare(name, output, resampling, factor, new NoBlur());
    }

    @ParameterizedTest
    @CsvSource({ "a_opensr_blur_quarter_naip", "j_forward_identity_nonoise" })
    void blurAndQuarter(final String name) {
        final BlurKernel[] kernels = new BlurKernel[4];
        for (int b = 0; b < 4; b++) {
            kernels[b] = new GaussianKernel(NAIP[b], 13);
        }
        compare(name, "lr", Resampling.BILINEAR, 4, kernels);
    }

    private static void compare(final String name, final String output, final Resampling resampling,
        final double factor, final BlurKernel... kernels)
    {
        final double tolerance =
            SharedData.golden(name).getAsJsonObject("tolerance").get("abs").getAsDouble();
        final Npy image = SharedData.array(name, "image");
        final Npy expected = SharedData.array(name, output);
        for (int b = 0; b < image.size(2); b++) {
            final BlurResample op =
                BlurResample.of(kernels[b % kernels.length], resampling, factor, image.size(0), image.size(1));
            assertEquals(expected.size(0), op.outWidth());
            assertEquals(expected.size(1), op.outHeight());
            assertArrayEquals(expected.plane(b), op.apply(image.plane(b)), (float) tolerance);
        }
    }
}
