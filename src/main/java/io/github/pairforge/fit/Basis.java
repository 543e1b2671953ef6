package io.github.pairforge.fit;

import java.util.Arrays;

/**
 * The functions of blurred reflectance whose linear combination predicts an LR band.
 *
 * <p>Reflectance is centred and scaled per band first, so that the normal equations are well conditioned. The curve
 * is a restricted cubic spline (Harrell, Regression Modeling Strategies, 2nd ed., eq. 2.25): cubic between five knots
 * at the 5, 27.5, 50, 72.5 and 95 % quantiles, linear outside.
 *
 * @param radiometry which functions
 * @param centre per band
 * @param spread per band, above 0
 * @param knots per band, increasing, in centred and scaled units; fewer than 4 make the curve a line
 */
record Basis(Radiometry radiometry, double[] centre, double[] spread, double[][] knots) {

    private static final double[] QUANTILES = { 0.05, 0.275, 0.5, 0.725, 0.95 };

    /** From blurred reflectances, one array per band. */
    static Basis of(final Radiometry radiometry, final float[][] x) {
        final double[] centre = new double[x.length];
        final double[] spread = new double[x.length];
        final double[][] knots = new double[x.length][];
        for (int b = 0; b < x.length; b++) {
            final float[] sorted = x[b].clone();
            Arrays.sort(sorted);
            centre[b] = sorted[sorted.length / 2];
            final double range = sorted[at(0.95, sorted)] - sorted[at(0.05, sorted)];
            spread[b] = range > 0 ? range : 1;
            final double m = centre[b];
            final double d = spread[b];
            knots[b] = Arrays.stream(QUANTILES).map(q -> (sorted[at(q, sorted)] - m) / d).distinct().toArray();
        }
        return new Basis(radiometry, centre, spread, knots);
    }

    private static int at(final double q, final float[] sorted) {
        return (int) Math.rint(q * (sorted.length - 1));
    }

    /** Number of functions for one LR band. */
    int size(final int band) {
        return switch (radiometry) {
            case IDENTITY -> 0;
            case GAIN_OFFSET -> 2;
            case MATRIX -> 1 + centre.length;
            case CURVE, HISTOGRAM -> 2 + Math.max(0, knots[band].length - 2);
        };
    }

    /** Their values for the pixels of all blurred bands. */
    float[][] values(final float[][] x, final int band) {
        final float[][] values = new float[size(band)][];
        if (values.length == 0) {
            return values;
        }
        values[0] = new float[x[band].length];
        Arrays.fill(values[0], 1);
        if (radiometry.mixesBands()) {
            for (int c = 0; c < x.length; c++) {
                values[1 + c] = scaled(x[c], c);
            }
            return values;
        }
        values[1] = scaled(x[band], band);
        for (int k = 2; k < values.length; k++) {
            values[k] = spline(values[1], knots[band], k - 2);
        }
        return values;
    }

    private float[] scaled(final float[] x, final int b) {
        final float[] t = new float[x.length];
        for (int i = 0; i < t.length; i++) {
            t[i] = (float) ((x[i] - centre[b]) / spread[b]);
        }
        return t;
    }

    private static double cube(final double t) {
        return t > 0 ? t * t * t : 0;
    }

    private static double square(final double t) {
        return t > 0 ? t * t : 0;
    }

    private static float[] spline(final float[] t, final double[] k, final int j) {
        final int n = k.length;
        final double last = k[n - 1];
        final double before = k[n - 2];
        final double norm = (last - k[0]) * (last - k[0]);
        final double a = (last - k[j]) / (last - before);
        final double b = (before - k[j]) / (last - before);
        final float[] out = new float[t.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) ((cube(t[i] - k[j]) - a * cube(t[i] - before) + b * cube(t[i] - last)) / norm);
        }
        return out;
    }

    /** Derivative of the prediction with respect to one blurred band, pixel by pixel. */
    float[] slope(final double[] coefficients, final float[][] values, final int band, final int ofBand) {
        final int n = values.length == 0 ? 0 : values[0].length;
        final float[] slope = new float[n];
        if (radiometry.mixesBands()) {
            Arrays.fill(slope, (float) (coefficients[1 + ofBand] / spread[ofBand]));
            return slope;
        }
        Arrays.fill(slope, (float) (coefficients[1] / spread[band]));
        final double[] k = knots[band];
        for (int j = 0; j < coefficients.length - 2; j++) {
            final int m = k.length;
            final double last = k[m - 1];
            final double before = k[m - 2];
            final double norm = (last - k[0]) * (last - k[0]);
            final double a = (last - k[j]) / (last - before);
            final double b = (before - k[j]) / (last - before);
            final double f = 3 * coefficients[2 + j] / norm / spread[band];
            for (int i = 0; i < n; i++) {
                final double t = values[1][i];
                slope[i] += (float) (f * (square(t - k[j]) - a * square(t - before) + b * square(t - last)));
            }
        }
        return slope;
    }

    /**
     * What the coefficients mean in reflectance: offset, then a gain per function; a curve's gain is that of its
     * middle.
     */
    double[] natural(final double[] c, final int band) {
        if (c.length == 0) {
            return new double[] { 0, 1 };
        }
        if (radiometry.mixesBands()) {
            final double[] out = new double[c.length];
            out[0] = c[0];
            for (int b = 0; b < centre.length; b++) {
                out[1 + b] = c[1 + b] / spread[b];
                out[0] -= out[1 + b] * centre[b];
            }
            return out;
        }
        final float[][] middle = values(middles(), band);
        double value = 0;
        for (int k = 0; k < c.length; k++) {
            value += c[k] * middle[k][0];
        }
        final double gain = slope(c, middle, band, band)[0];
        return new double[] { value - gain * centre[band], gain };
    }

    private float[][] middles() {
        final float[][] x = new float[centre.length][1];
        for (int b = 0; b < x.length; b++) {
            x[b][0] = (float) centre[b];
        }
        return x;
    }
}
