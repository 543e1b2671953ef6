package io.github.pairforge.harmonize;

import java.util.Arrays;

import io.github.pairforge.raster.Tile;

/**
 * Every band of the result is a weighted sum of the image's bands plus a constant:
 * {@code y_i = Σ_j weights[i][j]·x_j + intercept[i]}, computed in double.
 *
 * <p>A pixel that is NaN in any band that a result has a weight for is NaN in that result.
 *
 * @param weights one row per band of the result, one column per band of the image; as many of both
 * @param intercept reflectance, one per band of the result
 */
public record LinearHarmonization(double[][] weights, double[] intercept) implements Harmonization {

    /** @throws IllegalArgumentException when the weights are not square, not finite, or no match for the intercept */
    public LinearHarmonization {
        final int n = intercept.length;
        if (n == 0 || weights.length != n || Arrays.stream(weights).anyMatch(row -> row.length != n)) {
            throw new IllegalArgumentException("A linear harmonization needs as many weights per band as bands, and one"
                + " intercept per band; got " + weights.length + " rows and " + n + " intercepts.");
        }
        weights = copy(weights);
        intercept = intercept.clone();
        if (!Arrays.stream(intercept).allMatch(Double::isFinite)
            || !Arrays.stream(weights).flatMapToDouble(Arrays::stream).allMatch(Double::isFinite))
        {
            throw new IllegalArgumentException("A weight or intercept of the linear harmonization is not a number.");
        }
    }

    /** Gain and offset of every band on its own. */
    public static LinearHarmonization perBand(final double[] gain, final double[] offset) {
        final double[][] weights = new double[gain.length][gain.length];
        for (int i = 0; i < gain.length; i++) {
            weights[i][i] = gain[i];
        }
        return new LinearHarmonization(weights, offset);
    }

    @Override
    public double[][] weights() {
        return copy(weights);
    }

    @Override
    public double[] intercept() {
        return intercept.clone();
    }

    @Override
    public void apply(final Tile tile, final float[][] planes) {
        if (planes.length != intercept.length) {
            throw new IllegalArgumentException("The harmonization was made for " + intercept.length
                + " bands, the image has " + planes.length + ".");
        }
        final int size = tile.width() * tile.height();
        final double[] in = new double[planes.length];
        for (int k = 0; k < size; k++) {
            for (int j = 0; j < in.length; j++) {
                in[j] = planes[j][k];
            }
            for (int i = 0; i < in.length; i++) {
                planes[i][k] = (float) sum(i, in);
            }
        }
    }

    private double sum(final int band, final double[] in) {
        final double[] row = weights[band];
        double sum = intercept[band];
        for (int j = 0; j < in.length; j++) {
            // Not 0 · NaN: a band without a weight does not matter.
            if (row[j] != 0) {
                sum += row[j] * in[j];
            }
        }
        return sum;
    }

    /** @throws IllegalArgumentException also when the band depends on others */
    @Override
    public void apply(final int band, final Tile tile, final float[] plane) {
        requireBand(band);
        if (mixesBands()) {
            throw new IllegalArgumentException("The linear harmonization mixes bands;"
                + " apply it to all of them at once.");
        }
        final double gain = weights[band][band];
        final double offset = intercept[band];
        final int size = tile.width() * tile.height();
        for (int k = 0; k < size; k++) {
            plane[k] = (float) (offset + (gain == 0 ? 0 : gain * plane[k]));
        }
    }

    @Override
    public int bands() {
        return intercept.length;
    }

    @Override
    public boolean mixesBands() {
        for (int i = 0; i < weights.length; i++) {
            for (int j = 0; j < weights.length; j++) {
                if (i != j && weights[i][j] != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** @throws IllegalArgumentException also when a band that is left out has a weight in one that is kept */
    @Override
    public LinearHarmonization select(final int... indices) {
        final double[][] chosen = new double[indices.length][indices.length];
        final double[] offsets = new double[indices.length];
        for (int i = 0; i < indices.length; i++) {
            requireBand(indices[i]);
            offsets[i] = intercept[indices[i]];
            final double[] left = weights[indices[i]].clone();
            for (int j = 0; j < indices.length; j++) {
                requireBand(indices[j]);
                chosen[i][j] = left[indices[j]];
                left[indices[j]] = 0;
            }
            if (Arrays.stream(left).anyMatch(w -> w != 0)) {
                throw new IllegalArgumentException("The harmonization of band " + (indices[i] + 1)
                    + " needs bands that were left out; give all " + intercept.length + " bands.");
            }
        }
        return new LinearHarmonization(chosen, offsets);
    }

    private void requireBand(final int band) {
        if (band < 0 || band >= intercept.length) {
            throw new IllegalArgumentException("The harmonization was made for " + intercept.length
                + " bands; there is none for band " + (band + 1) + ".");
        }
    }

    private static double[][] copy(final double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof LinearHarmonization l && Arrays.deepEquals(weights, l.weights)
            && Arrays.equals(intercept, l.intercept);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(weights) * 31 + Arrays.hashCode(intercept);
    }
}
