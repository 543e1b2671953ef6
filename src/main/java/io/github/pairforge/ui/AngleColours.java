package io.github.pairforge.ui;

import ij.ImagePlus;

import io.github.pairforge.evaluate.Quantiles;

import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

/** Shows maps of spectral angles in the colours of our pictures: violet where spectra agree, yellow where not. */
public final class AngleColours {

    static final double SHOWN_SHARE = 0.98;
    private static final double LEAST_RANGE = 1;

    private AngleColours() {
    }

    /** @param degrees one band of angles, {@code NaN} where there is none; its values stay as they are */
    public static void put(final ImagePlus degrees) {
        final float[] angles = (float[]) degrees.getProcessor().getPixels();
        final Img<FloatType> image = ArrayImgs.floats(angles, degrees.getWidth(), degrees.getHeight(), 1);
        put(degrees, range(Quantiles.of(image, 0, SHOWN_SHARE)[0]));
    }

    /** A round number that holds 98 % of the pixels. */
    static double range(final double quantile) {
        return Double.isNaN(quantile) ? LEAST_RANGE : RoundNumbers.atLeast(Math.max(LEAST_RANGE, quantile));
    }

    static void put(final ImagePlus degrees, final double range) {
        degrees.setLut(LengthColours.table());
        degrees.setDisplayRange(0, range);
    }
}
