package io.github.pairforge.noise;

import java.util.Arrays;

/**
 * What was found of one band's noise.
 *
 * @param name of the band
 * @param points measured strength, pooled over the scenes
 * @param law white law that was fitted to them
 * @param choice why this law, in words
 * @param correlation of a pixel's noise with that of the pixel so many rows and columns away, −4 to 4 each, the pixel
 *            itself in the middle
 * @param evidence what correlations rest on
 * @param columns whether columns have an error of their own
 * @param rows whether rows have
 * @param kurtosis excess of the noise's distribution, 0 for a normal one
 * @param blocks of 8 × 8 pixels without texture that correlations were measured in
 * @param excess deviation of the noise over that of its high frequencies, 1 for white normal noise; part of the law
 * @param step of the stored numbers, reflectance; 0 when not quantised
 */
public record BandNoise(String name, NoiseCurve points, NoiseModel law, String choice, double[][] correlation,
    Evidence evidence, Stripes columns, Stripes rows, double kurtosis, long blocks, double excess, double step)
{

    /** What is known of correlations. */
    public enum Evidence {
        /** They were measured. */
        MEASURED,
        /** There are too few blocks without texture; noise is taken as white. */
        TOO_FEW,
        /** What pixels share reaches so far that it is texture; noise is taken as white. */
        TEXTURE
    }

    private static final double ALIKE = 0.05;

    public BandNoise {
        correlation = Arrays.stream(correlation).map(double[]::clone).toArray(double[][]::new);
    }

    @Override
    public double[][] correlation() {
        return Arrays.stream(correlation).map(double[]::clone).toArray(double[][]::new);
    }

    /** Correlation of pixels so far apart, each coordinate −4 to 4. */
    public double correlation(final int dx, final int dy) {
        return correlation[dy + Lags.FAR][dx + Lags.FAR];
    }

    /** Whether white noise would not do. */
    public boolean isCorrelated() {
        for (int lag = 1; lag < Lags.COUNT; lag++) {
            if (Math.abs(correlation(Lags.x(lag), Lags.y(lag))) > ALIKE) {
                return true;
            }
        }
        return false;
    }

    /** By {@link Lags}. */
    double[] byLag() {
        final double[] out = new double[Lags.COUNT];
        for (int lag = 0; lag < out.length; lag++) {
            out[lag] = correlation(Lags.x(lag), Lags.y(lag));
        }
        return out;
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof BandNoise n && name.equals(n.name) && points.equals(n.points) && law.equals(n.law)
            && choice.equals(n.choice) && Arrays.deepEquals(correlation, n.correlation) && evidence == n.evidence
            && columns.equals(n.columns) && rows.equals(n.rows) && kurtosis == n.kurtosis && blocks == n.blocks
            && excess == n.excess
            && step == n.step;
    }

    @Override
    public int hashCode() {
        return name.hashCode() * 31 + points.hashCode();
    }
}
