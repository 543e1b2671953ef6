package io.github.pairforge.fit;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.github.pairforge.blur.BlurKernel;
import io.github.pairforge.blur.GaussianKernel;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.raster.Progress;

/** Prints how many of 100 seeded repetitions have the truth within the 90 % interval: sigma, shift, gain, 2 % noise. */
public final class IntervalCoverage {

    private static final double GAIN = 0.9;
    private static final double DX = 0.3;
    private static final double DY = -0.2;

    private IntervalCoverage() {
    }

    public static void main(final String[] args) throws IOException {
        final int repetitions = args.length > 0 ? Integer.parseInt(args[0]) : 100;
        final int size = args.length > 1 ? Integer.parseInt(args[1]) : 484;
        for (final Loss loss : Loss.values()) {
            print(repetitions, size, loss);
        }
    }

    private static void print(final int repetitions, final int size, final Loss loss) throws IOException {
        final BlurKernel[] kernels = new BlurKernel[4];
        Arrays.fill(kernels, new GaussianKernel(3, 25));
        final FitSettings settings = FitSettings.DEFAULT.withRadiometry(Radiometry.GAIN_OFFSET).withLoss(loss)
            .withCandidates(List.of(KernelShape.GAUSSIAN), List.of(Resampling.BILINEAR));
        final int[] sigma = new int[4];
        final int[] gain = new int[4];
        final int[] shift = new int[2];
        double width = 0;
        double square = 0;
        for (int r = 0; r < repetitions; r++) {
            final MadePair pair = MadePair.of(MadePair.scene(r % 10 + 1, size), 4, kernels, Resampling.BILINEAR, DX, DY)
                .mapped(v -> GAIN * v + 0.01).noisy(0.02, 1000 + r);
            final CandidateFit fit = KernelFit.fit(List.of(pair.data("pair")), settings.withBootstrap(200, r),
                Progress.NONE).bestFit();
            for (int b = 0; b < 4; b++) {
                final KernelCurve c = fit.curves().get(b);
                sigma[b] += c.interval().contains(3) ? 1 : 0;
                gain[b] += fit.relations().get(0).get(b).intervals().get(1).contains(GAIN) ? 1 : 0;
                width += c.interval().width() / 3.29 / repetitions / 4;
                square += (c.sigma() - 3) * (c.sigma() - 3) / repetitions / 4;
            }
            shift[0] += fit.shifts().get(0).x().contains(DX) ? 1 : 0;
            shift[1] += fit.shifts().get(0).y().contains(DY) ? 1 : 0;
        }
        System.out.printf(Locale.ROOT,
            "%s of %d: sigma %s, gain %s, shift %s; deviation of sigma %.4f, by the intervals %.4f%n", loss,
            repetitions, Arrays.toString(sigma), Arrays.toString(gain), Arrays.toString(shift), Math.sqrt(square),
            width);
    }
}
