package io.github.pairforge.ui;

import java.math.BigDecimal;
import java.math.MathContext;

/** 1, 2 or 5 times a power of ten: ends of colour bars, lengths of scale bars. */
final class RoundNumbers {

    private static final double[] STEPS = { 1, 2, 5, 10 };

    /** Rounding of the logarithm must not push an exact round number to the next one. */
    private static final double SLACK = 1 + 1e-9;

    private RoundNumbers() {
    }

    /** The smallest round number that is not below a positive value. */
    static double atLeast(final double value) {
        final int power = (int) Math.floor(Math.log10(value));
        for (final double step : STEPS) {
            if (scaled(step, power) * SLACK >= value) {
                return scaled(step, power);
            }
        }
        return scaled(10, power);
    }

    /** The largest round number that is not above a positive value. */
    static double atMost(final double value) {
        final int power = (int) Math.floor(Math.log10(value) + 1e-9);
        for (int i = STEPS.length - 1; i > 0; i--) {
            if (scaled(STEPS[i], power) <= value * SLACK) {
                return scaled(STEPS[i], power);
            }
        }
        return scaled(1, power);
    }

    /** Decimal, so that 2 · 10⁻² is the double that prints as 0.02. */
    private static double scaled(final double step, final int power) {
        return BigDecimal.valueOf(step).scaleByPowerOfTen(power).doubleValue();
    }

    /** Without exponent or trailing zeros, four digits at most. */
    static String text(final double value) {
        return new BigDecimal(value).round(new MathContext(4)).stripTrailingZeros().toPlainString();
    }
}
