package io.github.pairforge.sample;

/** Where the sun stands: in the south-east (azimuth 152°), 48° high, as over Central Europe on a summer morning. */
final class Sun {

    /** Unit vector towards the sun on the ground; x right (east), y down (south). */
    static final double X = 0.469;

    static final double Y = 0.883;

    /** Tangent of its elevation. */
    static final double TANGENT = 1.11;

    private static final double SINE = 0.743;

    private static final double COSINE = 0.669;

    private Sun() {
    }

    /**
     * Brightness of an inclined surface against a level one: Lambert's law with a fifth of diffuse light.
     *
     * @param downX how much the surface descends per metre to the right
     * @param downY how much it descends per metre downwards in the image
     */
    static double light(final double downX, final double downY) {
        final double facing = SINE + COSINE * (X * downX + Y * downY);
        final double cosine = Math.max(0, facing) / Math.sqrt(1 + downX * downX + downY * downY);
        return 0.2 + 0.8 * cosine / SINE;
    }
}
