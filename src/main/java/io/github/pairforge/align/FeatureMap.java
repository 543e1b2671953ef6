package io.github.pairforge.align;

/**
 * Maps of a network that are coarser than its image, read at positions of the image. Beyond a map there is zero.
 *
 * <p>XFeat was trained with positions that are scaled by {@code 2 x / (W − 1) − 1} and read as if the corners of pixels
 * were at ±1, so that a position lies up to half a map's pixel beside where it should; the same is done here (Potje et
 * al. 2024, CVPR, and its published code).
 *
 * @param values maps one after the other, row-major
 * @param width of each
 * @param height of each
 */
record FeatureMap(float[] values, int width, int height) {

    private static final double A = -0.75;

    /** Column of the map, the first pixel's centre at 0. */
    double column(final double x, final int imageWidth) {
        return x / (imageWidth - 1) * width - 0.5;
    }

    double row(final double y, final int imageHeight) {
        return y / (imageHeight - 1) * height - 0.5;
    }

    private float at(final int map, final int x, final int y) {
        return x < 0 || y < 0 || x >= width || y >= height ? 0 : values[(map * height + y) * width + x];
    }

    double nearest(final double x, final double y) {
        return at(0, (int) Math.rint(x), (int) Math.rint(y));
    }

    double linear(final double x, final double y) {
        final int i = (int) Math.floor(x);
        final int j = (int) Math.floor(y);
        final double u = x - i;
        final double v = y - j;
        return (1 - v) * ((1 - u) * at(0, i, j) + u * at(0, i + 1, j))
            + v * ((1 - u) * at(0, i, j + 1) + u * at(0, i + 1, j + 1));
    }

    /** Every map at one place, by cubic convolution with a = −0.75, scaled to length 1. */
    void cubic(final double x, final double y, final float[] out, final int from, final int maps) {
        final int i = (int) Math.floor(x) - 1;
        final int j = (int) Math.floor(y) - 1;
        final double[] u = weights(x - i - 1);
        final double[] v = weights(y - j - 1);
        double squares = 0;
        for (int m = 0; m < maps; m++) {
            double sum = 0;
            for (int r = 0; r < 4; r++) {
                double line = 0;
                for (int c = 0; c < 4; c++) {
                    line += u[c] * at(m, i + c, j + r);
                }
                sum += v[r] * line;
            }
            out[from + m] = (float) sum;
            squares += sum * sum;
        }
        final double length = Math.max(1e-12, Math.sqrt(squares));
        for (int m = 0; m < maps; m++) {
            out[from + m] /= (float) length;
        }
    }

    private static double[] weights(final double f) {
        return new double[] { outer(1 + f), inner(f), inner(1 - f), outer(2 - f) };
    }

    private static double inner(final double d) {
        return ((A + 2) * d - (A + 3)) * d * d + 1;
    }

    private static double outer(final double d) {
        return ((A * d - 5 * A) * d + 8 * A) * d - 4 * A;
    }
}
