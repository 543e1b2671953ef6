package io.github.pairforge.sample;

/** A rectangle of the ground in metres; x points right and y down, as in the image. */
record Window(double left, double top, double right, double bottom) {

    Window grown(final double margin) {
        return new Window(left - margin, top - margin, right + margin, bottom + margin);
    }

    /** Whether a circle reaches into it; also true for some that pass a corner closely. */
    boolean touches(final double x, final double y, final double radius) {
        return x + radius >= left && x - radius <= right && y + radius >= top && y - radius <= bottom;
    }
}
