package io.github.pairforge.inference;

/** Puts tiles together to a window: side by side, or faded into each other where they overlap. */
final class TileMerge {

    private final TilePlan plan;
    private final long left;
    private final long top;
    private final int width;
    private final int height;
    private final float[][] out;
    /** Null where tiles do not overlap: their values are copied bit for bit. */
    private final double[][] sums;

    TileMerge(final TilePlan plan, final long left, final long top, final int width, final int height,
        final float[][] out)
    {
        this.plan = plan;
        this.left = left;
        this.top = top;
        this.width = width;
        this.height = height;
        this.out = out;
        sums = plan.x().overlap() + plan.y().overlap() == 0 ? null : new double[out.length][];
        for (int b = 0; sums != null && b < out.length; b++) {
            sums[b] = out[b] == null ? null : new double[width * height];
        }
    }

    void add(final int column, final int row, final float[][] tile) {
        final TileAxis.Span keptX = plan.out(plan.x().kept(column));
        final TileAxis.Span keptY = plan.out(plan.y().kept(row));
        final int x0 = (int) (Math.max(left, keptX.from()) - left);
        final int x1 = (int) (Math.min(left + width, keptX.end()) - left);
        final int y0 = (int) (Math.max(top, keptY.from()) - top);
        final int y1 = (int) (Math.min(top + height, keptY.end()) - top);
        if (x1 <= x0 || y1 <= y0) {
            return;
        }
        final double[] weights = weights(column, x0, x1);
        for (int y = y0; y < y1; y++) {
            final int from = (int) ((top + y - keptY.from()) * keptX.length() + left + x0 - keptX.from());
            final double weight = plan.weight(plan.y(), row, top + y);
            for (int b = 0; b < out.length; b++) {
                if (out[b] == null) {
                    continue;
                }
                if (sums == null) {
                    System.arraycopy(tile[b], from, out[b], y * width + x0, x1 - x0);
                    continue;
                }
                for (int x = x0; x < x1; x++) {
                    sums[b][y * width + x] += weight * weights[x - x0] * tile[b][from + x - x0];
                }
            }
        }
    }

    private double[] weights(final int column, final int from, final int end) {
        final double[] weights = new double[end - from];
        for (int x = from; x < end; x++) {
            weights[x - from] = plan.weight(plan.x(), column, left + x);
        }
        return weights;
    }

    void finish() {
        for (int b = 0; sums != null && b < out.length; b++) {
            for (int i = 0; out[b] != null && i < width * height; i++) {
                out[b][i] = (float) sums[b][i];
            }
        }
    }
}
