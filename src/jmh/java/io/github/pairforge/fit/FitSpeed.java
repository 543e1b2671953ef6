package io.github.pairforge.fit;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.github.pairforge.blur.BlurKernel;
import io.github.pairforge.blur.GaussianKernel;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Threads;

/**
 * Times a fit of 9 combinations x 4 bands x 40 widths with shift, a 484 x 484 pair, without and with 200 replicates.
 */
public final class FitSpeed {

    private static final int ROUNDS = 8;

    private FitSpeed() {
    }

    public static void main(final String[] args) throws IOException {
        final int threads = args.length > 0 ? Integer.parseInt(args[0]) : 2;
        final BlurKernel[] kernels = new BlurKernel[4];
        Arrays.fill(kernels, new GaussianKernel(3, 25));
        final PairData pair = MadePair.of(MadePair.scene(1, 484), 4, kernels, Resampling.BILINEAR, 0.3, -0.2)
            .noisy(0.02, 1).data("pair");
        final FitSettings nine = FitSettings.DEFAULT.withCandidates(List.of(KernelShape.values()),
            List.of(Resampling.NEAREST, Resampling.BILINEAR, Resampling.BICUBIC));
        for (final Radiometry radiometry : List.of(Radiometry.GAIN_OFFSET, Radiometry.CURVE, Radiometry.HISTOGRAM)) {
            for (final int replicates : new int[] { 0, 200 }) {
                double wall = 0;
                double cpu = 0;
                for (int i = 0; i < ROUNDS; i++) {
                    final long start = System.nanoTime();
                    final long used = cpu();
                    new Threads(threads).call(() -> KernelFit.fit(List.of(pair),
                        nine.withRadiometry(radiometry).withBootstrap(replicates, 1), Progress.NONE));
                    wall = (System.nanoTime() - start) / 1e9;
                    cpu = (cpu() - used) / 1e9;
                    if (i == 0) {
                        System.out.printf(Locale.ROOT, "%s, %d replicates, first: %.2f s wall, %.2f s cpu%n",
                            radiometry, replicates, wall, cpu);
                    }
                }
                System.out.printf(Locale.ROOT, "%s, %d replicates, warm: %.2f s wall, %.2f s cpu%n", radiometry,
                    replicates, wall, cpu);
            }
        }
    }

    private static long cpu() {
        return ((com.sun.management.OperatingSystemMXBean) java.lang.management.ManagementFactory
            .getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
