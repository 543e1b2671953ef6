package io.github.pairforge.fit;

import java.util.Arrays;
import java.util.Locale;

/**
 * The LR pixels of a pair that every candidate can be judged on, in blocks for the bootstrap.
 *
 * <p>The rectangle leaves out what the largest kernel, the resampling and the shift cannot reach; within it, pixels
 * that are nodata in any band of LR, or for which the widest candidate touches HR nodata, are left out for all.
 * Rectangles are stored column by column.
 *
 * @param left first LR column
 * @param top first LR row
 * @param pixels positions in the rectangle, block after block
 * @param blockStarts where each block begins in {@code pixels}; one more than there are blocks
 * @param edge side of a block in LR pixels
 */
record FitArea(int left, int top, int width, int height, int[] pixels, int[] blockStarts, int edge) {

    /**
     * @param shiftX expected shift in LR pixels
     * @param reach HR pixels that a candidate may need on either side of an LR pixel's centre
     * @param keep of every LR pixel, row-major, or null for all
     */
    static FitArea of(final PairData pair, final double shiftX, final double shiftY, final double reach,
        final boolean[] keep, final int edge)
    {
        final int[] x = covered(pair.relation().factorX(), pair.relation().originX(), shiftX, reach, pair.hrWidth(),
            pair.lrWidth());
        final int[] y = covered(pair.relation().factorY(), pair.relation().originY(), shiftY, reach, pair.hrHeight(),
            pair.lrHeight());
        if (x[1] - x[0] < 1 || y[1] - y[0] < 1) {
            throw new IllegalArgumentException(String.format(Locale.ROOT,
                "%s: no LR pixel is %.0f HR pixels away from the border, which the widest kernel needs; give a larger "
                    + "image, fewer taps or a smaller largest sigma.", pair.name(), reach));
        }
        final FitArea whole = new FitArea(x[0], y[0], x[1] - x[0], y[1] - y[0], new int[0], new int[0], edge);
        return whole.withPixels(whole.valid(pair, shiftX, shiftY, reach, keep), edge);
    }

    private static int[] covered(final double factor, final double origin, final double shift, final double reach,
        final int fine, final int coarse)
    {
        final double centre = origin + factor * (0.5 + shift);
        return new int[] { (int) Math.max(0, Math.ceil((reach - centre) / factor)),
            (int) Math.min(coarse, Math.floor((fine - reach - centre) / factor) + 1) };
    }

    private boolean[] valid(final PairData pair, final double shiftX, final double shiftY, final double reach,
        final boolean[] keep)
    {
        final boolean[] valid = new boolean[width * height];
        final Nodata hr = Nodata.of(pair.hr(), pair.hrWidth(), pair.hrHeight());
        for (int i = 0; i < width; i++) {
            final double cx = pair.relation().originX() + pair.relation().factorX() * (left + i + 0.5 + shiftX);
            for (int j = 0; j < height; j++) {
                final double cy = pair.relation().originY() + pair.relation().factorY() * (top + j + 0.5 + shiftY);
                final int pixel = (top + j) * pair.lrWidth() + left + i;
                boolean ok = keep == null || keep[pixel];
                for (int b = 0; ok && b < pair.bandCount(); b++) {
                    ok = Float.isFinite(pair.lr()[b][pixel]);
                }
                valid[i * height + j] = ok && hr.isFree(cx - reach, cy - reach, cx + reach, cy + reach);
            }
        }
        return valid;
    }

    /** The same rectangle cut into other blocks. */
    FitArea withEdge(final int newEdge) {
        final boolean[] valid = new boolean[width * height];
        for (final int p : pixels) {
            valid[p] = true;
        }
        return withPixels(valid, newEdge);
    }

    private FitArea withPixels(final boolean[] valid, final int newEdge) {
        final int[] chosen = new int[valid.length];
        final int[] starts = new int[((width - 1) / newEdge + 1) * ((height - 1) / newEdge + 1) + 1];
        int n = 0;
        int blocks = 0;
        for (int i0 = 0; i0 < width; i0 += newEdge) {
            for (int j0 = 0; j0 < height; j0 += newEdge) {
                final int before = n;
                for (int i = i0; i < Math.min(width, i0 + newEdge); i++) {
                    for (int j = j0; j < Math.min(height, j0 + newEdge); j++) {
                        if (valid[i * height + j]) {
                            chosen[n++] = i * height + j;
                        }
                    }
                }
                if (n > before) {
                    starts[++blocks] = n;
                }
            }
        }
        return new FitArea(left, top, width, height, Arrays.copyOf(chosen, n), Arrays.copyOf(starts, blocks + 1),
            newEdge);
    }

    int count() {
        return pixels.length;
    }

    int blocks() {
        return blockStarts.length - 1;
    }

    /** Values of the chosen pixels, block after block. */
    float[] pack(final float[] rectangle) {
        final float[] packed = new float[pixels.length];
        for (int k = 0; k < packed.length; k++) {
            packed[k] = rectangle[pixels[k]];
        }
        return packed;
    }

    /** Values of the chosen pixels of a row-major LR plane. */
    float[] packPlane(final float[] plane, final int lrWidth) {
        final float[] packed = new float[pixels.length];
        for (int k = 0; k < packed.length; k++) {
            packed[k] = plane[(top + pixels[k] % height) * lrWidth + left + pixels[k] / height];
        }
        return packed;
    }

    /** Back to the rectangle; {@code NaN} where no pixel was chosen. */
    float[] unpack(final float[] packed) {
        final float[] rectangle = new float[width * height];
        Arrays.fill(rectangle, Float.NaN);
        for (int k = 0; k < packed.length; k++) {
            rectangle[pixels[k]] = packed[k];
        }
        return rectangle;
    }
}
