package io.github.pairforge.align;

import java.util.Arrays;

import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Tile;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

/**
 * A copy of a rectangle of an image that may reach beyond it.
 *
 * @param width columns
 * @param height rows
 * @param values band by band, row by row; NaN beyond the image
 */
record Cutout(int width, int height, float[] values) {

    static Cutout of(final Raster image, final Tile window) {
        final int size = window.width() * window.height();
        final float[] values = new float[size * image.bands().size()];
        Arrays.fill(values, Float.NaN);
        final long left = Math.max(0, window.x());
        final int w = (int) (Math.min(image.grid().width(), window.x() + window.width()) - left);
        final long top = Math.max(0, window.y());
        final int h = (int) (Math.min(image.grid().height(), window.y() + window.height()) - top);
        if (w > 0 && h > 0) {
            final float[] inside = new float[w * h];
            for (int band = 0; band < image.bands().size(); band++) {
                image.read(band, left, top, w, h, inside);
                for (int j = 0; j < h; j++) {
                    System.arraycopy(inside, j * w, values, (int) (band * size
                        + (top - window.y() + j) * window.width() + left - window.x()), w);
                }
            }
        }
        return new Cutout(window.width(), window.height(), values);
    }

    RandomAccessibleInterval<FloatType> image() {
        return ArrayImgs.floats(values, width, height, values.length / (width * height));
    }

    /** Whether at least half of the values are there, and in some band they differ. */
    boolean isMatchable() {
        final int size = width * height;
        boolean textured = false;
        int valid = 0;
        for (int from = 0; from < values.length; from += size) {
            float low = Float.POSITIVE_INFINITY;
            float high = Float.NEGATIVE_INFINITY;
            for (int i = from; i < from + size; i++) {
                valid += Float.isFinite(values[i]) ? 1 : 0;
                low = values[i] < low ? values[i] : low;
                high = values[i] > high ? values[i] : high;
            }
            textured |= low < high;
        }
        return textured && 2 * valid >= values.length;
    }
}
