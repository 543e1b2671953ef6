package io.github.pairforge.harmonize;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Tile;

/**
 * Histogram matching that follows differences of radiometry that change slowly with the place: a grid of value maps per
 * band, each made from a window around its centre; a pixel gets the bilinear blend of what the four surrounding maps
 * make of it, outside the outer centres of the nearest ones. (Adaptive equalization blends in the same way: Pizer et
 * al. 1987, Computer Vision, Graphics, and Image Processing 39, 355–368.)
 *
 * <p>The maps cover a piece of ground. {@link #over} says where that lies in the image to be harmonized, so the same
 * maps serve an image and a finer or coarser one of the same ground. The result depends on a pixel's value and place
 * only, not on tiles.
 *
 * @param perBand one grid of maps per band, at least one
 * @param strength share of the local result, 0..1; the rest is that of the global map
 * @param extent where the maps lie, in pixels of the image to be harmonized
 */
public record LocalHistogramHarmonization(List<MapGrid> perBand, double strength, Extent extent)
    implements Harmonization
{

    /**
     * A rectangle in pixel coordinates, the outer corner of the first pixel being (0, 0).
     *
     * @param left where it begins
     * @param top where it begins
     * @param width more than 0
     * @param height more than 0
     */
    public record Extent(double left, double top, double width, double height) {

        /** @throws IllegalArgumentException when it is empty or not finite */
        public Extent {
            if (!(width > 0) || !(height > 0) || !Double.isFinite(left + width) || !Double.isFinite(top + height)) {
                throw new IllegalArgumentException("A rectangle of " + width + " x " + height + " pixels at (" + left
                    + ", " + top + ") is empty or endless.");
            }
        }
    }

    /** @throws IllegalArgumentException for an empty list or a strength outside 0..1 */
    public LocalHistogramHarmonization {
        perBand = List.copyOf(perBand);
        Objects.requireNonNull(extent, "extent");
        LocalMatching.requireStrength(strength);
        if (perBand.isEmpty()) {
            throw new IllegalArgumentException("A local harmonization needs one grid of maps per band; got none.");
        }
    }

    /**
     * Local matching of an image to a reference of the same ground, corner to corner; band by band in the order given.
     *
     * <p>Each map has the 255 quantile pairs k/256 of its windows and straight tails, see
     * {@link ValueMap#ValueMap(double[], double[], boolean)}. A pixel that is not finite in any band of either image
     * counts nowhere. Of images of more than 2¹⁹ pixels (2¹³ per window where these are more, 2²² at most) only so many
     * are looked at, on a regular lattice.
     *
     * <p>Blur narrows the distribution of a small window; against a blurred reference that would count as radiometry,
     * and cost contrast. Unless the settings say otherwise a source sharper than a reference of the same size is
     * therefore blurred, for the tables alone, by the Gaussian after which E₂/E₈ is not above the reference's; E_s is
     * the mean squared difference of neighbouring means over s × s pixels, in 36 patches of 64 × 64 pixels at most.
     * Noise of single pixels and imperfect alignment hardly change it. Blurs below 0.3 pixels are not made.
     *
     * <p>To harmonize HR, give as source the HR image degraded to the reference's resolution, and place the result with
     * {@link #over}.
     *
     * @param source what shall be harmonized
     * @param reference the same bands, any size
     * @return placed over the source
     * @throws IllegalArgumentException when the numbers of bands differ, no pixel is valid in both, or the pitch makes
     *         too many windows
     */
    public static LocalHistogramHarmonization between(final RasterSource source, final RasterSource reference,
        final LocalMatching settings, final Progress progress) throws IOException
    {
        return new LocalHistogramHarmonization(QuantileMaps.between(source, reference, settings, progress),
            settings.strength(), new Extent(0, 0, source.grid().width(), source.grid().height()));
    }

    @Override
    public LocalHistogramHarmonization over(final double left, final double top, final double width,
        final double height)
    {
        return new LocalHistogramHarmonization(perBand, strength, new Extent(left, top, width, height));
    }

    @Override
    public void apply(final int band, final Tile tile, final float[] plane) {
        new MapBlend(grid(band), strength, extent).apply(tile, plane);
    }

    @Override
    public int bands() {
        return perBand.size();
    }

    @Override
    public boolean mixesBands() {
        return false;
    }

    @Override
    public LocalHistogramHarmonization select(final int... indices) {
        return new LocalHistogramHarmonization(Arrays.stream(indices).mapToObj(this::grid).toList(), strength, extent);
    }

    private MapGrid grid(final int band) {
        if (band < 0 || band >= perBand.size()) {
            throw new IllegalArgumentException("The harmonization has value maps for " + perBand.size()
                + " bands; there is none for band " + (band + 1) + ".");
        }
        return perBand.get(band);
    }
}
