package io.github.pairforge.sample;

/** The reflectance being mixed for one sample: scratch memory of one tile. */
final class Colour {

    double red;

    double green;

    double blue;

    double nir;

    /** Metres above the ground of what was painted. */
    double height;

    void set(final Spectrum s) {
        red = s.red();
        green = s.green();
        blue = s.blue();
        nir = s.nir();
        height = 0;
    }

    void mix(final Spectrum s, final double share) {
        red += (s.red() - red) * share;
        green += (s.green() - green) * share;
        blue += (s.blue() - blue) * share;
        nir += (s.nir() - nir) * share;
    }

    void scale(final double factor) {
        red *= factor;
        green *= factor;
        blue *= factor;
        nir *= factor;
    }
}
