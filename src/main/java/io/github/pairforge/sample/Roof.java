package io.github.pairforge.sample;

/**
 * Kinds of roofs.
 *
 * @see Building
 */
enum Roof {
    TILE(Spectrum.RED_TILE, 4.5, 3.4), OLD_TILE(Spectrum.OLD_TILE, 5, 3.8), SLATE(Spectrum.SLATE, 4.5, 3.2),
    GREY(Spectrum.FIBRE_CEMENT, 4, 2), BARN(Spectrum.OLD_TILE, 5.5, 3), METAL(Spectrum.METAL, 6.5, 1.3),
    FLAT(Spectrum.PAVING, 4, 0), GREENHOUSE(Spectrum.GLASS, 2.6, 1.2);

    final Spectrum spectrum;

    /** Height of the eaves and of the ridge above them, metres. */
    final double eaves;

    final double rise;

    Roof(final Spectrum spectrum, final double eaves, final double rise) {
        this.spectrum = spectrum;
        this.eaves = eaves;
        this.rise = rise;
    }

    static Roof ofHouse(final long key) {
        final double u = Hash.unit(key, 30);
        return u < 0.45 ? TILE : u < 0.72 ? OLD_TILE : u < 0.88 ? SLATE : u < 0.95 ? GREY : FLAT;
    }

    static Roof ofShed(final long key) {
        final double u = Hash.unit(key, 31);
        return u < 0.3 ? OLD_TILE : u < 0.65 ? GREY : u < 0.85 ? FLAT : SLATE;
    }

    static Roof ofBarn(final long key) {
        final double u = Hash.unit(key, 32);
        return u < 0.35 ? BARN : u < 0.7 ? GREY : METAL;
    }
}
