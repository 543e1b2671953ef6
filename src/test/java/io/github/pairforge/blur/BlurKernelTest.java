package io.github.pairforge.blur;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlurKernelTest {

    @Test
    void gaussianTapsFollowTheFormula() {
        final double[] raw = { Math.exp(-4 / 4.5), Math.exp(-1 / 4.5), 1, Math.exp(-1 / 4.5), Math.exp(-4 / 4.5) };
        final double sum = Arrays.stream(raw).sum();
        assertArrayEquals(Arrays.stream(raw).map(v -> v / sum).toArray(), new GaussianKernel(1.5, 5).taps(), 1e-15);
    }

    @Test
    void sigmoidTapsFollowTheFormula() {
        final double[] taps = new SigmoidKernel(1.25, 7).taps();
        for (int x = -3; x <= 3; x++) {
            assertEquals(Math.pow(Math.cosh(x / 2.5), -2), taps[x + 3] / taps[3], 1e-14);
        }
    }

    @Test
    void rawGumbelTapsFollowTheFormula() {
        final double[] taps = new GumbelKernel(1.7, 9, false).taps();
        for (int x = -4; x <= 4; x++) {
            final double z = x / 1.7;
            assertEquals(Math.exp(-(z + Math.exp(-z))) / Math.exp(-1), taps[x + 4] / taps[4], 1e-13);
        }
    }

    /** Untruncated, discretely sampled Gumbel: mean 0.5772 β (Euler's constant). */
    @Test
    void rawGumbelMovesTheImage() {
        assertEquals(0.5772 * 2, new GumbelKernel(2, 61, false).centroid(), 1e-3);
    }

    @ParameterizedTest
    @CsvSource({ "0.001, 5", "0.2, 3", "0.7, 13", "2.5, 13", "4, 31", "50, 13", "1e6, 7", "3, 1" })
    void centredGumbelHasItsCentroidAtZero(final double beta, final int size) {
        assertEquals(0, new GumbelKernel(beta, size).centroid(), 1e-12);
    }

    /** Facts about the kernels of opensr-degradation: 13 taps are too few for these sigmas. */
    @ParameterizedTest
    @CsvSource({ "2.9, 2.678, 2.724", "3.0, 2.735, 2.780", "3.4, 2.927, 2.969" })
    void truncationNarrowsTheKernel(final double sigma, final double effective, final double withPixelMean) {
        final BlurKernel kernel = new GaussianKernel(sigma, 13);
        assertEquals(effective, kernel.standardDeviation(), 5e-4);
        // The mean of two neighbours has variance 1/4, and variances add.
        assertEquals(withPixelMean, Math.sqrt(Math.pow(kernel.standardDeviation(), 2) + 0.25), 5e-4);
    }

    /** MTF at the Nyquist frequency of a four times coarser image, 1/8 cycle per pixel, with the mean of 2×2 pixels. */
    @ParameterizedTest
    @CsvSource({ "2.9, 0.0537", "3.0, 0.0386", "3.4, 0.0097" })
    void transferIncludesTruncation(final double sigma, final double expected) {
        assertEquals(expected, new GaussianKernel(sigma, 13).transfer(0.125) * Math.cos(Math.PI / 8), 5e-5);
    }

    @Test
    void transferOfAWideEnoughGaussianIsAGaussian() {
        assertEquals(Math.exp(-2 * Math.pow(Math.PI * 0.1 * 1.5, 2)), new GaussianKernel(1.5, 41).transfer(0.1), 1e-9);
        assertEquals(1, new GumbelKernel(2, 13).transfer(0), 1e-15);
    }

    @Test
    void tapsSumToOne() {
        for (final String family : BlurKernel.families()) {
            for (final double parameter : new double[] { 1e-300, 0.1, 3, 1e300 }) {
                assertEquals(1, Arrays.stream(BlurKernel.of(family, parameter, 25).taps()).sum(), 1e-14, family);
            }
        }
    }

    @Test
    void kernelsComeBackByFamilyName() {
        assertEquals(List.of("gaussian", "sigmoid", "gumbel", "gumbel_raw", "none"), BlurKernel.families());
        final List<BlurKernel> kernels = List.of(new GaussianKernel(2.9, 13), new SigmoidKernel(1, 9),
            new GumbelKernel(2, 11), new GumbelKernel(2, 11, false), new NoBlur());
        for (final BlurKernel kernel : kernels) {
            assertEquals(kernel, BlurKernel.of(kernel.family(), kernel.parameter(), kernel.size()));
            assertEquals(kernel.size(), kernel.taps().length);
        }
    }

    @Test
    void unknownFamilyNamesTheChoices() {
        final String message =
            assertThrows(IllegalArgumentException.class, () -> BlurKernel.of("lanczos", 1, 3)).getMessage();
        assertTrue(message.contains("lanczos") && message.contains("gaussian, sigmoid, gumbel"), message);
    }

    @ParameterizedTest
    @ValueSource(doubles = { 0, -1, Double.NaN, Double.POSITIVE_INFINITY })
    void widthMustBePositive(final double width) {
        for (final String family : List.of("gaussian", "sigmoid", "gumbel")) {
            final String message = assertThrows(IllegalArgumentException.class, () -> BlurKernel.of(family, width, 13))
                .getMessage();
            assertTrue(message.contains(family) && message.contains(Double.toString(width)), message);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = { 0, -3, 12, 1027 })
    void sizeMustBeOddAndSane(final int size) {
        for (final String family : List.of("gaussian", "sigmoid", "gumbel")) {
            final String message = assertThrows(IllegalArgumentException.class, () -> BlurKernel.of(family, 3, size))
                .getMessage();
            assertTrue(message.contains("size " + size), message);
        }
    }

    @Test
    void defaultSizeHoldsThreeStandardDeviations() {
        assertEquals(1, BlurKernel.sizeFor(0));
        assertEquals(19, BlurKernel.sizeFor(3));
        assertEquals(21, BlurKernel.sizeFor(3.1));
        assertEquals(BlurKernel.MAX_SIZE, BlurKernel.sizeFor(1e9));
        assertThrows(IllegalArgumentException.class, () -> BlurKernel.sizeFor(Double.NaN));
    }
}
