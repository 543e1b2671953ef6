package io.github.pairforge.regress;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.DecompositionSolver;
import org.hipparchus.linear.SingularValueDecomposition;

import net.imglib2.parallel.Parallelization;

/**
 * Iteratively reweighted least squares on a sample (Holland and Welsch 1977), band by band.
 *
 * <p>The unknowns are rotated first so that the unweighted columns are orthonormal; weights up to 1 then leave the
 * small normal equations as well-conditioned as QR of the original ones.
 */
final class RobustFit {

    /** Median absolute deviation of a Gaussian with standard deviation 1, inverted. */
    private static final double MAD = 1.4826;

    private static final int ROUNDS = 50;

    /** Reflectance. */
    private static final double SETTLED = 1e-9;

    private final PixelSample sample;
    private final Robustness loss;
    private final int inputs;
    private final double[][] whitening;
    private final double length;

    /**
     * @param whitening from the unweighted solution of the whole
     * @param observations of the whole
     */
    RobustFit(final PixelSample sample, final Robustness loss, final int inputs, final double[][] whitening,
        final long observations)
    {
        this.sample = sample;
        this.loss = loss;
        this.inputs = inputs;
        this.whitening = whitening;
        length = Math.sqrt(observations);
    }

    /** Refits from a first guess; the same bits for any number of threads. */
    Weights refit(final Weights start, final IntPredicate unit) {
        final int[] rows = IntStream.range(0, sample.size()).filter(i -> unit.test(sample.unit()[i])).toArray();
        if (rows.length <= inputs) {
            return Weights.none(inputs + 1, start.values()[0].length);
        }
        final double[][] z = rotated(rows);
        final double[][] w = Arrays.stream(start.values()).map(double[]::clone).toArray(double[][]::new);
        final int bands = w[0].length;
        Parallelization.getTaskExecutor().forEach(IntStream.range(0, bands).boxed().toList(), b -> {
            final double[] column = band(z, rows, b, start);
            for (int j = 0; j < column.length; j++) {
                w[j][b] = column[j];
            }
        });
        return new Weights(w, start.rank(), start.condition());
    }

    /** Columns of V·T, scaled to a mean square of 1 over the whole. */
    private double[][] rotated(final int[] rows) {
        final int rank = whitening[0].length;
        final double[][] z = new double[rank][rows.length];
        for (int c = 0; c < rank; c++) {
            for (int i = 0; i < rows.length; i++) {
                double sum = whitening[inputs][c];
                for (int j = 0; j < inputs; j++) {
                    sum += whitening[j][c] * sample.columns()[j][rows[i]];
                }
                z[c][i] = length * sum;
            }
        }
        return z;
    }

    private double[] band(final double[][] z, final int[] rows, final int band, final Weights start) {
        final float[] s = sample.columns()[inputs + band];
        double[] residual = new double[rows.length];
        final double[] w = new double[inputs + 1];
        for (int j = 0; j <= inputs; j++) {
            w[j] = start.values()[j][band];
        }
        for (int i = 0; i < rows.length; i++) {
            double sum = w[inputs];
            for (int j = 0; j < inputs; j++) {
                sum += w[j] * sample.columns()[j][rows[i]];
            }
            residual[i] = s[rows[i]] - sum;
        }
        double[] before = null;
        for (int round = 0; round < ROUNDS; round++) {
            final double scale = MAD * medianSize(residual);
            if (scale == 0) {
                return w;
            }
            final double[] c = solved(z, s, rows, residual, scale);
            double step = before == null ? Double.POSITIVE_INFINITY : 0;
            for (int k = 0; before != null && k < c.length; k++) {
                step = Math.max(step, Math.abs(c[k] - before[k]));
            }
            before = c;
            residual = residuals(z, s, rows, c);
            if (step < SETTLED) {
                break;
            }
        }
        return back(before);
    }

    private double[] solved(final double[][] z, final float[] s, final int[] rows, final double[] residual,
        final double scale)
    {
        final int n = z.length;
        final double[][] normal = new double[n][n];
        final double[] right = new double[n];
        for (int i = 0; i < rows.length; i++) {
            final double weight = loss.weight(Math.abs(residual[i]), scale);
            for (int a = 0; a < n; a++) {
                final double wa = weight * z[a][i];
                right[a] += wa * s[rows[i]];
                for (int b = 0; b <= a; b++) {
                    normal[a][b] += wa * z[b][i];
                }
            }
        }
        for (int a = 0; a < n; a++) {
            for (int b = 0; b < a; b++) {
                normal[b][a] = normal[a][b];
            }
        }
        // Of held-out parts some columns may depend on others that do not so in the whole.
        final DecompositionSolver solver =
            new SingularValueDecomposition(new Array2DRowRealMatrix(normal, false)).getSolver();
        return solver.solve(new ArrayRealVector(right, false)).toArray();
    }

    private static double[] residuals(final double[][] z, final float[] s, final int[] rows, final double[] c) {
        final double[] residual = new double[rows.length];
        for (int i = 0; i < rows.length; i++) {
            double sum = 0;
            for (int a = 0; a < c.length; a++) {
                sum += c[a] * z[a][i];
            }
            residual[i] = s[rows[i]] - sum;
        }
        return residual;
    }

    private double[] back(final double[] c) {
        final double[] w = new double[inputs + 1];
        for (int j = 0; j <= inputs; j++) {
            for (int a = 0; a < c.length; a++) {
                w[j] += whitening[j][a] * c[a] * length;
            }
        }
        return w;
    }

    /** Weights of the last round for one band, for the bootstrap. */
    double[] observationWeights(final Weights w, final int band) {
        final double[] residual = new double[sample.size()];
        for (int i = 0; i < residual.length; i++) {
            double sum = w.values()[inputs][band];
            for (int j = 0; j < inputs; j++) {
                sum += w.values()[j][band] * sample.columns()[j][i];
            }
            residual[i] = Math.abs(sample.columns()[inputs + band][i] - sum);
        }
        final double scale = MAD * medianSize(residual);
        for (int i = 0; i < residual.length; i++) {
            residual[i] = scale == 0 ? 1 : loss.weight(residual[i], scale);
        }
        return residual;
    }

    private static double medianSize(final double[] residual) {
        final double[] sizes = Arrays.stream(residual).map(Math::abs).sorted().toArray();
        return sizes[sizes.length / 2];
    }
}
