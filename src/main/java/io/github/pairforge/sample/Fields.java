package io.github.pairforge.sample;

/** The surface of parcels: crop and soil, with rows, tramlines and uneven growth. */
final class Fields {

    private static final double TRAMLINES = 24;

    private static final double HEADLAND = 12;

    /** Height of fruit trees, the only thing on fields that casts a shadow, metres. */
    static final double HIGHEST = 3.6;

    private Fields() {
    }

    /**
     * Paints the ground of a parcel.
     *
     * @param wet soil moisture, about −1..1
     * @param fine texture of a few metres, about −1..1
     */
    static void paint(final Place p, final double wet, final double fine, final Colour c) {
        final Parcel parcel = p.parcel;
        final long key = parcel.key();
        final double own = Hash.unit(key, 60);
        final Spectrum soil = parcel.soil();
        if (parcel.crop().isWood()) {
            c.set(Spectrum.UNDERWOOD);
            c.mix(Spectrum.DRY_GRASS, Noise.clamp(0.15 + 0.3 * fine, 0, 1));
            return;
        }
        final double along = parcel.upright() ? p.v : p.u;
        final double across = parcel.upright() ? p.u : p.v;
        final double start = parcel.upright() ? parcel.v0() : parcel.u0();
        final double end = parcel.upright() ? parcel.v1() : parcel.u1();
        final boolean head = Math.min(along - start, end - along) < HEADLAND;
        final double a = head ? across : along;
        final double b = head ? along : across;
        final double rows = 0.6 * Noise.at(key, b / 1.9, a / 70) + 0.5 * Noise.at(key + 1, b / 6.5, a / 150)
            + 0.35 * Noise.at(key + 2, b / 19, a / 260);
        c.set(soil);
        c.mix(Spectrum.SOIL_DARK, Noise.clamp(0.3 + 0.55 * wet, 0, 0.9));
        final double growth = wet * 0.5 + 0.22 * fine;
        switch (parcel.crop()) {
            case CEREAL -> {
                c.mix(Spectrum.CROP.mixed(Spectrum.YOUNG_CROP, own), Noise.clamp(0.93 + 0.22 * growth + 0.04 * rows
                    - 0.4 * tramline(b), 0, 1));
                c.scale(1 + 0.06 * rows + 0.05 * fine);
            }
            case YOUNG -> {
                c.mix(Spectrum.YOUNG_CROP, Noise.clamp(0.3 + 0.4 * own + 0.4 * growth + 0.22 * rows, 0, 1));
                c.scale(1 + 0.05 * fine);
            }
            case RIPE -> {
                c.mix(Spectrum.RIPE.mixed(Spectrum.CROP, own * own * 0.5), Noise.clamp(0.9 + 0.2 * growth
                    - 0.3 * tramline(b), 0, 1));
                c.scale(0.97 + 0.14 * (own - 0.5) + 0.06 * rows + 0.05 * fine);
            }
            case STUBBLE -> {
                c.mix(Spectrum.STRAW, Noise.clamp(0.6 + 0.25 * (own - 0.5) + 0.3 * rows, 0, 1));
                c.mix(Spectrum.MEADOW, Noise.clamp(0.12 + 0.4 * growth, 0, 0.5));
                c.scale(1 + 0.05 * fine);
            }
            case BARE -> c.scale(0.98 + 0.09 * rows + 0.07 * fine);
            case MEADOW, POND -> {
                c.mix(Spectrum.MEADOW, Noise.clamp(0.86 + 0.3 * growth + 0.12 * rows * own, 0, 1));
                c.mix(Spectrum.DRY_GRASS, Noise.clamp(0.25 * own - 0.4 * wet, 0, 0.7));
                c.scale(1 + 0.07 * fine + 0.09 * rows * own);
            }
            case ORCHARD -> paintOrchard(key, along, across, fine, c);
            default -> {
                c.mix(Spectrum.MEADOW, Noise.clamp(0.72 + 0.6 * growth, 0, 1));
                c.mix(Spectrum.DRY_GRASS, Noise.clamp(0.35 - 0.5 * wet + 0.5 * fine, 0, 0.85));
                c.scale(1 + 0.12 * fine);
            }
        }
    }

    /** Wheel tracks: two lines every 24 m, where the crop is thin. */
    private static double tramline(final double b) {
        final double t = Math.abs(b - TRAMLINES * Math.floor(b / TRAMLINES) - TRAMLINES / 2);
        return Noise.step(0.5, 0.2, Math.abs(t - 0.9));
    }

    private static void paintOrchard(final long key, final double along, final double across, final double fine,
        final Colour c)
    {
        c.mix(Spectrum.MEADOW, Noise.clamp(0.7 + 0.4 * fine, 0, 1));
        final double i = Math.floor(along / 5);
        final double j = Math.floor(across / 6.5);
        final long tree = Hash.of(key, (long) i, (long) j);
        final double da = along - (i + 0.5) * 5 - Hash.between(tree, 1, -0.4, 0.4);
        final double db = across - (j + 0.5) * 6.5 - Hash.between(tree, 2, -0.4, 0.4);
        final double radius = Hash.unit(tree, 3) < 0.06 ? 0 : Hash.between(tree, 4, 1.5, 2.2);
        final double rho = (da * da + db * db) / (radius * radius + 1e-9);
        if (rho < 1) {
            c.set(Spectrum.BROADLEAF);
            c.scale(Hash.between(tree, 5, 0.85, 1.15));
            c.height = HIGHEST - 2 * rho;
        }
    }
}
