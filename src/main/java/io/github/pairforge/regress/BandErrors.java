package io.github.pairforge.regress;

/**
 * What a regression leaves, per band of the reference.
 *
 * @param meanAbsolute mean absolute residual (L1), reflectance
 * @param rmse root mean square residual, reflectance
 * @param determination share of the variance that is explained, R²; {@code NaN} for a constant band, below 0 when the
 *            band's mean would be nearer
 * @param own R² of weights that are fitted to this pair alone
 * @param heldOut mean absolute residual of weights that were learnt without these pixels; {@code NaN} where nothing was
 *            held out
 * @param untouched mean absolute difference to the partner band with nothing done; {@code NaN} without a partner
 */
public record BandErrors(double[] meanAbsolute, double[] rmse, double[] determination, double[] own,
    double[] heldOut, double[] untouched)
{

    /** Mean over the bands that are known. */
    public static double mean(final double... values) {
        double sum = 0;
        int n = 0;
        for (final double v : values) {
            if (Double.isFinite(v)) {
                sum += v;
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }
}
