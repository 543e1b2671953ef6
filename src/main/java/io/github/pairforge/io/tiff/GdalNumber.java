package io.github.pairforge.io.tiff;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as GDAL writes them into text tags. */
final class GdalNumber {

    private static final Pattern NAN = Pattern.compile("[-+]?nan.*|[-+]?1\\.#(qnan|snan|ind).*");
    private static final Pattern INFINITE = Pattern.compile("[-+]?inf(inity)?|[-+]?1\\.#inf.*");

    private GdalNumber() {
    }

    /** @return the number at the start of the text, possibly NaN or infinite; empty when there is none */
    static OptionalDouble parse(final String text) {
        final String word = text.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        if (NAN.matcher(word).matches()) {
            return OptionalDouble.of(Double.NaN);
        }
        if (INFINITE.matcher(word).matches()) {
            return OptionalDouble.of(word.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY);
        }
        try {
            return OptionalDouble.of(Double.parseDouble(word));
        }
        catch (final NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }

    /** The shortest text that is read back as the same double. */
    static String text(final double v) {
        return v == Math.rint(v) && Math.abs(v) < 1e15 ? Long.toString((long) v) : Double.toString(v);
    }
}
