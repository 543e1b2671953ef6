package io.github.pairforge.noise;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;

import io.github.pairforge.raster.Tile;

/**
 * Noise that is alike in neighbouring pixels and in the bands of a pixel, with the distribution of a white law.
 *
 * <p>White normal numbers of the absolute position are mixed over bands, filtered, and carried over to the law by a
 * Gaussian copula: a pixel gets the law's quantile at Φ(z), z its filtered number, whose variance is 1. The margin so
 * is the law's own; correlations are those of z, which a law far from normal weakens a little.
 *
 * <p>The numbers depend on (seed, y, x) and the band that {@code mixing} says, not on tiles, so any split of an image
 * gives the same bits.
 *
 * @param law the white law of a pixel: {@link GaussianNoise}, {@link PoissonGaussianNoise} or {@link ConditionalNoise}
 * @param filter rows of taps, odd and equally many of each, at most 33; scaled to a sum of squares of 1
 * @param mixing weights of the independent fields that make up this band's, scaled likewise: row b of a Cholesky factor
 *            of the correlations between bands. Empty: the field of the band's own place, independent of others
 */
public record CorrelatedNoise(NoiseModel law, double[][] filter, double[] mixing) implements NoiseModel {

    private static final int LARGEST = 33;
    private static final int MOST_BANDS = 4096;

    /** @throws IllegalArgumentException for another kind of law, or taps or weights that cannot be scaled */
    public CorrelatedNoise {
        Objects.requireNonNull(law, "law");
        PixelNoise.of(law);
        final int edge = filter.length;
        if (edge % 2 == 0 || edge > LARGEST || Arrays.stream(filter).anyMatch(row -> row.length != edge)) {
            throw new IllegalArgumentException("The filter of correlated noise has " + filter.length
                + " rows; it must be square, of an odd size up to " + LARGEST + ".");
        }
        if (mixing.length > MOST_BANDS) {
            throw new IllegalArgumentException("The noise mixes " + mixing.length + " bands; at most " + MOST_BANDS
                + " are possible.");
        }
        final double size = norm("filter", Arrays.stream(filter).flatMapToDouble(Arrays::stream).toArray());
        filter = Arrays.stream(filter).map(row -> divided(row, size)).toArray(double[][]::new);
        mixing = mixing.length == 0 ? mixing.clone() : divided(mixing, norm("mixing", mixing));
    }

    /** 1 for numbers that are scaled already, so that reading what was written changes no bit. */
    private static double norm(final String what, final double[] values) {
        double sum = 0;
        for (final double v : values) {
            sum += v * v;
        }
        if (!(sum > 0) || Double.isInfinite(sum)) {
            throw new IllegalArgumentException("The " + what + " of correlated noise has a sum of squares of " + sum
                + "; it must be more than 0 and finite.");
        }
        return Math.abs(sum - 1) < 1e-12 ? 1 : Math.sqrt(sum);
    }

    private static double[] divided(final double[] values, final double by) {
        return Arrays.stream(values).map(v -> v / by).toArray();
    }

    /** Correlation of this band's z with itself, so many columns and rows away. */
    public double correlation(final int dx, final int dy) {
        double sum = 0;
        for (int y = 0; y < filter.length; y++) {
            for (int x = 0; x < filter.length; x++) {
                final int v = y + dy;
                final int u = x + dx;
                if (u >= 0 && v >= 0 && u < filter.length && v < filter.length) {
                    sum += filter[y][x] * filter[v][u];
                }
            }
        }
        return sum;
    }

    /** Correlation of this band's z with another's in the same pixel; 0 when either mixes nothing. */
    public double correlation(final CorrelatedNoise other) {
        double sum = 0;
        for (int c = 0; c < Math.min(mixing.length, other.mixing.length); c++) {
            sum += mixing[c] * other.mixing[c];
        }
        double overlap = 0;
        final int shift = (other.filter.length - filter.length) / 2;
        for (int y = 0; y < filter.length; y++) {
            for (int x = 0; x < filter.length; x++) {
                final int v = y + shift;
                final int u = x + shift;
                if (u >= 0 && v >= 0 && u < other.filter.length && v < other.filter.length) {
                    overlap += filter[y][x] * other.filter[v][u];
                }
            }
        }
        return sum * overlap;
    }

    @Override
    public void add(final long seed, final int band, final Tile tile, final float[] values) {
        final double[] z = new NormalField(filter, mixing).fill(seed, band, tile);
        final PixelNoise noise = PixelNoise.of(law);
        final boolean normal = !(law instanceof ConditionalNoise);
        for (int i = 0; i < z.length; i++) {
            final float v = values[i];
            if (v == v) {
                values[i] = (float) (v + (normal ? z[i] * law.standardDeviation(v)
                    : noise.of(v, NormalProbability.bits(z[i]))));
            }
        }
    }

    @Override
    public double standardDeviation(final double reflectance) {
        return law.standardDeviation(reflectance);
    }

    @Override
    public double[][] filter() {
        return Arrays.stream(filter).map(double[]::clone).toArray(double[][]::new);
    }

    @Override
    public double[] mixing() {
        return mixing.clone();
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof CorrelatedNoise n && law.equals(n.law) && Arrays.deepEquals(filter, n.filter)
            && Arrays.equals(mixing, n.mixing);
    }

    @Override
    public int hashCode() {
        return (law.hashCode() * 31 + Arrays.deepHashCode(filter)) * 31 + Arrays.hashCode(mixing);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s, neighbours correlated by %.2f and %.2f", law,
            correlation(1, 0), correlation(0, 1));
    }
}
