package io.github.pairforge.fit;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import io.github.pairforge.blur.BlurKernel;
import io.github.pairforge.blur.GaussianKernel;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.noise.GaussianNoise;
import io.github.pairforge.raster.Philox;
import io.github.pairforge.raster.Progress;

/**
 * Prints how well random truths are recovered: another width per band, a matrix between the bands, noise that depends
 * on the signal, a shift, at three factors.
 */
public final class UnseenTruths {

    private static final GaussianNoise NOISE =
        new GaussianNoise(new double[] { 0, 0.1, 0.3 }, new double[] { 0.0014, 0.0025, 0.0036 });

    private UnseenTruths() {
    }

    public static void main(final String[] args) throws IOException {
        final int scenes = args.length > 0 ? Integer.parseInt(args[0]) : 3;
        final FitSettings settings = FitSettings.DEFAULT.withRadiometry(Radiometry.MATRIX)
            .withLoss(args.length > 1 ? Loss.valueOf(args[1]) : Loss.MAE)
            .withCandidates(List.of(KernelShape.GAUSSIAN), List.of(Resampling.BILINEAR));
        for (final double factor : new double[] { 4, 2.5, 5.0 / 3 }) {
            for (int scene = 1; scene <= scenes; scene++) {
                print(factor, scene, settings);
            }
        }
    }

    private static double random(final int scene, final double factor, final int what, final int index) {
        return Philox.uniform(scene, 900, (int) (10 * factor), what, index);
    }

    private static void print(final double factor, final int scene, final FitSettings settings) throws IOException {
        final BlurKernel[] kernels = new BlurKernel[4];
        final double[][] w = new double[4][5];
        for (int b = 0; b < 4; b++) {
            final double sigma = 1.8 + 2.7 * random(scene, factor, 0, b);
            kernels[b] = new GaussianKernel(sigma, 2 * (int) Math.ceil(4 * sigma) + 1);
            w[b][0] = 0.02 * random(scene, factor, 1, b) - 0.01;
            for (int c = 0; c < 4; c++) {
                w[b][1 + c] = b == c ? 0.85 + 0.3 * random(scene, factor, 2 + b, c)
                    : 0.2 * random(scene, factor, 2 + b, c) - 0.1;
            }
        }
        final double dx = random(scene, factor, 8, 0) - 0.5;
        final double dy = random(scene, factor, 8, 1) - 0.5;
        final PairData pair = MadePair.of(MadePair.scene(100 + scene, 480), factor, kernels,
            Resampling.BILINEAR, dx, dy)
            .mixed(w).noisy(NOISE, scene).data("scene " + scene);
        final KernelFitResult result = KernelFit.fit(List.of(pair), settings, Progress.NONE);
        final CandidateFit fit = result.bestFit();
        final StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "factor %.3f scene %d:",
            factor, scene));
        double worstW = 0;
        for (int b = 0; b < 4; b++) {
            final KernelCurve c = fit.curves().get(b);
            final double truth = kernels[b].parameter();
            line.append(String.format(Locale.ROOT, " %.3f (truth %.3f, %+.1f %%, [%.2f %.2f])", c.sigma(), truth,
                100 * (c.sigma() / truth - 1), c.interval().low(), c.interval().high()));
            for (int k = 0; k < 5; k++) {
                worstW = Math.max(worstW,
                    Math.abs(fit.relations().get(0).get(b).coefficients()[k] - w[b][k]));
            }
        }
        line.append(String.format(Locale.ROOT, " W off by %.4f, shift off by %.4f %.4f", worstW,
            fit.shifts().get(0).shift().dx() - dx, fit.shifts().get(0).shift().dy() - dy));
        System.out.println(line.append(' ').append(result.findings()));
    }
}
