package io.github.pairforge.evaluate;

import java.util.function.DoubleBinaryOperator;
import java.util.function.Supplier;

/**
 * How far a set of values x of an image is from the values y of a reference: the distances that opensr-test scores
 * super-resolution with. Values are reflectance; 0 for equal sets.
 *
 * <p>Values that are not finite in either image are left out; {@code NaN} without values.
 */
public enum Distance {

    /** {@code mean(x) · ln(mean(|x / (y + 1e−8)|))}, each ratio held within 0.01 and 100: a Kullback–Leibler term. */
    KL(Relative::new),

    /** {@code mean |x − y|}. */
    L1(() -> new Mean((x, y) -> Math.abs(x - y))),

    /** {@code mean (x − y)²}. */
    L2(() -> new Mean((x, y) -> (x - y) * (x - y))),

    /** {@code mean |(x − y) / (y + 1e−8)|}, each held within 0.01 and 100: so never below 0.01. */
    PBIAS(() -> new Mean((x, y) -> bounded((x - y) / (y + Distance.TINY)))),

    /** {@code 1 / (10 · log10(1 / mean (x − y)²))}: the reciprocal of decibels for a data range of 1. */
    PSNR(Decibels::new),

    /** {@code acos(Σ x·y / (‖x‖‖y‖))}, degrees; {@code NaN} where all x or all y are 0. */
    SAD(Angle::new),

    /** {@code mean |x − y| / |x + y + 1e−8|}. */
    ND(() -> new Mean((x, y) -> Math.abs(x - y) / Math.abs(x + y + Distance.TINY)));

    private static final double TINY = 1e-8;
    private static final double LEAST = 0.01;
    private static final double MOST = 100;

    private final Supplier<Sum> sum;

    Distance(final Supplier<Sum> sum) {
        this.sum = sum;
    }

    /** A sum over no values yet. */
    Sum start() {
        return sum.get();
    }

    private static double bounded(final double ratio) {
        return Math.max(LEAST, Math.min(MOST, Math.abs(ratio)));
    }

    /** A distance as values come in. */
    interface Sum {

        /** Adds a finite value of either image. */
        void add(double x, double y);

        double value();
    }

    /** Mean of a function of both values. */
    private static class Mean implements Sum {

        private final DoubleBinaryOperator term;
        private double sum;
        private long n;

        Mean(final DoubleBinaryOperator term) {
            this.term = term;
        }

        @Override
        public void add(final double x, final double y) {
            sum += term.applyAsDouble(x, y);
            n++;
        }

        @Override
        public double value() {
            return sum / n;
        }
    }

    private static final class Relative implements Sum {

        private final Sum image = new Mean((x, y) -> x);
        private final Sum ratio = new Mean((x, y) -> bounded(x / (y + TINY)));

        @Override
        public void add(final double x, final double y) {
            image.add(x, y);
            ratio.add(x, y);
        }

        @Override
        public double value() {
            return image.value() * Math.log(ratio.value());
        }
    }

    private static final class Decibels extends Mean {

        Decibels() {
            super((x, y) -> (x - y) * (x - y));
        }

        @Override
        public double value() {
            return 1 / (10 * Math.log10(1 / super.value()));
        }
    }

    private static final class Angle implements Sum {

        private double xx;
        private double yy;
        private double xy;

        @Override
        public void add(final double x, final double y) {
            xx += x * x;
            yy += y * y;
            xy += x * y;
        }

        @Override
        public double value() {
            return xx > 0 && yy > 0 ? SpectrumRow.degrees(xx, yy, xy) : Double.NaN;
        }
    }
}
