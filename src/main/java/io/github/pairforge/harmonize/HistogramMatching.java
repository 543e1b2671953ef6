package io.github.pairforge.harmonize;

/**
 * Global histogram matching of one band: the map that gives an image the distribution of a reference.
 *
 * <p>A source value v of quantile q = #{pixels ≤ v}/#{pixels} becomes the reference's value at q, linear between the
 * reference's distinct values and its smallest value below the first quantile. These are the equations of
 * scikit-image 0.19.3 {@code exposure.match_histograms}, and for float images without nodata the results are the same.
 * Two differences are on purpose:
 * <ul>
 * <li>NaN is nodata: it leaves both distributions and stays NaN. scikit-image counts it as the largest value, so the
 * nodata area turns into the brightest reflectance and all other pixels get darker ranks.
 * <li>Nothing is truncated to integers. scikit-image does so for integer images with a channel axis.
 * </ul>
 *
 * <p>Constant images are legal: a constant source becomes the reference's maximum (its quantile is 1), a constant
 * reference makes the result constant.
 */
public final class HistogramMatching {

    private HistogramMatching() {
    }

    /**
     * The map from a source to a reference; the two may have different sizes.
     *
     * <p>It has a knot at every distinct source value; {@link ValueMap#compact} makes it small.
     */
    public static ValueMap map(final Distribution source, final Distribution reference) {
        final int n = source.size();
        final double[] from = new double[n];
        final double[] to = new double[n];
        final QuantileCursor cursor = new QuantileCursor(reference, source.quantile(0));
        for (int i = 0; i < n; i++) {
            from[i] = source.value(i);
            to[i] = cursor.value(source.quantile(i));
        }
        return new ValueMap(from, to);
    }

    /**
     * The map from a source to a reference with a limited number of knots: exact at each of them, linear between.
     *
     * <p>Up to 2¹⁸ distinct source values all take part in the choice of the knots; of more, those that start a new
     * step in an even division of the quantiles or of the range of values.
     *
     * @param knots most knots, at least 2
     */
    public static ValueMap map(final Distribution source, final Distribution reference, final int knots) {
        return map(source.reduced(Distribution.MOST_REDUCED), reference).compact(knots);
    }

    /**
     * Matches a whole band: the same bits as {@code map(Distribution.of(values, n), reference)} applied to it, but
     * several times faster where most values are distinct, because no pixel needs to be looked up.
     *
     * <p>Runs on the caller's ImgLib2 parallelism.
     *
     * @param values the band; its first {@code n} values are used
     * @param out receives n values; may be {@code values}
     * @throws IllegalArgumentException when no value is finite
     */
    public static void match(final float[] values, final int n, final Distribution reference, final float[] out) {
        match("The image", values, n, reference, out);
    }

    static void match(final String what, final float[] values, final int n, final Distribution reference,
        final float[] out)
    {
        if (n > Distribution.MAX_EXACT) {
            final ValueMap map = map(Distribution.of(what, values, n), reference);
            System.arraycopy(values, 0, out, 0, n);
            map.apply(out, n);
            return;
        }
        final SortedPixels sorted = SortedPixels.of(values, n);
        final int count = sorted.count();
        Distribution.requirePixels(what, count);
        if (count < n) {
            for (int i = 0; i < n; i++) {
                out[i] = FloatKeys.isValid(values[i]) ? 0 : Float.NaN;
            }
        }
        final int[] groups = sorted.groups();
        SortedPixels.parallel(groups.length - 1, g -> {
            final QuantileCursor cursor = new QuantileCursor(reference, groups[g] / (double) count);
            for (int i = groups[g]; i < groups[g + 1];) {
                final int end = sorted.endOfRun(i, groups[g + 1]);
                final float value = (float) cursor.value(end / (double) count);
                for (; i < end; i++) {
                    out[sorted.index(i)] = value;
                }
            }
        });
    }
}
