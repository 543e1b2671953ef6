package io.github.pairforge.service;

import java.util.List;
import java.util.Locale;

import ij.ImagePlus;

import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.fit.DegradationFitResult;
import io.github.pairforge.fit.FitDiagnostics;
import io.github.pairforge.fit.KernelCriterion;

/**
 * The model that was found, and how sure each part of it is.
 *
 * @param fit curves, intervals, scores of what was not chosen
 * @param model as it is written, with its provenance
 * @param pictures curves, kernels, noise; empty unless asked for
 * @param notes what the user should know, one sentence each; warnings are the last of them
 * @param warnings those of the notes that weaken the result
 */
public record FitResult(DegradationFitResult fit, DegradationModel model, List<ImagePlus> pictures,
    List<String> notes, List<String> warnings)
{

    public FitResult {
        pictures = List.copyOf(pictures);
        notes = List.copyOf(notes);
        warnings = List.copyOf(warnings);
    }

    /** What was found, in one sentence. */
    public String verdict() {
        final FitDiagnostics d = fit.diagnostics();
        final StringBuilder text = new StringBuilder("Kernels by ").append(d.kernel().taken().label())
            .append(": sigma");
        for (int b = 0; b < d.bandNames().size(); b++) {
            final FitDiagnostics.CriterionScore taken = taken();
            text.append(b == 0 ? " " : ", ").append(d.bandNames().get(b)).append(' ').append(KernelFitOutcome
                .withInterval("%.2f", taken.sigma().get(b), taken.intervals().get(b)));
        }
        return text.append(" HR pixels, ").append(model.bands().get(0).resampling().label()).append("; radiometry: ")
            .append(d.radiometry().taken().label()).append("; noise: ").append(noise(d.noise())).append('.').toString();
    }

    /** What the criterion asks for whose widths the model has. */
    public FitDiagnostics.CriterionScore taken() {
        final FitDiagnostics d = fit.diagnostics();
        return d.kernel().scores().stream().filter(s -> s.criterion() == d.kernel().taken()).findFirst()
            .orElseThrow(() -> new IllegalStateException("no scores of " + d.kernel().taken().label()));
    }

    /** Label of the resampling that the closed loop's curves are computed with. */
    public String loopResampling() {
        return loopResampling(fit);
    }

    static String loopResampling(final DegradationFitResult fit) {
        return fit.diagnostics().kernel().scores().stream()
            .filter(s -> s.criterion() == KernelCriterion.CLOSED_LOOP).findFirst()
            .map(s -> s.resampling().label()).orElse("bicubic");
    }

    private static String noise(final FitDiagnostics.NoiseChoice n) {
        return switch (n.taken()) {
            case AUTO, SCENE -> String.format(Locale.ROOT, "floor %.5f, %.2f of the scene's detail", n.floor(),
                n.share());
            case REFLECTANCE -> "by reflectance";
            case NONE -> "none";
            case GIVEN -> "as given by " + n.given().name();
        };
    }
}
