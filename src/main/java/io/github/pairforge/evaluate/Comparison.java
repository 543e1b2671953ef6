package io.github.pairforge.evaluate;

import java.util.List;
import java.util.function.ToDoubleFunction;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Raster;

/**
 * An image against a reference of the same size, in numbers.
 *
 * <p>Bands are compared by their index. Numbers are {@code NaN} where nothing is valid in both images.
 *
 * @param bands of the image
 * @param differences one per band
 * @param angle in degrees
 * @param imageHistogram up to 128 bins over the range that both images share, fewer for small images
 * @param referenceHistogram over the same bins
 * @param imageSpectrum without rings for images of fewer than 4 pixels a side
 * @param referenceSpectrum at the same frequencies
 */
public record Comparison(List<Band> bands, List<BandDifference> differences, SpectralAngle angle,
    Histogram imageHistogram, Histogram referenceHistogram, PowerSpectrum imageSpectrum,
    PowerSpectrum referenceSpectrum)
{

    private static final int FEWEST_BINS = 16;
    private static final int MOST_BINS = 128;

    public Comparison {
        bands = List.copyOf(bands);
        differences = List.copyOf(differences);
    }

    /**
     * Compares two rasters pixel by pixel.
     *
     * @param image reflectance, NaN = nodata
     * @param reference of the same size and with as many bands, in the same order
     * @throws IllegalArgumentException when sizes or band counts differ
     */
    public static Comparison of(final Raster image, final Raster reference) {
        final ImagePair pair = ImagePair.of(image.pixels(), image.name(), reference.pixels(), reference.name());
        final double[] range = Histogram.sharedRange(List.of(image.pixels(), reference.pixels()));
        final int bins = bins((double) pair.width() * pair.height());
        return new Comparison(image.bands(), BandDifference.of(pair), SpectralAngle.of(pair),
            Histogram.of(image.pixels(), range[0], range[1], bins),
            Histogram.of(reference.pixels(), range[0], range[1], bins), PowerSpectrum.of(image.pixels()),
            PowerSpectrum.of(reference.pixels()));
    }

    /** Rice's rule: few enough that counts are not mostly chance. */
    private static int bins(final double pixels) {
        return (int) Math.max(FEWEST_BINS, Math.min(MOST_BINS, Math.ceil(2 * Math.cbrt(pixels))));
    }

    /** The band's name, or "band 1", "band 2", … when it has none. */
    public String bandName(final int band) {
        return bands.get(band).isNamed() ? bands.get(band).name() : "band " + (band + 1);
    }

    /** Mean absolute error, mean over bands, reflectance. */
    public double meanAbsoluteError() {
        return mean(BandDifference::meanAbsoluteError);
    }

    /** Root mean square error, mean over bands, reflectance. */
    public double rootMeanSquareError() {
        return mean(BandDifference::rootMeanSquareError);
    }

    /** Mean of image − reference, mean over bands, reflectance. */
    public double bias() {
        return mean(BandDifference::bias);
    }

    /** Pearson's correlation, mean over bands. */
    public double correlation() {
        return mean(BandDifference::correlation);
    }

    /** Energy of first differences, image / reference, mean over bands. */
    public double gradientRatio() {
        return mean(BandDifference::gradientRatio);
    }

    /** Bands without a number do not count. */
    private double mean(final ToDoubleFunction<BandDifference> number) {
        return differences.stream().mapToDouble(number).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
    }
}
