package io.github.pairforge.ui;

import io.github.pairforge.raster.Raster;

/** Gives every band of an image the mean and spread that another has: enough to compare shapes, not for numbers. */
final class Levelling {

    private Levelling() {
    }

    /** The image with the brightness of the model, which has as many bands. */
    static Raster to(final Raster image, final Raster model) {
        final float[][] planes = new float[image.bands().size()][];
        for (int b = 0; b < planes.length; b++) {
            planes[b] = image.plane(b);
            final double[] from = moments(planes[b]);
            final double[] to = moments(model.plane(b));
            final double gain = from[1] > 0 ? to[1] / from[1] : 1;
            for (int i = 0; i < planes[b].length; i++) {
                planes[b][i] = (float) (to[0] + gain * (planes[b][i] - from[0]));
            }
        }
        return Raster.wrap(planes, image.grid(), image.bands(), image.name());
    }

    private static double[] moments(final float[] plane) {
        double n = 0;
        double sum = 0;
        double squares = 0;
        for (final float v : plane) {
            if (Float.isFinite(v)) {
                n++;
                sum += v;
                squares += (double) v * v;
            }
        }
        final double mean = n == 0 ? 0 : sum / n;
        return new double[] { mean, n == 0 ? 0 : Math.sqrt(Math.max(0, squares / n - mean * mean)) };
    }
}
