package io.github.pairforge.score;

import java.util.Arrays;
import java.util.function.IntPredicate;

import io.github.pairforge.raster.Raster;

/**
 * Both images of a pair as means of square cells, about 30 across the shorter side: coarse enough that a shift of a few
 * pixels and noise hardly matter, and as cheap for any size.
 *
 * @param width cells across
 * @param height cells down
 * @param size pixels along a cell
 * @param hr one row-major array per band; {@code NaN} where less than half of a cell is valid in every band of both
 *        images
 * @param lr the same cells of LR
 */
record Cells(int width, int height, int size, float[][] hr, float[][] lr) {

    private static final int ACROSS = 30;

    /** @throws IllegalArgumentException when sizes or bands of both differ */
    static Cells of(final Raster degraded, final Raster lr) {
        final int w = (int) lr.grid().width();
        final int h = (int) lr.grid().height();
        final int bands = lr.bands().size();
        if (degraded.grid().width() != w || degraded.grid().height() != h || degraded.bands().size() != bands) {
            throw new IllegalArgumentException(String.format(
                "Degraded HR has %d x %d pixels in %d bands, LR has %d x %d in %d; both must be on the same grid.",
                degraded.grid().width(), degraded.grid().height(), degraded.bands().size(), w, h, bands));
        }
        final float[][][] planes = { planes(degraded), planes(lr) };
        final int size = Math.max(1, Math.min(w, h) / ACROSS);
        final int across = w / size;
        final int down = h / size;
        final float[][][] means = new float[2][bands][across * down];
        final double[] sums = new double[2 * bands];
        for (int c = 0; c < across * down; c++) {
            final int first = c / across * size * w + c % across * size;
            final int n = add(planes, first, w, size, sums);
            for (int k = 0; k < 2 * bands; k++) {
                means[k / bands][k % bands][c] = 2 * n < size * size ? Float.NaN : (float) (sums[k] / n);
            }
        }
        return new Cells(across, down, size, means[0], means[1]);
    }

    private static float[][] planes(final Raster image) {
        final float[][] planes = new float[image.bands().size()][];
        Arrays.setAll(planes, image::plane);
        return planes;
    }

    /** Sums up the pixels of a cell that are valid everywhere; returns how many there are. */
    private static int add(final float[][][] planes, final int first, final int stride, final int size,
        final double[] sums)
    {
        Arrays.fill(sums, 0);
        final int bands = planes[0].length;
        int n = 0;
        for (int y = 0; y < size; y++) {
            for (int i = first + y * stride; i < first + y * stride + size; i++) {
                if (isValid(planes, i)) {
                    n++;
                    for (int b = 0; b < bands; b++) {
                        sums[b] += planes[0][b][i];
                        sums[bands + b] += planes[1][b][i];
                    }
                }
            }
        }
        return n;
    }

    private static boolean isValid(final float[][][] planes, final int i) {
        for (final float[][] image : planes) {
            for (final float[] plane : image) {
                if (!Float.isFinite(plane[i])) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The highest correlation that a band of HR has with the same band of LR, over some of the cells. */
    double correlation(final IntPredicate cell) {
        double best = -1;
        for (int b = 0; b < bands(); b++) {
            final Moments m = new Moments();
            for (int c = 0; c < count(); c++) {
                if (isValid(c) && cell.test(c)) {
                    m.add(hr[b][c], lr[b][c]);
                }
            }
            best = Math.max(best, m.correlation());
        }
        return best;
    }

    int bands() {
        return hr.length;
    }

    int count() {
        return width * height;
    }

    boolean isValid(final int cell) {
        return !Float.isNaN(hr[0][cell]);
    }
}
