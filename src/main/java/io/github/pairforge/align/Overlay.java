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
    private final float[] band;
    private final float[] trust;
    private final float[][] a;
    private final float[][] b;
    private final float[] window;
    private final float[] alongX;
    private final float[] alongY;

    Overlay(final PreparedPair pair, final boolean edges) {
        this.pair = pair;
        this.edges = edges;
        final int n = pair.width() * pair.height();
        final int channels = edges ? 1 : pair.reference().size();
        spline = new SplineShift(pair.width(), pair.height());
        band = new float[edges ? n : 0];
        trust = new float[pair.trustA() == null && pair.trustB() == null ? 0 : n];
        a = new float[channels][n];
        b = new float[channels][n];
        window = new float[n];
        alongX = new float[pair.width()];
        alongY = new float[pair.height()];
    }

    int width() {
        return pair.width();
    }

    int height() {
        return pair.height();
    }

    int channels() {
        return a.length;
    }

    /** Features of the reference, valid until the next move. */
    float[] a(final int channel) {
        return a[channel];
    }

    float[] b(final int channel) {
        return b[channel];
    }

    /** Hann window of the overlap times the trust in both pixels, 0..1. */
    float[] window() {
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
        features(pair.reference(), ofA, a);
        features(pair.moving(), ofB, b);
        hann(alongX, ofA.dx(), ofB.dx());
        hann(alongY, ofA.dy(), ofB.dy());
        for (int y = 0; y < alongY.length; y++) {
            for (int x = 0; x < alongX.length; x++) {
                window[y * alongX.length + x] = alongY[y] * alongX[x];
            }
        }
        applyTrust(pair.trustA(), ofA);
        applyTrust(pair.trustB(), ofB);
    }

    private void features(final List<float[]> planes, final Shift s, final float[][] out) {
        if (!edges) {
            for (int c = 0; c < out.length; c++) {
                spline.sample(planes.get(c), s.dx(), s.dy(), out[c]);
            }
            return;
        }
        Arrays.fill(out[0], 0);
        for (final float[] plane : planes) {
            spline.sample(plane, s.dx(), s.dy(), band);
            Sobel.addMagnitude(band, width(), height(), out[0]);
        }
    }

    private void applyTrust(final float[] of, final Shift s) {
        if (of != null) {
            spline.sample(of, s.dx(), s.dy(), trust);
            for (int i = 0; i < window.length; i++) {
                window[i] *= trust[i];
            }
        }
    }

    /** Positive where both images have pixels, without the zeros at its ends. */
    private static void hann(final float[] w, final double ofA, final double ofB) {
        final double from = Math.max(0, -Math.min(ofA, ofB));
        final double to = w.length - 1 - Math.max(0, Math.max(ofA, ofB));
        final double length = to - from + 2;
        for (int i = 0; i < w.length; i++) {
            final double t = (i - from + 1) / length;
            final double sin = Math.sin(Math.PI * t);
            w[i] = t <= 0 || t >= 1 ? 0 : (float) (sin * sin);
        }
    }
}
