package io.github.pairforge.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers as people read them. */
final class Sentences {

    private static final MathContext THREE_DIGITS = new MathContext(3);

    private Sentences() {
    }

    /** Three digits, without exponent. */
    static String number(final double v) {
        return v == 0 || !Double.isFinite(v) ? Double.toString(v).replace(".0", "")
            : new BigDecimal(v).round(THREE_DIGITS).stripTrailingZeros().toPlainString();
    }

    /** Reflectances: "0.104, 0.0940". */
    static String list(final double... values) {
        return Arrays.stream(values).mapToObj(v -> String.format(Locale.ROOT, "%.3f", v))
            .collect(Collectors.joining(", "));
    }

    /** "0.61 %". */
    static String percent(final double share) {
        return number(100 * share) + " %";
    }

    /** One-based: "3, 2, 1, 4". */
    static String order(final int[] indices, final String separator) {
        return Arrays.stream(indices).mapToObj(i -> Integer.toString(i + 1)).collect(Collectors.joining(separator));
    }
}
