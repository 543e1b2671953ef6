package io.github.pairforge.denoise;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;
import org.hipparchus.linear.RealMatrix;

/**
 * An orthonormal change of bands: what bands have in common gathers in few components, white noise stays white.
 *
 * @param rows one per component; their transpose is the way back
 */
record BandRotation(float[]... rows) {

    /** No change. */
    static BandRotation identity(final int bands) {
        final float[][] rows = new float[bands][bands];
        for (int b = 0; b < bands; b++) {
            rows[b][b] = 1;
        }
        return new BandRotation(rows);
    }

    /**
     * The principal components of second moments.
     *
     * @param moments symmetric, bands by bands
     */
    static BandRotation principal(final double[][] moments) {
        final RealMatrix vectors = new EigenDecompositionSymmetric(new Array2DRowRealMatrix(moments)).getVT();
        final float[][] rows = new float[moments.length][moments.length];
        for (int c = 0; c < rows.length; c++) {
            for (int b = 0; b < rows.length; b++) {
                rows[c][b] = (float) vectors.getEntry(c, b);
            }
        }
        return new BandRotation(rows);
    }

    int count() {
        return rows.length;
    }

    /** Component c of pixels, from all bands. */
    void component(final int c, final PhasePlane[] bands, final PhasePlane out) {
        mix(rows[c], bands, out);
    }

    /** Band b of pixels, from all components. */
    void band(final int b, final PhasePlane[] components, final PhasePlane out) {
        final float[] column = new float[rows.length];
        for (int c = 0; c < rows.length; c++) {
            column[c] = rows[c][b];
        }
        mix(column, components, out);
    }

    private static void mix(final float[] factors, final PhasePlane[] planes, final PhasePlane out) {
        for (int r = 0; r < PhasePlane.STEP; r++) {
            scale(planes[0].parts[r], factors[0], out.parts[r]);
            for (int b = 1; b < factors.length; b++) {
                addScaled(planes[b].parts[r], factors[b], out.parts[r]);
            }
        }
    }

    private static void scale(final float[] in, final float factor, final float[] out) {
        for (int i = 0; i < in.length; i++) {
            out[i] = in[i] * factor;
        }
    }

    private static void addScaled(final float[] in, final float factor, final float[] out) {
        for (int i = 0; i < in.length; i++) {
            out[i] += in[i] * factor;
        }
    }
}
