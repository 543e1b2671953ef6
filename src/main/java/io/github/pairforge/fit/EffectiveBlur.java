package io.github.pairforge.fit;

import io.github.pairforge.blur.AxisWeights;
import io.github.pairforge.blur.BlurKernel;
import io.github.pairforge.blur.Resampling;

/**
 * What a kernel and a resampling do together, truncation counted: means over the phases that LR pixels have on HR
 * pixels. Kernels of other families, sizes and resamplings can be compared by it.
 *
 * @param deviation standard deviation along an axis, HR pixels
 * @param transfer modulation at the LR Nyquist frequency
 */
public record EffectiveBlur(double deviation, double transfer) {

    private static final int PHASES = 16;

    /**
     * @param resampling a centred one
     * @param factor LR pixel size in HR pixels
     */
    public static EffectiveBlur of(final BlurKernel kernel, final Resampling resampling, final double factor) {
        final int margin = (int) Math.ceil(kernel.size() / factor) + 4;
        final int in = (int) Math.ceil((2 * margin + PHASES) * factor) + 1;
        final AxisWeights axis = AxisWeights.of(kernel, resampling, factor, factor * margin, in, PHASES);
        double variance = 0;
        double transfer = 0;
        for (int i = 0; i < PHASES; i++) {
            final double[] w = axis.weights(i);
            double mean = 0;
            double square = 0;
            double re = 0;
            double im = 0;
            for (int k = 0; k < w.length; k++) {
                mean += w[k] * k;
                square += w[k] * k * k;
                re += w[k] * Math.cos(Math.PI * k / factor);
                im += w[k] * Math.sin(Math.PI * k / factor);
            }
            variance += (square - mean * mean) / PHASES;
            transfer += Math.hypot(re, im) / PHASES;
        }
        return new EffectiveBlur(Math.sqrt(Math.max(0, variance)), transfer);
    }
}
