package io.github.pairforge.harmonize;

import java.util.Arrays;

import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.QRDecomposition;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.SingularValueDecomposition;

/**
 * Linear least squares {@code argmin ‖V·W − S‖²} for any number of observations in little memory: the triangular factor
 * of [V S] is updated block by block (Golub and Van Loan, Matrix Computations, 5.3), never the normal equations, which
 * would square the condition number. Parts of the observations may be gathered apart and joined (TSQR: Demmel,
 * Grigori, Hoemmen and Langou 2012, SIAM J. Sci. Comput. 34, A206). Not safe for several threads.
 */
public final class LeastSquares {

    private static final int BLOCK = 1024;

    private final int unknowns;
    private final int columns;
    private final double[][] block;
    private RealMatrix factor;
    private int filled;
    private long observations;

    /**
     * @param unknowns columns of V
     * @param results columns of S
     */
    public LeastSquares(final int unknowns, final int results) {
        this.unknowns = unknowns;
        columns = unknowns + results;
        block = new double[BLOCK][columns];
    }

    /** One observation: a row of V followed by a row of S. */
    public void add(final double[] row) {
        observations++;
        stack(row);
    }

    private void stack(final double[] row) {
        System.arraycopy(row, 0, block[filled++], 0, columns);
        if (filled == BLOCK) {
            reduce();
        }
    }

    /**
     * All observations of another sum of the same unknowns and results, which stays as it is.
     *
     * @param factor of the other
     */
    public void add(final Factor factor) {
        observations += factor.observations();
        for (final double[] row : factor.rows()) {
            stack(row);
        }
    }

    /** What all observations so far come down to: a few rows. */
    public Factor factor() {
        if (filled > 0) {
            reduce();
        }
        return new Factor(factor == null ? new double[0][] : factor.getData(), observations);
    }

    /**
     * The triangular factor of [V S].
     *
     * @param rows at most as many as there are columns
     * @param observations that went in
     */
    public record Factor(double[][] rows, long observations) {
    }

    private void reduce() {
        final int before = factor == null ? 0 : factor.getRowDimension();
        final double[][] stacked = new double[before + filled][];
        for (int i = 0; i < before; i++) {
            stacked[i] = factor.getRow(i);
        }
        for (int i = 0; i < filled; i++) {
            stacked[before + i] = block[i].clone();
        }
        final RealMatrix r = new QRDecomposition(new Array2DRowRealMatrix(stacked, false)).getR();
        factor = r.getSubMatrix(0, Math.min(stacked.length, columns) - 1, 0, columns - 1);
        filled = 0;
    }

    public long observations() {
        return observations;
    }

    /**
     * The solution of least norm among those of least squares.
     *
     * @throws IllegalArgumentException with fewer observations than unknowns
     */
    public Solution solve() {
        // As LAPACK's gelsd through numpy: what is below rounding counts as nothing.
        return solve(Math.ulp(1.0) * Math.max(observations, unknowns));
    }

    /**
     * The same for values known to fewer digits than a double has.
     *
     * @param tolerance singular values below this share of the largest count as nothing
     * @throws IllegalArgumentException with fewer observations than unknowns
     */
    public Solution solve(final double tolerance) {
        if (observations < unknowns) {
            throw new IllegalArgumentException("A regression of " + unknowns + " unknowns per band needs as many"
                + " pixels; there are " + observations + ".");
        }
        if (filled > 0) {
            reduce();
        }
        final RealMatrix v = padded(0, unknowns);
        final RealMatrix s = padded(unknowns, columns);
        final SingularValueDecomposition svd = new SingularValueDecomposition(v);
        final double[] singular = svd.getSingularValues();
        final double least = tolerance * singular[0];
        final int rank = (int) Arrays.stream(singular).filter(x -> x > least).count();
        final double[][] inverse = new double[unknowns][unknowns];
        for (int i = 0; i < rank; i++) {
            inverse[i][i] = 1 / singular[i];
        }
        final RealMatrix whitening = svd.getV().multiply(MatrixUtils.createRealMatrix(inverse));
        final RealMatrix w = whitening.multiply(svd.getUT())
            .multiply(s.getSubMatrix(0, unknowns - 1, 0, columns - unknowns - 1));
        final RealMatrix misfit = padded(0, unknowns, factor.getRowDimension()).multiply(w)
            .subtract(padded(unknowns, columns, factor.getRowDimension()));
        final double[] squares = new double[columns - unknowns];
        for (int b = 0; b < squares.length; b++) {
            final double norm = misfit.getColumnVector(b).getNorm();
            squares[b] = norm * norm;
        }
        return new Solution(w.getData(), rank, squares, singular[0] / singular[singular.length - 1],
            Arrays.stream(whitening.getData()).map(row -> Arrays.copyOf(row, rank)).toArray(double[][]::new));
    }

    private RealMatrix padded(final int first, final int end) {
        return padded(first, end, unknowns);
    }

    private RealMatrix padded(final int first, final int end, final int rows) {
        final RealMatrix out = MatrixUtils.createRealMatrix(rows, end - first);
        final int known = Math.min(rows, factor.getRowDimension());
        out.setSubMatrix(factor.getSubMatrix(0, known - 1, first, end - 1).getData(), 0, 0);
        return out;
    }

    /**
     * @param weights W: one row per unknown, one column per result
     * @param rank of V
     * @param squares sum of squared residuals per result
     * @param condition largest singular value of V divided by the least; infinite when that is 0
     * @param whitening T, one row per unknown and one column per rank: the columns of V·T are orthonormal
     */
    public record Solution(double[][] weights, int rank, double[] squares, double condition, double[][] whitening) {
    }
}
