package io.github.pairforge.service;

import java.util.List;
import java.util.Locale;

import ij.ImagePlus;

import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.fit.Interval;
import io.github.pairforge.fit.KernelCurve;
import io.github.pairforge.fit.KernelFitResult;

/**
 * The blur that was found.
 *
 * @param fit curves, intervals, verdicts
 * @param model the kernels as a degradation model without harmonization and noise
 * @param pictures error curves and kernels; empty unless asked for
 * @param notes what the user should know, one sentence each; warnings are the last of them
 * @param warnings those of the notes that weaken the result
 */
public record KernelFitOutcome(KernelFitResult fit, DegradationModel model, List<ImagePlus> pictures,
    List<String> notes, List<String> warnings)
{

    public KernelFitOutcome {
        pictures = List.copyOf(pictures);
        notes = List.copyOf(notes);
        warnings = List.copyOf(warnings);
    }

    /** What was found, in one sentence. */
    public String verdict() {
        final StringBuilder text = new StringBuilder("Least error: ").append(fit.overall().text()).append("; sigma");
        for (final KernelCurve c : fit.bestFit().curves()) {
            text.append(c.band() == 0 ? " " : ", ").append(fit.bandNames().get(c.band())).append(' ')
                .append(withInterval("%.2f", c.sigma(), c.interval()));
        }
        return text.append(" HR pixels.").toString();
    }

    /** A number with its interval, "2.98 (2.95 to 3.01)"; without one where none is known. */
    public static String withInterval(final String format, final double value, final Interval interval) {
        final String centre = String.format(Locale.ROOT, format, value);
        return interval.isKnown() ? centre + String.format(Locale.ROOT, " (" + format + " to " + format + ")",
            interval.low(), interval.high()) : centre;
    }
}
