package io.github.pairforge.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import io.github.pairforge.blur.BlurKernel;
import io.github.pairforge.blur.BlurResample;
import io.github.pairforge.blur.GaussianKernel;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.blur.Window;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Tile;

/** The pieces that a fit is made of. */
class FitPartsTest {

    private static final Candidate BILINEAR = new Candidate(KernelShape.GAUSSIAN, Resampling.BILINEAR);

    private static float[] noise(final int n, final double deviation, final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final float[] v = new float[n];
        for (int i = 0; i < n; i++) {
            v[i] = (float) (deviation * random.nextGaussian());
        }
        return v;
    }

    @Test
    void samplerAgreesWithTheOperatorOfDegradations() {
        final int size = 90;
        final float[] hr = noise(size * size, 1, 1);
        for (final double factor : new double[] { 4, 2.5, 5.0 / 3 }) {
            for (final Resampling r : new Resampling[] { Resampling.BILINEAR, Resampling.BICUBIC, Resampling.AREA }) {
                final Candidate candidate = new Candidate(KernelShape.GUMBEL, r);
                final int n = (int) (size / factor);
                final double origin = 0.37;
                final float[] expected = new float[n * n];
                BlurResample.of(KernelShape.GUMBEL.kernel(1.7, 15), r, new Grid.Relation(factor, factor, origin, 0),
                    size, size, n, n).compute(hr, new Window(0, 0, size, size), new Tile(0, 0, 0, n, n), expected);
                final AxisTaps cols = AxisTaps.of(candidate, 1.7, 15, factor, origin, size, 0, n);
                final AxisTaps rows = AxisTaps.of(candidate, 1.7, 15, factor, 0, size, 0, n);
                final Sampler sampler = new Sampler(hr, size, 0, size);
                final float[] out = new float[n * n];
                sampler.horizontal(sampler.vertical(rows), cols, out);
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        assertEquals(expected[j * n + i], out[i * n + j], 2e-5, r + " " + factor);
                    }
                }
            }
        }
    }

    @Test
    void nearestIsCentredOnTheLrPixel() {
        final Candidate nearest = new Candidate(KernelShape.GAUSSIAN, Resampling.NEAREST);
        final AxisTaps taps = AxisTaps.of(nearest, 2, 25, 4, 0, 200, 10, 3);
        for (int i = 0; i < 3; i++) {
            double centroid = 0;
            for (int k = 0; k < taps.weights()[i].length; k++) {
                centroid += taps.weights()[i][k] * (taps.starts()[i] + k);
            }
            assertEquals(4 * (10 + i) + 1.5, centroid, 1e-4);
        }
    }

    @Test
    void movedTapsKeepTheirShape() {
        for (final KernelShape shape : KernelShape.values()) {
            final BlurKernel kernel = shape.kernel(2.5, 41);
            assertArrayEquals(kernel.taps(), shape.taps(2.5, 41, 0), 1e-15);
            double centroid = 0;
            final double[] moved = shape.taps(2.5, 41, 0.3);
            for (int i = 0; i < moved.length; i++) {
                centroid += moved[i] * (i - 20);
            }
            assertEquals(kernel.centroid() + 0.3, centroid, 1e-3, shape.label());
            assertEquals(2.5, kernel.standardDeviation(), 0.02, shape.label());
            assertEquals(2.5, shape.sigma(kernel.parameter()), 1e-12);
        }
    }

    /** ALGORITHMS section 2: 13 taps with the 2x2 mean of factor 4. */
    @Test
    void compositeFiguresAreThePublishedKernels() {
        final double[] sigma = { 2.9, 3.0, 3.4 };
        final double[] deviation = { 2.724, 2.780, 2.969 };
        final double[] transfer = { 0.0537, 0.0386, 0.0097 };
        for (int i = 0; i < 3; i++) {
            assertEquals(deviation[i], Composite.deviation(BILINEAR, sigma[i], 13, 4), 5e-4);
            assertEquals(transfer[i], Composite.transfer(BILINEAR, sigma[i], 13, 4), 5e-5);
        }
    }

    @Test
    void eliminationSolves() {
        final double[][] h = { { 4, 1, 0.5 }, { 1, 3, -1 }, { 0.5, -1, 5 } };
        final double[] x = { 1, -2, 3 };
        final double[] g = new double[3];
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                g[i] += h[i][j] * x[j];
            }
        }
        assertArrayEquals(x, Elimination.solve(h, g), 1e-12);
    }

    @Test
    void unknownsWithoutInformationStay() {
        assertArrayEquals(new double[] { 2, 0 },
            Elimination.solve(new double[][] { { 1, 0 }, { 0, 0 } }, new double[] { 2, 0 }), 0);
    }

    @Test
    void splineIsLinearBeyondItsKnotsAndItsSlopeIsItsDerivative() {
        final float[] x = noise(2000, 0.1, 4);
        final Basis basis = Basis.of(Radiometry.CURVE, new float[][] { x });
        final double[] c = { 0.1, 0.2, 0.3, -0.2, 0.1 };
        final float[] at = { 1, 1.5f, 2, -1, -1.5f, -2, 0.01f, 0.011f };
        final float[][] v = basis.values(new float[][] { at }, 0);
        final double[] y = new double[at.length];
        for (int k = 0; k < c.length; k++) {
            for (int i = 0; i < y.length; i++) {
                y[i] += c[k] * v[k][i];
            }
        }
        assertEquals(y[1] - y[0], y[2] - y[1], 1e-3 * Math.abs(y[1] - y[0]));
        assertEquals(y[4] - y[3], y[5] - y[4], 1e-3 * Math.abs(y[4] - y[3]));
        final float[] slope = basis.slope(c, v, 0, 0);
        assertEquals((y[7] - y[6]) / (at[7] - at[6]), slope[6], 0.05 * Math.abs(slope[6]));
    }

    @Test
    void whiteNoiseHasItsVarianceInEveryRing() {
        final SegmentSpectra fft = new SegmentSpectra(32);
        final double[] sum = new double[fft.rings()];
        final int n = 60;
        for (int s = 0; s < n; s++) {
            final double[] z = fft.transform(noise(32 * 32, 0.5, s), 32, 0, 0);
            final double[] power = fft.product(z, z);
            for (int k = 0; k < sum.length; k++) {
                sum[k] += power[k] / fft.counts()[k] / n;
            }
        }
        for (int k = 2; k < sum.length; k++) {
            assertEquals(0.25, sum[k], 0.04, "ring " + k);
        }
    }

    @Test
    void coarseShiftFindsWholePixels() {
        final int n = 60;
        final float[] a = noise(n * n, 1, 7);
        final float[] b = new float[n * n];
        Arrays.fill(b, Float.NaN);
        for (int y = 0; y < n - 3; y++) {
            for (int x = 2; x < n; x++) {
                b[y * n + x] = 0.8f * a[(y + 3) * n + x - 2] + 0.1f;
            }
        }
        final CoarseShift shift = CoarseShift.search(new float[][] { a }, new float[][] { b }, n, n, 5);
        assertEquals(-2, shift.dx());
        assertEquals(3, shift.dy());
        assertTrue(shift.correlation() > 0.9);
    }

    @Test
    void blocksHoldEveryPixelOnce() {
        final int n = 50;
        final PairData pair = new PairData("pair", List.of(Band.unnamed()),
            new float[][] { noise(n * n * 4, 1, 1) }, 2 * n, 2 * n, new float[][] { noise(n * n, 1, 2) }, n, n,
            new Grid.Relation(2, 2, 0, 0), 1);
        final FitArea area = FitArea.of(pair, 0, 0, 9, null, 7);
        assertEquals(42 * 42, area.count());
        assertEquals(36, area.blocks());
        assertEquals(area.count(), Arrays.stream(area.pixels()).distinct().count());
        final float[] packed = area.packPlane(pair.lr()[0], n);
        assertEquals(pair.lr()[0][(area.top() + 3) * n + area.left() + 5], area.unpack(packed)[5 * area.height() + 3]);
    }

    @Test
    void gaussianTapsOfHalfAPixelAreSymmetric() {
        final double[] taps = new GaussianKernel(2, 25).taps(0.5);
        for (int i = 1; i < 25; i++) {
            assertEquals(taps[i], taps[25 - i], 1e-15);
        }
    }
}
