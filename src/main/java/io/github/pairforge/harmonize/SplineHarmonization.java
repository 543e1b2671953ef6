package io.github.pairforge.harmonize;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Tile;

/**
 * One {@link MonotoneSpline} per band, the same at every pixel.
 *
 * <p>Kept as knots and evaluated, not tabulated: a model file then holds a few numbers per band, and the curve has no
 * corners for which a scene's histogram would get steps.
 *
 * @param perBand in the order of the image's bands, at least one
 */
public record SplineHarmonization(List<MonotoneSpline> perBand) implements Harmonization {

    /** @throws IllegalArgumentException for an empty list */
    public SplineHarmonization {
        perBand = List.copyOf(perBand);
        if (perBand.isEmpty()) {
            throw new IllegalArgumentException("A spline harmonization needs one spline per band; got none.");
        }
    }

    /**
     * Through quantile pairs of two images of any sizes, those of
     * {@link HistogramHarmonization#quantiles(RasterSource, RasterSource, int, Progress)}.
     *
     * @param quantiles from 2 to 65536; about ten make a smooth curve
     * @throws IllegalArgumentException when the numbers of bands differ or a band has no valid pixels
     * @throws java.util.concurrent.CancellationException when the user cancelled
     */
    public static SplineHarmonization between(final RasterSource source, final RasterSource reference,
        final int quantiles, final Progress progress) throws IOException
    {
        return new SplineHarmonization(QuantilePairs.between(source, reference, quantiles, progress).stream()
            .map(MonotoneSpline::new).toList());
    }

    @Override
    public void apply(final int band, final Tile tile, final float[] plane) {
        spline(band).apply(plane, tile.width() * tile.height());
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
    public SplineHarmonization select(final int... indices) {
        return new SplineHarmonization(Arrays.stream(indices).mapToObj(this::spline).toList());
    }

    private MonotoneSpline spline(final int band) {
        if (band < 0 || band >= perBand.size()) {
            throw new IllegalArgumentException("The harmonization has splines for " + perBand.size()
                + " bands; there is none for band " + (band + 1) + ".");
        }
        return perBand.get(band);
    }
}
