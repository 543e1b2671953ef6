package io.github.pairforge.service;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import ij.ImagePlus;

import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.noise.BandNoise;
import io.github.pairforge.noise.FittedNoise;

/**
 * The noise that was found.
 *
 * @param fit levels, laws, correlations, findings
 * @param model the noise as a degradation model without blur and harmonization; its file serves as {@code noise}
 * @param excerpt a part of the first scene; empty when nothing is drawn or no denoiser is installed
 * @param pictures plots; empty unless asked for
 * @param notes what the user should know, one sentence each
 */
public record NoiseFitOutcome(FittedNoise fit, DegradationModel model, Optional<NoiseExcerpt> excerpt,
    List<ImagePlus> pictures, List<String> notes)
{

    public NoiseFitOutcome {
        pictures = List.copyOf(pictures);
        notes = List.copyOf(notes);
    }

    /** What was found, in one sentence. */
    public String verdict() {
        final StringBuilder text = new StringBuilder("Noise (standard deviation of reflectance):");
        for (final BandNoise b : fit.bands()) {
            final double[] at = b.points().reflectance();
            final double middle = at[at.length / 2];
            text.append(b == fit.bands().get(0) ? " " : "; ").append(String.format(Locale.ROOT, "%s %.5f at %.2f",
                b.name(), b.law().standardDeviation(middle), middle));
        }
        return text.append(fit.isCorrelated() ? "; correlated." : "; white.").toString();
    }
}
