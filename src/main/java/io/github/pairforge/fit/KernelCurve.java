package io.github.pairforge.fit;

import java.util.Arrays;

import io.github.pairforge.blur.BlurKernel;

/**
 * The error of one candidate in one band against the width of its kernel.
 *
 * @param band zero-based
 * @param sigmas candidate widths: nominal standard deviations, HR pixels
 * @param errors of each, in reflectance
 * @param sigma where the error is least
 * @param error there
 * @param interval of σ, HR pixels
 * @param kernel at the optimum
 * @param deviation standard deviation of kernel and resampling together, truncation counted, HR pixels
 * @param deviationInterval of it
 * @param transfer modulation of kernel and resampling at the LR Nyquist frequency
 * @param transferInterval of it
 * @param sensorSigma σ of the LR sensor itself when the HR sensor's own is known: variances add; HR pixels
 * @param atEnd whether the optimum is an end of the grid
 */
public record KernelCurve(int band, double[] sigmas, double[] errors, double sigma, double error, Interval interval,
    BlurKernel kernel, double deviation, Interval deviationInterval, double transfer, Interval transferInterval,
    double sensorSigma, boolean atEnd)
{

    public KernelCurve {
        sigmas = sigmas.clone();
        errors = errors.clone();
    }

    @Override
    public double[] sigmas() {
        return sigmas.clone();
    }

    @Override
    public double[] errors() {
        return errors.clone();
    }

    /** By how much the error rises towards the lower and towards the upper end of the grid, relative to the least. */
    public double[] rise() {
        return new double[] { errors[0] / error - 1, errors[errors.length - 1] / error - 1 };
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof KernelCurve c && band == c.band && sigma == c.sigma && error == c.error
            && interval.equals(c.interval) && kernel.equals(c.kernel) && Arrays.equals(errors, c.errors)
            && Arrays.equals(sigmas, c.sigmas);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(errors);
    }
}
