package io.github.pairforge.inference;

/**
 * How an image is cut for a network, and where results lie.
 *
 * @param x columns
 * @param y rows
 * @param num input pixels per output pixel, numerator; a divisor of the axes' multiples
 * @param den denominator
 */
record TilePlan(TileAxis x, TileAxis y, int num, int den) {

    /** An output position of an input position that is a multiple of {@code num}; rounded down elsewhere. */
    long out(final long in) {
        return in * den / num;
    }

    /** The input pixel an output position lies in. */
    long in(final long out) {
        return out * num / den;
    }

    TileAxis.Span out(final TileAxis.Span in) {
        return new TileAxis.Span(out(in.from()), out(in.end()));
    }

    /** How much a tile counts at an output pixel along one axis, 0 to 1; the weights of all tiles sum to 1. */
    double weight(final TileAxis axis, final int index, final long pixel) {
        final double fade = out(axis.overlap());
        final double low = index == 0 ? 1 : rising(pixel, out((long) index * axis.tile()), fade);
        return index == axis.count() - 1 ? low
            : Math.min(low, 1 - rising(pixel, out((index + 1L) * axis.tile()), fade));
    }

    private static double rising(final long pixel, final long border, final double fade) {
        return fade == 0 ? pixel >= border ? 1 : 0
            : Math.max(0, Math.min(1, (pixel + 0.5 - (border - fade)) / (2 * fade)));
    }

    /** @param key of a tile: row · columns + column */
    int column(final int key) {
        return key % x.count();
    }

    int row(final int key) {
        return key / x.count();
    }

    int key(final int column, final int row) {
        return row * x.count() + column;
    }
}
