package io.github.pairforge.fit;

/**
 * Gradient and curvature of the loss for one LR band of one pair, block by block, at given parameters.
 *
 * <p>Unknowns: σ of each band in {@code active}, shift x and y, then the coefficients of the radiometric relation. Loss
 * and derivatives are in units of the band's robust residual deviation. With these sums every replicate of the
 * bootstrap is one small linear system.
 *
 * @param band the LR band
 * @param active bands whose kernels it depends on
 * @param gradient block, unknown: the downhill direction
 * @param curvature block, unknown, unknown: the lower triangle
 * @param counts block: pixels
 * @param fit coefficients and residual
 * @param scale robust residual deviation, reflectance
 */
record Scores(int band, int[] active, double[][] gradient, double[][][] curvature, int[] counts,
    Regression fit, double scale)
{

    private static final int ROUNDS = 3;

    /**
     * @param d derivatives of every band at the current parameters
     * @param start a residual near this one, or null
     * @param newton whether to use the loss's true curvature, for the bootstrap, instead of the reweighted one, which
     *            converges from afar
     * @param shifts whether the shift is an unknown
     */
    static Scores of(final Prepared pair, final int band, final Derivatives[] d, final Loss loss, final double scale,
        final float[] start, final boolean newton, final boolean shifts)
    {
        final float[][] x = new float[d.length][];
        for (int c = 0; c < d.length; c++) {
            x[c] = d[c].x();
        }
        final float[][] functions = pair.basis().values(x, band);
        final Regression fit = Regression.of(functions, x[band], pair.lr()[band], loss, scale, start, ROUNDS);
        final int[] active = active(pair, d.length, band);
        final float[][] j = jacobian(pair, band, active, d, functions, fit.coefficients(), shifts);
        final FitArea area = pair.area();
        final int n = area.count();
        final float[] psi = new float[n];
        final float[] weight = new float[n];
        final double perVariance = 1 / (scale * scale);
        for (int i = 0; i < n; i++) {
            final double u = fit.residual()[i] / scale;
            final double w = loss.weight(u);
            psi[i] = (float) (w * u / scale);
            weight[i] = (float) ((newton ? loss.curvature(u) : w) * perVariance);
        }
        final double[][] g = new double[area.blocks()][j.length];
        final double[][][] h = new double[area.blocks()][j.length][j.length];
        final float[] wj = new float[n];
        for (int a = 0; a < j.length; a++) {
            for (int i = 0; i < n; i++) {
                wj[i] = weight[i] * j[a][i];
            }
            for (int k = 0; k < area.blocks(); k++) {
                final int from = area.blockStarts()[k];
                final int to = area.blockStarts()[k + 1];
                g[k][a] = Dot.of(psi, j[a], from, to);
                for (int b = 0; b <= a; b++) {
                    h[k][a][b] = Dot.of(wj, j[b], from, to);
                }
            }
        }
        return new Scores(band, active, g, h, counts(area), fit, scale);
    }

    private static int[] active(final Prepared pair, final int bands, final int band) {
        if (!pair.basis().radiometry().mixesBands()) {
            return new int[] { band };
        }
        final int[] all = new int[bands];
        for (int c = 0; c < bands; c++) {
            all[c] = c;
        }
        return all;
    }

    private static float[][] jacobian(final Prepared pair, final int band, final int[] active, final Derivatives[] d,
        final float[][] functions, final double[] coefficients, final boolean shifts)
    {
        final int n = pair.area().count();
        final float[][] j = new float[active.length + 2 + functions.length][];
        final float[] byX = new float[n];
        final float[] byY = new float[n];
        for (int a = 0; a < active.length; a++) {
            final Derivatives of = d[active[a]];
            final float[] slope = functions.length == 0 ? null
                : pair.basis().slope(coefficients, functions, band, active[a]);
            j[a] = new float[n];
            for (int i = 0; i < n; i++) {
                final float s = slope == null ? 1 : slope[i];
                j[a][i] = s * of.bySigma()[i];
                byX[i] += s * of.byX()[i];
                byY[i] += s * of.byY()[i];
            }
        }
        j[active.length] = shifts ? byX : new float[n];
        j[active.length + 1] = shifts ? byY : new float[n];
        System.arraycopy(functions, 0, j, active.length + 2, functions.length);
        return j;
    }

    private static int[] counts(final FitArea area) {
        final int[] counts = new int[area.blocks()];
        for (int k = 0; k < counts.length; k++) {
            counts[k] = area.blockStarts()[k + 1] - area.blockStarts()[k];
        }
        return counts;
    }

    /** What the solver minimises, in units of the scale. */
    double objective(final Loss loss) {
        double sum = 0;
        for (final float r : fit.residual()) {
            final double u = r / scale;
            final double w = loss.weight(u);
            // c²(√(1+u²/c²) − 1) written with w, which also holds for an infinite c.
            sum += u * u * w / (1 + w);
        }
        return sum;
    }

    int unknowns() {
        return active.length + 2 + fit.coefficients().length;
    }

    /** Curvature of all blocks, each as often as the weights say. */
    double[][] curvature(final double[] weights) {
        final double[][] sum = new double[unknowns()][unknowns()];
        for (int k = 0; k < weights.length; k++) {
            if (weights[k] != 0) {
                for (int a = 0; a < sum.length; a++) {
                    for (int b = 0; b <= a; b++) {
                        sum[a][b] += weights[k] * curvature[k][a][b];
                    }
                }
            }
        }
        return sum;
    }

    /** Gradient of all blocks, each as often as the weights say. */
    double[] gradient(final double[] weights) {
        final double[] sum = new double[unknowns()];
        for (int k = 0; k < weights.length; k++) {
            for (int a = 0; a < sum.length; a++) {
                sum[a] += weights[k] * gradient[k][a];
            }
        }
        return sum;
    }
}
