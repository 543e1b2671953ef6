package io.github.pairforge.service;

import java.io.IOException;

import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.degrade.Presets;
import io.github.pairforge.harmonize.NoHarmonization;
import io.github.pairforge.noise.NoNoise;
import io.github.pairforge.score.NeutralDegradation;

/** How HR is brought to LR pixels before bands are regressed. */
final class RegressionKernels {

    /** Pixels that differ by less in size count as equal. */
    private static final double SAME = 1.01;

    private RegressionKernels() {
    }

    /**
     * The model that the user chose, as it is.
     *
     * @param kernel "neutral", "area", a preset or a model file
     * @param factor LR pixel size in HR pixels
     */
    static DegradationModel model(final String kernel, final double factor) throws IOException {
        return switch (kernel) {
            case "neutral" -> factor < SAME ? Presets.identity() : NeutralDegradation.model(factor);
            case "area" -> Presets.identity();
            default -> named(kernel);
        };
    }

    private static DegradationModel named(final String kernel) throws IOException {
        try {
            return ModelResolution.model(kernel);
        }
        catch (final IllegalArgumentException e) {
            throw new IllegalArgumentException("kernel: " + e.getMessage(), e);
        }
    }

    /** Its kernels alone. */
    static DegradationModel plain(final DegradationModel model) {
        return model.withHarmonization(new NoHarmonization()).withNoise(new NoNoise());
    }
}
