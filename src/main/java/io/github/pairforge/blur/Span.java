package io.github.pairforge.blur;

/**
 * Source pixels {@code from} to {@code to − 1} of one axis.
 *
 * @param from first one
 * @param to the one after the last
 */
record Span(int from, int to) {

    /** What some output samples need together; pixel 0 when they need nothing. */
    static Span of(final AxisWeights axis, final int first, final int count) {
        Span span = null;
        for (int i = first; i < first + count; i++) {
            span = join(span, axis, i);
        }
        return span == null ? new Span(0, 1) : span;
    }

    /**
     * Widened to hold what one more output sample needs.
     *
     * @param span may be null: nothing so far
     * @return null when there is still nothing
     */
    static Span join(final Span span, final AxisWeights axis, final int i) {
        if (axis.end(i) == axis.start(i)) {
            return span;
        }
        if (span == null) {
            return new Span(axis.start(i), axis.end(i));
        }
        if (axis.start(i) >= span.from && axis.end(i) <= span.to) {
            return span;
        }
        return new Span(Math.min(span.from, axis.start(i)), Math.max(span.to, axis.end(i)));
    }

    int length() {
        return to - from;
    }
}
