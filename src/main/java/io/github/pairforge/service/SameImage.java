package io.github.pairforge.service;

import java.io.IOException;
import java.util.Arrays;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;

/** Whether two inputs are the same image to the last bit. */
final class SameImage {

    private static final int ROWS = 64;

    private SameImage() {
    }

    static boolean is(final ImageInput one, final ImageInput other, final Opening opening, final Progress progress)
        throws IOException
    {
        final RasterSource a = opening.open(one);
        final RasterSource b = opening.open(other);
        return a.grid().equals(b.grid()) && a.bands().equals(b.bands()) && samePixels(a, b, progress);
    }

    private static boolean samePixels(final RasterSource a, final RasterSource b, final Progress progress)
        throws IOException
    {
        final int width = Math.toIntExact(a.grid().width());
        final float[] left = new float[Math.multiplyExact(width, ROWS)];
        final float[] right = new float[left.length];
        for (int band = 0; band < a.bands().size(); band++) {
            for (long y = 0; y < a.grid().height(); y += ROWS) {
                final int rows = (int) Math.min(ROWS, a.grid().height() - y);
                a.read(band, 0, y, width, rows, left);
                b.read(band, 0, y, width, rows, right);
                // Compares bits: NaN equals NaN, and -0 is not 0.
                if (!Arrays.equals(left, 0, width * rows, right, 0, width * rows)) {
                    return false;
                }
                progress.update("Comparing " + a.name() + " with its file", band * a.grid().height() + y + rows,
                    a.bands().size() * a.grid().height());
            }
        }
        return true;
    }
}
