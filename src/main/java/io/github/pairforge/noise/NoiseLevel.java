package io.github.pairforge.noise;

import java.util.Arrays;

/**
 * The noise of one band as the band itself tells it, see {@link BlindNoise}.
 *
 * @param curve one point per bin of reflectance; {@link NoiseCurve#UNKNOWN} when the image is too small or too empty
 * @param error half the width of a 95 % interval of each sigma, as a part of it; scatter only, not what texture adds
 * @param blocks how many blocks each sigma was taken from
 * @param texture power below half the Nyquist frequency over power above it in these blocks: up to about 1 for white
 *            noise, more where scene detail or a smooth (correlated) noise is in the number
 * @param correlation of horizontal and vertical neighbours (lag 1) that the spectrum of the blocks stands for; about 0
 *            for white noise, {@code NaN} when unknown
 * @param smoothness power in low over high frequencies that the slope of the high ones stands for, 1 for white noise;
 *            what {@code texture} has beyond it is no noise
 * @param step of the stored numbers in units of reflectance, 0 when they are not quantised; its own noise, step/√12, is
 *            part of sigma
 */
public record NoiseLevel(NoiseCurve curve, double[] error, int[] blocks, double[] texture, double[] correlation,
    double smoothness, double step)
{

    /** Neighbours more alike than this have a correlated noise, or are texture. */
    public static final double CORRELATED = 0.1;

    private static final double TEXTURED = 2;
    private static final double TWELVE = 12;

    public NoiseLevel {
        error = error.clone();
        blocks = blocks.clone();
        texture = texture.clone();
        correlation = correlation.clone();
    }

    /** A band that tells nothing. */
    static NoiseLevel unknown(final double step) {
        return new NoiseLevel(NoiseCurve.UNKNOWN, new double[0], new int[0], new double[0],
            new double[] { Double.NaN, Double.NaN }, 1, step);
    }

    /** Whether there was enough to measure. */
    public boolean isKnown() {
        return curve.isKnown();
    }

    /** Whether neighbours are alike: the noise has been resampled or filtered, or fine texture is everywhere. */
    public boolean isCorrelated() {
        return Math.max(Math.abs(correlation[0]), Math.abs(correlation[1])) > CORRELATED;
    }

    /** Whether texture may be in a bin's number, which then is an upper bound. */
    public boolean isTextured(final int bin) {
        return texture[bin] > TEXTURED * Math.max(1, smoothness);
    }

    /** Whether rounding to {@link #step} makes up more than half of a bin's variance. */
    public boolean isQuantised(final int bin) {
        return step > 0 && curve.sigma()[bin] * curve.sigma()[bin] < 2 * step * step / TWELVE;
    }

    @Override
    public double[] error() {
        return error.clone();
    }

    @Override
    public int[] blocks() {
        return blocks.clone();
    }

    @Override
    public double[] texture() {
        return texture.clone();
    }

    @Override
    public double[] correlation() {
        return correlation.clone();
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof NoiseLevel n && curve.equals(n.curve) && Arrays.equals(error, n.error)
            && Arrays.equals(blocks, n.blocks) && Arrays.equals(texture, n.texture)
            && Arrays.equals(correlation, n.correlation) && smoothness == n.smoothness && step == n.step;
    }

    @Override
    public int hashCode() {
        return curve.hashCode() * 31 + Arrays.hashCode(blocks);
    }

    @Override
    public String toString() {
        return curve + ", ± " + Arrays.toString(error) + ", texture " + Arrays.toString(texture) + ", neighbours "
            + Arrays.toString(correlation) + ", step " + step;
    }
}
