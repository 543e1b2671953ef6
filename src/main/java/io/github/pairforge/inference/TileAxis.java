package io.github.pairforge.inference;

/**
 * How one axis of an image is cut, counted from the image's first pixel, so that nothing depends on what is read.
 *
 * <p>The network sees the image up to its edges, as it would if it saw the whole; only what is missing to a multiple or
 * to the least size is added behind its end. All lengths are pixels of the image.
 *
 * @param size of the image
 * @param tile a multiple of {@code multiple}
 * @param halo pixels to either side that a result depends on
 * @param overlap pixels on either side of a border that both tiles give; a multiple of {@code multiple}
 * @param multiple windows start and end at multiples of it
 * @param least a window has no fewer; a multiple of {@code multiple}
 * @param fixed whether a window has no more either
 */
record TileAxis(long size, int tile, int halo, int overlap, int multiple, int least, boolean fixed) {

    /** A piece from the first pixel to before the end. */
    record Span(long from, long end) {

        int length() {
            return (int) (end - from);
        }
    }

    static long up(final long value, final long multiple) {
        return Math.floorDiv(value + multiple - 1, multiple) * multiple;
    }

    private long down(final long value) {
        return Math.floorDiv(value, (long) multiple) * multiple;
    }

    int count() {
        return (int) ((size + tile - 1) / tile);
    }

    /** Length with what is added behind the end. */
    long padded() {
        return Math.max(up(size, multiple), least);
    }

    /** What a tile gives. */
    Span kept(final int index) {
        return new Span(Math.max(0, (long) index * tile - overlap),
            Math.min(size, (index + 1L) * tile + overlap));
    }

    /** What the network sees for it; reaches beyond the image where it is padded. */
    Span window(final int index) {
        final Span kept = kept(index);
        long end = Math.min(padded(), up(kept.end() + halo, multiple));
        long from = Math.max(0, down(kept.from() - halo));
        if (end > size) {
            // Pixels behind the end mirror those before it, which have to be there.
            from = Math.max(0, Math.min(from, down(2 * (size - 1) - (end - 1))));
        }
        if (end - from < least || fixed) {
            from = Math.min(from, padded() - least);
            end = from + least;
        }
        return new Span(from, end);
    }

    /** The pixel of the image that stands at a place of the padded image: itself, or mirrored at the last one. */
    long mirrored(final long at) {
        if (at < size || size == 1) {
            return Math.min(at, size - 1);
        }
        final long period = 2 * (size - 1);
        final long rest = at % period;
        return rest < size ? rest : period - rest;
    }

    /** First tile whose result reaches a pixel. */
    int first(final long pixel) {
        return (int) Math.max(0, (pixel - overlap) / tile);
    }

    /** Last one. */
    int last(final long pixel) {
        return (int) Math.min(count() - 1L, (pixel + overlap) / tile);
    }
}
