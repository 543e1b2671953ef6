package io.github.pairforge.inference;

import java.util.Arrays;

/**
 * Gives pixels without data the value of the nearest pixel with data, so that a network has something to see there.
 *
 * <p>Nearest is meant by Euclid's distance; of equally near ones the one above wins, then the left one. Pixels with
 * nothing within the radius get a constant. Since nothing beyond the radius counts, the same values come out whatever
 * window is looked at, as long as it reaches that far.
 */
final class NodataFill {

    private final int width;
    private final int height;
    private final int radius;
    /** Rows to the nearest valid pixel of the same column, positive for one below; radius + 1 where there is none. */
    private final int[] rows;

    private NodataFill(final float[] plane, final int width, final int height, final int radius) {
        this.width = width;
        this.height = height;
        this.radius = radius;
        rows = new int[width * height];
        for (int x = 0; x < width; x++) {
            column(plane, x);
        }
    }

    /** A plane without gaps. */
    static float[] fill(final float[] plane, final int width, final int height, final int radius,
        final float otherwise)
    {
        final NodataFill fill = new NodataFill(plane, width, height, radius);
        final float[] out = Arrays.copyOf(plane, width * height);
        for (int i = 0; i < out.length; i++) {
            if (Float.isNaN(plane[i])) {
                final int nearest = fill.nearest(i % width, i / width);
                out[i] = nearest < 0 ? otherwise : plane[nearest];
            }
        }
        return out;
    }

    private void column(final float[] plane, final int x) {
        int last = -1;
        for (int y = 0; y < height; y++) {
            last = Float.isNaN(plane[y * width + x]) ? last : y;
            rows[y * width + x] = last < 0 || y - last > radius ? radius + 1 : last - y;
        }
        last = -1;
        for (int y = height - 1; y >= 0; y--) {
            final int i = y * width + x;
            last = Float.isNaN(plane[i]) ? last : y;
            if (last >= 0 && last - y < Math.abs(rows[i])) {
                rows[i] = last - y;
            }
        }
    }

    /** Index of the nearest valid pixel, −1 when there is none near enough. */
    private int nearest(final int x, final int y) {
        long best = (long) radius * radius + 1;
        int found = -1;
        boolean above = false;
        for (int d = 0; d <= radius && (long) d * d <= best; d++) {
            for (int side = -1; side <= 1; side += 2) {
                final int at = x + side * d;
                if (at < 0 || at >= width || d == 0 && side > 0) {
                    continue;
                }
                final int dy = rows[y * width + at];
                final long distance = (long) d * d + (long) dy * dy;
                if (Math.abs(dy) <= radius && (distance < best || distance == best && dy < 0 && !above)) {
                    best = distance;
                    found = (y + dy) * width + at;
                    above = dy < 0;
                }
            }
        }
        return found;
    }
}
