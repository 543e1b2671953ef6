package io.github.pairforge.noise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterSource;

/**
 * How noisy an image is, from the image alone: per band and reflectance.
 *
 * <p>Blocks of 8 × 8 pixels are sorted into bins of reflectance by their mean, bins of equally many blocks, up to 12.
 * In each bin the 1 % of the blocks with the least energy in low DCT frequencies (at least 40 independent blocks) are
 * kept: of all places they show the least texture. Their energy in high frequencies is the noise's variance. White
 * noise is independent in low and high frequencies, so choosing by the one does not bias the other.
 *
 * <p>Where no place of a reflectance is smooth, fine texture counts as noise and the number is an upper bound:
 * {@link NoiseLevel#texture} tells. Noise that is correlated, because it was resampled or filtered, is stronger than
 * what its high frequencies show: {@link NoiseLevel#correlation} tells. Noise far from normal breaks the independence:
 * blocks that happen to be free of rare large errors are preferred, so impulsive noise reads too low.
 *
 * <p>Source: M. Colom, A. Buades: Analysis and extension of the Ponomarenko et al. method, estimating a noise curve
 * from a single image. Image Processing On Line 3 (2013) 173–197; N. Ponomarenko et al.: An automatic approach to lossy
 * compression of AVIRIS images. IGARSS 2007. Their filter of saturated blocks is ours for blocks of one value; the mean
 * over coefficients takes the place of their median, which is biased.
 */
public final class BlindNoise {

    private BlindNoise() {
    }

    /**
     * The noise curves of {@link #measure}.
     *
     * @return one per band; {@link NoiseCurve#UNKNOWN} where the image is too small or too empty
     */
    public static List<NoiseCurve> estimate(final RasterSource image, final Progress progress) throws IOException {
        return measure(image, progress).stream().map(NoiseLevel::curve).toList();
    }

    /**
     * Measures every band. Runs on the caller's ImgLib2 parallelism and reads the image once, tile by tile; memory does
     * not grow with the image. The result is the same bits for any number of threads.
     *
     * @param image reflectance, 1.0 = 100 %; blocks that hold NaN do not count, nor do blocks of one value
     * @return one per band; unknown where there are fewer than some 80 independent blocks of 8 × 8 valid pixels
     * @throws IOException when the image cannot be read
     * @throws java.util.concurrent.CancellationException when the user cancels
     */
    public static List<NoiseLevel> measure(final RasterSource image, final Progress progress) throws IOException {
        return SceneSpectra.of(image, progress).levels(-1);
    }

    /**
     * The noise curve of each band of an image in memory.
     *
     * @param image axes x, y or x, y, band; reflectance, NaN = nodata
     * @return one curve per band, see {@link #estimate}
     * @throws IllegalArgumentException for another number of axes
     * @implNote op names='pairforge.noiseLevel', type=Function
     */
    public static List<NoiseCurve> noiseLevel(final RandomAccessibleInterval<FloatType> image) {
        if (image.numDimensions() < 2 || image.numDimensions() > 3) {
            throw new IllegalArgumentException("An image has the axes x, y or x, y, band, not "
                + image.numDimensions() + ".");
        }
        try {
            return estimate(Raster.of(image.numDimensions() == 3 ? image : Views.addDimension(image, 0, 0), "image"),
                Progress.NONE);
        }
        catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
