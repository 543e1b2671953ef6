package io.github.pairforge.service;

import java.util.List;
import java.util.Locale;

import ij.ImagePlus;

import io.github.pairforge.align.ShiftEstimate;
import io.github.pairforge.degrade.BandRegressionModel;
import io.github.pairforge.regress.RegressionResult;

/**
 * The regression that was found, and how well it serves.
 *
 * @param regression weights, intervals, residuals
 * @param model as it is written, with its provenance
 * @param shifts one per pair, or none when they were not looked for
 * @param pictures weights, residuals, predictions, pairs; empty unless asked for
 * @param notes what the user should know, one sentence each; warnings are the last of them
 * @param warnings those of the notes that weaken the result
 */
public record BandRegressionOutcome(RegressionResult regression, BandRegressionModel model,
    List<ShiftEstimate> shifts, List<ImagePlus> pictures, List<String> notes, List<String> warnings)
{

    public BandRegressionOutcome {
        shifts = List.copyOf(shifts);
        pictures = List.copyOf(pictures);
        notes = List.copyOf(notes);
        warnings = List.copyOf(warnings);
    }

    BandRegressionOutcome withPictures(final List<ImagePlus> made) {
        return new BandRegressionOutcome(regression, model, shifts, made, notes, warnings);
    }

    /** What was found, in one sentence. */
    public String verdict() {
        final RegressionResult r = regression;
        final StringBuilder text = new StringBuilder(String.format(Locale.ROOT,
            "%d HR bands to %d LR bands from %d pixels of %s: mean absolute residual %.4f", r.mix().inputs(),
            r.mix().results(), r.total().pixels(), r.pairs().size() == 1 ? "one pair" : r.pairs().size() + " pairs",
            r.total().meanAbsolute()));
        if (Double.isFinite(r.total().heldOut())) {
            text.append(String.format(Locale.ROOT, ", %.4f held out", r.total().heldOut()));
        }
        if (Double.isFinite(r.total().untouched())) {
            text.append(String.format(Locale.ROOT, " (bands with a partner: %.4f held out, %.4f with nothing done)",
                r.total().heldOutOfPartners(), r.total().untouched()));
        }
        text.append(String.format(Locale.ROOT, "; flagged beyond %s: ", Double.toString(r.settings().threshold())));
        if (r.pairs().size() > 1) {
            text.append(String.format(Locale.ROOT, "%.0f %% of the pairs, ", 100 * r.flaggedPairs()));
        }
        return text.append(String.format(Locale.ROOT, "%.1f %% of the pixels.", 100 * r.total().flagged()))
            .toString();
    }
}
