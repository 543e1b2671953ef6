package io.github.pairforge.align;

/** The coefficients of the B-spline through a block's pixels: a symmetric filter along columns, then rows. */
final class SplineCoefficients {

    private SplineCoefficients() {
    }

    /**
     * @param pixels row-major
     * @return as many; those nearer than {@link SplineKernel#REACH} to the block's edge mean nothing
     */
    static double[] of(final float[] pixels, final int width, final int height) {
        final int reach = SplineKernel.REACH;
        final double[] h = SplineKernel.response();
        final double[] out = new double[width * height];
        final double[] line = new double[width];
        for (int y = reach; y < height - reach; y++) {
            for (int x = 0; x < width; x++) {
                line[x] = h[0] * pixels[y * width + x];
            }
            for (int k = 1; k <= reach; k++) {
                final int above = (y - k) * width;
                final int below = (y + k) * width;
                for (int x = 0; x < width; x++) {
                    line[x] += h[k] * ((double) pixels[above + x] + pixels[below + x]);
                }
            }
            final int to = y * width;
            for (int x = reach; x < width - reach; x++) {
                out[to + x] = h[0] * line[x];
            }
            for (int k = 1; k <= reach; k++) {
                for (int x = reach; x < width - reach; x++) {
                    out[to + x] += h[k] * (line[x - k] + line[x + k]);
                }
            }
        }
        return out;
    }
}
