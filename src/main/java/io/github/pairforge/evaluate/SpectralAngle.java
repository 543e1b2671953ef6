package io.github.pairforge.evaluate;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/**
 * Angle between the spectra of two images, {@code acos(Σ x·y / (‖x‖‖y‖))}, aggregated in three ways.
 *
 * <p>Source: Kruse et al. 1993, spectral angle mapper. Scaling a spectrum changes nothing. Pixels with a value that is
 * not finite in any band of either image, or with a zero spectrum on either side, are left out of all three.
 *
 * @param perPixel mean over pixels of the angle between the two spectra of a pixel, degrees
 * @param flattened angle between both images, each taken as one long vector, degrees
 * @param meanSpectra angle between the two mean spectra, degrees
 * @param pixels how many pixels were compared; with none, all angles are {@code NaN}
 */
public record SpectralAngle(double perPixel, double flattened, double meanSpectra, long pixels) {

    /**
     * Compares two images.
     *
     * @param image axes x, y, band; reflectance, NaN = nodata
     * @param reference of the same size
     * @return the three angles
     * @throws IllegalArgumentException when sizes or band counts differ
     */
    public static SpectralAngle of(final RandomAccessibleInterval<FloatType> image,
        final RandomAccessibleInterval<FloatType> reference)
    {
        return of(ImagePair.of(image, reference));
    }

    static SpectralAngle of(final ImagePair pair) {
        final AngleSums sums = new AngleSums(pair.bands());
        final SpectrumRow row = new SpectrumRow(pair);
        for (int y = 0; y < pair.height(); y++) {
            row.read(y);
            sums.add(row, 0, pair.width());
        }
        return sums.angles();
    }
}
