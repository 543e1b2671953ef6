package io.github.pairforge.blur;

import java.util.Arrays;

import io.github.pairforge.raster.Threads;
import io.github.pairforge.raster.Tile;

/**
 * One tile of a {@link BlurResample}, in vertical strips narrow enough for the rows in use to stay in the cache.
 *
 * <p>Within a strip each source row is converted to double once; for each output row the rows it needs are summed into
 * one, and that one is summed at the output columns. NaN runs through these sums, so that nothing has to look for it:
 * only output rows in which it comes out are computed a second time, with nodata left out. The order of additions
 * depends on nothing but the output sample.
 */
final class TilePass {

    /** Doubles of source rows that a strip holds: a quarter of a second-level cache of 512 kB. */
    private static final int CACHE = 16 * 1024;

    private final AxisWeights columns;

    private final AxisWeights rows;

    private final Tile out;

    private final float[] dest;

    private final RowRing ring;

    private final RowSums sums;

    TilePass(final AxisWeights columns, final AxisWeights rows, final float[] source, final Window window,
        final Tile out, final float[] dest)
    {
        this.columns = columns;
        this.rows = rows;
        this.out = out;
        this.dest = dest;
        int most = 1;
        for (int y = (int) out.y(); y < out.y() + out.height(); y++) {
            most = Math.max(most, rows.end(y) - rows.start(y));
        }
        final int width = Span.of(columns, (int) out.x(), out.width()).length();
        ring = new RowRing(source, window, most);
        sums = new RowSums(ring, width, out.width());
    }

    void run() {
        final int end = (int) out.x() + out.width();
        int first = (int) out.x();
        while (first < end) {
            Span span = Span.join(null, columns, first);
            int next = first + 1;
            final int limit = Math.max(CACHE / ring.size(), span == null ? 0 : 4 * span.length());
            while (next < end) {
                final Span wider = Span.join(span, columns, next);
                if (wider != null && wider.length() > limit) {
                    break;
                }
                span = wider;
                next++;
            }
            strip(first, next, span);
            first = next;
        }
    }

    private void strip(final int first, final int next, final Span span) {
        final RowCombiner combiner = new RowCombiner(columns, first, next, span == null ? 0 : span.from());
        if (span != null) {
            ring.select(span);
        }
        for (int y = 0; y < out.height(); y++) {
            Threads.check();
            final int row = (int) out.y() + y;
            final int offset = y * out.width() + first - (int) out.x();
            final double[] weights = rows.shared(row);
            if (span == null || weights.length == 0) {
                Arrays.fill(dest, offset, offset + next - first, Float.NaN);
            }
            else {
                sums.vertical(rows.start(row), weights, span.length());
                if (combiner.combine(sums, dest, offset)) {
                    sums.verticalWithoutNodata(rows.start(row), weights, span.length());
                    combiner.combineWithoutNodata(sums, dest, offset);
                }
            }
        }
    }
}
