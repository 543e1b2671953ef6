package io.github.pairforge.align;

import java.io.IOException;
import java.util.Arrays;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;

/**
 * An image as a network of features sees it: the mean of its bands, in windows that may reach beyond it.
 *
 * @param image any units, NaN = nodata
 */
record FeatureView(RasterSource image) {

    /** Nearer to nodata there are no keypoints: the filling makes some. */
    private static final int CLEARANCE = 4;

    /**
     * Keypoints of a window; none where the image is constant or holds no data.
     *
     * @param x left column, may be negative
     * @param y upper row, may be negative
     */
    Keypoints keypoints(final XFeat network, final long x, final long y, final int width, final int height,
        final int most, final Progress progress) throws IOException
    {
        final float[] grey = grey(x, y, width, height);
        final boolean[] usable = usable(grey, width, height);
        return fill(grey) ? network.find(grey, width, height, usable, most, progress)
            : new Keypoints(width, height, new float[0], new float[0], new float[0], new float[0]);
    }

    private float[] grey(final long x, final long y, final int width, final int height) throws IOException {
        final float[] grey = new float[width * height];
        Arrays.fill(grey, Float.NaN);
        final long left = Math.max(0, x);
        final long top = Math.max(0, y);
        final int w = (int) (Math.min(image.grid().width(), x + width) - left);
        final int h = (int) (Math.min(image.grid().height(), y + height) - top);
        if (w <= 0 || h <= 0) {
            return grey;
        }
        final float[][] planes = new float[image.bands().size()][w * h];
        image.read(left, top, w, h, planes);
        for (int i = 0; i < w * h; i++) {
            double sum = 0;
            for (final float[] plane : planes) {
                sum += plane[i];
            }
            grey[(int) (top - y + i / w) * width + (int) (left - x) + i % w] = (float) (sum / planes.length);
        }
        return grey;
    }

    private static boolean[] usable(final float[] grey, final int w, final int h) {
        final boolean[] usable = new boolean[grey.length];
        Arrays.fill(usable, true);
        for (int i = 0; i < grey.length; i++) {
            if (!Float.isFinite(grey[i])) {
                for (int y = Math.max(0, i / w - CLEARANCE); y <= Math.min(h - 1, i / w + CLEARANCE); y++) {
                    Arrays.fill(usable, y * w + Math.max(0, i % w - CLEARANCE),
                        y * w + Math.min(w, i % w + CLEARANCE + 1), false);
                }
            }
        }
        return usable;
    }

    /** Gives nodata the mean; whether there is anything to see. */
    private static boolean fill(final float[] grey) {
        double sum = 0;
        int n = 0;
        float low = Float.POSITIVE_INFINITY;
        float high = Float.NEGATIVE_INFINITY;
        for (final float v : grey) {
            if (Float.isFinite(v)) {
                sum += v;
                n++;
                low = Math.min(low, v);
                high = Math.max(high, v);
            }
        }
        for (int i = 0; i < grey.length && n > 0; i++) {
            grey[i] = Float.isFinite(grey[i]) ? grey[i] : (float) (sum / n);
        }
        return high > low;
    }
}
