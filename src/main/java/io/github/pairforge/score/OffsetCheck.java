package io.github.pairforge.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

import io.github.pairforge.io.Sentinel2Product;
import io.github.pairforge.score.Caution.Kind;

/**
 * Whether Sentinel-2's offset of −1000 digital numbers, a reflectance of −0.1 in all bands alike, is missing in one
 * image or was applied to it twice. Pixels and metadata are asked; a contradiction between them is said.
 */
final class OffsetCheck {

    private static final double STEP = 0.1;

    /** Real pairs differ by up to 0.024 in a band, made-up ones by 0.048 in one (docs/pair-guard.md). */
    private static final double LEAST = 0.045;
    private static final double MEDIAN = 0.06;
    private static final double MOST = 0.16;

    /** An offset moves all bands, dark and bright pixels alike; haze, gain, snow and clouds do not. */
    private static final double BETWEEN_BANDS = 0.09;
    private static final double BETWEEN_LEVELS = 0.06;
    private static final double CONTRAST = 1.8;

    /** No ground is as dark as this after atmospheric correction … */
    private static final double TOO_DARK = -0.02;

    /** … and somewhere, in some band, nearly all of it is darker than this. */
    private static final double DARK = 0.08;

    /** Scales that make digital numbers of 10000 reflectance, whose offset metadata speak of. */
    private static final double LEAST_SCALE = 0.5e-4;
    private static final double MOST_SCALE = 2e-4;
    private static final double SAME = 0.02;

    private static final String RULE =
        "Sentinel-2's offset of -1000 (-0.1; processing baseline 04.00 and later, from 25 January 2022 on)";

    private OffsetCheck() {
    }

    /** Whether the pixels show an offset. */
    static boolean isOffset(final BandLevels[] levels) {
        final double[] all = values(levels, BandLevels::difference);
        final double[] contrast = values(levels, BandLevels::spreadRatio);
        Arrays.sort(all);
        Arrays.sort(contrast);
        final int n = all.length;
        if (n == 0 || all[0] * all[n - 1] <= 0) {
            return false;
        }
        final double middle = Math.abs(all[n / 2] + all[(n - 1) / 2]) / 2;
        return Math.min(Math.abs(all[0]), Math.abs(all[n - 1])) >= LEAST && middle >= MEDIAN && middle <= MOST
            && all[n - 1] - all[0] <= BETWEEN_BANDS && contrast[n / 2] < CONTRAST && contrast[n / 2] > 1 / CONTRAST
            && Arrays.stream(levels)
                .allMatch(l -> Math.abs(l.darkDifference() - l.middleDifference()) <= BETWEEN_LEVELS);
    }

    /** Says what the pixels show, and whom metadata accuse. */
    static Caution seen(final BandLevels[] levels, final Origin hr, final Origin lr) {
        final boolean lrHigh = levels[0].difference() > 0;
        final Origin high = lrHigh ? lr : hr;
        final Origin low = lrHigh ? hr : lr;
        final String highName = lrHigh ? "LR" : "HR";
        final String lowName = lrHigh ? "HR" : "LR";
        final double[] darkHigh = values(levels, lrHigh ? BandLevels::darkLr : BandLevels::darkHr);
        final double[] darkLow = values(levels, lrHigh ? BandLevels::darkHr : BandLevels::darkLr);
        final String what = String.format(Locale.ROOT,
            "%s is brighter than %s by about the same in every band (%s; darkest pixels %s against %s): ", highName,
            lowName, Sentences.list(Arrays.stream(values(levels, BandLevels::difference)).map(Math::abs).toArray()),
            Sentences.list(darkHigh), Sentences.list(darkLow));
        final double lowest = Arrays.stream(darkLow).min().orElse(Double.NaN);
        final String forgotten = RULE + " seems to be forgotten in " + highName;
        final String twice = RULE + " seems to be applied to " + lowName + " although it had none, or twice";
        final String giveHigh = high.parameter() + "_offset=" + offset(high.reflectance().offset() - STEP);
        final String giveLow = low.parameter() + "_offset=" + offset(low.reflectance().offset() + STEP);
        if (near(misapplied(low), -STEP) || !near(misapplied(high), STEP) && lowest < TOO_DARK) {
            return Caution.error(Kind.OFFSET, what + twice + "; give " + giveLow + "." + metadata(lowName, low));
        }
        final double highest = Arrays.stream(darkHigh).min().orElse(Double.NaN);
        if (near(misapplied(high), STEP) || lowest < DARK && highest >= DARK) {
            return Caution.error(Kind.OFFSET, what + forgotten + "; give " + giveHigh + "." + metadata(highName, high));
        }
        return Caution.warning(Kind.OFFSET, what + forgotten + " (then give " + giveHigh + "), or applied twice to "
            + lowName + " (then give " + giveLow + ")." + metadata(highName, high) + metadata(lowName, low));
    }

    /** What metadata say of the image that the pixels accuse. */
    private static String metadata(final String name, final Origin origin) {
        final OptionalDouble wrong = misapplied(origin);
        if (wrong.isEmpty()) {
            return "";
        }
        final String source = Sentinel2Product.of(origin.path(), origin.metadata()).orElseThrow().source();
        return near(wrong, 0) ? " But " + source + " says that the offset applied to " + name
            + " is right: look whether its values were changed before."
            : " " + source + " says so, too.";
    }

    /** Where metadata ask for another offset than is applied, and the pixels do not. */
    static List<Caution> contradictions(final BandLevels[] levels, final Origin hr, final Origin lr) {
        final List<Caution> out = new ArrayList<>();
        contradiction("HR", hr, levels, BandLevels::darkHr, out);
        contradiction("LR", lr, levels, BandLevels::darkLr, out);
        return out;
    }

    private static void contradiction(final String name, final Origin origin, final BandLevels[] levels,
        final ToDoubleFunction<BandLevels> dark, final List<Caution> out)
    {
        final OptionalDouble wrong = misapplied(origin);
        if (wrong.isEmpty() || near(wrong, 0)) {
            return;
        }
        final Sentinel2Product product = Sentinel2Product.of(origin.path(), origin.metadata()).orElseThrow();
        out.add(Caution.warning(Kind.OFFSET, String.format(Locale.ROOT,
            "%s is %s, whose digital numbers need an offset of %.0f, that is %s_offset=%s, but %s is applied; its"
                + " pixels (darkest %s) do not show that anything is wrong: the offset may have been taken out before,"
                + " so look at the values.",
            name, product.source(), product.offset().orElseThrow(), origin.parameter(),
            offset(origin.reflectance().offset() - wrong.getAsDouble()), offset(origin.reflectance().offset()),
            Sentences.list(values(levels, dark)))));
    }

    /** By how much reflectance is too high when metadata are right; empty when they do not tell. */
    private static OptionalDouble misapplied(final Origin origin) {
        final double scale = origin.reflectance().scale();
        if (!(scale >= LEAST_SCALE && scale <= MOST_SCALE)) {
            return OptionalDouble.empty();
        }
        final OptionalDouble numbers = Sentinel2Product.of(origin.path(), origin.metadata())
            .map(Sentinel2Product::offset).orElse(OptionalDouble.empty());
        return numbers.isEmpty() ? numbers
            : OptionalDouble.of(origin.reflectance().offset() - scale * numbers.getAsDouble());
    }

    private static boolean near(final OptionalDouble value, final double expected) {
        return value.isPresent() && Math.abs(value.getAsDouble() - expected) <= SAME;
    }

    private static String offset(final double v) {
        return Sentences.number(Math.rint(v * 1e6) / 1e6 + 0.0);
    }

    private static double[] values(final BandLevels[] levels, final ToDoubleFunction<BandLevels> value) {
        return Arrays.stream(levels).mapToDouble(value).toArray();
    }
}
