package io.github.pairforge.align;

import java.util.Arrays;
import java.util.List;

/**
 * Both images laid on each other by a shift that is split between them, as features to correlate, under a Hann window
 * over what they have in common.
 *
 * <p>The window comes after the shift: a window that stays in place would draw the result towards zero. A workspace
 * for one thread.
 */
final class Overlay {

    private final PreparedPair pair;
    private final boolean edges;
    private final SplineShift spline;
    private final Sobel sobel;
    private final float[][] band;
    private final float[][] trust;
    private final float[][][] unmovedA;
    private final float[][][] unmovedB;
    private final float[][][] movedA;
    private final float[][][] movedB;
    private float[][][] a;
    private float[][][] b;
    private final float[][] window;
    private final float[] alongX;
    private final float[] alongY;

    Overlay(final PreparedPair pair, final boolean edges) {
        this.pair = pair;
        this.edges = edges;
        final int w = pair.width();
        final int h = pair.height();
        final int channels = edges ? 1 : pair.reference().size();
        spline = new SplineShift(pair.width(), pair.height());
        band = new float[edges ? h : 0][w];
        trust = new float[pair.trustA() == null && pair.trustB() == null ? 0 : h][w];
        sobel = new Sobel(pair.width(), pair.height());
        unmovedA = new float[channels][h][w];
        unmovedB = new float[channels][h][w];
        movedA = new float[channels][h][w];
        movedB = new float[channels][h][w];
        window = new float[h][w];
        alongX = new float[pair.width()];
        alongY = new float[pair.height()];
        features(pair.reference(), Shift.ZERO, unmovedA);
        features(pair.moving(), Shift.ZERO, unmovedB);
        a = unmovedA;
        b = unmovedB;
    }

    int width() {
        return pair.width();
    }

    int height() {
        return pair.height();
    }

    int channels() {
        return unmovedA.length;
    }

    /** Rows of features of the reference, valid until the next move. */
    float[][] a(final int channel) {
        return a[channel];
    }

    float[][] b(final int channel) {
        return b[channel];
    }

    /** Hann window of the overlap times the trust in both pixels, 0..1. */
    float[][] window() {
        return window;
    }

    /** Each image goes half of the way. */
    void moveBoth(final Shift s) {
        move(s.times(0.5), s.times(-0.5));
    }

    /** Only the moving image is resampled. */
    void moveForward(final Shift s) {
        move(Shift.ZERO, s.times(-1));
    }

    /** Only the reference is resampled. */
    void moveBackward(final Shift s) {
        move(s, Shift.ZERO);
    }

    private void move(final Shift ofA, final Shift ofB) {
        a = moved(pair.reference(), ofA, unmovedA, movedA);
        b = moved(pair.moving(), ofB, unmovedB, movedB);
        hann(alongX, ofA.dx(), ofB.dx());
        hann(alongY, ofA.dy(), ofB.dy());
        for (int y = 0; y < alongY.length; y++) {
            Rows.times(alongY[y], alongX, window[y]);
        }
        applyTrust(pair.trustA(), ofA);
        applyTrust(pair.trustB(), ofB);
    }

    private float[][][] moved(final List<float[]> planes, final Shift s, final float[][][] unmoved,
        final float[][][] workspace)
    {
        if (s.largest() == 0) {
            return unmoved;
        }
        features(planes, s, workspace);
        return workspace;
    }

    private void features(final List<float[]> planes, final Shift s, final float[][][] out) {
        if (!edges) {
            for (int c = 0; c < out.length; c++) {
                spline.sample(planes.get(c), s.dx(), s.dy(), out[c]);
            }
            return;
        }
        for (final float[] row : out[0]) {
            Arrays.fill(row, 0);
        }
        for (final float[] plane : planes) {
            spline.sample(plane, s.dx(), s.dy(), band);
            sobel.addMagnitude(band, out[0]);
        }
    }

    private void applyTrust(final float[] of, final Shift s) {
        if (of != null) {
            spline.sample(of, s.dx(), s.dy(), trust);
            for (int y = 0; y < window.length; y++) {
                Rows.multiply(trust[y], window[y]);
            }
        }
    }

    /** Positive where both images have pixels, without the zeros at its ends. */
    private static void hann(final float[] w, final double ofA, final double ofB) {
        final double from = Math.max(0, -Math.min(ofA, ofB));
        final double to = w.length - 1 - Math.max(0, Math.max(ofA, ofB));
        final double length = to - from + 2;
        // sin²(πt) = (1 − cos 2πt)/2, the cosines by their recurrence cos(n+1)φ = 2·cos φ·cos nφ − cos(n−1)φ.
        final double step = 2 * Math.PI / length;
        final double twice = 2 * Math.cos(step);
        double cos = Math.cos(step * (1 - from));
        double before = Math.cos(step * from);
        for (int i = 0; i < w.length; i++) {
            final double t = i - from + 1;
            w[i] = t <= 0 || t >= length ? 0 : (float) (0.5 * (1 - cos));
            final double next = twice * cos - before;
            before = cos;
            cos = next;
        }
    }
}
