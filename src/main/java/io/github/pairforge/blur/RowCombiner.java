package io.github.pairforge.blur;

/** The output columns of one strip: from a row of vertical sums to a row of output. */
final class RowCombiner {

    /** Exactly half of the weight is enough; its rounding must not decide. */
    private static final double MAX_MISSING = 0.5 + 1e-9;

    /** Shorter stretches of equal weights are not worth another loop. */
    private static final int MIN_SLIDE = 16;

    private final AxisWeights columns;

    private final int first;

    private final int next;

    /** The source column at index 0 of the sums. */
    private final int origin;

    /** For each output column the length of the stretch from it on that {@link RowSums#sliding} can do, else 0. */
    private final int[] slides;

    /**
     * @param first first output column of the strip
     * @param next the one after its last
     * @param origin first source column of the strip
     */
    RowCombiner(final AxisWeights columns, final int first, final int next, final int origin) {
        this.columns = columns;
        this.first = first;
        this.next = next;
        this.origin = origin;
        slides = new int[next - first];
        for (int i = first; i < next; i++) {
            int end = i + 1;
            while (end < next && columns.shared(end) == columns.shared(i)
                && columns.start(end) == columns.start(i) + end - i)
            {
                end++;
            }
            if (end - i >= MIN_SLIDE) {
                slides[i - first] = end - i;
                i = end - 1;
            }
        }
    }

    /** @return whether NaN came out anywhere where there are weights */
    boolean combine(final RowSums sums, final float[] dest, final int offset) {
        boolean nodata = false;
        int i = first;
        while (i < next) {
            final int at = offset + i - first;
            final double[] weights = columns.shared(i);
            final int n = slides[i - first];
            if (weights.length == 0) {
                dest[at] = Float.NaN;
                i++;
            }
            else if (n > 0) {
                final double[] line = sums.sliding(columns.start(i) - origin, weights, n);
                for (int k = 0; k < n; k++) {
                    dest[at + k] = (float) line[k];
                    nodata |= Double.isNaN(line[k]);
                }
                i += n;
            }
            else {
                final double value = sums.horizontal(columns.start(i) - origin, weights);
                dest[at] = (float) value;
                nodata |= Double.isNaN(value);
                i++;
            }
        }
        return nodata;
    }

    /** Fills in what came out NaN; the rest of the row is as it was. */
    void combineWithoutNodata(final RowSums sums, final float[] dest, final int offset) {
        for (int i = first; i < next; i++) {
            final int at = offset + i - first;
            final double[] weights = columns.shared(i);
            if (weights.length > 0 && Float.isNaN(dest[at])) {
                final int start = columns.start(i) - origin;
                final double missing = sums.missing(start, weights);
                if (missing <= MAX_MISSING) {
                    final double value = sums.horizontal(start, weights);
                    dest[at] = (float) (missing == 0 ? value : value / (1 - missing));
                }
            }
        }
    }
}
