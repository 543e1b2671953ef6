package io.github.pairforge.harmonize;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.github.pairforge.raster.Philox;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;

/**
 * Histograms that images of a sensor have: a draw takes some of them by chance and gives the scene their blend.
 *
 * <p>Every histogram is kept as N quantiles per band, and a blend is the weighted mean of quantiles, weights uniform
 * over all that add up to 1 (the one-dimensional Wasserstein barycentre: blending a bright and a dark histogram gives a
 * medium one, not one with two peaks). All bands take the same images with the same weights, so that colours stay
 * those of real images. The scene's own N quantiles become those drawn, with straight tails.
 *
 * @param styles one per image it was learnt from, all with the same bands and N
 * @param blend how many are blended at a time, from 1 to their number
 */
public record HistogramPrior(List<Style> styles, int blend) implements StylePrior {

    static final int STREAM = 52;

    /**
     * The histogram of one image.
     *
     * @param quantiles reflectance per band at (k + ½)/N, k = 0 … N − 1; N is 2 … 65536, the same for all bands
     */
    public record Style(double[][] quantiles) {

        /** @throws IllegalArgumentException when lengths differ or values are not finite or decrease */
        public Style {
            quantiles = copy(quantiles);
            if (quantiles.length == 0) {
                throw new IllegalArgumentException("A style needs the quantiles of at least one band.");
            }
            for (int b = 0; b < quantiles.length; b++) {
                QuantilePairs.requireCount(quantiles[b].length);
                for (int k = 0; k < quantiles[b].length; k++) {
                    if (quantiles[b].length != quantiles[0].length || !Double.isFinite(quantiles[b][k])
                        || k > 0 && quantiles[b][k] < quantiles[b][k - 1])
                    {
                        throw new IllegalArgumentException("Quantile " + (k + 1) + " of the style's band " + (b + 1)
                            + ", " + quantiles[b][k] + " of " + quantiles[b].length
                            + ", is not finite, decreases, or another number than band 1 has.");
                    }
                }
            }
        }

        /**
         * Of an image, with all its valid pixels.
         *
         * @param count N
         * @throws IllegalArgumentException when a band has no valid pixels
         */
        public static Style of(final RasterSource image, final int count, final Progress progress)
            throws IOException
        {
            QuantilePairs.requireCount(count);
            return new Style(Distribution.of(image, progress).stream().map(d -> QuantilePairs.of(d, count))
                .toArray(double[][]::new));
        }

        @Override
        public double[][] quantiles() {
            return copy(quantiles);
        }

        private static double[][] copy(final double[][] rows) {
            return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
        }

        @Override
        public boolean equals(final Object o) {
            return o instanceof Style s && Arrays.deepEquals(quantiles, s.quantiles);
        }

        @Override
        public int hashCode() {
            return Arrays.deepHashCode(quantiles);
        }
    }

    /** @throws IllegalArgumentException for no styles, styles of other sizes, or a blend of more than there are */
    public HistogramPrior {
        styles = List.copyOf(styles);
        if (styles.isEmpty() || blend < 1 || blend > styles.size()) {
            throw new IllegalArgumentException("A histogram prior blends 1 or more of its images' histograms; got "
                + blend + " of " + styles.size() + ".");
        }
        final double[][] first = styles.get(0).quantiles;
        for (int i = 1; i < styles.size(); i++) {
            final double[][] q = styles.get(i).quantiles;
            if (q.length != first.length || q[0].length != first[0].length) {
                throw new IllegalArgumentException("Style " + (i + 1) + " of the histogram prior has " + q.length
                    + " bands of " + q[0].length + " quantiles, the first one " + first.length + " of "
                    + first[0].length + "; give images with the same bands.");
            }
        }
    }

    /**
     * Learnt from images of the sensor, bands in the same order in all.
     *
     * @param images reflectance, NaN = nodata; any sizes and places
     * @param quantiles N, from 2 to 65536; 64 tell about everything
     * @param blend how many are blended at a time
     * @throws IllegalArgumentException for other bands or an image without valid pixels
     */
    public static HistogramPrior of(final List<? extends RasterSource> images, final int quantiles, final int blend,
        final Progress progress) throws IOException
    {
        final List<Style> styles = new ArrayList<>();
        for (final RasterSource image : images) {
            if (image.bands().size() != images.get(0).bands().size()) {
                throw new IllegalArgumentException(image.name() + " has " + image.bands().size() + " bands, "
                    + images.get(0).name() + " has " + images.get(0).bands().size()
                    + "; a histogram prior needs images with the same bands.");
            }
            styles.add(Style.of(image, quantiles, progress));
        }
        return new HistogramPrior(styles, blend);
    }

    @Override
    public int bands() {
        return styles.get(0).quantiles.length;
    }

    @Override
    public boolean needsScene() {
        return true;
    }

    @Override
    public HistogramHarmonization draw(final long seed, final int[] bands, final List<Distribution> scene) {
        final double[] weights = weights(seed);
        final List<ValueMap> maps = new ArrayList<>();
        for (int i = 0; i < bands.length; i++) {
            if (bands[i] < 0 || bands[i] >= bands()) {
                throw new IllegalArgumentException("The histogram prior has " + bands() + " bands; there is none for "
                    + "band " + (bands[i] + 1) + ".");
            }
            final double[] wanted = new double[styles.get(0).quantiles[0].length];
            for (int s = 0; s < weights.length; s++) {
                for (int k = 0; weights[s] > 0 && k < wanted.length; k++) {
                    wanted[k] += weights[s] * styles.get(s).quantiles[bands[i]][k];
                }
            }
            maps.add(QuantileMaps.map(QuantilePairs.of(scene.get(i), wanted.length), wanted));
        }
        return new HistogramHarmonization(maps);
    }

    /** Per style, 0 for those that are not drawn. */
    double[] weights(final long seed) {
        final int n = styles.size();
        final int[] order = IntStream.range(0, n).toArray();
        final double[] weights = new double[n];
        double sum = 0;
        for (int i = 0; i < blend; i++) {
            final int j = i + (int) ((n - i) * Philox.uniform(seed, STREAM, 0, 0, i));
            final int chosen = order[j];
            order[j] = order[i];
            // Exponential numbers over their sum are uniform on the simplex.
            weights[chosen] = blend == 1 ? 1 : -StrictMath.log(Philox.uniform(seed, STREAM, 0, 1, i));
            sum += weights[chosen];
        }
        for (int i = 0; i < n; i++) {
            weights[i] /= sum;
        }
        return weights;
    }
}
