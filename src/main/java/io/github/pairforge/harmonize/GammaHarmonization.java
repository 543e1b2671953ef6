package io.github.pairforge.harmonize;

import java.util.Arrays;

import io.github.pairforge.raster.Tile;

/**
 * A power law per band: {@code y = x^(1/γ)}; γ below 1 darkens and 1 changes nothing.
 *
 * <p>The form of opensr-degradation (ESAOpenSR, commit 0f7694a, naipd/harmonization.py, power_law), which takes x to
 * be an 8-bit image over 255. With {@code eightBit} x is cut down to such levels first, {@code ⌊255 x⌋ / 255} between 0
 * and 1, and results are those of that program. Without it, which is the default of the priors, no level is lost: 256
 * levels are a step of 0.004 in reflectance, 40 times that of Sentinel-2, and cutting off darkens by half a step.
 *
 * <p>Negative values become 0; above 1 the same law holds. NaN and infinite values become NaN. Computed in double.
 *
 * @param gamma one per band, more than 0
 * @param eightBit whether x is cut down to 256 levels first
 */
public record GammaHarmonization(double[] gamma, boolean eightBit) implements Harmonization {

    private static final int LEVELS = 255;

    /** @throws IllegalArgumentException for no bands, or a γ that is not a positive number */
    public GammaHarmonization {
        gamma = gamma.clone();
        if (gamma.length == 0 || !Arrays.stream(gamma).allMatch(g -> g > 0 && 1 / g > 0 && Double.isFinite(1 / g))) {
            throw new IllegalArgumentException("A gamma harmonization needs one gamma above 0 per band; got "
                + Arrays.toString(gamma) + ".");
        }
    }

    @Override
    public double[] gamma() {
        return gamma.clone();
    }

    @Override
    public void apply(final int band, final Tile tile, final float[] plane) {
        final double exponent = 1 / gamma[require(band)];
        final int n = tile.width() * tile.height();
        for (int i = 0; i < n; i++) {
            final float x = plane[i];
            plane[i] = FloatKeys.isValid(x) ? (float) Math.pow(eightBit ? level(x) : Math.max(0, x), exponent)
                : Float.NaN;
        }
    }

    /** The product in float, as there: k/255 in float, times 255, is k again, while in double it may fall below. */
    private static double level(final float x) {
        return Math.max(0, Math.min(LEVELS, (int) (x * LEVELS))) / (double) LEVELS;
    }

    @Override
    public int bands() {
        return gamma.length;
    }

    @Override
    public boolean mixesBands() {
        return false;
    }

    @Override
    public GammaHarmonization select(final int... indices) {
        return new GammaHarmonization(Arrays.stream(indices).mapToDouble(b -> gamma[require(b)]).toArray(), eightBit);
    }

    private int require(final int band) {
        if (band < 0 || band >= gamma.length) {
            throw new IllegalArgumentException("The harmonization has gammas for " + gamma.length
                + " bands; there is none for band " + (band + 1) + ".");
        }
        return band;
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof GammaHarmonization g && eightBit == g.eightBit && Arrays.equals(gamma, g.gamma);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(gamma) * 31 + Boolean.hashCode(eightBit);
    }
}
