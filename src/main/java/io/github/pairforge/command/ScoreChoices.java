package io.github.pairforge.command;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import io.github.pairforge.align.MatchSettings;
import io.github.pairforge.align.ShiftMethod;
import io.github.pairforge.align.ShiftSettings;
import io.github.pairforge.align.Transform;
import io.github.pairforge.score.Aggregation;
import io.github.pairforge.score.ScoreSettings;

/** What a dialog or macro says of scoring, as settings. */
final class ScoreChoices {

    private ScoreChoices() {
    }

    /** @throws IllegalArgumentException naming the parameter that cannot be */
    static ScoreSettings settings(final double shiftLimit, final double angleLimit, final String aggregation,
        final String method, final boolean edges, final double search, final String transform,
        final double maxShift, final long seed)
    {
        // ImageJ macros turn what is no number into 0.
        requirePositive("shift_limit", shiftLimit);
        requirePositive("angle_limit", angleLimit);
        requirePositive("search", search);
        requirePositive("max_shift", maxShift);
        return new ScoreSettings(shiftLimit, angleLimit, Aggregation.of(aggregation),
            MatchSettings.DEFAULT.withShift(ShiftSettings.DEFAULT.withMethod(ShiftMethod.of(method)).withEdges(edges)
                .withLimit(search)), kind(transform), maxShift, seed);
    }

    private static void requirePositive(final String parameter, final double value) {
        if (!(value > 0) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(parameter + ": " + value + " is not above 0.");
        }
    }

    private static Transform.Kind kind(final String label) {
        final String name = label.trim().toUpperCase(Locale.ROOT);
        return Arrays.stream(Transform.Kind.values()).filter(k -> k.name().equals(name)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("transform: \"" + label + "\" is unknown; choose one of "
                + Arrays.stream(Transform.Kind.values()).map(k -> k.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", ")) + "."));
    }
}
