package io.github.pairforge.noise;

/**
 * Distances between two pixels, each only once: up to {@value #FAR} columns and rows, of opposite ones the lower or
 * right one.
 */
final class Lags {

    static final int FAR = 4;
    static final int COUNT = FAR + 1 + FAR * (2 * FAR + 1);

    private static final int DISTANT = 3;
    private static final int[] X = new int[COUNT];
    private static final int[] Y = new int[COUNT];

    static {
        int k = 0;
        for (int y = 0; y <= FAR; y++) {
            for (int x = y == 0 ? 0 : -FAR; x <= FAR; x++) {
                X[k] = x;
                Y[k++] = y;
            }
        }
    }

    private Lags() {
    }

    static int x(final int lag) {
        return X[lag];
    }

    static int y(final int lag) {
        return Y[lag];
    }

    /** Three columns or rows away, or more: further than resampling reaches. */
    static boolean isFar(final int lag) {
        return Math.max(Math.abs(X[lag]), Y[lag]) >= DISTANT;
    }

    /** The number of a distance, −1 for one too far. */
    static int of(final int dx, final int dy) {
        if (dy < 0 || dy == 0 && dx < 0) {
            return of(-dx, -dy);
        }
        return dy > FAR || Math.abs(dx) > FAR ? -1 : dy == 0 ? dx : FAR + 1 + (dy - 1) * (2 * FAR + 1) + dx + FAR;
    }
}
