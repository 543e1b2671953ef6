package io.github.pairforge.ui;

import java.util.Arrays;

import io.github.pairforge.evaluate.Quantiles;
import io.github.pairforge.raster.Raster;

/**
 * How reflectance becomes grey levels, per band; made once and shared by all pictures that are looked at together, so
 * that equal reflectance has equal colour.
 *
 * @param low reflectance shown black, one per band
 * @param high reflectance shown at full intensity, one per band, above {@code low}
 * @param gamma 1 is linear; above 1 brightens the dark half
 */
public record Stretch(double[] low, double[] high, double gamma) {

    private static final double LOW_SHARE = 0.02;
    private static final double HIGH_SHARE = 0.98;

    /** @throws IllegalArgumentException when a range is empty or not finite, or gamma is not positive */
    public Stretch {
        low = low.clone();
        high = high.clone();
        if (low.length != high.length || low.length == 0) {
            throw new IllegalArgumentException("A stretch needs as many lower as upper limits, at least one: "
                + low.length + " and " + high.length + " are given.");
        }
        for (int b = 0; b < low.length; b++) {
            if (!(low[b] < high[b]) || Double.isInfinite(high[b] - low[b])) {
                throw new IllegalArgumentException("The stretch of band " + (b + 1) + " from " + low[b] + " to "
                    + high[b] + " is empty; give a lower limit below the upper one.");
            }
        }
        if (!(gamma > 0) || Double.isInfinite(gamma)) {
            throw new IllegalArgumentException("A gamma of " + gamma + " is not positive; 1 is linear.");
        }
    }

    /**
     * From the 2 % to the 98 % quantile of each band of a reference; a constant band becomes mid-grey, one without
     * valid pixels gets 0..1.
     */
    public static Stretch of(final Raster reference) {
        final int bands = reference.bands().size();
        final double[] low = new double[bands];
        final double[] high = new double[bands];
        for (int b = 0; b < bands; b++) {
            final double[] q = Quantiles.of(reference.pixels(), b, LOW_SHARE, HIGH_SHARE);
            final double margin = q[0] < q[1] ? 0 : Math.max(1e-3, Math.abs(q[0]) * 1e-3);
            low[b] = Double.isNaN(q[0]) ? 0 : q[0] - margin;
            high[b] = Double.isNaN(q[1]) ? 1 : q[1] + margin;
        }
        return new Stretch(low, high, 1);
    }

    /** The same limits for each of some bands. */
    public static Stretch fixed(final double low, final double high, final int bands) {
        final double[] lows = new double[bands];
        final double[] highs = new double[bands];
        Arrays.fill(lows, low);
        Arrays.fill(highs, high);
        return new Stretch(lows, highs, 1);
    }

    /** The same limits with another gamma: 1 is linear, above 1 brightens the dark half. */
    public Stretch withGamma(final double newGamma) {
        return new Stretch(low, high, newGamma);
    }

    @Override
    public double[] low() {
        return low.clone();
    }

    @Override
    public double[] high() {
        return high.clone();
    }

    /** Grey level 0..255 of a value that is not NaN. */
    int level(final int band, final double value) {
        final double t = Math.max(0, Math.min(1, (value - low[band]) / (high[band] - low[band])));
        return (int) Math.round(255 * (gamma == 1 ? t : Math.pow(t, 1 / gamma)));
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof Stretch s && Arrays.equals(low, s.low) && Arrays.equals(high, s.high) && gamma == s.gamma;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(low) * 31 + Arrays.hashCode(high);
    }
}
