package io.github.pairforge.inference;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sizes of tensors, for people. */
final class Shapes {

    private Shapes() {
    }

    /** "1 x 3 x ? x ?", or "one number" for no axes. */
    static String text(final long... shape) {
        return shape.length == 0 ? "one number" : Arrays.stream(shape).mapToObj(n -> n < 0 ? "?" : Long.toString(n))
            .collect(Collectors.joining(" x "));
    }

    static String text(final Map<String, long[]> shapes) {
        return new TreeMap<>(shapes).entrySet().stream().map(e -> e.getKey() + " of " + text(e.getValue()))
            .collect(Collectors.joining(", "));
    }

    /** Their product. */
    static long count(final long... shape) {
        long n = 1;
        for (final long size : shape) {
            n = Math.multiplyExact(n, size);
        }
        return n;
    }
}
