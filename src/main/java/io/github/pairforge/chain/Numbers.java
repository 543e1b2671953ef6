package io.github.pairforge.chain;

import java.util.Locale;

/** Numbers with their uncertainty, short enough for a card. */
final class Numbers {

    private Numbers() {
    }

    /** A value with half of its interval, with the decimals that it justifies: {@code 0.12 ± 0.03}. */
    static String plusMinus(final double value, final double half, final String unit) {
        if (!Double.isFinite(value)) {
            return "unknown";
        }
        if (!(half > 0) || Double.isInfinite(half)) {
            return short3(value) + unit(unit);
        }
        final int decimals = Math.max(0, Math.min(8, 1 - (int) Math.floor(Math.log10(half))
            - (leadingDigit(half) >= 3 ? 1 : 0)));
        return String.format(Locale.ROOT, "%." + decimals + "f \u00b1 %." + decimals + "f", positive(value, decimals),
            half) + unit(unit);
    }

    /** Three significant digits. */
    static String short3(final double value) {
        if (value == 0 || !Double.isFinite(value)) {
            return Double.isFinite(value) ? "0" : "unknown";
        }
        final int decimals = Math.max(0, Math.min(8, 2 - (int) Math.floor(Math.log10(Math.abs(value)))));
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** Two decimals. */
    static String short2(final double value) {
        return String.format(Locale.ROOT, "%.2f", positive(value, 2));
    }

    private static double leadingDigit(final double value) {
        return value / Math.pow(10, Math.floor(Math.log10(value)));
    }

    /** No "-0.00". */
    private static double positive(final double value, final int decimals) {
        return Math.abs(value) < 0.5 * Math.pow(10, -decimals) ? 0 : value;
    }

    private static String unit(final String unit) {
        return unit.isEmpty() || unit.startsWith("\u00b0") ? unit : " " + unit;
    }
}
