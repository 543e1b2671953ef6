package io.github.pairforge.sample;

/**
 * Smooth random functions of the plane and of the line, −1..1: value noise, with a quintic blend between the values
 * that {@link Hash} puts on a lattice.
 */
final class Noise {

    /** Octaves are turned by this 3-4-5 angle against each other, which hides their lattices. */
    private static final double COS = 0.8;

    private static final double SIN = 0.6;

    private Noise() {
    }

    /** Noise on the unit lattice. */
    static double at(final long key, final double x, final double y) {
        final double fx = Math.floor(x);
        final double fy = Math.floor(y);
        final long ix = (long) fx;
        final long iy = (long) fy;
        final double u = blend(x - fx);
        final double v = blend(y - fy);
        final double top = lerp(node(key, ix, iy), node(key, ix + 1, iy), u);
        final double bottom = lerp(node(key, ix, iy + 1), node(key, ix + 1, iy + 1), u);
        return lerp(top, bottom, v);
    }

    /** Noise on the whole numbers of a line. */
    static double at(final long key, final double x) {
        final double fx = Math.floor(x);
        final long ix = (long) fx;
        return lerp(node(key, ix, 0), node(key, ix + 1, 0), blend(x - fx));
    }

    /**
     * A sum of octaves; each has half the wavelength of the one before and {@code gain} times its amplitude. A gain of
     * 2^−H makes a power spectrum that falls as f^−(2H+2).
     *
     * @param wavelength of the first octave, in the units of x and y
     */
    static double fractal(final long key, final double x, final double y, final double wavelength, final int octaves,
        final double gain)
    {
        double px = x / wavelength;
        double py = y / wavelength;
        double amplitude = 1;
        double sum = 0;
        for (int o = 0; o < octaves; o++) {
            sum += amplitude * at(key + o, px, py);
            amplitude *= gain;
            final double turned = 2 * (COS * px - SIN * py);
            py = 2 * (SIN * px + COS * py);
            px = turned;
        }
        return sum;
    }

    private static double node(final long key, final long x, final long y) {
        return (Hash.of(key, x, y) >> 11) * 0x1p-52;
    }

    private static double blend(final double t) {
        return t * t * t * (t * (t * 6 - 15) + 10);
    }

    static double lerp(final double a, final double b, final double t) {
        return a + (b - a) * t;
    }

    static double clamp(final double v, final double low, final double high) {
        return Math.max(low, Math.min(high, v));
    }

    /** 0 below {@code low}, 1 above {@code high}, smooth in between. */
    static double step(final double low, final double high, final double v) {
        final double t = clamp((v - low) / (high - low), 0, 1);
        return t * t * (3 - 2 * t);
    }
}
