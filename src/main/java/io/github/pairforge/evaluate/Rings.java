package io.github.pairforge.evaluate;

/** Radial bins of 0.05 cycles per pixel from 0.1 to 0.5; the first three are coarse detail, the rest fine. */
final class Rings {

    static final int COUNT = 8;

    private static final int COARSE = 3;
    private static final double FIRST = 0.1;
    private static final double WIDTH = 0.05;

    /** What a float resolves of reflectance, squared. */
    private static final double LEAST_ENERGY = 1e-14;

    private Rings() {
    }

    /** The ring of each value of a Fourier transform, row by row; −1 for none. */
    static int[] of(final int width, final int height) {
        final int[] ring = new int[width * height];
        for (int i = 0; i < ring.length; i++) {
            final int x = i % width;
            final int y = i / width;
            final double f = Math.hypot(Math.min(x, width - x) / (double) width,
                Math.min(y, height - y) / (double) height);
            final int r = (int) Math.floor((f - FIRST) / WIDTH + 1e-9);
            ring[i] = f < FIRST || r >= COUNT ? -1 : r;
        }
        return ring;
    }

    /**
     * Root mean square of the differences of two spectra, dB.
     *
     * @param p power per ring
     * @param q the same of the other image
     */
    static double distance(final double[] p, final double[] q, final boolean fine) {
        final int from = fine ? COARSE : 0;
        final int to = fine ? COUNT : COARSE;
        double squares = 0;
        for (int i = from; i < to; i++) {
            final double decibels = 10 * Math.log10(ratio(p[i], q[i]));
            squares += decibels * decibels;
        }
        return Math.sqrt(squares / (to - from));
    }

    /** Of energies: an image without any detail is very different from one that has some. */
    static double ratio(final double p, final double q) {
        return p == 0 && q == 0 ? Double.NaN : Math.max(LEAST_ENERGY, p) / Math.max(LEAST_ENERGY, q);
    }
}
