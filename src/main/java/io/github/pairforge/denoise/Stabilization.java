package io.github.pairforge.denoise;

import io.github.pairforge.noise.NoiseCurve;

/**
 * Turns reflectance whose noise depends on reflectance into values whose noise has standard deviation 1, and back.
 *
 * <p>Forward {@code f(r) = ∫ dr / σ(r)} (Bartlett 1936; for Poisson noise it is Anscombe's root), a table with straight
 * lines between 2049 points and beyond its ends. Back is not f⁻¹: the mean of f over the noise is not f of the mean.
 * With {@code g(r) = E f(r + σ(r) n)}, n normal, the unbiased way back is g⁻¹ (Mäkitalo and Foi 2011, equation 5);
 * the mean is taken by Gauss–Hermite quadrature of seven points. Noise that is the same everywhere makes both straight.
 */
final class Stabilization {

    private static final int STEPS = 2048;
    /** Weaker noise is none that 32-bit reflectance could show. */
    private static final double LEAST = 1e-6;
    private static final double[] NODES = { 0, 1.1544053947399682, 2.3667594107345415, 3.7504397177257425 };
    private static final double[] WEIGHTS =
        { 16.0 / 35, 0.24012317860501272, 0.030757123967586497, 0.0005482688559722184 };

    private final UniformTable forward;
    private final UniformTable back;

    private Stabilization(final UniformTable forward, final UniformTable back) {
        this.forward = forward;
        this.back = back;
    }

    /** @param curve known, standard deviation in units of reflectance */
    static Stabilization of(final NoiseCurve curve) {
        final double[] r = curve.reflectance();
        if (r.length == 1) {
            final double s = sigma(curve, r[0]);
            return new Stabilization(new UniformTable(0, 1, 0, 1 / s), new UniformTable(0, 1, 0, s));
        }
        double most = 0;
        for (final double s : curve.sigma()) {
            most = Math.max(most, s);
        }
        // One step beyond the curve's ends on either side the noise is constant, and lines stay lines.
        final double reach = 8 * Math.max(most, LEAST);
        final double low = r[0] - reach;
        final double step = (r[r.length - 1] + reach - low) / STEPS;
        final double[] f = new double[STEPS + 1];
        for (int i = 1; i <= STEPS; i++) {
            f[i] = f[i - 1] + step / sigma(curve, low + (i - 0.5) * step);
        }
        final UniformTable forward = new UniformTable(low, step, f);
        final double[] g = new double[STEPS + 1];
        for (int i = 0; i <= STEPS; i++) {
            final double at = low + i * step;
            final double s = sigma(curve, at);
            g[i] = WEIGHTS[0] * forward.at(at);
            for (int k = 1; k < NODES.length; k++) {
                g[i] += WEIGHTS[k] * (forward.at(at - NODES[k] * s) + forward.at(at + NODES[k] * s));
            }
        }
        return new Stabilization(forward, new UniformTable(low, step, g).inverse(STEPS));
    }

    private static double sigma(final NoiseCurve curve, final double reflectance) {
        return Math.max(LEAST, curve.at(reflectance));
    }

    /** Turns reflectance into stabilised values, where they are; NaN stays NaN. */
    void forward(final float[] values, final int from, final int count) {
        forward.apply(values, from, count);
    }

    /** Turns denoised stabilised values into reflectance, where they are. */
    void back(final float[] values, final int from, final int count) {
        back.apply(values, from, count);
    }
}
