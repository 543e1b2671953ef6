package io.github.pairforge.harmonize;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Threads;

/**
 * How much sharper one image is than another of the same pixels, told from the spectra alone: whether and how exactly
 * they lie on each other does not matter, nor does a gain.
 *
 * <p>Blur narrows the histogram of a small window much more than that of a whole image. Tables of windows of a sharp
 * image and a blurred reference would therefore contain the blur as a loss of contrast, and applying them costs detail.
 *
 * <p>Sharpness [def] is E₂/E₈, E_s being the mean squared difference of neighbouring means over s × s pixels. A
 * Gaussian blur lowers it steadily, white noise of the single pixel counts little. The blur found is the σ (in steps of
 * 1/64 pixel, 4 at most) after which the sharper image's ratio is not above the other's, on average over 36 patches of
 * 64 × 64 pixels on a regular lattice, weighted by the reference's E₈; without pixels that are invalid in a band of
 * either image.
 */
final class Sharpness {

    private static final int SIDE = 64;
    private static final int FINE = 2;
    private static final int COARSE = 8;
    private static final int ACROSS = 6;
    private static final int MOST = 4;
    private static final int STEPS_PER_PIXEL = 64;
    /** A sampled Gaussian narrower than this changes nothing that could be measured. */
    private static final double LEAST = 0.3;
    private static final int RIM = 3 * MOST;

    private Sharpness() {
    }

    /**
     * The blur that gives an image the sharpness of a reference, per band.
     *
     * @return standard deviations in pixels, 0 where the image is not sharper; all 0 for images of different size, or
     *         too small to tell
     */
    static double[] excess(final RasterSource image, final RasterSource reference) throws IOException {
        final int bands = image.bands().size();
        final double[] sigmas = new double[bands];
        final long width = image.grid().width();
        final long height = image.grid().height();
        final int side = SIDE + 2 * RIM;
        if (width != reference.grid().width() || height != reference.grid().height()
            || Math.min(width, height) < side)
        {
            return sigmas;
        }
        final List<float[][]> sharp = new ArrayList<>();
        final List<float[][]> wanted = new ArrayList<>();
        final int across = (int) Math.min(ACROSS, width / SIDE);
        final int down = (int) Math.min(ACROSS, height / SIDE);
        for (int j = 0; j < down; j++) {
            for (int i = 0; i < across; i++) {
                final long x = (width - side) * i / Math.max(1, across - 1);
                final long y = (height - side) * j / Math.max(1, down - 1);
                final float[][] a = patch(image, x, y, side);
                final float[][] b = patch(reference, x, y, side);
                leaveOutHoles(a, b);
                sharp.add(a);
                wanted.add(b);
            }
        }
        SortedPixels.parallel(bands, b -> sigmas[b] = excess(sharp, wanted, b));
        return sigmas;
    }

    private static float[][] patch(final RasterSource image, final long x, final long y, final int side)
        throws IOException
    {
        final float[][] out = new float[image.bands().size()][side * side];
        image.read(x, y, side, side, out);
        return out;
    }

    /** What is under a cloud or beyond the border of one image is no detail of the other. */
    private static void leaveOutHoles(final float[][] a, final float[]... b) {
        for (int i = 0; i < a[0].length; i++) {
            boolean valid = true;
            for (int band = 0; band < a.length; band++) {
                valid &= FloatKeys.isValid(a[band][i]) && FloatKeys.isValid(b[band][i]);
            }
            if (!valid) {
                for (int band = 0; band < a.length; band++) {
                    a[band][i] = Float.NaN;
                    b[band][i] = Float.NaN;
                }
            }
        }
    }

    private static double excess(final List<float[][]> sharp, final List<float[][]> wanted, final int band) {
        final double[][] goals = wanted.stream().map(p -> energies(p[band], 0)).toArray(double[][]::new);
        // No detail or no pixels tell nothing.
        if (!isSharper(sharp, goals, band, 0)) {
            return 0;
        }
        int low = 0;
        int high = MOST * STEPS_PER_PIXEL;
        while (high - low > 1) {
            final int middle = (low + high) >>> 1;
            if (isSharper(sharp, goals, band, (double) middle / STEPS_PER_PIXEL)) {
                low = middle;
            }
            else {
                high = middle;
            }
        }
        final double sigma = (double) high / STEPS_PER_PIXEL;
        return sigma < LEAST ? 0 : sigma;
    }

    /** Each patch is brought to the reference's E₈ there, so that a gain that follows the place weighs nothing. */
    private static boolean isSharper(final List<float[][]> patches, final double[][] goals, final int band,
        final double sigma)
    {
        double excess = 0;
        for (int p = 0; p < goals.length; p++) {
            Threads.check();
            final double[] e = energies(patches.get(p)[band], sigma);
            if (e[1] > 0 && goals[p][1] > 0) {
                excess += e[0] / e[1] * goals[p][1] - goals[p][0];
            }
        }
        return excess > 0;
    }

    /** E₂ and E₈ of a patch after blur, NaN without pixels. */
    private static double[] energies(final float[] patch, final double sigma) {
        final int side = SIDE + 2 * RIM;
        final float[] values = patch.clone();
        new Smoothing(sigma).apply(values, side, side);
        return new double[] { energy(values, side, FINE), energy(values, side, COARSE) };
    }

    /** Mean squared difference of neighbouring means over blocks. */
    private static double energy(final float[] values, final int side, final int block) {
        final int n = SIDE / block;
        final double[] means = new double[n * n];
        for (int k = 0; k < means.length; k++) {
            double sum = 0;
            for (int i = 0; i < block * block; i++) {
                sum += values[(RIM + k / n * block + i / block) * side + RIM + k % n * block + i % block];
            }
            means[k] = sum / (block * block);
        }
        double energy = 0;
        int count = 0;
        for (int k = 0; k < means.length; k++) {
            final double dx = k % n + 1 < n ? means[k + 1] - means[k] : Double.NaN;
            final double dy = k + n < means.length ? means[k + n] - means[k] : Double.NaN;
            if (Double.isFinite(dx)) {
                energy += dx * dx;
                count++;
            }
            if (Double.isFinite(dy)) {
                energy += dy * dy;
                count++;
            }
        }
        return energy / count;
    }
}
