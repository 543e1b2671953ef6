package io.github.pairforge.sample;

/** The ground between houses: lawns, beds, yards, in plots along the streets. */
final class Gardens {

    private Gardens() {
    }

    static void paint(final Place p, final double fine, final Colour c) {
        final long row = (long) Math.floor(p.across / 23);
        final double shifted = p.along + 29 * Hash.unit(p.village + row, 50);
        final double width = 15 + 9 * Hash.unit(p.village + row, 51);
        final long key = Hash.of(p.village, row, (long) Math.floor(shifted / width));
        final double u = Hash.unit(key, 0);
        final double tone = Hash.between(key, 1, 0.88, 1.12);
        if (u < 0.70) {
            c.set(Spectrum.MEADOW);
            c.mix(Spectrum.DRY_GRASS, Noise.clamp(Hash.between(key, 2, 0, 0.7) + 0.3 * fine, 0, 1));
            c.scale(tone + 0.14 * fine);
        }
        else if (u < 0.84) {
            c.set(Spectrum.SOIL_BROWN);
            c.mix(Spectrum.YOUNG_CROP, Noise.step(-0.3, 0.5, Noise.at(key, p.across / 1.4, p.along / 9)));
            c.scale(tone);
        }
        else {
            c.set(Spectrum.PAVING);
            c.mix(Spectrum.DIRT, Hash.unit(key, 3) * 0.7);
            c.mix(Spectrum.MEADOW, Noise.step(0, 0.8, fine));
            c.scale(tone);
        }
        // yards and drives lie beside the street, and wear spreads from it
        c.mix(Spectrum.PAVING, 0.5 * Noise.step(0.2, 0.8, fine + 0.5 - p.street / 14));
    }
}
