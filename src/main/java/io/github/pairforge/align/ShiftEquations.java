package io.github.pairforge.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The equations that the peak of an unwhitened correlation of windowed images satisfies, at one shift.
 *
 * <p>With a, b the features after that shift, w the squared window, deviations from their weighted means and b scaled
 * to a's energy, the correlation is stationary where {@code g = Σ w·½(∇a+∇b)·(b−a)} vanishes. {@code H = Σ w·∇a·∇bᵀ}
 * (symmetrised) is its curvature: noise that the images do not share cancels in it. A Newton step is {@code H⁻¹g}. The
 * covariance is that of clustered observations (Liang and Zeger, Biometrika 73:13, 1986):
 * {@code H⁻¹·(Σ_blocks g_B·g_Bᵀ)·H⁻¹}, blocks being 8 × 8 pixels, wider than what noise correlates over.
 */
final class ShiftEquations {

    static final int BLOCK = 8;

    private final int width;
    private final int height;
    private final float[][] strip;
    private final float[][] row;
    private final float[] before;
    private final float[] after;
    private double gx;
    private double gy;
    private double hxx;
    private double hxy;
    private double hyy;
    private final List<double[]> blocks = new ArrayList<>();
    private double weight;
    private double weightSquares;
    private double correlation;
    private int channels;

    ShiftEquations(final int width, final int height) {
        this.width = width;
        this.height = height;
        strip = new float[5][width];
        row = new float[6][width];
        before = new float[width];
        after = new float[width];
    }

    /** Replaces all sums by those of an overlay. */
    void set(final Overlay overlay) {
        gx = 0;
        gy = 0;
        hxx = 0;
        hxy = 0;
        hyy = 0;
        blocks.clear();
        weight = 0;
        weightSquares = 0;
        correlation = 0;
        channels = overlay.channels();
        for (int c = 0; c < channels; c++) {
            add(overlay.a(c), overlay.b(c), overlay.window());
        }
    }

    private void add(final float[][] a, final float[][] b, final float[][] window) {
        final Moments m = Moments.of(a, b, window);
        if (!(m.varianceA() > 0 && m.varianceB() > 0)) {
            return;
        }
        correlation += m.correlation();
        final float ka = (float) (1 / Math.sqrt(m.varianceA()));
        final float kb = (float) (1 / Math.sqrt(m.varianceB()));
        final float offset = (float) (kb * m.meanB() - ka * m.meanA());
        for (int y = 1; y < height - 1; y += BLOCK) {
            for (final float[] s : strip) {
                Arrays.fill(s, 0);
            }
            for (int j = y; j < Math.min(height - 1, y + BLOCK); j++) {
                addRow(a, b, window[j], j, ka, kb, offset);
            }
            for (int x = 1; x < width - 1; x += BLOCK) {
                addBlock(x, Math.min(width - 1, x + BLOCK));
            }
        }
    }

    private void addRow(final float[][] a, final float[][] b, final float[] window, final int y, final float ka,
        final float kb, final float offset)
    {
        gradients(a, y, ka, row[0], row[1]);
        gradients(b, y, kb, row[2], row[3]);
        final float[] w = row[4];
        final float[] e = row[5];
        Rows.square(window, w);
        Rows.error(w, ka, a[y], kb, b[y], offset, e);
        Rows.addProductOfSum(e, row[0], row[2], strip[0]);
        Rows.addProductOfSum(e, row[1], row[3], strip[1]);
        Rows.addProduct(w, row[0], row[2], strip[2]);
        Rows.addCross(w, row[0], row[1], row[2], row[3], strip[3]);
        Rows.addProduct(w, row[1], row[3], strip[4]);
    }

    /** Central differences, which are doubled; those at the row's ends mean nothing. */
    private void gradients(final float[][] image, final int y, final float k, final float[] alongX,
        final float[] alongY)
    {
        Rows.neighbours(image[y], before, after);
        Rows.difference(k, before, after, alongX);
        Rows.difference(k, image[y - 1], image[y + 1], alongY);
    }

    private void addBlock(final int from, final int to) {
        double px = 0;
        double py = 0;
        double qxx = 0;
        double qxy = 0;
        double qyy = 0;
        for (int x = from; x < to; x++) {
            px += strip[0][x];
            py += strip[1][x];
            qxx += strip[2][x];
            qxy += strip[3][x];
            qyy += strip[4][x];
        }
        // Central differences are halves, and so is the mean of both gradients.
        px /= 4;
        py /= 4;
        qxx /= 4;
        qxy /= 8;
        qyy /= 4;
        gx += px;
        gy += py;
        hxx += qxx;
        hxy += qxy;
        hyy += qyy;
        blocks.add(new double[] { px, py, qxx, qxy, qyy });
        final double energy = Math.max(0, qxx + qyy);
        weight += energy;
        weightSquares += energy * energy;
    }

    /** Whether the curvature is that of a peak in every direction. */
    boolean isPeak() {
        return hxx > 0 && hyy > 0 && hxx * hyy - hxy * hxy > 1e-4 * hxx * hyy;
    }

    /** Newton's step, pixels. */
    Shift step() {
        final double det = hxx * hyy - hxy * hxy;
        return new Shift((hyy * gx - hxy * gy) / det, (hxx * gy - hxy * gx) / det);
    }

    /**
     * Standard errors of the shift along x and y, pixels.
     *
     * @param rest the step that is still to be gone: what it explains of a block's slope is no error
     */
    Shift standardError(final Shift rest) {
        double vxx = 0;
        double vxy = 0;
        double vyy = 0;
        for (final double[] block : blocks) {
            final double px = block[0] - block[2] * rest.dx() - block[3] * rest.dy();
            final double py = block[1] - block[3] * rest.dx() - block[4] * rest.dy();
            vxx += px * px;
            vxy += px * py;
            vyy += py * py;
        }
        final double det = hxx * hyy - hxy * hxy;
        final double n = blocks();
        final double small = n / Math.max(1, n - 1);
        // Rows of H⁻¹ times V times their transpose.
        final double x = hyy * hyy * vxx - 2 * hyy * hxy * vxy + hxy * hxy * vyy;
        final double y = hxy * hxy * vxx - 2 * hxy * hxx * vxy + hxx * hxx * vyy;
        return new Shift(Math.sqrt(small * Math.max(0, x)) / det, Math.sqrt(small * Math.max(0, y)) / det);
    }

    /** How many blocks of equal weight would count as much: {@code (Σw)²/Σw²}. */
    double blocks() {
        return weightSquares > 0 ? weight * weight / weightSquares / channels : 0;
    }

    /** Weighted correlation of the features, mean over channels, −1..1. */
    double correlation() {
        return correlation / channels;
    }
}
