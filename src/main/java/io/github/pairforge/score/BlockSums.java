package io.github.pairforge.score;

/**
 * Sums over the cells of a part of a pair from which covariances follow; those of parts add up.
 *
 * @param bands of each image
 * @param sums first row and column hold the count and the sums of the bands, HR's first; the rest their products
 */
record BlockSums(int bands, double[][] sums) {

    /** One for each of {@code across²} parts of the image. */
    static BlockSums[] of(final Cells cells, final int across) {
        final BlockSums[] out = new BlockSums[across * across];
        final int bands = cells.bands();
        for (int k = 0; k < out.length; k++) {
            out[k] = new BlockSums(bands, new double[2 * bands + 1][2 * bands + 1]);
        }
        final double[] v = new double[2 * bands + 1];
        v[0] = 1;
        for (int c = 0; c < cells.count(); c++) {
            if (cells.isValid(c)) {
                for (int b = 0; b < bands; b++) {
                    v[1 + b] = cells.hr()[b][c];
                    v[1 + bands + b] = cells.lr()[b][c];
                }
                final int column = c % cells.width() * across / cells.width();
                final int row = c / cells.width() * across / cells.height();
                out[row * across + column].add(v);
            }
        }
        return out;
    }

    private void add(final double[] v) {
        for (int i = 0; i < v.length; i++) {
            for (int j = 0; j < v.length; j++) {
                sums[i][j] += v[i] * v[j];
            }
        }
    }

    static BlockSums total(final BlockSums[] blocks) {
        BlockSums out = new BlockSums(blocks[0].bands, new double[blocks[0].sums.length][blocks[0].sums.length]);
        for (final BlockSums block : blocks) {
            out = out.plus(block, 1);
        }
        return out;
    }

    BlockSums without(final BlockSums part) {
        return plus(part, -1);
    }

    private BlockSums plus(final BlockSums other, final double sign) {
        final double[][] out = new double[sums.length][sums.length];
        for (int i = 0; i < out.length; i++) {
            for (int j = 0; j < out.length; j++) {
                out[i][j] = sums[i][j] + sign * other.sums[i][j];
            }
        }
        return new BlockSums(bands, out);
    }

    double count() {
        return sums[0][0];
    }

    /** Correlation of each band of HR (row) with each of LR (column) after both images have been whitened. */
    double[][] whitenedCorrelation() {
        final double[][] h = Whitening.of(covariance(0, 0));
        final double[][] l = Whitening.of(covariance(bands, bands));
        final double[][] cross = covariance(0, bands);
        final double[][] out = new double[bands][bands];
        for (int i = 0; i < bands; i++) {
            for (int j = 0; j < bands; j++) {
                for (int p = 0; p < bands; p++) {
                    for (int q = 0; q < bands; q++) {
                        out[i][j] += h[i][p] * cross[p][q] * l[j][q];
                    }
                }
            }
        }
        return out;
    }

    private double[][] covariance(final int row, final int column) {
        final double n = count();
        final double[][] out = new double[bands][bands];
        for (int i = 0; i < bands; i++) {
            for (int j = 0; j < bands; j++) {
                final double square = sums[1 + row + i][1 + column + j] / n;
                final double c = square - sums[0][1 + row + i] / n * (sums[0][1 + column + j] / n);
                out[i][j] = Math.abs(c) > Moments.ROUNDING * Math.abs(square) ? c : 0;
            }
        }
        return out;
    }
}
