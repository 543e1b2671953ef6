package io.github.pairforge.harmonize;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Quantiles of one band in the whole image and in every window of a grid, from one walk over the sorted pixels: each
 * window counts those that lie in it, and takes down the value when its count reaches a wanted rank.
 *
 * <p>Pixels that are not finite count nowhere.
 */
final class WindowQuantiles {

    /** Quantiles k/256, k = 1..255. */
    static final int PARTS = 256;

    private final double[] whole;
    private final double[][] quantiles;

    /**
     * @param values row-major
     * @param windows where they lie, and how many of these values each holds
     */
    WindowQuantiles(final float[] values, final Windows windows) {
        this(SortedPixels.of(values, values.length), windows);
    }

    /** @param sorted the pixels that {@code windows} count */
    WindowQuantiles(final SortedPixels sorted, final Windows windows) {
        whole = new Ranks(sorted.count()).quantiles(r -> FloatKeys.value(sorted.key(r)));
        quantiles = windows.size() == 1 ? new double[][] { whole } : walk(sorted, windows);
    }

    /** The ranks that quantiles of some pixels need, in increasing order. */
    private record Ranks(int count, int[] needed) {

        Ranks(final int count) {
            this(count, count == 0 ? new int[0] : IntStream.range(1, PARTS)
                .flatMap(k -> IntStream.of(below(k, count), Math.min(count - 1, below(k, count) + 1))).sorted()
                .distinct().toArray());
        }

        private static int below(final int k, final int count) {
            return (int) ((long) k * (count - 1) / PARTS);
        }

        private interface Values {

            double at(int rank);
        }

        /** Linear between order statistics: Hyndman and Fan 1996, type 7. */
        double[] quantiles(final Values values) {
            final double[] out = new double[count == 0 ? 0 : PARTS - 1];
            for (int k = 1; k <= out.length; k++) {
                final int low = below(k, count);
                final double part = (double) ((long) k * (count - 1) % PARTS) / PARTS;
                final double v = values.at(low);
                out[k - 1] = part == 0 ? v : v + part * (values.at(low + 1) - v);
            }
            return out;
        }
    }

    private static double[][] walk(final SortedPixels sorted, final Windows windows) {
        final Ranks[] ranks = IntStream.range(0, windows.size()).mapToObj(w -> new Ranks(windows.count(w)))
            .toArray(Ranks[]::new);
        final float[][] found = Arrays.stream(ranks).map(r -> new float[r.needed.length]).toArray(float[][]::new);
        final int[] seen = new int[ranks.length];
        final int[] done = new int[ranks.length];
        final int[] next = Arrays.stream(ranks).mapToInt(r -> r.count == 0 ? -1 : r.needed[0]).toArray();
        final Windows.Cover x = windows.x();
        final Windows.Cover y = windows.y();
        for (int r = 0; r < sorted.count(); r++) {
            final int index = sorted.index(r);
            final int row = index / windows.columns();
            final int column = index - row * windows.columns();
            for (int j = y.first()[row]; j <= y.last()[row]; j++) {
                final int last = j * windows.across() + x.last()[column];
                for (int w = j * windows.across() + x.first()[column]; w <= last; w++) {
                    if (seen[w]++ == next[w]) {
                        found[w][done[w]++] = FloatKeys.value(sorted.key(r));
                        next[w] = done[w] < found[w].length ? ranks[w].needed[done[w]] : -1;
                    }
                }
            }
        }
        final double[][] quantiles = new double[ranks.length][];
        for (int w = 0; w < quantiles.length; w++) {
            final float[] values = found[w];
            final int[] needed = ranks[w].needed;
            quantiles[w] = ranks[w].quantiles(rank -> values[Arrays.binarySearch(needed, rank)]);
        }
        return quantiles;
    }

    /** Quantiles of the image. */
    double[] whole() {
        return whole;
    }

    /** Quantiles of a window. */
    double[] of(final int window) {
        return quantiles[window];
    }
}
