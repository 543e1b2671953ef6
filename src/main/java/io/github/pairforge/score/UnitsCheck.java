package io.github.pairforge.score;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import io.github.pairforge.score.Caution.Kind;

/** Whether both images are in the same unit: a wrong scale multiplies level and spread of all bands alike. */
final class UnitsCheck {

    /** Real pairs differ by up to 1.4 in level and 2.0 in spread, not in all bands (docs/pair-guard.md). */
    private static final double SUSPICIOUS = 1.8;

    /** No season, haze or sensor does this to level and spread of every band. */
    private static final double IMPOSSIBLE = 4;

    /** What units differ by: percent, 8 bits, digital numbers of 10000, 16 bits, and each against another. */
    private static final double[] USUAL = { 100, 255, 10000, 65535, 10000 / 255.0, 65535 / 10000.0, 2.55 };
    private static final double NEAR = 1.5;

    private UnitsCheck() {
    }

    /** @param related whether the images correlate: clouds over most of one make it brighter, too */
    static Optional<Caution> check(final BandLevels[] levels, final boolean related, final Origin hr, final Origin lr)
    {
        final BandLevels[] exchanged = Arrays.stream(levels).map(BandLevels::exchanged).toArray(BandLevels[]::new);
        return check(levels, "LR", lr, "HR", hr).or(() -> check(exchanged, "HR", hr, "LR", lr))
            .filter(c -> related || c.isError());
    }

    /** Whether the one that stands in LR's place is too bright. */
    private static Optional<Caution> check(final BandLevels[] levels, final String brightName, final Origin bright,
        final String darkName, final Origin dark)
    {
        if (levels.length == 0 || !Arrays.stream(levels).allMatch(l -> l.isLrBrighter(SUSPICIOUS))) {
            return Optional.empty();
        }
        final double ratio =
            Math.exp(Arrays.stream(levels).mapToDouble(l -> Math.log(l.middleRatio())).average().orElse(0));
        final String seen = String.format(Locale.ROOT,
            "%s is about %s times as bright as %s in every band (medians %s against %s), in level and in contrast",
            brightName, Sentences.number(ratio), darkName, list(levels, BandLevels::middleLr),
            list(levels, BandLevels::middleHr));
        final String advice = String.format(Locale.ROOT,
            "; give %s_scale=%s if %s is too bright, or %s_scale=%s if %s is too dark.", bright.parameter(),
            Sentences.number(bright.reflectance().scale() / ratio), brightName, dark.parameter(),
            Sentences.number(dark.reflectance().scale() * ratio), darkName);
        return Optional.of(Arrays.stream(levels).allMatch(l -> l.isLrBrighter(IMPOSSIBLE))
            ? Caution.error(Kind.UNITS, seen + ": they are not in the same unit" + usual(ratio) + advice)
            : Caution.warning(Kind.UNITS, seen + ": one of them may be a picture stretched for display, and no"
                + " reflectance" + advice));
    }

    /**
     * For a pair whose levels differ, one image having 8 bits: whether they are off by a factor or by a constant tells
     * nothing then.
     */
    static Caution eightBits(final BandLevels[] levels, final String name, final String other) {
        final boolean isLr = "LR".equals(name);
        return Caution.warning(Kind.UNITS, String.format(Locale.ROOT,
            "%s has 8 bits and other levels than %s in every band (medians %s against %s): uncalibrated, or a picture"
                + " stretched for display, and no reflectance; angles between raw values say nothing then, so look at"
                + " those after histogram matching, or take the reflectance product.",
            name, other, list(levels, isLr ? BandLevels::middleLr : BandLevels::middleHr),
            list(levels, isLr ? BandLevels::middleHr : BandLevels::middleLr)));
    }

    private static String usual(final double ratio) {
        return Arrays.stream(USUAL).filter(u -> Math.abs(Math.log(ratio / u)) < Math.log(NEAR)).boxed()
            .min((a, b) -> Double.compare(Math.abs(Math.log(ratio / a)), Math.abs(Math.log(ratio / b))))
            .map(u -> " (near " + Sentences.number(u) + ", a usual factor between units)").orElse("");
    }

    private static String list(final BandLevels[] levels, final ToDoubleFunction<BandLevels> value) {
        return Sentences.list(Arrays.stream(levels).mapToDouble(value).toArray());
    }
}
