package io.github.pairforge.harmonize;

import java.util.List;

/**
 * A γ per band, all with the same shifted lognormal distribution and independent of each other:
 * {@code γ = location + scale · exp(sigma · z)}, z standard normal.
 *
 * <p>Serves any number of bands. Draws below {@link GammaDraws#LEAST} are repeated. Independent bands change colours a
 * lot; {@link NormalGamma} keeps bands together.
 *
 * @param location added
 * @param sigma standard deviation of the logarithm, not negative
 * @param scale median without the location, more than 0
 * @param eightBit see {@link GammaHarmonization}
 */
public record LognormalGamma(double location, double sigma, double scale, boolean eightBit) implements StylePrior {

    /**
     * From NAIP (8-bit values over 255) to Sentinel-2 reflectance: the figures of opensr-degradation, ESAOpenSR, commit
     * 0f7694a, opensr_degradation/naipd/harmonization.py, harmonization_01. There one γ serves all bands and the seed
     * has no effect; here every band has its own and the seed decides.
     */
    public static final LognormalGamma NAIP =
        new LognormalGamma(-0.5100939882738114, 0.08328806939205786, 0.890445913241666, false);

    /** @throws IllegalArgumentException for numbers out of range */
    public LognormalGamma {
        if (!Double.isFinite(location) || !(sigma >= 0 && sigma <= 10) || !(scale > 0) || !Double.isFinite(scale)) {
            throw new IllegalArgumentException("A lognormal gamma needs a finite location, a sigma from 0 to 10 and a"
                + " scale above 0; got " + location + ", " + sigma + " and " + scale + ".");
        }
    }

    /** The same with or without the cut down to 256 levels. */
    public LognormalGamma withEightBit(final boolean wanted) {
        return new LognormalGamma(location, sigma, scale, wanted);
    }

    @Override
    public int bands() {
        return 0;
    }

    @Override
    public boolean needsScene() {
        return false;
    }

    /** The γ of a standard normal number. */
    double of(final double normal) {
        return location + scale * StrictMath.exp(sigma * normal);
    }

    @Override
    public GammaHarmonization draw(final long seed, final int[] bands, final List<Distribution> scene) {
        final double[] gamma = new double[bands.length];
        for (int i = 0; i < gamma.length; i++) {
            final int band = bands[i];
            gamma[i] = GammaDraws.first(seed,
                attempt -> new double[] { of(GammaDraws.normal(seed, band, attempt)) })[0];
        }
        return new GammaHarmonization(gamma, eightBit);
    }
}
