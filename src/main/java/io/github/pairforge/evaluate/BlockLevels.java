package io.github.pairforge.evaluate;

/**
 * Root mean square, over bands and windows of 2 × 2 neighbouring blocks, of the difference of both images' means.
 *
 * <p>A single block's modulus does not change when its views are exchanged; that of a window does, and the more its
 * blocks differ in one direction the more. Blocks without pixels do not count.
 *
 * @param layout of the blocks
 * @param sums per block and band: total of the image, total of the reference, number of pixels
 */
record BlockLevels(BlockLayout layout, double[][][] sums) implements BlockMeasure {

    private static final int WINDOW = 2;

    LocalMeans means() {
        final int bands = sums[0].length;
        final double[][] difference = new double[bands][sums.length];
        for (int b = 0; b < bands; b++) {
            for (int k = 0; k < sums.length; k++) {
                difference[b][k] = (sums[k][b][0] - sums[k][b][1]) / sums[k][b][2];
            }
        }
        return new LocalMeans(layout.across(), layout.down(), difference);
    }

    @Override
    public int blocks() {
        return sums.length;
    }

    @Override
    public double value(final boolean[] exchanged) {
        double squares = 0;
        int windows = 0;
        for (int b = 0; b < sums[0].length; b++) {
            for (int y = 0; y <= Math.max(0, layout.down() - WINDOW); y++) {
                for (int x = 0; x <= Math.max(0, layout.across() - WINDOW); x++) {
                    final double d = difference(b, x, y, exchanged);
                    if (!Double.isNaN(d)) {
                        squares += d * d;
                        windows++;
                    }
                }
            }
        }
        return windows == 0 ? Double.NaN : Math.sqrt(squares / windows);
    }

    private double difference(final int band, final int column, final int row, final boolean[] exchanged) {
        double sum = 0;
        double count = 0;
        for (int y = row; y < Math.min(layout.down(), row + WINDOW); y++) {
            for (int x = column; x < Math.min(layout.across(), column + WINDOW); x++) {
                final int k = y * layout.across() + x;
                final double d = sums[k][band][0] - sums[k][band][1];
                sum += exchanged[k] ? -d : d;
                count += sums[k][band][2];
            }
        }
        return sum / count;
    }
}
