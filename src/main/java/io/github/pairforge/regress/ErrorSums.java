package io.github.pairforge.regress;

import java.io.IOException;
import java.util.List;

import io.github.pairforge.harmonize.LeastSquares;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.raster.TileWalk;
import io.github.pairforge.raster.Tiling;

/** Sums over pixels of what weights leave; those of blocks are added up in order. */
final class ErrorSums {

    private final int bands;
    private final double[] absolute;
    private final double[] squares;
    private final double[] held;
    private final double[] untouched;
    private long pixels;
    private long flagged;
    private long flaggedHeld;

    ErrorSums(final int bands) {
        this.bands = bands;
        absolute = new double[bands];
        squares = new double[bands];
        held = new double[bands];
        untouched = new double[bands];
    }

    /**
     * What pixels are judged by.
     *
     * @param weights of all pairs
     * @param partners for each band of the reference its partner in the image, or −1
     * @param threshold reflectance
     */
    record Judge(Weights weights, int[] partners, double threshold) {
    }

    /**
     * One pass over a pair.
     *
     * @param learnt weights for each block, learnt without it; empty when nothing is held out
     */
    static ErrorSums of(final GridPair pair, final Tiling tiling, final Judge judge, final List<Weights> learnt,
        final Progress progress) throws IOException
    {
        final ErrorSums[] blocks = new ErrorSums[tiling.count()];
        TileWalk.forEach(tiling, "Judging " + pair.name(), progress, tile -> blocks[tile.index()] =
            ofBlock(pair, tile, judge, learnt.isEmpty() ? null : learnt.get(tile.index())));
        final ErrorSums all = new ErrorSums(pair.results());
        for (final ErrorSums block : blocks) {
            all.add(block);
        }
        return all;
    }

    private static ErrorSums ofBlock(final GridPair pair, final Tile tile, final Judge judge, final Weights learnt)
        throws IOException
    {
        final ErrorSums sums = new ErrorSums(pair.results());
        pair.visit(tile, (row, x, y) -> sums.add(row, pair.inputs(), judge, learnt));
        return sums;
    }

    private void add(final double[] row, final int inputs, final Judge judge, final Weights learnt) {
        pixels++;
        double sum = 0;
        double sumHeld = 0;
        for (int b = 0; b < bands; b++) {
            final double observed = row[inputs + 1 + b];
            final double residual = observed - judge.weights().predict(row, b);
            absolute[b] += Math.abs(residual);
            squares[b] += residual * residual;
            sum += Math.abs(residual);
            final double other = learnt == null ? Double.NaN : Math.abs(observed - learnt.predict(row, b));
            held[b] += other;
            sumHeld += other;
            final int partner = judge.partners()[b];
            untouched[b] += partner < 0 ? Double.NaN : Math.abs(observed - row[partner]);
        }
        flagged += sum > judge.threshold() * bands ? 1 : 0;
        flaggedHeld += sumHeld > judge.threshold() * bands ? 1 : 0;
    }

    void add(final ErrorSums other) {
        pixels += other.pixels;
        flagged += other.flagged;
        flaggedHeld += other.flaggedHeld;
        for (int b = 0; b < bands; b++) {
            absolute[b] += other.absolute[b];
            squares[b] += other.squares[b];
            held[b] += other.held[b];
            untouched[b] += other.untouched[b];
        }
    }

    /** @param own squared residuals per band of the weights that suit these pixels best */
    PairErrors errors(final String name, final LeastSquares.Factor factor, final int inputs, final double[] own) {
        final double[] total = variation(factor, inputs);
        final double[] rmse = new double[bands];
        final double[] determination = new double[bands];
        final double[] best = new double[bands];
        for (int b = 0; b < bands; b++) {
            rmse[b] = Math.sqrt(squares[b] / pixels);
            determination[b] = total[b] > 0 ? 1 - squares[b] / total[b] : Double.NaN;
            best[b] = total[b] > 0 ? 1 - own[b] / total[b] : Double.NaN;
        }
        final BandErrors errors =
            new BandErrors(per(absolute), rmse, determination, best, per(held), per(untouched));
        return new PairErrors(name, pixels, errors, (double) flagged / pixels,
            Double.isNaN(BandErrors.mean(errors.heldOut())) ? Double.NaN : (double) flaggedHeld / pixels);
    }

    private double[] per(final double[] sums) {
        final double[] out = new double[bands];
        for (int b = 0; b < bands; b++) {
            out[b] = sums[b] / pixels;
        }
        return out;
    }

    /** Squared deviations from the mean, per band of the reference: [V S]ᵀ[V S] is the factor's, too. */
    static double[] variation(final LeastSquares.Factor factor, final int inputs) {
        final int bands = factor.rows().length == 0 ? 0 : factor.rows()[0].length - inputs - 1;
        final double[] total = new double[bands];
        for (int b = 0; b < bands; b++) {
            double sum = 0;
            double square = 0;
            for (final double[] row : factor.rows()) {
                sum += row[inputs] * row[inputs + 1 + b];
                square += row[inputs + 1 + b] * row[inputs + 1 + b];
            }
            final double left = square - sum * sum / factor.observations();
            // A constant band's is rounding.
            total[b] = left > 1e-12 * square ? left : 0;
        }
        return total;
    }
}
