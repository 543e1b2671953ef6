package io.github.pairforge.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.pairforge.blur.BlurKernel;
import io.github.pairforge.blur.GaussianKernel;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.harmonize.LinearHarmonization;
import io.github.pairforge.noise.GaussianNoise;
import io.github.pairforge.noise.NoiseModel;
import io.github.pairforge.raster.Philox;
import io.github.pairforge.raster.Progress;

/**
 * Prints how well a whole model is recovered whose truth is known: another width per band, a matrix between the bands,
 * noise that depends on the signal, a shift per pair.
 */
public final class DegradationTruths {

    private static final GaussianNoise NOISE =
        new GaussianNoise(new double[] { 0, 0.1, 0.3 }, new double[] { 0.0014, 0.0025, 0.0036 });

    private DegradationTruths() {
    }

    public static void main(final String[] args) throws IOException {
        final int pairs = args.length > 0 ? Integer.parseInt(args[0]) : 2;
        for (final double factor : new double[] { 4, 2.5, 5.0 / 3 }) {
            print(factor, pairs);
        }
    }

    private static double random(final double factor, final int what, final int index) {
        return Philox.uniform(7, 901, (int) (10 * factor), what, index);
    }

    private static void print(final double factor, final int pairs) throws IOException {
        final BlurKernel[] kernels = new BlurKernel[4];
        final double[][] w = new double[4][5];
        for (int b = 0; b < 4; b++) {
            final double sigma = 1.8 + 2.7 * random(factor, 0, b);
            kernels[b] = new GaussianKernel(sigma, 2 * (int) Math.ceil(4 * sigma) + 1);
            w[b][0] = 0.02 * random(factor, 1, b) - 0.01;
            for (int c = 0; c < 4; c++) {
                w[b][1 + c] = b == c ? 0.85 + 0.3 * random(factor, 2 + b, c) : 0.2 * random(factor, 2 + b, c) - 0.1;
            }
        }
        final List<PairData> data = new ArrayList<>();
        for (int p = 0; p < pairs; p++) {
            data.add(MadePair.of(MadePair.scene(100 + p, 480), factor, kernels, Resampling.BILINEAR,
                random(factor, 8, p) - 0.5, random(factor, 9, p) - 0.5).mixed(w).noisy(NOISE, p).data("pair " + p));
        }
        final long start = System.nanoTime();
        final DegradationFitResult r = DegradationFit.fit(data, DegradationFitSettings.DEFAULT, Progress.NONE);
        final StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "factor %.3f, %d pairs, %.1f s:",
            factor, pairs, (System.nanoTime() - start) * 1e-9));
        double worst = 0;
        double sd = 0;
        for (int b = 0; b < 4; b++) {
            final BlurKernel k = r.model().bands().get(b).kernel();
            line.append(String.format(Locale.ROOT, " %.3f (truth %.3f, %+.1f %%)", k.parameter(),
                kernels[b].parameter(), 100 * (k.parameter() / kernels[b].parameter() - 1)));
            if (r.model().harmonization() instanceof final LinearHarmonization l) {
                worst = Math.max(worst, Math.abs(l.intercept()[b] - w[b][0]));
                for (int c = 0; c < 4; c++) {
                    worst = Math.max(worst, Math.abs(l.weights()[b][c] - w[b][1 + c]));
                }
            }
            final NoiseModel noise = r.model().bands().get(b).noise();
            if (noise instanceof final GaussianNoise g) {
                for (final double at : g.reflectance()) {
                    sd = Math.max(sd, Math.abs(g.standardDeviation(at) / NOISE.standardDeviation(at) - 1));
                }
            }
        }
        System.out.println(line.append(String.format(Locale.ROOT, "; W off by %.4f; noise off by %.1f %%; ", worst,
            100 * sd)));
        r.diagnostics().facts().forEach((k, v) -> System.out.println("  " + k + ": " + v));
    }
}
