package io.github.pairforge.evaluate;

import java.util.Arrays;

import io.github.pairforge.evaluate.ImagePair.Rows;
import io.github.pairforge.raster.Blocks;
import io.github.pairforge.raster.Tile;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/**
 * Structural similarity of two images (SSIM, Wang et al. 2004, equation 13), 1 for equal ones.
 *
 * <p>{@code (2·μx·μy + C1)(2·σxy + C2) / ((μx² + μy² + C1)(σx² + σy² + C2))} with {@code C1 = (0.01·L)²},
 * {@code C2 = (0.03·L)²} and L the data range, averaged over all windows that lie within the image. Windows with a
 * pixel that is not finite in either image are left out. Computed in double on the calling thread.
 *
 * @param perBand mean over windows; {@code NaN} where no window is valid or the data range is 0
 * @param mean over the bands that have a value
 */
public record Similarity(double[] perBand, double mean) {

    private static final double K1 = 0.01;
    private static final double K2 = 0.03;

    public Similarity {
        perBand = perBand.clone();
    }

    @Override
    public double[] perBand() {
        return perBand.clone();
    }

    /**
     * Compares band by band.
     *
     * @param image axes x, y, band; any unit, NaN = nodata
     * @param reference of the same size
     * @param window {@link SimilarityWindow#WANG}, for example
     * @param dataRanges what the values could span, in their unit, at least 0; one per band, or one for all
     * @throws IllegalArgumentException when sizes or band counts differ, or a data range is negative
     */
    public static Similarity of(final RandomAccessibleInterval<FloatType> image,
        final RandomAccessibleInterval<FloatType> reference, final SimilarityWindow window,
        final double... dataRanges)
    {
        final ImagePair pair = ImagePair.of(image, reference);
        if (dataRanges.length != 1 && dataRanges.length != pair.bands()) {
            throw new IllegalArgumentException(dataRanges.length + " data ranges were given for " + pair.bands()
                + " bands; give one, or one for each band.");
        }
        final double[] perBand = new double[pair.bands()];
        for (int b = 0; b < perBand.length; b++) {
            perBand[b] = mean(pair, b, window, dataRanges[dataRanges.length == 1 ? 0 : b]);
        }
        return new Similarity(perBand,
            Arrays.stream(perBand).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN));
    }

    private static double mean(final ImagePair pair, final int band, final SimilarityWindow window,
        final double dataRange)
    {
        final WindowMoments moments = moments(pair, window);
        final double[] values = new double[pair.width()];
        double sum = 0;
        long n = 0;
        for (int y = 0; y + window.size() <= pair.height(); y++) {
            final int count = row(pair, band, y, moments, window, dataRange, values);
            for (int i = 0; i < count; i++) {
                if (!Double.isNaN(values[i])) {
                    sum += values[i];
                    n++;
                }
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    /**
     * The similarity at each pixel.
     *
     * @param image axes x, y, band; any unit, NaN = nodata
     * @param reference of the same size
     * @param window centred on the pixel
     * @param dataRange what the values could span
     * @param output of the same size; {@code NaN} where the window holds a pixel that is not finite, or leaves the
     *            image: borders are the caller's views
     * @throws IllegalArgumentException when sizes or band counts differ, or the data range is negative
     */
    public static void map(final RandomAccessibleInterval<FloatType> image,
        final RandomAccessibleInterval<FloatType> reference, final SimilarityWindow window, final double dataRange,
        final RandomAccessibleInterval<FloatType> output)
    {
        final ImagePair pair = ImagePair.of(image, reference);
        ImagePair.of(image, "The image", output, "the output");
        final RandomAccessibleInterval<FloatType> target = Views.isZeroMin(output) ? output : Views.zeroMin(output);
        final WindowMoments moments = moments(pair, window);
        final double[] values = new double[pair.width()];
        final float[] out = new float[pair.width()];
        final int radius = window.size() / 2;
        for (int b = 0; b < pair.bands(); b++) {
            for (int y = 0; y < pair.height(); y++) {
                Arrays.fill(out, Float.NaN);
                if (y >= radius && y + radius < pair.height()) {
                    final int count = row(pair, b, y - radius, moments, window, dataRange, values);
                    for (int i = 0; i < count; i++) {
                        out[i + radius] = (float) values[i];
                    }
                }
                Blocks.write(out, b, new Tile(y, 0, y, pair.width(), 1), target);
            }
        }
    }

    private static WindowMoments moments(final ImagePair pair, final SimilarityWindow window) {
        return new WindowMoments(window.taps(), pair.width());
    }

    /** The windows whose first row is {@code y}; returns how many there are. */
    private static int row(final ImagePair pair, final int band, final int y, final WindowMoments moments,
        final SimilarityWindow window, final double dataRange, final double[] out)
    {
        if (!(dataRange >= 0)) {
            throw new IllegalArgumentException("A data range of " + dataRange + " is not a number from 0 on.");
        }
        final int count = Math.max(0, pair.width() - window.size() + 1);
        final Rows image = pair.image();
        final Rows reference = pair.reference();
        moments.read(y, (row, to) -> image.row(band, row, to), (row, to) -> reference.row(band, row, to));
        final double c1 = K1 * dataRange * (K1 * dataRange);
        final double c2 = K2 * dataRange * (K2 * dataRange);
        for (int i = 0; i < count; i++) {
            final double mx = moments.x(i);
            final double my = moments.y(i);
            final double variances = window.covarianceScale() * (moments.squares(i) - mx * mx - my * my);
            final double covariance = window.covarianceScale() * (moments.product(i) - mx * my);
            out[i] = dataRange == 0 ? Double.NaN : (2 * mx * my + c1) * (2 * covariance + c2)
                / ((mx * mx + my * my + c1) * (variances + c2));
        }
        return count;
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof Similarity s && Arrays.equals(perBand, s.perBand);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(perBand);
    }
}
