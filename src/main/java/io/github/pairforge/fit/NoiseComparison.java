package io.github.pairforge.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.pairforge.fit.Finding.Kind;

/**
 * Noise that was given against what the pairs show: LR's noise by reflectance beside that of degraded and harmonized HR
 * with the noise added, and the residual between both, which holds all of LR's noise and can only be larger.
 *
 * @param name of what was given
 * @param bands one per band
 * @param distance mean over bins, bands and pairs of |log₂| of the noise table of degraded HR with this noise over LR's
 * @param without the same without any noise
 */
public record NoiseComparison(String name, List<BandComparison> bands, double distance, double without) {

    /** Laws fitted to other real pairs are off by 0.14 to 0.18 octaves, the true noise of made-up ones below 0.2. */
    private static final double OCTAVES = 0.5;
    private static final double BEYOND_RESIDUAL = 1.25;

    public NoiseComparison {
        bands = List.copyOf(bands);
    }

    /**
     * One band.
     *
     * @param deviation of the given noise over the pairs' pixels, root mean square, reflectance
     * @param residual deviation of LR minus degraded and harmonized HR there, root mean square of that by reflectance
     * @param octaves mean log₂ of the noise table of degraded HR with the given noise over LR's; below 0 degraded HR
     *            has less
     * @param without the same without any noise
     */
    public record BandComparison(double deviation, double residual, double octaves, double without) {

        /** Whether the given noise alone is more than LR can have. */
        public boolean isTooStrong() {
            return isBeyondResidual() || octaves - Math.max(0, without) > OCTAVES;
        }

        /** Whether it is more than all that LR differs by. */
        boolean isBeyondResidual() {
            return deviation > BEYOND_RESIDUAL * residual;
        }

        /** Whether LR has much more noise or fine texture than degraded HR with the given noise. */
        public boolean isTooWeak() {
            return !isTooStrong() && octaves < -OCTAVES;
        }
    }

    /** What contradicts: at most one finding for each direction. */
    List<Finding> findings(final List<String> bandNames) {
        final List<String> strong = new ArrayList<>();
        final List<String> weak = new ArrayList<>();
        for (int b = 0; b < bands.size(); b++) {
            final BandComparison c = bands.get(b);
            if (c.isTooStrong()) {
                strong.add(String.format(Locale.ROOT, c.isBeyondResidual()
                    ? "%s %.2g, where LR differs from degraded HR by %.2g in all"
                    : "%1$s %2$.2g, with which degraded HR has %4$.1f times LR's noise",
                    bandNames.get(b), c.deviation(), c.residual(), Math.pow(2, c.octaves())));
            }
            else if (c.isTooWeak()) {
                weak.add(String.format(Locale.ROOT, "%s %.0f %%", bandNames.get(b), 100 * Math.pow(2, c.octaves())));
            }
        }
        final List<Finding> out = new ArrayList<>();
        if (!strong.isEmpty()) {
            out.add(new Finding(Kind.NOISE_TOO_STRONG, "The noise of " + name + " is stronger than these pairs allow: "
                + String.join("; ", strong) + ". Is it of this LR sensor, processing level and reflectance scale, and "
                + "from scenes with smooth ground? If not, let noise be auto."));
        }
        if (!weak.isEmpty()) {
            out.add(new Finding(Kind.NOISE_TOO_WEAK, "With the noise of " + name + " degraded HR has less of LR's "
                + "noise by reflectance than it should: " + String.join(", ", weak) + ". LR has more noise than that, "
                + "or fine texture that degraded HR lacks; noise=scene gives that too."));
        }
        return out;
    }

    String text() {
        return String.format(Locale.ROOT, "as given by %s: noise distance %.3f octaves with it, %.3f without any "
            + "noise", name, distance, without);
    }
}
