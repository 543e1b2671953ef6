package io.github.pairforge.fit;

import java.util.Arrays;

import io.github.pairforge.raster.Philox;
import io.github.pairforge.raster.Threads;

/**
 * Areas in which both images cannot show the same ground: clouds, their shadows, floods, harvests.
 *
 * <p>The line between both reflectances is the one of least median error among lines through two random pixels
 * (Rousseeuw 1984, JASA 79(388), section 4), which bears nearly half of the pixels being wrong. A pixel is suspect when
 * it is far off that line in any band; areas are where suspects prevail in a window of five pixels.
 */
final class Contradictions {

    private static final int TRIALS = 200;
    private static final int MOST = 2000;
    private static final double FAR = 8;
    private static final int RADIUS = 2;
    private static final int STREAM = 41;

    private Contradictions() {
    }

    /**
     * @param x blurred HR per band, packed as the area says
     * @param y LR likewise
     * @return whether each pixel of the area's rectangle is to be left out
     */
    static boolean[] find(final FitArea area, final float[][] x, final float[][] y) {
        final boolean[] suspect = new boolean[area.width() * area.height()];
        for (int b = 0; b < x.length; b++) {
            mark(area, x[b], y[b], b, suspect);
        }
        final boolean[] chosen = new boolean[suspect.length];
        for (final int p : area.pixels()) {
            chosen[p] = true;
        }
        final boolean[] core = new boolean[suspect.length];
        for (final int p : area.pixels()) {
            core[p] = 2 * count(area, p, suspect) > count(area, p, chosen);
        }
        final boolean[] out = new boolean[suspect.length];
        for (final int p : area.pixels()) {
            out[p] = count(area, p, core) > 0;
        }
        return out;
    }

    private static int count(final FitArea area, final int pixel, final boolean[] which) {
        final int h = area.height();
        int n = 0;
        for (int i = Math.max(0, pixel / h - RADIUS); i <= Math.min(area.width() - 1, pixel / h + RADIUS); i++) {
            for (int j = Math.max(0, pixel % h - RADIUS); j <= Math.min(h - 1, pixel % h + RADIUS); j++) {
                n += which[i * h + j] ? 1 : 0;
            }
        }
        return n;
    }

    private static void mark(final FitArea area, final float[] x, final float[] y, final int band,
        final boolean[] suspect)
    {
        final double[] line = line(x, y, band);
        final float[] residual = new float[y.length];
        for (int i = 0; i < y.length; i++) {
            residual[i] = (float) (y[i] - line[0] - line[1] * x[i]);
        }
        final double limit = Math.max(FAR * Regression.robustDeviation(residual), spread(y));
        for (int i = 0; i < y.length; i++) {
            suspect[area.pixels()[i]] |= Math.abs(residual[i]) > limit;
        }
    }

    /** Robust standard deviation of the band: what is nearer to the line than that is texture, not a cloud. */
    private static double spread(final float[] y) {
        final float[] sorted = y.clone();
        Arrays.sort(sorted);
        final float[] off = new float[y.length];
        for (int i = 0; i < off.length; i++) {
            off[i] = y[i] - sorted[sorted.length / 2];
        }
        return Regression.robustDeviation(off);
    }

    /** Offset and gain. */
    private static double[] line(final float[] x, final float[] y, final int band) {
        final int stride = Math.max(1, y.length / MOST);
        final float[] modulus = new float[(y.length - 1) / stride + 1];
        double[] best = { 0, 1 };
        double least = Double.POSITIVE_INFINITY;
        for (int t = 0; t < TRIALS; t++) {
            Threads.check();
            final int i = (int) (y.length * Philox.uniform(0, STREAM, band, t, 0));
            final int j = (int) (y.length * Philox.uniform(0, STREAM, band, t, 1));
            final double gain = t == 0 ? 1 : (y[j] - y[i]) / (double) (x[j] - x[i]);
            if (!(gain > 0.2 && gain < 5)) {
                continue;
            }
            final double offset = t == 0 ? 0 : y[i] - gain * x[i];
            for (int k = 0; k < modulus.length; k++) {
                modulus[k] = (float) Math.abs(y[k * stride] - offset - gain * x[k * stride]);
            }
            Arrays.sort(modulus);
            if (modulus[modulus.length / 2] < least) {
                least = modulus[modulus.length / 2];
                best = new double[] { offset, gain };
            }
        }
        return best;
    }
}
