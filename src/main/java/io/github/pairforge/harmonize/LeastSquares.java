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
 * would square the condition number.
 */
final class LeastSquares {

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
    LeastSquares(final int unknowns, final int results) {
        this.unknowns = unknowns;
        columns = unknowns + results;
        block = new double[BLOCK][columns];
    }

    /** One observation: a row of V followed by a row of S. */
    void add(final double[] row) {
        System.arraycopy(row, 0, block[filled++], 0, columns);
        observations++;
        if (filled == BLOCK) {
            reduce();
        }
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

    long observations() {
        return observations;
    }

    /**
     * The solution of least norm among those of least squares.
     *
     * @throws IllegalArgumentException with fewer observations than unknowns
     */
    Solution solve() {
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
        // As LAPACK's gelsd through numpy: what is below rounding counts as nothing.
        final double least = Math.ulp(1.0) * Math.max(observations, unknowns) * singular[0];
        final int rank = (int) Arrays.stream(singular).filter(x -> x > least).count();
        final double[][] inverse = new double[unknowns][unknowns];
        for (int i = 0; i < rank; i++) {
            inverse[i][i] = 1 / singular[i];
        }
        final RealMatrix w = svd.getV().multiply(MatrixUtils.createRealMatrix(inverse)).multiply(svd.getUT())
            .multiply(s.getSubMatrix(0, unknowns - 1, 0, columns - unknowns - 1));
        final RealMatrix misfit = padded(0, unknowns, factor.getRowDimension()).multiply(w)
            .subtract(padded(unknowns, columns, factor.getRowDimension()));
        final double[] squares = new double[columns - unknowns];
        for (int b = 0; b < squares.length; b++) {
            final double norm = misfit.getColumnVector(b).getNorm();
            squares[b] = norm * norm;
        }
        return new Solution(w.getData(), rank, squares);
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
     */
    record Solution(double[][] weights, int rank, double[] squares) {
    }
}
