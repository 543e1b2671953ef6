package io.github.pairforge.score;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Raster;

/**
 * Two images of one grid with nodata wherever any band of either has none, so that both distributions are of the same
 * places.
 *
 * @param hr one row-major array per band
 * @param lr the same
 * @param image the first as an image
 * @param reference the second as an image
 * @param count pixels that are valid
 */
record CommonPixels(float[][] hr, float[][] lr, Raster image, Raster reference, long count) {

    static CommonPixels of(final Raster image, final Raster reference) {
        final float[][] hr = planes(image);
        final float[][] lr = planes(reference);
        final int n = lr[0].length;
        final boolean[] invalid = new boolean[n];
        markInvalid(hr, invalid);
        markInvalid(lr, invalid);
        long count = 0;
        for (int i = 0; i < n; i++) {
            if (invalid[i]) {
                for (int b = 0; b < lr.length; b++) {
                    hr[b][i] = Float.NaN;
                    lr[b][i] = Float.NaN;
                }
            }
            else {
                count++;
            }
        }
        return new CommonPixels(hr, lr, Raster.wrap(hr, reference.grid(), reference.bands(), image.name()),
            Raster.wrap(lr, reference.grid(), reference.bands(), reference.name()), count);
    }

    private static float[][] planes(final Raster raster) {
        final float[][] planes = new float[raster.bands().size()][];
        for (int b = 0; b < planes.length; b++) {
            planes[b] = raster.plane(b);
        }
        return planes;
    }

    private static void markInvalid(final float[][] planes, final boolean[] invalid) {
        for (final float[] plane : planes) {
            for (int i = 0; i < plane.length; i++) {
                invalid[i] |= !Float.isFinite(plane[i]);
            }
        }
    }

    /** Why spectra cannot be compared, in one sentence; empty when they can. */
    String problem() {
        if (count == 0) {
            return "No pixel is valid in all bands of both images; check the nodata values and that they overlap.";
        }
        for (int b = 0; b < lr.length; b++) {
            final Band band = reference.bands().get(b);
            for (final Raster r : new Raster[] { image, reference }) {
                final float[] plane = r == image ? hr[b] : lr[b];
                if (isConstant(plane)) {
                    return r.name() + ", " + band.label(b)
                        + ": all valid pixels are equal; a constant band holds no spectra to compare.";
                }
            }
        }
        return "";
    }

    private static boolean isConstant(final float[] plane) {
        float first = Float.NaN;
        for (final float v : plane) {
            if (!Float.isNaN(v)) {
                if (!Float.isNaN(first) && v != first) {
                    return false;
                }
                first = v;
            }
        }
        return true;
    }
}
