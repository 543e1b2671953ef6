package io.github.pairforge.noise;

import java.util.Arrays;

/**
 * What residuals in units of their own noise add up to. Sums are whole numbers of 2⁻²⁴, so the order in which tiles add
 * theirs changes no bit.
 */
final class ResidualSums {

    /** Histogram: classes of this width, up to {@link #REACH} to either side. */
    static final double CLASS = 0.05;
    static final double REACH = 6;
    static final int CLASSES = (int) (2 * REACH / CLASS) + 1;
    private static final double UNIT = 0x1p24;
    private static final int SIZE = BlockGrid.SIZE;
    /** Beyond it a number is an outlier, no noise, and would be all that the sums are made of. */
    private static final double FAR = 8;

    final long[][] products;
    final long[] blocks;
    final long[][] together;
    final long[][] common;
    final long[][][] histogram;
    final long[][] columnSum;
    final long[][] columnSquare;
    final long[][] columnCount;
    final long[][] rowSum;
    final long[][] rowSquare;
    final long[][] rowCount;

    ResidualSums(final int bands, final int width, final int height) {
        products = new long[bands][Lags.COUNT];
        blocks = new long[bands];
        together = new long[bands][bands];
        common = new long[bands][bands];
        histogram = new long[bands][2][CLASSES];
        columnSum = new long[bands][width];
        columnSquare = new long[bands][width];
        columnCount = new long[bands][width];
        rowSum = new long[bands][height];
        rowSquare = new long[bands][height];
        rowCount = new long[bands][height];
    }

    /** Whether a block holds nothing but numbers that noise can be. */
    static boolean isUsable(final double[] z) {
        for (final double v : z) {
            if (!(Math.abs(v) <= FAR)) {
                return false;
            }
        }
        return true;
    }

    private static long whole(final double v) {
        return Math.round(v * UNIT);
    }

    /**
     * @param z one array of 64 per band, null where the block is not quiet
     * @param x left column, for the sums per column
     */
    synchronized void add(final double[][] z, final int x, final int y, final int fold) {
        for (int b = 0; b < z.length; b++) {
            if (z[b] == null) {
                continue;
            }
            blocks[b]++;
            for (int lag = 0; lag < Lags.COUNT; lag++) {
                products[b][lag] += whole(product(z[b], Lags.x(lag), Lags.y(lag)));
            }
            for (final double v : z[b]) {
                histogram[b][fold][(int) Math.max(0, Math.min(CLASSES - 1,
                    Math.floor((v + REACH) / CLASS + 0.5)))]++;
            }
            for (int i = 0; i < SIZE; i++) {
                addLine(sum(z[b], i, SIZE), x + i, columnSum[b], columnSquare[b], columnCount[b]);
                addLine(sum(z[b], i * SIZE, 1), y + i, rowSum[b], rowSquare[b], rowCount[b]);
            }
            for (int c = 0; c <= b; c++) {
                if (z[c] != null) {
                    double sum = 0;
                    for (int i = 0; i < z[b].length; i++) {
                        sum += z[b][i] * z[c][i];
                    }
                    together[b][c] += whole(sum);
                    common[b][c]++;
                }
            }
        }
    }

    private static double sum(final double[] z, final int from, final int step) {
        double sum = 0;
        for (int i = 0; i < SIZE; i++) {
            sum += z[from + i * step];
        }
        return sum;
    }

    private static void addLine(final double sum, final int line, final long[] sums, final long[] squares,
        final long[] counts)
    {
        sums[line] += whole(sum);
        squares[line] += whole(sum * sum);
        counts[line]++;
    }

    /** Mean over the pairs of a block. */
    private static double product(final double[] z, final int dx, final int dy) {
        double sum = 0;
        int n = 0;
        for (int y = 0; y + dy < SIZE; y++) {
            for (int x = Math.max(0, -dx); x < Math.min(SIZE, SIZE - dx); x++) {
                sum += z[y * SIZE + x] * z[(y + dy) * SIZE + x + dx];
                n++;
            }
        }
        return sum / n;
    }

    /** Mean products of a band at all lags. */
    double[] meanProducts(final int band) {
        final double[] out = new double[Lags.COUNT];
        for (int lag = 0; lag < Lags.COUNT; lag++) {
            out[lag] = products[band][lag] / UNIT / blocks[band];
        }
        return out;
    }

    /** Correlation of two bands in blocks that are quiet in both, from their mean products; NaN without any. */
    double correlation(final int b, final int c) {
        final int hi = Math.max(b, c);
        final int lo = Math.min(b, c);
        final double n = common[hi][lo] * (double) SIZE * SIZE;
        final double own = Math.sqrt(products[b][0] / (double) blocks[b] * products[c][0] / blocks[c]) / UNIT;
        return b == c ? 1 : Math.max(-1, Math.min(1, together[hi][lo] / UNIT / n / own));
    }

    /** Of a band's columns. */
    Stripes columns(final int band) {
        return Stripes.of(values(columnSum[band]), values(columnSquare[band]), columnCount[band]);
    }

    /** Of a band's rows. */
    Stripes rows(final int band) {
        return Stripes.of(values(rowSum[band]), values(rowSquare[band]), rowCount[band]);
    }

    private static double[] values(final long[] sums) {
        return Arrays.stream(sums).mapToDouble(s -> s / UNIT).toArray();
    }
}
