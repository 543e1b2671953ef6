package io.github.pairforge.evaluate;

import java.util.Arrays;

/**
 * Mean squared first differences along x and along y, added; only differences valid in both images count.
 *
 * <p>Fed row by row from the top.
 */
final class GradientEnergy {

    private static final int IMAGE = 0;
    private static final int REFERENCE = 1;

    private final float[][] above;
    private final double[] alongX = new double[2];
    private final double[] alongY = new double[2];
    private long countX;
    private long countY;

    GradientEnergy(final int width) {
        above = new float[2][width];
        Arrays.fill(above[IMAGE], Float.NaN);
    }

    void add(final float[] image, final float[] reference) {
        for (int i = 0; i < image.length; i++) {
            if (i > 0) {
                final double dx = (double) image[i] - image[i - 1];
                final double rx = (double) reference[i] - reference[i - 1];
                if (Double.isFinite(dx) && Double.isFinite(rx)) {
                    countX++;
                    alongX[IMAGE] += dx * dx;
                    alongX[REFERENCE] += rx * rx;
                }
            }
            final double dy = (double) image[i] - above[IMAGE][i];
            final double ry = (double) reference[i] - above[REFERENCE][i];
            if (Double.isFinite(dy) && Double.isFinite(ry)) {
                countY++;
                alongY[IMAGE] += dy * dy;
                alongY[REFERENCE] += ry * ry;
            }
        }
        System.arraycopy(image, 0, above[IMAGE], 0, image.length);
        System.arraycopy(reference, 0, above[REFERENCE], 0, image.length);
    }

    /** Energy of the image / energy of the reference; NaN when the reference has none. */
    double ratio() {
        final double reference = energy(REFERENCE);
        return reference > 0 ? energy(IMAGE) / reference : Double.NaN;
    }

    private double energy(final int which) {
        return (countX > 0 ? alongX[which] / countX : 0) + (countY > 0 ? alongY[which] / countY : 0);
    }
}
