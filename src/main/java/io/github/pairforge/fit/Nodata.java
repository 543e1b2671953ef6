package io.github.pairforge.fit;

/** Counts nodata pixels of an image in rectangles: a summed-area table, or none where every pixel is valid. */
final class Nodata {

    private final int[] sums;
    private final int width;
    private final int height;

    private Nodata(final int[] sums, final int width, final int height) {
        this.sums = sums;
        this.width = width;
        this.height = height;
    }

    static Nodata of(final float[][] planes, final int width, final int height) {
        boolean any = false;
        final boolean[] bad = new boolean[width * height];
        for (final float[] plane : planes) {
            for (int i = 0; i < bad.length; i++) {
                if (!Float.isFinite(plane[i])) {
                    bad[i] = true;
                    any = true;
                }
            }
        }
        if (!any) {
            return new Nodata(null, width, height);
        }
        final int[] sums = new int[(width + 1) * (height + 1)];
        for (int y = 0; y < height; y++) {
            int row = 0;
            for (int x = 0; x < width; x++) {
                row += bad[y * width + x] ? 1 : 0;
                sums[(y + 1) * (width + 1) + x + 1] = sums[y * (width + 1) + x + 1] + row;
            }
        }
        return new Nodata(sums, width, height);
    }

    /** Whether all pixels that a rectangle touches are valid in all bands; pixel k reaches from k to k + 1. */
    boolean isFree(final double x0, final double y0, final double x1, final double y1) {
        if (sums == null) {
            return true;
        }
        final int a = clamp(Math.floor(x0), width);
        final int b = clamp(Math.ceil(x1), width);
        final int c = clamp(Math.floor(y0), height);
        final int d = clamp(Math.ceil(y1), height);
        return sums[d * (width + 1) + b] - sums[c * (width + 1) + b] - sums[d * (width + 1) + a]
            + sums[c * (width + 1) + a] == 0;
    }

    private static int clamp(final double v, final int size) {
        return (int) Math.max(0, Math.min(size, v));
    }

    /** A copy with 0 for nodata, which no chosen pixel touches. */
    static float[] filled(final float[] plane) {
        final float[] out = plane.clone();
        for (int i = 0; i < out.length; i++) {
            if (!Float.isFinite(out[i])) {
                out[i] = 0;
            }
        }
        return out;
    }
}
