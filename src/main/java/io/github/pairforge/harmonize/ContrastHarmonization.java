package io.github.pairforge.harmonize;

import java.util.Arrays;
import java.util.stream.IntStream;

import io.github.pairforge.raster.Tile;

/**
 * Contrast that haze took, given back: {@code x' = m + g·(x − m)} with {@code ln g = κ·d}.
 *
 * <p>m is the mean of a band of the scene and d its dark level, a low quantile: what scatters light between ground and
 * sensor brightens the darkest pixels and takes contrast from all, both in proportion to its optical depth, so no haze
 * asks for no gain (dark-object argument: Chavez 1988, Remote Sensing of Environment 24, 459–479; the exponential form
 * is ours). The mean is kept. Where a band's darkest pixels are something else than haze (water in the near infrared)
 * its κ is 0.
 *
 * <p>It needs the scene: {@link #on} makes the harmonization of one image; used as it is, it throws.
 *
 * @param kappa per band, per unit of reflectance; 0 leaves a band alone
 * @param darkQuantile which quantile is the dark level, 0..1
 * @param darkBands per band, the zero-based bands whose mean dark level is d; may be empty where κ is 0
 */
public record ContrastHarmonization(double[] kappa, double darkQuantile, int[][] darkBands) implements Harmonization {

    /** The dark level of {@link #own} and {@link #common}: one pixel in a thousand is darker. */
    public static final double DARK_QUANTILE = 0.001;

    /** @throws IllegalArgumentException when a number is not finite or in range, or the lengths differ */
    public ContrastHarmonization {
        kappa = kappa.clone();
        darkBands = Arrays.stream(darkBands).map(int[]::clone).toArray(int[][]::new);
        final int n = kappa.length;
        if (n == 0 || darkBands.length != n || !Arrays.stream(kappa).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException("A contrast harmonization needs a finite kappa and the bands of the dark"
                + " level for every band; got " + Arrays.toString(kappa) + " and " + darkBands.length + " lists.");
        }
        if (!(darkQuantile >= 0 && darkQuantile <= 1)) {
            throw new IllegalArgumentException("The dark level's quantile " + darkQuantile
                + " is not between 0 and 1.");
        }
        for (int b = 0; b < n; b++) {
            if (kappa[b] != 0 && darkBands[b].length == 0
                || Arrays.stream(darkBands[b]).anyMatch(d -> d < 0 || d >= n))
            {
                throw new IllegalArgumentException("Band " + (b + 1) + " of the contrast harmonization takes its dark"
                    + " level from bands " + Arrays.toString(darkBands[b]) + "; give some from 0 to " + (n - 1) + ".");
            }
        }
    }

    /** Every band's own dark level counts for it. */
    public static ContrastHarmonization own(final double... kappa) {
        return new ContrastHarmonization(kappa, DARK_QUANTILE,
            IntStream.range(0, kappa.length).mapToObj(b -> new int[] { b }).toArray(int[][]::new));
    }

    /**
     * The mean dark level of some bands counts for all.
     *
     * @param bands zero-based
     */
    public static ContrastHarmonization common(final double[] kappa, final int... bands) {
        return new ContrastHarmonization(kappa, DARK_QUANTILE,
            Arrays.stream(kappa).mapToObj(k -> bands).toArray(int[][]::new));
    }

    /**
     * The harmonization of one scene.
     *
     * @param mean reflectance per band
     * @param dark dark level per band, reflectance; bands without pixels, NaN in either array, stay as they are and do
     *            not count as dark bands
     * @throws IllegalArgumentException for other numbers of bands, or a gain beyond all numbers
     */
    public LinearHarmonization on(final double[] mean, final double[] dark) {
        if (mean.length != kappa.length || dark.length != kappa.length) {
            throw new IllegalArgumentException("The harmonization was made for " + kappa.length
                + " bands; the scene has " + mean.length + ".");
        }
        final double[] gain = new double[kappa.length];
        final double[] offset = new double[kappa.length];
        for (int b = 0; b < gain.length; b++) {
            final double level = Arrays.stream(darkBands[b]).mapToDouble(d -> dark[d]).filter(Double::isFinite)
                .average().orElse(0);
            gain[b] = Double.isFinite(mean[b]) && kappa[b] != 0 ? Math.exp(kappa[b] * level) : 1;
            offset[b] = gain[b] == 1 ? 0 : mean[b] * (1 - gain[b]);
        }
        return LinearHarmonization.perBand(gain, offset);
    }

    @Override
    public double[] kappa() {
        return kappa.clone();
    }

    @Override
    public int[][] darkBands() {
        return Arrays.stream(darkBands).map(int[]::clone).toArray(int[][]::new);
    }

    /** @throws IllegalStateException always */
    @Override
    public void apply(final int band, final Tile tile, final float[] plane) {
        throw new IllegalStateException("a contrast harmonization needs the scene's mean and dark level: use on()");
    }

    @Override
    public int bands() {
        return kappa.length;
    }

    /** False: what {@link #on} makes is a gain and an offset per band. */
    @Override
    public boolean mixesBands() {
        return false;
    }

    /** @throws IllegalArgumentException also when a band that is left out gives the dark level of one that is kept */
    @Override
    public ContrastHarmonization select(final int... indices) {
        final double[] chosen = new double[indices.length];
        final int[][] dark = new int[indices.length][];
        for (int i = 0; i < indices.length; i++) {
            if (indices[i] < 0 || indices[i] >= kappa.length) {
                throw new IllegalArgumentException("The harmonization was made for " + kappa.length
                    + " bands; there is none for band " + (indices[i] + 1) + ".");
            }
            chosen[i] = kappa[indices[i]];
            dark[i] = chosen[i] == 0 ? new int[0]
                : Arrays.stream(darkBands[indices[i]]).map(d -> place(d, indices)).toArray();
        }
        return new ContrastHarmonization(chosen, darkQuantile, dark);
    }

    private int place(final int band, final int... indices) {
        return IntStream.range(0, indices.length).filter(i -> indices[i] == band).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("The contrast harmonization needs the dark level of band "
                + (band + 1) + ", which was left out; give all " + kappa.length + " bands."));
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof ContrastHarmonization c && Arrays.equals(kappa, c.kappa)
            && darkQuantile == c.darkQuantile && Arrays.deepEquals(darkBands, c.darkBands);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(kappa) * 31 + Arrays.deepHashCode(darkBands);
    }
}
