package io.github.pairforge.sample;

/**
 * Reflectance of a material in the four bands, 0..1.
 *
 * <p>Round figures within the ranges that spectral libraries give for these materials; the scene varies them.
 */
record Spectrum(double red, double green, double blue, double nir) {

    static final Spectrum CROP = new Spectrum(.043, .080, .034, .42);
    static final Spectrum YOUNG_CROP = new Spectrum(.058, .098, .047, .38);
    static final Spectrum MEADOW = new Spectrum(.066, .092, .047, .35);
    static final Spectrum DRY_GRASS = new Spectrum(.150, .132, .090, .31);
    static final Spectrum RIPE = new Spectrum(.198, .164, .098, .37);
    static final Spectrum STRAW = new Spectrum(.252, .212, .136, .41);
    static final Spectrum BROADLEAF = new Spectrum(.041, .075, .036, .36);
    static final Spectrum CONIFER = new Spectrum(.031, .052, .033, .25);
    static final Spectrum UNDERWOOD = new Spectrum(.038, .056, .035, .23);
    static final Spectrum SOIL_BROWN = new Spectrum(.183, .145, .091, .285);
    static final Spectrum SOIL_LIGHT = new Spectrum(.288, .228, .147, .40);
    static final Spectrum SOIL_RED = new Spectrum(.222, .158, .091, .31);
    static final Spectrum SOIL_DARK = new Spectrum(.150, .120, .077, .235);
    static final Spectrum WATER = new Spectrum(.034, .047, .040, .016);
    static final Spectrum MUDDY_WATER = new Spectrum(.050, .058, .042, .024);
    static final Spectrum SAND = new Spectrum(.270, .235, .175, .34);
    static final Spectrum ASPHALT = new Spectrum(.114, .106, .083, .132);
    static final Spectrum PAVING = new Spectrum(.180, .160, .122, .225);
    static final Spectrum DIRT = new Spectrum(.245, .200, .145, .305);
    static final Spectrum RED_TILE = new Spectrum(.290, .155, .102, .32);
    static final Spectrum OLD_TILE = new Spectrum(.225, .145, .105, .27);
    static final Spectrum SLATE = new Spectrum(.120, .114, .102, .145);
    static final Spectrum FIBRE_CEMENT = new Spectrum(.200, .180, .150, .235);
    static final Spectrum METAL = new Spectrum(.480, .455, .400, .50);
    static final Spectrum GLASS = new Spectrum(.255, .255, .215, .36);

    Spectrum mixed(final Spectrum other, final double share) {
        return new Spectrum(Noise.lerp(red, other.red, share), Noise.lerp(green, other.green, share),
            Noise.lerp(blue, other.blue, share), Noise.lerp(nir, other.nir, share));
    }

    Spectrum scaled(final double factor) {
        return new Spectrum(red * factor, green * factor, blue * factor, nir * factor);
    }
}
