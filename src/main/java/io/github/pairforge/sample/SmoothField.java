package io.github.pairforge.sample;

/**
 * A slowly varying function of the plane, tabulated on a lattice and read by bilinear interpolation.
 *
 * <p>The lattice is the same whatever window is tabulated, so that the values do not depend on the tile.
 */
final class SmoothField {

    /** Lattice pitch in metres. */
    private static final double PITCH = 5;

    /** The tabulated function; metres. */
    @FunctionalInterface
    interface Function {

        double at(double x, double y);
    }

    private final long left;

    private final long top;

    private final int width;

    private final double[] nodes;

    /** Tabulates a function over a window in metres. */
    SmoothField(final Window window, final Function function) {
        left = (long) Math.floor(window.left() / PITCH);
        top = (long) Math.floor(window.top() / PITCH);
        width = (int) ((long) Math.floor(window.right() / PITCH) - left) + 2;
        final int height = (int) ((long) Math.floor(window.bottom() / PITCH) - top) + 2;
        nodes = new double[width * height];
        for (int j = 0; j < height; j++) {
            for (int i = 0; i < width; i++) {
                nodes[j * width + i] = function.at((left + i) * PITCH, (top + j) * PITCH);
            }
        }
    }

    /** The value at a point of the window. */
    double at(final double x, final double y) {
        final double px = x / PITCH;
        final double py = y / PITCH;
        final double fx = Math.floor(px);
        final double fy = Math.floor(py);
        final int i = (int) ((long) fy - top) * width + (int) ((long) fx - left);
        final double u = px - fx;
        return Noise.lerp(Noise.lerp(nodes[i], nodes[i + 1], u),
            Noise.lerp(nodes[i + width], nodes[i + width + 1], u), py - fy);
    }
}
