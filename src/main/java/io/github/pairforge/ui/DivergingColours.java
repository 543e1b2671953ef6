package io.github.pairforge.ui;

import ij.process.LUT;

/**
 * Blue through white to red, readable with any colour vision: both arms lose lightness evenly and equally, so that the
 * size of a difference is read from lightness and its sign from hue.
 *
 * <p>Straight lines of lightness in OKLab (Ottosson 2020), converted to sRGB.
 */
final class DivergingColours {

    private static final double WHITE = 0.975;
    private static final double DARKEST = 0.36;
    private static final double MOST_CHROMA = 0.16;
    private static final double BLUE = Math.toRadians(256);
    private static final double RED = Math.toRadians(35);

    private DivergingColours() {
    }

    /**
     * Opaque ARGB.
     *
     * @param t −1 (blue) … 0 (white) … 1 (red), clamped
     */
    static int colour(final double t) {
        final double s = Math.min(1, Math.abs(t));
        final double lightness = WHITE + (DARKEST - WHITE) * s;
        // Full chroma in the middle of an arm; sRGB has none to offer near white and little near black.
        final double chroma = MOST_CHROMA * Math.sin(Math.PI * Math.min(1, 0.06 + 0.62 * s) ) * Math.min(1, 5 * s);
        final double hue = t < 0 ? BLUE : RED;
        return okLab(lightness, chroma * Math.cos(hue), chroma * Math.sin(hue));
    }

    /** The colours as a look-up table. */
    static LUT table() {
        final byte[][] rgb = new byte[3][256];
        for (int i = 0; i < 256; i++) {
            final int colour = colour(2 * i / 255.0 - 1);
            rgb[0][i] = (byte) (colour >> 16);
            rgb[1][i] = (byte) (colour >> 8);
            rgb[2][i] = (byte) colour;
        }
        return new LUT(rgb[0], rgb[1], rgb[2]);
    }

    /** Opaque ARGB of a colour in OKLab; what sRGB does not hold is cut off. */
    static int okLab(final double lightness, final double a, final double b) {
        final double l = cube(lightness + 0.3963377774 * a + 0.2158037573 * b);
        final double m = cube(lightness - 0.1055613458 * a - 0.0638541728 * b);
        final double s = cube(lightness - 0.0894841775 * a - 1.2914855480 * b);
        return 0xff000000 | level(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s) << 16
            | level(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s) << 8
            | level(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
    }

    private static double cube(final double v) {
        return v * v * v;
    }

    /** The sRGB transfer curve (IEC 61966-2-1). */
    private static int level(final double linear) {
        final double v = Math.max(0, Math.min(1, linear));
        return (int) Math.round(255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * Math.pow(v, 1 / 2.4) - 0.055));
    }
}
