package io.github.pairforge.evaluate;

import io.github.pairforge.raster.Blocks;
import io.github.pairforge.raster.Tile;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/** Spectral angles between images (Kruse et al. 1993), as numbers and as maps. */
public final class SpectralAngles {

    private SpectralAngles() {
    }

    /**
     * The angle in three aggregations: {@link SpectralAngle#of}.
     *
     * @param image axes x, y, band; reflectance, NaN = nodata
     * @param reference of the same size
     * @return the three angles
     * @throws IllegalArgumentException when sizes or band counts differ
     * @implNote op names='pairforge.spectralAngle', type=Function
     */
    public static SpectralAngle between(final RandomAccessibleInterval<FloatType> image,
        final RandomAccessibleInterval<FloatType> reference)
    {
        return SpectralAngle.of(image, reference);
    }

    /**
     * The map as a new image.
     *
     * @param image axes x, y, band; reflectance, NaN = nodata
     * @param reference of the same size
     * @return axes x, y; degrees, see the other method
     * @throws IllegalArgumentException when sizes or band counts differ
     */
    public static RandomAccessibleInterval<FloatType> map(final RandomAccessibleInterval<FloatType> image,
        final RandomAccessibleInterval<FloatType> reference)
    {
        final RandomAccessibleInterval<FloatType> output =
            PlanarImgs.floats(image.dimension(0), image.dimension(1));
        map(image, reference, output);
        return output;
    }

    /**
     * Angle between the two spectra of each pixel, {@code acos(Σ x·y / (‖x‖‖y‖))}, 0..180 degrees.
     *
     * <p>Its mean is {@link SpectralAngle#perPixel}. Computed on the calling thread.
     *
     * @param image axes x, y, band; reflectance, NaN = nodata
     * @param reference of the same size
     * @param output axes x, y, of the same size; {@code NaN} where a value of either image is not finite or a spectrum
     *            is zero
     * @throws IllegalArgumentException when sizes or band counts differ
     * @implNote op names='pairforge.spectralAngleMap', type=Computer
     */
    public static void map(final RandomAccessibleInterval<FloatType> image,
        final RandomAccessibleInterval<FloatType> reference, final RandomAccessibleInterval<FloatType> output)
    {
        final ImagePair pair = ImagePair.of(image, reference);
        if (output.numDimensions() != 2 || output.dimension(0) != pair.width()
            || output.dimension(1) != pair.height())
        {
            throw new IllegalArgumentException("The angle map needs the axes x, y and " + pair.width() + " x "
                + pair.height() + " pixels; the output has " + output.numDimensions() + " axes and "
                + output.dimension(0) + " x " + output.dimension(1) + " pixels.");
        }
        final RandomAccessibleInterval<FloatType> target = Views.isZeroMin(output) ? output : Views.zeroMin(output);
        final SpectrumRow row = new SpectrumRow(pair);
        final float[] angles = new float[pair.width()];
        for (int y = 0; y < pair.height(); y++) {
            row.read(y);
            for (int i = 0; i < angles.length; i++) {
                angles[i] = row.isValid(i) ? (float) row.angle(i) : Float.NaN;
            }
            Blocks.write(angles, 0, new Tile(y, 0, y, pair.width(), 1), target);
        }
    }
}
