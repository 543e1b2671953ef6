package io.github.pairforge.sample;

/**
 * A family of winding lines that do not cross: rivers, or main roads.
 *
 * <p>In axes turned by an angle, line {@code k} is the graph {@code t = f_k(s)} about {@code t = k·spacing}, with f a
 * sum of two noises. Line 0 passes through a given anchor.
 */
final class Curves {

    /** Offsets above it, metres, are far from a line however steep that is. */
    private static final double FAR = 160;

    private final long key;
    private final double cos;
    private final double sin;
    private final double anchorS;
    private final double anchorT;
    private final double spacing;
    private final double wavelength;
    private final double amplitude;
    private final double atAnchor;

    /**
     * @param angle of the lines against the x axis, radians
     * @param spacing between lines, metres
     * @param wavelength of the wide bends, metres; the narrow ones have 0.37 of it
     * @param amplitude of the wide bends, metres; the narrow ones have 0.3 of it
     */
    Curves(final long key, final double anchorX, final double anchorY, final double angle, final double spacing,
        final double wavelength, final double amplitude)
    {
        this.key = key;
        cos = StrictMath.cos(angle);
        sin = StrictMath.sin(angle);
        anchorS = cos * anchorX + sin * anchorY;
        anchorT = cos * anchorY - sin * anchorX;
        this.spacing = spacing;
        this.wavelength = wavelength;
        this.amplitude = amplitude;
        atAnchor = wave(Hash.of(key, 0), 0);
    }

    double along(final double x, final double y) {
        return cos * x + sin * y - anchorS;
    }

    private double across(final double x, final double y) {
        return cos * y - sin * x - anchorT;
    }

    /** The line nearest to a point. */
    long nearest(final double x, final double y) {
        return (long) Math.floor(across(x, y) / spacing + 0.5);
    }

    /** Position across a line, metres; not a distance where the line is steep. */
    double offset(final long line, final double x, final double y) {
        return across(x, y) - line * spacing - bend(line, along(x, y));
    }

    /** Slope of a line against its axis. */
    double slope(final long line, final double s) {
        return (bend(line, s + 1) - bend(line, s - 1)) / 2;
    }

    /** Distance to the nearest line, to first order, metres, or the offset where that is large; signed. */
    double distance(final double x, final double y) {
        final long line = nearest(x, y);
        final double offset = offset(line, x, y);
        if (Math.abs(offset) > FAR) {
            return offset;
        }
        final double m = slope(line, along(x, y));
        return offset / Math.sqrt(1 + m * m);
    }

    /** World position of a point given along and across a line. */
    double worldX(final long line, final double s, final double offset) {
        final double t = offset + line * spacing + bend(line, s) + anchorT;
        return cos * (s + anchorS) - sin * t;
    }

    /** World position of a point given along and across a line. */
    double worldY(final long line, final double s, final double offset) {
        final double t = offset + line * spacing + bend(line, s) + anchorT;
        return sin * (s + anchorS) + cos * t;
    }

    /** Cosine of the lines' axis against the x axis. */
    double cos() {
        return cos;
    }

    double sin() {
        return sin;
    }

    private double bend(final long line, final double s) {
        final long k = Hash.of(key, line);
        return line == 0 ? wave(k, s) - atAnchor : wave(k, s);
    }

    private double wave(final long k, final double s) {
        return amplitude * (Noise.at(k, s / wavelength) + 0.3 * Noise.at(k + 1, s / (0.37 * wavelength)));
    }
}
