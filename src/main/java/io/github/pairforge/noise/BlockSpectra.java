package io.github.pairforge.noise;

import io.github.pairforge.raster.Tile;

/**
 * Mean and energy in low and high frequencies of every block of one band.
 *
 * <p>Energies are mean squares of orthonormal DCT-II coefficients (u, v): low for {@code 0 < u + v < 9}, high for
 * {@code u + v ≥ 9}. White noise of standard deviation σ has σ² in both, independently of each other.
 */
final class BlockSpectra {

    static final int SIZE = BlockGrid.SIZE;
    static final int SPLIT = SIZE + 1;
    static final int HIGH_COUNT = 21;
    /** Energy that rounding alone gives a block of one value, over that of its mean: some 10⁻¹² to 4 · 10⁻¹². */
    private static final double ROUNDING = 1e-11;
    private static final int LOW_COUNT = SIZE * SIZE - 1 - HIGH_COUNT;
    private static final float[][] BASIS = basis();

    /** NaN for a block that holds nodata, or nothing but one value. */
    final float[] mean;
    final float[] low;
    final float[] high;
    /** Energy in high frequencies times the squared horizontal and vertical angular frequency. */
    final float[] slopeX;
    final float[] slopeY;
    private final BlockGrid grid;

    BlockSpectra(final BlockGrid grid) {
        this.grid = grid;
        mean = new float[grid.blocks()];
        low = new float[grid.blocks()];
        high = new float[grid.blocks()];
        slopeX = new float[grid.blocks()];
        slopeY = new float[grid.blocks()];
    }

    private static float[][] basis() {
        final float[][] c = new float[SIZE][SIZE];
        for (int k = 0; k < SIZE; k++) {
            for (int i = 0; i < SIZE; i++) {
                c[k][i] = (float) (Math.sqrt((k == 0 ? 1.0 : 2.0) / SIZE)
                    * StrictMath.cos(Math.PI * k * (2 * i + 1) / (2 * SIZE)));
            }
        }
        return c;
    }

    /** Angular frequency squared of a coefficient, radians per pixel. */
    static double frequencySquared(final int k) {
        return Math.PI * k / SIZE * (Math.PI * k / SIZE);
    }

    /** Measures a tile of blocks from the pixels under it; other tiles may be measured at the same time. */
    void measure(final Tile blocks, final Tile pixels, final float[] values) {
        final float[][] columns = new float[SIZE][pixels.width()];
        for (int j = 0; j < blocks.height(); j++) {
            transformColumns(values, j * grid.stride() * pixels.width(), pixels.width(), columns);
            final int at = (int) ((blocks.y() + j) * grid.across() + blocks.x());
            for (int i = 0; i < blocks.width(); i++) {
                measure(columns, i * grid.stride(), at + i);
            }
        }
    }

    private static void transformColumns(final float[] values, final int from, final int width,
        final float[][] columns)
    {
        for (int u = 0; u < SIZE; u++) {
            final float[] c = BASIS[u];
            final float[] out = columns[u];
            for (int x = 0; x < width; x++) {
                final int p = from + x;
                out[x] = c[0] * values[p] + c[1] * values[p + width] + c[2] * values[p + 2 * width]
                    + c[3] * values[p + 3 * width] + c[4] * values[p + 4 * width] + c[5] * values[p + 5 * width]
                    + c[6] * values[p + 6 * width] + c[7] * values[p + 7 * width];
            }
        }
    }

    private void measure(final float[][] columns, final int x, final int block) {
        double sum = 0;
        for (int i = x; i < x + SIZE; i++) {
            sum += columns[0][i];
        }
        final double level = sum / SIZE;
        double energy = 0;
        for (int i = x; i < x + SIZE; i++) {
            energy += (columns[0][i] - level) * (columns[0][i] - level);
        }
        for (int u = 1; u < SIZE; u++) {
            for (int i = x; i < x + SIZE; i++) {
                energy += columns[u][i] * columns[u][i];
            }
        }
        if (!(energy > ROUNDING * level * level && energy < Double.POSITIVE_INFINITY)) {
            mean[block] = Float.NaN;
            return;
        }
        double upper = 0;
        double weightedX = 0;
        double weightedY = 0;
        for (int u = SPLIT - SIZE + 1; u < SIZE; u++) {
            for (int v = SPLIT - u; v < SIZE; v++) {
                final double power = power(columns[u], x, BASIS[v]);
                upper += power;
                weightedX += power * frequencySquared(v);
                weightedY += power * frequencySquared(u);
            }
        }
        mean[block] = (float) (level / Math.sqrt(SIZE));
        low[block] = (float) (Math.max(0, energy - upper) / LOW_COUNT);
        high[block] = (float) (upper / HIGH_COUNT);
        slopeX[block] = (float) (weightedX / HIGH_COUNT);
        slopeY[block] = (float) (weightedY / HIGH_COUNT);
    }

    private static double power(final float[] row, final int x, final float[] c) {
        final float d = c[0] * row[x] + c[1] * row[x + 1] + c[2] * row[x + 2] + c[3] * row[x + 3] + c[4] * row[x + 4]
            + c[5] * row[x + 5] + c[6] * row[x + 6] + c[7] * row[x + 7];
        return (double) d * d;
    }
}
