package io.github.pairforge.harmonize;

import java.io.IOException;
import java.util.List;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;

/**
 * Local matching with its cost: the maps, and how much detail they keep.
 *
 * @param harmonization placed over the source
 * @param curve one point for a given pitch, all that were tried for an automatic one
 */
public record LocalFit(LocalHistogramHarmonization harmonization, PitchCurve curve) {

    /**
     * With the pitch of the settings, whatever the budget says.
     *
     * @param source what shall be harmonized, see {@link LocalHistogramHarmonization#between}
     * @param detailBudget least ratio of gradient energy; {@link PitchCurve#isKept} tells whether it was kept
     * @throws IllegalArgumentException as {@link LocalHistogramHarmonization#between}, or for a budget that is negative
     *         or no number
     */
    public static LocalFit of(final RasterSource source, final RasterSource reference, final LocalMatching settings,
        final double detailBudget, final Progress progress) throws IOException
    {
        PitchCurve.requireBudget(detailBudget);
        final int across = settings.windows(source.grid().width());
        final int down = settings.windows(source.grid().height());
        final PitchCurve curve = PitchCurve.of(detailBudget, List.of(PitchSearch.of(source, reference, settings,
            progress).at(across, down)));
        return new LocalFit(LocalHistogramHarmonization.between(source, reference, settings, progress), curve);
    }

    /**
     * With the smallest pitch that keeps the budget; where none does, with that which keeps most.
     *
     * <p>Tried are 1, 2, 3, 4, 6, 8, 11, 16, 22 and 32 windows along the longer axis, as far as the smallest window
     * still has the pixels that {@code settings} ask for. Their tables come from one sort of at most 2²⁰ pixels, their
     * gradient energies from at most 2¹⁷ pixels and their right and lower neighbours, both on regular lattices, so time
     * and memory do not grow with the image beyond reading it. The maps are then those of
     * {@link LocalHistogramHarmonization#between} with the pitch found. Deterministic.
     *
     * @param settings their pitch is not used
     * @param detailBudget least ratio of gradient energy, e.g. 0.95
     * @throws IllegalArgumentException as {@link #of}
     */
    public static LocalFit automatic(final RasterSource source, final RasterSource reference,
        final LocalMatching settings, final double detailBudget, final Progress progress) throws IOException
    {
        PitchCurve.requireBudget(detailBudget);
        final PitchCurve curve =
            PitchCurve.of(detailBudget, PitchSearch.of(source, reference, settings, progress).ladder());
        return new LocalFit(LocalHistogramHarmonization.between(source, reference,
            settings.withPitch(curve.best().pitch()), progress), curve);
    }
}
