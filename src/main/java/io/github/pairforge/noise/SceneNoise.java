package io.github.pairforge.noise;

import java.util.Arrays;

import io.github.pairforge.raster.Tile;

/**
 * Noise whose strength follows the scene: {@code sd(v)² = floor² + share·detail(v)²}.
 *
 * <p>detail(v) is the noise table of the image the noise is added to: how strong its finest detail is at reflectance v,
 * in flat places. So {@code floor} is the sensor's noise, and {@code share} the detail that a blurred image lacks
 * against a real one, relative to what it has. The level follows the scene; a table fitted to other scenes would not.
 *
 * <p>It needs the scene: {@link #on} makes the noise of one band of one image; used as it is, it throws.
 *
 * @param floor reflectance, from 0 on
 * @param share from 0 on
 */
public record SceneNoise(double floor, double share) implements NoiseModel {

    /** Bins of equally many pixels that the noise table of a scene has. */
    public static final int BINS = 6;

    /** @throws IllegalArgumentException for negative or endless numbers */
    public SceneNoise {
        if (!(floor >= 0 && share >= 0) || Double.isInfinite(floor) || Double.isInfinite(share)) {
            throw new IllegalArgumentException("Scene noise with a floor of " + floor + " and a share of " + share
                + " is not possible; both are finite numbers from 0 on.");
        }
    }

    /**
     * The noise of one band of a scene: constant within each bin of reflectance, in steps at the bins' edges, the outer
     * bins reaching on without end. Bins whose detail is unknown take it from their neighbours, linearly over the
     * bins' numbers; when all are unknown, only the floor remains.
     *
     * @param edges reflectance, never decreasing, one more than bins; bin i holds {@code edges[i] ≤ v < edges[i + 1]}
     * @param detail standard deviation per bin, reflectance, NaN = unknown
     * @throws IllegalArgumentException when the lengths do not fit or a detail is negative or endless
     */
    public GaussianNoise on(final double[] edges, final double[] detail) {
        if (detail.length == 0 || edges.length != detail.length + 1) {
            throw new IllegalArgumentException("A noise table has one bin edge more than bins; got " + edges.length
                + " and " + detail.length + ".");
        }
        final double[] known = filled(detail);
        final double[] at = new double[2 * detail.length];
        final double[] sd = new double[at.length];
        int n = 0;
        for (int i = 0; i < detail.length; i++) {
            final double last = Math.nextDown(edges[i + 1]);
            // Bins without width, as many equal values make them, hold no value.
            if (last > edges[i]) {
                if (n > 0) {
                    at[n] = edges[i];
                    sd[n++] = level(known[i]);
                }
                // The last number below the edge: an exact step in a piecewise linear curve.
                at[n] = last;
                sd[n++] = level(known[i]);
            }
        }
        return n == 0 ? GaussianNoise.constant(level(known[0]))
            : new GaussianNoise(Arrays.copyOf(at, n), Arrays.copyOf(sd, n));
    }

    private double level(final double detail) {
        return Math.sqrt(floor * floor + share * detail * detail);
    }

    /** @throws IllegalStateException always */
    @Override
    public void add(final long seed, final int band, final Tile tile, final float[] values) {
        throw unresolved();
    }

    /** @throws IllegalStateException always */
    @Override
    public double standardDeviation(final double reflectance) {
        throw unresolved();
    }

    private static IllegalStateException unresolved() {
        return new IllegalStateException("scene noise needs the noise table of the scene: use on()");
    }

    private static double[] filled(final double[] detail) {
        final double[] out = detail.clone();
        int last = -1;
        for (int i = 0; i < out.length; i++) {
            if (detail[i] < 0 || Double.isInfinite(detail[i])) {
                throw new IllegalArgumentException("The noise table's entry " + (i + 1) + ", " + detail[i]
                    + ", is no standard deviation.");
            }
            if (!Double.isNaN(detail[i])) {
                for (int k = last + 1; k < i; k++) {
                    out[k] = last < 0 ? detail[i]
                        : detail[last] + (detail[i] - detail[last]) * (k - last) / (i - last);
                }
                last = i;
            }
        }
        Arrays.fill(out, last + 1, out.length, last < 0 ? 0 : detail[Math.max(0, last)]);
        return out;
    }
}
