package io.github.pairforge.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import io.github.pairforge.align.Shift;
import io.github.pairforge.align.ShiftEstimate;
import io.github.pairforge.evaluate.AngleInterval;
import io.github.pairforge.evaluate.SpectralAngle;

/**
 * Scores of many pairs as rows of text: verdicts and reasons for people, and every number that is needed to answer both
 * questions again with other limits.
 *
 * <p>Shifts are in LR pixels unless the column says otherwise, angles in degrees, differences in reflectance. Numbers
 * are written so that they are read back to the last bit; what is unknown is empty.
 */
public final class ScoreTable {

    /** Notes are sentences. */
    private static final String BETWEEN_NOTES = " | ";

    private ScoreTable() {
    }

    /** Names of the columns. */
    public static List<String> header() {
        return List.copyOf(columns(ScoreRow.failed("", "", "", ""), ScoreSettings.DEFAULT).names);
    }

    /** One row, as many entries as the header; verdicts and reasons are those for the given limits. */
    public static List<String> line(final ScoreRow row, final ScoreSettings settings) {
        return List.copyOf(columns(row, settings).values);
    }

    private static Columns columns(final ScoreRow row, final ScoreSettings settings) {
        final Columns c = new Columns();
        c.put("pair", row.pair()).put("hr", row.hr()).put("lr", row.lr());
        c.put("verdict", row.verdict(settings).name());
        final List<Check> checks = row.figures().map(f -> f.checks(settings)).orElse(List.of());
        for (int i = 0; i < 2; i++) {
            final String name = i == 0 ? "alignment" : "spectral";
            final Optional<Check> check = checks.isEmpty() ? Optional.empty() : Optional.of(checks.get(i));
            c.put(name, check.map(k -> k.verdict().name()).orElse(""));
            c.put(name + "_value", check.map(Check::value).orElse(Double.NaN));
            c.put(name + "_margin", check.map(Check::margin).orElse(Double.NaN));
            c.put(name + "_reason", check.map(Check::reason).orElse(""));
        }
        c.put("error", row.error());
        c.put("notes", row.notes().stream().map(n -> n.replace(BETWEEN_NOTES, ", "))
            .collect(Collectors.joining(BETWEEN_NOTES)));
        final ScoreFigures figures = row.figures().orElse(NOTHING);
        putAlignment(c, figures, row.figures().isPresent());
        putSpectra(c, figures);
        return c;
    }

    private static void putAlignment(final Columns c, final ScoreFigures f, final boolean present) {
        final ShiftEstimate e = f.shift();
        c.put("shift_status", present ? e.status().name() : "").put("shift_failure", e.reason());
        c.put("shift_x", e.shift().dx()).put("shift_y", e.shift().dy());
        c.put("shift_error_x", e.errorX()).put("shift_error_y", e.errorY());
        c.put("shift_x_hr", e.shift().dx() * f.factor()).put("shift_y_hr", e.shift().dy() * f.factor());
        c.put("shift_x_metres", e.shift().dx() * f.metresPerPixel());
        c.put("shift_y_metres", e.shift().dy() * f.metresPerPixel());
        c.put("peak_ratio", e.peakRatio()).put("correlation", e.correlation());
        c.put("inconsistency", e.inconsistency());
        c.put("factor", f.factor()).put("metres_per_pixel", f.metresPerPixel());
        c.put("ssim_before", f.similarityBefore()).put("ssim_after", f.similarityAfter());
        c.put("residual_x", f.residual().dx()).put("residual_y", f.residual().dy());
        final TieSummary t = f.ties();
        c.put("ties_tried", t.tried()).put("ties_matched", t.matches()).put("ties_too_far", t.tooFar());
        c.put("ties_inliers", t.inliers());
        c.put("ties_rmse", t.rmse()).put("ties_rmse_low", t.rmseLow()).put("ties_rmse_high", t.rmseHigh());
        c.put("ties_x", t.mean().dx()).put("ties_y", t.mean().dy());
        c.put("ties_error_x", t.errorX()).put("ties_error_y", t.errorY()).put("ties_residual", t.residual());
    }

    private static void putSpectra(final Columns c, final ScoreFigures f) {
        putAngles(c, "angle", f.matched().angle());
        putAngles(c, "angle_low", f.matched().low());
        putAngles(c, "angle_high", f.matched().high());
        putAngles(c, "angle_unmatched", f.raw());
        putAngles(c, "angle_unshifted", f.asTheyLie());
        c.put("angle_pixels", f.matched().angle().pixels());
        c.put("angle_unshifted_pixels", f.asTheyLie().pixels());
        c.put("l1", f.meanAbsolute().stream().map(ScoreTable::text).collect(Collectors.joining(" ")));
        c.put("spectral_failure", f.spectralProblem());
    }

    private static void putAngles(final Columns c, final String name, final SpectralAngle a) {
        for (final Aggregation aggregation : Aggregation.values()) {
            c.put(name + "_" + aggregation.label(), aggregation.of(a));
        }
    }

    /**
     * Reads a row back: the same row that {@link #line} was given, verdicts and reasons apart, which follow from it.
     *
     * @param header names of the columns, in any order; others than ours are ignored
     * @throws IllegalArgumentException naming the column that is missing or the entry that is no number
     */
    public static ScoreRow parse(final List<String> header, final List<String> line) {
        final Map<String, String> map = new HashMap<>();
        for (int i = 0; i < Math.min(header.size(), line.size()); i++) {
            map.put(header.get(i), line.get(i));
        }
        final ScoreFields f = new ScoreFields(map);
        final String notes = f.text("notes");
        return new ScoreRow(f.text("pair"), f.text("hr"), f.text("lr"),
            f.text("shift_status").isEmpty() ? Optional.empty() : Optional.of(figures(f)), f.text("error"),
            notes.isEmpty() ? List.of() : List.of(notes.split(" \\| ")));
    }

    private static ScoreFigures figures(final ScoreFields f) {
        final ShiftEstimate shift = new ShiftEstimate(f.status("shift_status"), f.text("shift_failure"),
            f.shift("shift"), f.magnitude("shift_error_x"), f.magnitude("shift_error_y"), f.number("peak_ratio"),
            f.number("correlation"), f.number("inconsistency"));
        final TieSummary ties = new TieSummary(f.count("ties_tried"), f.count("ties_matched"),
            f.count("ties_too_far"), f.count("ties_inliers"), f.magnitude("ties_rmse"), f.magnitude("ties_rmse_low"),
            f.magnitude("ties_rmse_high"), f.shift("ties"), f.magnitude("ties_error_x"), f.magnitude("ties_error_y"),
            f.magnitude("ties_residual"));
        final long pixels = f.count("angle_pixels");
        final AngleInterval angles = new AngleInterval(f.angles("angle", pixels), f.angles("angle_low", pixels),
            f.angles("angle_high", pixels));
        return new ScoreFigures(shift, f.number("factor"), f.number("metres_per_pixel"), f.number("ssim_before"),
            f.number("ssim_after"), f.shift("residual"), ties,
            f.angles("angle_unshifted", f.count("angle_unshifted_pixels")), f.angles("angle_unmatched", pixels),
            angles, f.numbers("l1"), f.text("spectral_failure"));
    }

    private static String text(final double v) {
        return Double.isNaN(v) ? "" : Double.toString(v);
    }

    /** What rows without figures hold in the columns of figures. */
    private static final ScoreFigures NOTHING = nothing();

    private static ScoreFigures nothing() {
        final double none = Double.NaN;
        final SpectralAngle angle = new SpectralAngle(none, none, none, 0);
        return new ScoreFigures(ShiftEstimate.failed(""), none, none, none, none, Shift.UNKNOWN,
            new TieSummary(0, 0, 0, 0, none, none, none, Shift.UNKNOWN, none, none, none), angle, angle,
            new AngleInterval(angle, angle, angle), List.of(), "");
    }

    /** Names and values in step. */
    private static final class Columns {

        private final List<String> names = new ArrayList<>();
        private final List<String> values = new ArrayList<>();

        Columns put(final String name, final String value) {
            names.add(name);
            values.add(value);
            return this;
        }

        Columns put(final String name, final double value) {
            return put(name, text(value));
        }

        Columns put(final String name, final long value) {
            return put(name, Long.toString(value));
        }
    }
}
