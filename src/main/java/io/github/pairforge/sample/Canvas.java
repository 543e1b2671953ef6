package io.github.pairforge.sample;

/**
 * The samples of one tile with its surroundings: reflectance and the height of what stands there.
 *
 * <p>Sample (i, j) lies at {@code ((left + i + 0.5)·step, (top + j + 0.5)·step)} metres, whatever the tile.
 *
 * @param left index of the first column in the lattice of samples of the whole scene
 * @param top index of the first row
 * @param step distance between samples in metres
 * @param rim samples at each side of which only the height matters, because they can cast a shadow
 * @param planes red, green, blue, NIR, row-major
 * @param height metres above the ground, row-major
 */
record Canvas(long left, long top, int width, int rows, double step, int rim, float[][] planes, float[] height) {

    static Canvas of(final long left, final long top, final int width, final int rows, final double step,
        final int rim)
    {
        return new Canvas(left, top, width, rows, step, rim, new float[4][width * rows],
            new float[width * rows]);
    }

    double x(final int i) {
        return (left + i + 0.5) * step;
    }

    double y(final int j) {
        return (top + j + 0.5) * step;
    }

    /** The first column at or right of a position in metres, within 0..width. */
    int column(final double x) {
        return (int) Noise.clamp(Math.ceil(x / step - 0.5) - left, 0, width);
    }

    /** The first row at or below a position in metres, within 0..rows. */
    int row(final double y) {
        return (int) Noise.clamp(Math.ceil(y / step - 0.5) - top, 0, rows);
    }

    Window window() {
        return new Window(left * step, top * step, (left + width) * step, (top + rows) * step);
    }

    void put(final int index, final Colour c) {
        planes[0][index] = (float) c.red;
        planes[1][index] = (float) c.green;
        planes[2][index] = (float) c.blue;
        planes[3][index] = (float) c.nir;
    }

    void put(final int index, final Spectrum s, final double shade) {
        planes[0][index] = (float) (s.red() * shade);
        planes[1][index] = (float) (s.green() * shade);
        planes[2][index] = (float) (s.blue() * shade);
        planes[3][index] = (float) (s.nir() * shade);
    }
}
