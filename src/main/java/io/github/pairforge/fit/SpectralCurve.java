package io.github.pairforge.fit;

import java.util.Arrays;

/**
 * What spectra say about the blur of one band: two widths that bracket the truth, and the transfer function.
 *
 * <p>The power ratio √((S_yy − noise)/S_xx) is blind to misregistration but takes LR and HR noise for detail, so it is
 * too low; the cross ratio S_xy/S_xx is blind to LR noise but takes misregistration and change for blur, so it is too
 * high.
 *
 * @param band zero-based
 * @param power σ at which the candidate's power spectrum has LR's shape, HR pixels
 * @param powerInterval of it
 * @param cross σ at which the cross ratio is the same at all frequencies, HR pixels
 * @param crossInterval of it
 * @param noise standard deviation of white noise that was taken off LR's power, reflectance
 * @param frequencies of the rings, cycles per LR pixel
 * @param coherence of LR and the candidate, squared, 0..1: where it is low neither ratio can be trusted
 * @param powerTransfer modulation from HR to LR by the power ratio; NaN where noise prevails
 * @param crossTransfer the same by the cross ratio
 */
public record SpectralCurve(int band, double power, Interval powerInterval, double cross, Interval crossInterval,
    double noise, double[] frequencies, double[] coherence, double[] powerTransfer, double[] crossTransfer)
{

    public SpectralCurve {
        frequencies = frequencies.clone();
        coherence = coherence.clone();
        powerTransfer = powerTransfer.clone();
        crossTransfer = crossTransfer.clone();
    }

    @Override
    public double[] frequencies() {
        return frequencies.clone();
    }

    @Override
    public double[] coherence() {
        return coherence.clone();
    }

    @Override
    public double[] powerTransfer() {
        return powerTransfer.clone();
    }

    @Override
    public double[] crossTransfer() {
        return crossTransfer.clone();
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof SpectralCurve c && band == c.band && power == c.power && cross == c.cross
            && noise == c.noise && powerInterval.equals(c.powerInterval) && crossInterval.equals(c.crossInterval)
            && Arrays.equals(powerTransfer, c.powerTransfer) && Arrays.equals(crossTransfer, c.crossTransfer);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(crossTransfer);
    }
}
