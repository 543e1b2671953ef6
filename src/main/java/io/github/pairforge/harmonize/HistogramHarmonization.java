package io.github.pairforge.harmonize;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import net.imglib2.parallel.Parallelization;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Tile;

/**
 * One value map per band, the same at every pixel.
 *
 * @param perBand in the order of the image's bands, at least one
 */
public record HistogramHarmonization(List<ValueMap> perBand) implements Harmonization {

    private static final int MOST_EXACT = 1 << 16;
    private static final int FEWER = 1 << 14;

    /** @throws IllegalArgumentException for an empty list */
    public HistogramHarmonization {
        perBand = List.copyOf(perBand);
        if (perBand.isEmpty()) {
            throw new IllegalArgumentException("A histogram harmonization needs one value map per band; got none.");
        }
    }

    /**
     * Global histogram matching of an image to a reference, band by band in the order given.
     *
     * <p>To harmonize an HR image to a coarser sensor, give as source the HR image degraded to the reference's
     * resolution: the sharper image has wider tails, which are no difference of radiometry.
     *
     * <p>A band of up to 2¹⁶ distinct values gets an exact map; of more, one of 2¹⁴ knots (see
     * {@link ValueMap#compact}), which holds both ends of every stair that an integer reference makes. Bands are
     * matched in parallel on the caller's ImgLib2 parallelism.
     *
     * @throws IllegalArgumentException when the numbers of bands differ or a band has no valid pixels
     */
    public static HistogramHarmonization between(final RasterSource source, final RasterSource reference,
        final Progress progress) throws IOException
    {
        BandReading.requireSameBands(source, reference);
        final int bands = source.bands().size();
        final List<Distribution> wanted = Distribution.of(reference, progress);
        final List<Distribution> found = Distribution.of(source, progress);
        final ValueMap[] maps = new ValueMap[bands];
        final List<Integer> indices = IntStream.range(0, bands).boxed().toList();
        Parallelization.getTaskExecutor().forEach(indices, b -> maps[b] = HistogramMatching.map(found.get(b),
            wanted.get(b), found.get(b).size() <= MOST_EXACT ? MOST_EXACT : FEWER));
        return new HistogramHarmonization(List.of(maps));
    }

    /**
     * Global matching through few, robust numbers: 255 quantile pairs k/256 with straight tails (see
     * {@link ValueMap#ValueMap(double[], double[], boolean)}), of images that show the same ground, corner to corner.
     *
     * <p>A pixel that is not finite in any band of either image counts nowhere. Of images of more than 2²⁰ pixels only
     * so many are looked at, on a regular lattice.
     *
     * @throws IllegalArgumentException when the numbers of bands differ or no pixel is valid in both images
     */
    public static HistogramHarmonization straight(final RasterSource source, final RasterSource reference,
        final Progress progress) throws IOException
    {
        return new HistogramHarmonization(QuantileMaps.global(source, reference, progress).stream()
            .map(MapGrid::global).toList());
    }

    /**
     * Matching of a fixed number N of quantiles, at the middles (k + ½)/N of N equal shares, with straight tails (see
     * {@link ValueMap#ValueMap(double[], double[], boolean)}). N = 2 is a line through the quartiles; with N growing it
     * becomes {@link #between}. Where source quantiles are equal their targets' middle is taken.
     *
     * <p>The images need not have the same size or show the same ground. All pixels count; NaN and infinite ones do
     * not.
     *
     * @param quantiles N, from 2 to 65536
     * @throws IllegalArgumentException when the numbers of bands differ or a band has no valid pixels
     * @throws java.util.concurrent.CancellationException when the user cancelled
     */
    public static HistogramHarmonization quantiles(final RasterSource source, final RasterSource reference,
        final int quantiles, final Progress progress) throws IOException
    {
        return new HistogramHarmonization(QuantilePairs.between(source, reference, quantiles, progress));
    }

    @Override
    public void apply(final int band, final Tile tile, final float[] plane) {
        map(band).apply(plane, tile.width() * tile.height());
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
    public HistogramHarmonization select(final int... indices) {
        return new HistogramHarmonization(Arrays.stream(indices).mapToObj(this::map).toList());
    }

    private ValueMap map(final int band) {
        if (band < 0 || band >= perBand.size()) {
            throw new IllegalArgumentException("The harmonization has value maps for " + perBand.size()
                + " bands; there is none for band " + (band + 1) + ".");
        }
        return perBand.get(band);
    }
}
