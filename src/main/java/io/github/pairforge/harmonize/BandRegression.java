package io.github.pairforge.harmonize;

import java.io.IOException;
import java.util.Arrays;

import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;

/**
 * Linear regression between the bands of two sensors: {@code W = argmin ‖V·W − S‖²} with {@code V = [bands, 1]}, in
 * double, by QR.
 *
 * @param map from the first sensor to the second
 * @param rank of V; below the number of bands + 1 some bands are copies of others and the weights are those of least
 *            norm
 * @param pixels how many were valid in all bands of both images
 * @param rmse root mean square residual per band, reflectance
 * @param meanAbsolute mean absolute residual (L1) per band, reflectance
 * @param determination share of each band's variance that is explained, R²; {@code NaN} for a constant band
 */
public record BandRegression(LinearHarmonization map, int rank, long pixels, double[] rmse, double[] meanAbsolute,
    double[] determination)
{

    /** Of a Gaussian's residuals this constant of Huber's loss keeps 95 % of the efficiency (Huber 1981). */
    private static final double HUBER = 1.345;

    /** Median absolute deviation of a Gaussian with standard deviation 1, inverted. */
    private static final double MAD = 1.4826;

    private static final int MOST = 1 << 20;
    private static final int ROUNDS = 20;
    private static final double SETTLED = 1e-9;

    /**
     * Least squares.
     *
     * @param image one array per band, reflectance; a pixel that is not finite in any band of either image is left out
     * @param reference as many bands and pixels
     * @throws IllegalArgumentException when bands or pixels differ, or fewer pixels are valid than a band has unknowns
     */
    public static BandRegression of(final float[][] image, final float[][] reference) {
        return of(image, reference, false);
    }

    /**
     * Least squares, or Huber's loss with iterated weights (constant 1.345 times the residuals' robust deviation),
     * which changed ground, clouds and shadows hardly move.
     *
     * @see #of(float[][], float[][])
     */
    public static BandRegression of(final float[][] image, final float[][] reference, final boolean robust) {
        requireSame(image, reference);
        final int n = image.length;
        final int[] valid = valid(image, reference);
        LeastSquares squares = new LeastSquares(n + 1, n);
        final double[] row = new double[2 * n + 1];
        for (final int k : valid) {
            fill(row, image, reference, k);
            squares.add(row);
        }
        final LeastSquares.Solution plain = squares.solve();
        double[][] w = plain.weights();
        if (robust) {
            final double[][] columns = new double[n][];
            for (int b = 0; b < n; b++) {
                columns[b] = huber(image, reference, valid, b, column(w, b));
            }
            w = transposed(columns);
        }
        return judged(image, reference, valid, w, plain.rank());
    }

    /**
     * Between two images of the same pixels. Of more than 2²⁰ pixels only so many are looked at, on a regular lattice,
     * so that memory does not grow with the image.
     *
     * @param image reflectance, NaN = nodata
     * @param reference as many bands, as wide and as high
     * @throws IllegalArgumentException as {@link #of(float[][], float[][])}
     */
    public static BandRegression of(final RasterSource image, final RasterSource reference, final boolean robust,
        final Progress progress) throws IOException
    {
        final Grid a = image.grid();
        final Grid b = reference.grid();
        if (a.width() != b.width() || a.height() != b.height()) {
            throw new IllegalArgumentException(image.name() + " has " + a.width() + " x " + a.height() + " pixels, "
                + reference.name() + " has " + b.width() + " x " + b.height() + "; bring both onto one grid.");
        }
        return of(SampledImage.of(image, MOST, progress).planes(),
            SampledImage.of(reference, MOST, progress).planes(), robust);
    }

    private static void fill(final double[] row, final float[][] image, final float[][] reference, final int k) {
        final int n = image.length;
        for (int b = 0; b < n; b++) {
            row[b] = image[b][k];
            row[n + 1 + b] = reference[b][k];
        }
        row[n] = 1;
    }

    private static double[] huber(final float[][] image, final float[][] reference, final int[] valid, final int band,
        final double[] start)
    {
        final int n = image.length;
        double[] w = start;
        final double[] residual = new double[valid.length];
        final double[] row = new double[n + 2];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < valid.length; i++) {
                residual[i] = Math.abs(reference[band][valid[i]] - predict(w, image, valid[i]));
            }
            final double limit = HUBER * MAD * median(residual);
            if (limit == 0) {
                return w;
            }
            final LeastSquares squares = new LeastSquares(n + 1, 1);
            for (int i = 0; i < valid.length; i++) {
                final double root = residual[i] <= limit ? 1 : Math.sqrt(limit / residual[i]);
                for (int j = 0; j < n; j++) {
                    row[j] = root * image[j][valid[i]];
                }
                row[n] = root;
                row[n + 1] = root * reference[band][valid[i]];
                squares.add(row);
            }
            final double[] next = column(squares.solve().weights(), 0);
            double step = 0;
            for (int j = 0; j <= n; j++) {
                step = Math.max(step, Math.abs(next[j] - w[j]));
            }
            w = next;
            if (step < SETTLED) {
                break;
            }
        }
        return w;
    }

    private static BandRegression judged(final float[][] image, final float[][] reference, final int[] valid,
        final double[][] w, final int rank)
    {
        final int n = image.length;
        final double[] rmse = new double[n];
        final double[] absolute = new double[n];
        final double[] determination = new double[n];
        final double[][] weights = new double[n][n];
        final double[] intercept = new double[n];
        for (int b = 0; b < n; b++) {
            final double[] column = column(w, b);
            weights[b] = Arrays.copyOf(column, n);
            intercept[b] = column[n];
            double mean = 0;
            double squares = 0;
            for (final int k : valid) {
                final double residual = reference[b][k] - predict(column, image, k);
                mean += reference[b][k];
                squares += residual * residual;
                absolute[b] += Math.abs(residual);
            }
            mean /= valid.length;
            double variance = 0;
            for (final int k : valid) {
                variance += (reference[b][k] - mean) * (reference[b][k] - mean);
            }
            rmse[b] = Math.sqrt(squares / valid.length);
            absolute[b] /= valid.length;
            determination[b] = variance > 0 ? 1 - squares / variance : Double.NaN;
        }
        return new BandRegression(new LinearHarmonization(weights, intercept), rank, valid.length, rmse, absolute,
            determination);
    }

    private static double predict(final double[] w, final float[][] image, final int k) {
        double sum = w[image.length];
        for (int j = 0; j < image.length; j++) {
            sum += w[j] * image[j][k];
        }
        return sum;
    }

    private static int[] valid(final float[][] image, final float[][] reference) {
        final int[] valid = new int[image[0].length];
        int count = 0;
        for (int k = 0; k < valid.length; k++) {
            float sum = 0;
            for (int b = 0; b < image.length; b++) {
                sum += 0 * image[b][k] + 0 * reference[b][k];
            }
            valid[count] = k;
            count += sum == 0 ? 1 : 0;
        }
        return Arrays.copyOf(valid, count);
    }

    private static void requireSame(final float[][] image, final float[][] reference) {
        if (image.length == 0 || image.length != reference.length) {
            throw new IllegalArgumentException("A regression needs as many bands of the image (" + image.length
                + ") as of the reference (" + reference.length + ").");
        }
        for (int b = 0; b < image.length; b++) {
            if (image[b].length != image[0].length || reference[b].length != image[0].length) {
                throw new IllegalArgumentException("Band " + (b + 1) + " of the image has " + image[b].length
                    + " pixels, that of the reference " + reference[b].length + "; bring both onto one grid.");
            }
        }
    }

    private static double median(final double[] values) {
        final double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double[] column(final double[][] rows, final int c) {
        return Arrays.stream(rows).mapToDouble(r -> r[c]).toArray();
    }

    private static double[][] transposed(final double[][] columns) {
        final double[][] rows = new double[columns[0].length][columns.length];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < columns.length; j++) {
                rows[i][j] = columns[j][i];
            }
        }
        return rows;
    }
}
