package io.github.pairforge.ui;

import ij.process.LUT;

/**
 * Violet through blue and green to yellow: lightness rises evenly, so that the order of lengths is seen with any colour
 * vision and in grey.
 */
final class LengthColours {

    private static final double DARKEST = 0.38;
    private static final double LIGHTEST = 0.93;
    private static final double CHROMA = 0.14;
    private static final double VIOLET = Math.toRadians(305);
    private static final double YELLOW = Math.toRadians(103);

    private LengthColours() {
    }

    /**
     * Opaque ARGB.
     *
     * @param t 0 (violet, dark) … 1 (yellow, light), clamped
     */
    static int colour(final double t) {
        final double s = Math.max(0, Math.min(1, t));
        final double hue = VIOLET + (YELLOW - VIOLET) * s;
        return DivergingColours.okLab(DARKEST + (LIGHTEST - DARKEST) * s, CHROMA * Math.cos(hue),
            CHROMA * Math.sin(hue));
    }

    /** The colours as a look-up table. */
    static LUT table() {
        final byte[][] rgb = new byte[3][256];
        for (int i = 0; i < 256; i++) {
            final int colour = colour(i / 255.0);
            rgb[0][i] = (byte) (colour >> 16);
            rgb[1][i] = (byte) (colour >> 8);
            rgb[2][i] = (byte) colour;
        }
        return new LUT(rgb[0], rgb[1], rgb[2]);
    }

    /** Whether black stands out better from a colour than white. */
    static boolean isLight(final double t) {
        return t > 0.5;
    }
}
