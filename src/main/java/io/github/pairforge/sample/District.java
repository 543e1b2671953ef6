package io.github.pairforge.sample;

/**
 * A block of land between roads, whose parcels share a direction and a style.
 *
 * @param key of its random numbers
 * @param x of its site, warped metres
 * @param y of its site
 * @param cos of the parcels' direction
 * @param sin of the parcels' direction
 * @param area of a typical parcel, m²
 * @param elongation how many times longer than wide parcels may get along the second axis
 * @param soil what lies bare after ploughing
 */
record District(long key, double x, double y, double cos, double sin, double area, double elongation, Spectrum soil) {

    /** Mean distance of neighbouring sites. */
    static final double PITCH = 640;

    /** What lies along the border between two districts, and its half width in metres. */
    enum Border {
        ASPHALT(2.7), DIRT(1.9), HEDGE(2.0), DITCH(1.5);

        final double halfWidth;

        Border(final double halfWidth) {
            this.halfWidth = halfWidth;
        }
    }

    static District of(final long seedKey, final long i, final long j) {
        final long key = Hash.of(seedKey, i, j);
        final double angle = Hash.between(key, 0, 0, Math.PI);
        final double area = 5200 * StrictMath.exp(2.0 * Hash.unit(key, 1));
        final double elongation = StrictMath.exp(Hash.between(key, 2, 0, 1.5));
        final double tone = Hash.unit(key, 3);
        final Spectrum soil = tone < 0.55 ? Spectrum.SOIL_BROWN.mixed(Spectrum.SOIL_LIGHT, tone * 1.4)
            : Spectrum.SOIL_BROWN.mixed(Spectrum.SOIL_RED, (tone - 0.55) * 2);
        return new District(key, (i + 0.5 + 0.78 * (Hash.unit(key, 4) - 0.5)) * PITCH,
            (j + 0.5 + 0.78 * (Hash.unit(key, 5) - 0.5)) * PITCH, StrictMath.cos(angle), StrictMath.sin(angle), area,
            elongation, soil);
    }

    /** The border to a neighbour; the same seen from either side. */
    Border border(final District neighbour) {
        final double u = Hash.unit(key + neighbour.key, 0);
        return u < 0.42 ? Border.ASPHALT : u < 0.80 ? Border.DIRT : u < 0.92 ? Border.HEDGE : Border.DITCH;
    }

    /** Position along the parcels' first axis. */
    double u(final double wx, final double wy) {
        return cos * (wx - x) + sin * (wy - y);
    }

    /** Position along the parcels' second axis. */
    double v(final double wx, final double wy) {
        return cos * (wy - y) - sin * (wx - x);
    }

    double worldX(final double u, final double v) {
        return x + cos * u - sin * v;
    }

    double worldY(final double u, final double v) {
        return y + sin * u + cos * v;
    }
}
