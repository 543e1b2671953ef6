package io.github.pairforge.blur;

import java.util.Arrays;

/** The latest source rows of a strip as doubles, because HotSpot 17 does not vectorise a sum that converts floats. */
final class RowRing {

    private final float[] source;

    private final Window window;

    private final double[][] slots;

    /** The source row in each slot, −1 for none. */
    private final int[] held;

    private Span span;

    /** @param rows how many consecutive rows are needed at once */
    RowRing(final float[] source, final Window window, final int rows) {
        this.source = source;
        this.window = window;
        slots = new double[rows][0];
        held = new int[rows];
    }

    int size() {
        return slots.length;
    }

    /** Begins a strip of these columns. */
    void select(final Span columns) {
        span = columns;
        Arrays.fill(held, -1);
        if (slots[0].length < span.length()) {
            for (int i = 0; i < slots.length; i++) {
                slots[i] = new double[span.length()];
            }
        }
    }

    /** A row of the strip, beginning at 0. */
    double[] row(final int y) {
        final int slot = y % slots.length;
        final double[] row = slots[slot];
        if (held[slot] != y) {
            held[slot] = y;
            convert(source, (int) ((y - window.y()) * window.width() + span.from() - window.x()), row, span.length());
        }
        return row;
    }

    private static void convert(final float[] in, final int offset, final double[] out, final int n) {
        for (int i = 0; i < n; i++) {
            out[i] = in[offset + i];
        }
    }
}
