package io.github.pairforge.regress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What of a regression deserves a warning, in sentences. */
final class RegressionFindings {

    /** Below, the weights of single bands answer rounding and noise rather than the scene. */
    private static final double POOR_CONDITION = 1e4;

    /** Pixels per unknown. */
    private static final int FEW = 20;

    /** Explained share of the variance below which two images hardly show the same. */
    private static final double UNRELATED = 0.2;

    private RegressionFindings() {
    }

    static List<String> of(final RegressionSettings settings, final Weights weights, final List<PairErrors> pairs,
        final PairErrors total, final boolean whole)
    {
        final List<String> out = new ArrayList<>();
        final int unknowns = weights.values().length;
        if (weights.rank() < unknowns) {
            out.add(String.format(Locale.ROOT, "The HR bands hold %d independent columns for %d unknowns: some bands "
                + "are copies or sums of others, so many weights fit equally well; these are the ones of least norm, "
                + "and images whose bands do not depend on each other in the same way get wrong values.",
                weights.rank(), unknowns));
        }
        else if (weights.condition() > POOR_CONDITION) {
            out.add(String.format(Locale.ROOT, "The HR bands nearly depend on each other (condition number %.1e): "
                + "their sum is known, single weights are not; do not read them one by one, and leave out bands "
                + "before applying them to other images.", weights.condition()));
        }
        if (total.pixels() < (long) FEW * unknowns) {
            out.add(String.format(Locale.ROOT, "Only %d valid pixels for %d unknowns per band: the residuals are too "
                + "small to be believed.", total.pixels(), unknowns));
        }
        if (settings.robust() != Robustness.NONE && !whole) {
            out.add("The robust refit used a sample of the pixels, drawn by the seed; residuals count all of them.");
        }
        pairs.forEach(p -> judge(p, pairs.size() > 1, settings, out));
        return out;
    }

    private static void judge(final PairErrors p, final boolean several, final RegressionSettings settings,
        final List<String> out)
    {
        final double own = BandErrors.mean(p.bands().own());
        if (own < UNRELATED) {
            out.add(String.format(Locale.ROOT, "%s: even its own regression explains only %.0f %% of the LR image's "
                + "variance; do both images show the same ground, and is LR unclouded?", p.name(), 100 * own));
        }
        final double learnt = p.heldOutOfPartners();
        final double untouched = p.untouched();
        if (learnt > untouched) {
            out.add(String.format(Locale.ROOT, "%s: weights learnt %s leave a mean absolute difference of %.4f, doing "
                + "nothing %.4f: radiometry learnt elsewhere is worse than none here.", p.name(),
                several ? "from the other pairs" : "from the other three quarters", learnt, untouched));
        }
        if (several && p.meanAbsolute() > settings.threshold()) {
            out.add(String.format(Locale.ROOT, "%s is flagged: its mean absolute residual of %.4f exceeds %s.",
                p.name(), p.meanAbsolute(), Double.toString(settings.threshold())));
        }
    }
}
