package io.github.pairforge.evaluate;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/** Common measures of how well an image reproduces a reference; the data range is always the caller's. */
public final class ImageQuality {

    private ImageQuality() {
    }

    /**
     * Peak signal-to-noise ratio: {@code 10·log10(L² / mean (x − y)²)} over all bands, L the data range; infinite for
     * equal images.
     *
     * @param image axes x, y, band; any unit, NaN = nodata: pixels that are not finite in any band are left out
     * @param reference of the same size
     * @param dataRange what the values could span, in their unit, above 0; 1 for reflectance
     * @return decibels; {@code NaN} when no pixel is valid in both images
     * @throws IllegalArgumentException when sizes or band counts differ, or the data range is not above 0
     * @implNote op names='pairforge.psnr', type=Function
     */
    public static Double psnr(final RandomAccessibleInterval<FloatType> image,
        final RandomAccessibleInterval<FloatType> reference, final Double dataRange)
    {
        requireRange(dataRange);
        return 10 * Math.log10(dataRange * dataRange / Distances.ofImages(Distance.L2, image, reference));
    }

    /**
     * Structural similarity, mean over bands and 11 × 11 Gaussian windows of σ = 1.5: {@link Similarity}.
     *
     * @param image axes x, y, band; any unit, NaN = nodata: windows that hold it are left out
     * @param reference of the same size
     * @param dataRange what the values could span, in their unit, above 0; 1 for reflectance
     * @return at most 1; {@code NaN} when no window is valid
     * @throws IllegalArgumentException when sizes or band counts differ, or the data range is not above 0
     * @implNote op names='pairforge.ssim', type=Function
     */
    public static Double ssim(final RandomAccessibleInterval<FloatType> image,
        final RandomAccessibleInterval<FloatType> reference, final Double dataRange)
    {
        requireRange(dataRange);
        return Similarity.of(image, reference, SimilarityWindow.WANG, dataRange).mean();
    }

    private static void requireRange(final double dataRange) {
        if (!(dataRange > 0)) {
            throw new IllegalArgumentException("A data range of " + dataRange + " is not above 0.");
        }
    }
}
