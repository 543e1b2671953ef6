package io.github.pairforge.evaluate;

import java.util.Arrays;

/** A row of two images with the scalar products of its spectra: scratch memory of one thread. */
final class SpectrumRow {

    final float[][] x;
    final float[][] y;
    private final double[] xx;
    private final double[] yy;
    private final double[] xy;
    private final ImagePair pair;

    SpectrumRow(final ImagePair pair) {
        this.pair = pair;
        x = new float[pair.bands()][pair.width()];
        y = new float[pair.bands()][pair.width()];
        xx = new double[pair.width()];
        yy = new double[pair.width()];
        xy = new double[pair.width()];
    }

    void read(final int row) {
        Arrays.fill(xx, 0);
        Arrays.fill(yy, 0);
        Arrays.fill(xy, 0);
        for (int b = 0; b < x.length; b++) {
            multiply(pair.image().row(b, row, x[b]), pair.reference().row(b, row, y[b]));
        }
    }

    private void multiply(final float[] a, final float[] b) {
        for (int i = 0; i < a.length; i++) {
            final double v = a[i];
            final double w = b[i];
            xx[i] += v * v;
            yy[i] += w * w;
            xy[i] += v * w;
        }
    }

    /** False where a value of either image is not finite or a spectrum is zero: there is no angle. */
    boolean isValid(final int i) {
        return xx[i] > 0 && yy[i] > 0 && xx[i] + yy[i] < Double.POSITIVE_INFINITY;
    }

    /** Whether all values of both images are finite. */
    boolean isFinite(final int i) {
        return xx[i] + yy[i] < Double.POSITIVE_INFINITY;
    }

    double xx(final int i) {
        return xx[i];
    }

    double yy(final int i) {
        return yy[i];
    }

    double xy(final int i) {
        return xy[i];
    }

    /** Degrees; only where valid. */
    double angle(final int i) {
        return degrees(xx[i], yy[i], xy[i]);
    }

    static double degrees(final double xx, final double yy, final double xy) {
        return Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)))));
    }
}
