package io.github.pairforge.fit;

import java.util.Arrays;
import java.util.List;

/**
 * How an LR band follows from the blurred HR bands of a pair.
 *
 * @param coefficients offset in reflectance, then gains: the band's own (of a curve, that of its middle), or those of
 *            all bands
 * @param intervals of the coefficients; empty when none were computed
 * @param residual robust standard deviation of what remains, reflectance
 * @param explained share of the LR band's variance that is explained, at most 1
 */
public record FittedRelation(double[] coefficients, List<Interval> intervals, double residual, double explained) {

    public FittedRelation {
        coefficients = coefficients.clone();
        intervals = List.copyOf(intervals);
    }

    @Override
    public double[] coefficients() {
        return coefficients.clone();
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof FittedRelation r && Arrays.equals(coefficients, r.coefficients)
            && intervals.equals(r.intervals) && residual == r.residual && explained == r.explained;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(coefficients);
    }
}
