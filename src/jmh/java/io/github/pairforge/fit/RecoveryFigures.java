package io.github.pairforge.fit;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.github.pairforge.blur.BlurKernel;
import io.github.pairforge.blur.GaussianKernel;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.raster.Progress;

/**
 * Prints what kernel fitting makes of pairs whose truth is Gaussian 3.0 + bilinear at factor 4: six scenes, four
 * cases.
 */
public final class RecoveryFigures {

    private RecoveryFigures() {
    }

    public static void main(final String[] args) throws IOException {
        final int scenes = args.length > 0 ? Integer.parseInt(args[0]) : 6;
        final Radiometry radiometry = args.length > 1 ? Radiometry.valueOf(args[1]) : Radiometry.CURVE;
        final BlurKernel[] kernels = new BlurKernel[4];
        Arrays.fill(kernels, new GaussianKernel(3, 25));
        for (int scene = 1; scene <= scenes; scene++) {
            final float[][] hr = MadePair.scene(scene, 484);
            final MadePair clean = MadePair.of(hr, 4, kernels, Resampling.BILINEAR, 0, 0);
            print(scene, "clean", clean, 0, radiometry);
            print(scene, "noise 2 %", clean.noisy(0.02, scene), 0, radiometry);
            print(scene, "gamma 1.2", clean.mapped(v -> Math.pow(v, 1.2)), 0, radiometry);
            print(scene, "shift 0.5", MadePair.of(hr, 4, kernels, Resampling.BILINEAR, 0.5, 0.5), 0.5, radiometry);
        }
    }

    private static void print(final int scene, final String what, final MadePair pair, final double shift,
        final Radiometry radiometry) throws IOException
    {
        final long start = System.nanoTime();
        final long cpu = cpu();
        final KernelFitResult fit = KernelFit.fit(List.of(pair.data(what)),
            FitSettings.DEFAULT.withRadiometry(radiometry), Progress.NONE);
        final double seconds = (System.nanoTime() - start) / 1e9;
        final double used = (cpu() - cpu) / 1e9;
        final CandidateFit gauss = fit.fits().stream()
            .filter(f -> f.candidate().equals(new Candidate(KernelShape.GAUSSIAN, Resampling.BILINEAR))).findFirst()
            .orElseThrow();
        final StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%d %-10s", scene, what));
        for (final KernelCurve c : gauss.curves()) {
            line.append(String.format(Locale.ROOT, " %.3f[%.3f %.3f] %.5f", c.sigma(), c.interval().low(),
                c.interval().high(), c.error()));
        }
        final FittedShift s = gauss.shifts().get(0);
        line.append(String.format(Locale.ROOT, " shift %.4f %.4f (off %.4f) %s  %.1f s wall %.1f s cpu %s",
            s.shift().dx(),
            s.shift().dy(), Math.max(Math.abs(s.shift().dx() - shift), Math.abs(s.shift().dy() - shift)),
            fit.overall().text(), seconds, used, fit.findings()));
        System.out.println(line);
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory
            .getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
