package io.github.pairforge.chain;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.github.pairforge.chain.StageSummary.Figure;
import io.github.pairforge.chain.StageSummary.Tone;
import io.github.pairforge.io.JsonFields;

/** What {@code alignment.json} says: the scores of a pair. */
final class AlignmentSummary {

    private static final String LR_PIXELS = "LR px";

    private AlignmentSummary() {
    }

    static StageSummary read(final Path file) throws IOException {
        final JsonFields json = SmallFiles.json(file, "scores of Score Pair Alignment");
        final List<JsonFields> checks = json.list("checks", c -> c);
        final JsonFields aligned = named(checks, "alignment");
        final JsonFields angle = named(checks, "spectral angle");
        final JsonFields shift = json.object("alignment");
        final List<Figure> figures = new ArrayList<>();
        if (shift.has("shiftLrPixels")) {
            final double[] by = two(shift.numbers("shiftLrPixels"));
            figures.add(new Figure("Shift right, down",
                Numbers.short2(by[0]) + ", " + Numbers.short2(by[1]) + " " + LR_PIXELS));
        }
        figures.add(new Figure("Spectral angle", interval(angle, "\u00b0") + word(angle, "", " ?", " too large")));
        figures.add(new Figure("Tie points",
            shift.integer("inliers") + " of " + shift.integer("tiePoints") + " agree"));
        return new StageSummary(verdict(aligned), tone(json.string("verdict")), figures, target(shift, aligned));
    }

    private static JsonFields named(final List<JsonFields> checks, final String question) {
        return checks.stream().filter(c -> c.string("question", "").equals(question)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("checks hold no answer to " + question + "."));
    }

    private static String verdict(final JsonFields check) {
        return word(check, "aligned", "not decided", "not aligned") + (check.has("value") ? ": "
            + interval(check, LR_PIXELS) : "");
    }

    private static String word(final JsonFields check, final String good, final String unsure, final String bad) {
        return switch (check.string("verdict")) {
            case "ACCEPT" -> good;
            case "UNDECIDED" -> unsure;
            case "REJECT" -> bad;
            default -> "could not be measured";
        };
    }

    private static Tone tone(final String verdict) {
        return switch (verdict) {
            case "ACCEPT" -> Tone.GOOD;
            case "UNDECIDED" -> Tone.UNSURE;
            default -> Tone.BAD;
        };
    }

    private static String interval(final JsonFields check, final String unit) {
        if (!check.has("value")) {
            return "unknown";
        }
        final double half = check.has("low") && check.has("high")
            ? (check.number("high") - check.number("low")) / 2 : Double.NaN;
        return Numbers.plusMinus(check.number("value"), half, unit);
    }

    private static Sketch target(final JsonFields shift, final JsonFields check) {
        if (!shift.has("shiftLrPixels") || !shift.has("halfInterval")) {
            return new Sketch.Blank();
        }
        final double[] by = two(shift.numbers("shiftLrPixels"));
        final double[] error = two(shift.numbers("halfInterval"));
        return new Sketch.Target(by[0], by[1], error[0], error[1], check.number("limit"));
    }

    private static double[] two(final double[] values) {
        if (values.length != 2) {
            throw new IllegalArgumentException("A shift has two numbers, not " + values.length + ".");
        }
        return values;
    }
}
