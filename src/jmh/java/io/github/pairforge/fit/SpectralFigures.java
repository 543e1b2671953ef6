package io.github.pairforge.fit;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.github.pairforge.align.Shift;
import io.github.pairforge.blur.BlurKernel;
import io.github.pairforge.blur.GaussianKernel;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.raster.Progress;

/**
 * Prints what spectra make of pairs whose truth is Gaussian 3.0 + bilinear at factor 4, with a shift that is not
 * told.
 */
public final class SpectralFigures {

    private SpectralFigures() {
    }

    public static void main(final String[] args) throws IOException {
        final BlurKernel[] kernels = new BlurKernel[4];
        Arrays.fill(kernels, new GaussianKernel(3, 25));
        for (int scene = 1; scene <= (args.length > 0 ? Integer.parseInt(args[0]) : 3); scene++) {
            final float[][] hr = MadePair.scene(scene, 484);
            for (final double noise : new double[] { 0, 0.02 }) {
                for (final double shift : new double[] { 0, 0.3 }) {
                    final PairData pair = MadePair.of(hr, 4, kernels, Resampling.BILINEAR, shift, 0)
                        .mapped(v -> 0.9 * v + 0.01).noisy(noise, scene).data("pair");
                    final StringBuilder line = new StringBuilder("scene " + scene + " noise " + noise + " shift "
                        + shift + ":");
                    for (final SpectralCurve c : SpectralFit.fit(List.of(pair),
                        new Candidate(KernelShape.GAUSSIAN, Resampling.BILINEAR), List.of(Shift.ZERO),
                        FitSettings.DEFAULT, null, Progress.NONE)) {
                        line.append(String.format(Locale.ROOT, " power %.2f[%.2f %.2f] cross %.2f[%.2f %.2f] "
                        + "noise %.5f;",
                            c.power(), c.powerInterval().low(), c.powerInterval().high(), c.cross(),
                            c.crossInterval().low(), c.crossInterval().high(), c.noise()));
                    }
                    System.out.println(line);
                }
            }
        }
    }
}
