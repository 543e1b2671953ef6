package io.github.pairforge.regress;

/**
 * How a regression does on one pair.
 *
 * @param name of the pair
 * @param pixels that are valid in all bands
 * @param bands per band
 * @param flagged share of pixels whose mean absolute residual over the bands exceeds the threshold
 * @param flaggedHeldOut the same with weights that were learnt without these pixels; {@code NaN} when not held out
 */
public record PairErrors(String name, long pixels, BandErrors bands, double flagged, double flaggedHeldOut) {

    /** Mean absolute residual over all bands, reflectance. */
    public double meanAbsolute() {
        return BandErrors.mean(bands.meanAbsolute());
    }

    /** The same, held out. */
    public double heldOut() {
        return BandErrors.mean(bands.heldOut());
    }

    /** The held-out residual of the bands that have a partner in the image, to be compared with {@link #untouched}. */
    public double heldOutOfPartners() {
        double sum = 0;
        int n = 0;
        for (int b = 0; b < bands.untouched().length; b++) {
            if (Double.isFinite(bands.untouched()[b])) {
                sum += bands.heldOut()[b];
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    /** Mean absolute difference over the bands that have a partner in the image, with nothing done. */
    public double untouched() {
        return BandErrors.mean(bands.untouched());
    }
}
