package io.github.pairforge.align;

import java.util.Arrays;

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
    private double gx;
    private double gy;
    private double hxx;
    private double hxy;
    private double hyy;
    private double vxx;
    private double vxy;
    private double vyy;
    private double weight;
    private double weightSquares;
    private double correlation;
    private int channels;

    ShiftEquations(final int width, final int height) {
        this.width = width;
        this.height = height;
        strip = new float[6][width];
    }

    /** Replaces all sums by those of an overlay. */
    void set(final Overlay overlay) {
        gx = 0;
        gy = 0;
        hxx = 0;
        hxy = 0;
        hyy = 0;
        vxx = 0;
        vxy = 0;
        vyy = 0;
        weight = 0;
        weightSquares = 0;
        correlation = 0;
        channels = overlay.channels();
        for (int c = 0; c < channels; c++) {
            add(overlay.a(c), overlay.b(c), overlay.window());
        }
    }

    private void add(final float[] a, final float[] b, final float[] window) {
        final Moments m = Moments.of(a, b, window, width, height);
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
                addRow(a, b, window, j * width, ka, kb, offset);
            }
            for (int x = 1; x < width - 1; x += BLOCK) {
                addBlock(x, Math.min(width - 1, x + BLOCK));
            }
        }
    }

    private void addRow(final float[] a, final float[] b, final float[] window, final int row, final float ka,
        final float kb, final float offset)
    {
        final float[] px = strip[0];
        final float[] py = strip[1];
        final float[] qxx = strip[2];
        final float[] qxy = strip[3];
        final float[] qyy = strip[4];
        for (int x = 1; x < width - 1; x++) {
            final int i = row + x;
            final float w = window[i] * window[i];
            final float ax = ka * (a[i + 1] - a[i - 1]);
            final float ay = ka * (a[i + width] - a[i - width]);
            final float bx = kb * (b[i + 1] - b[i - 1]);
            final float by = kb * (b[i + width] - b[i - width]);
            final float e = w * (kb * b[i] - ka * a[i] - offset);
            px[x] += e * (ax + bx);
            py[x] += e * (ay + by);
            qxx[x] += w * ax * bx;
            qxy[x] += w * (ax * by + ay * bx);
            qyy[x] += w * ay * by;
        }
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
        vxx += px * px;
        vxy += px * py;
        vyy += py * py;
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

    /** Standard errors of the shift along x and y, pixels. */
    Shift standardError() {
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
