package io.github.pairforge.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.pairforge.align.ShiftEstimate;

class ScoreTableTest {

    private static final ScoreRow GOOD = new ScoreRow("a, \"b\"", "hr.tif", "lr.tif", Optional.of(Figures.good()),
        "", List.of("One thing.", "Another."));

    private static ScoreSettings limits(final double shift, final double angle, final Aggregation aggregation) {
        final ScoreSettings d = ScoreSettings.DEFAULT;
        return new ScoreSettings(shift, angle, aggregation, d.match(), d.kind(), d.farthest(), d.seed());
    }

    private static ScoreRow again(final ScoreRow row) {
        return ScoreTable.parse(ScoreTable.header(), ScoreTable.line(row, ScoreSettings.DEFAULT));
    }

    @Test
    void columnsHaveDifferentNamesAndRowsAsManyEntries() {
        assertEquals(ScoreTable.header().size(), Set.copyOf(ScoreTable.header()).size());
        assertEquals(ScoreTable.header().size(), ScoreTable.line(GOOD, ScoreSettings.DEFAULT).size());
    }

    @Test
    void rowsComeBackToTheLastBit() {
        assertEquals(GOOD, again(GOOD));
        final ScoreRow failed = ScoreRow.failed("c", "hr", "lr", "lr.tif is damaged.");
        assertEquals(failed, again(failed));
        final ScoreFigures f = Figures.good();
        final ScoreRow noShift = new ScoreRow("d", "", "", Optional.of(Figures.of(
            ShiftEstimate.failed("No texture."), f.ties(), f.matched())), "", List.of());
        assertEquals(noShift, again(noShift));
    }

    @Test
    void columnsMayBeInAnyOrder() {
        final List<String> header = new ArrayList<>(ScoreTable.header());
        final List<String> line = new ArrayList<>(ScoreTable.line(GOOD, ScoreSettings.DEFAULT));
        Collections.reverse(header);
        Collections.reverse(line);
        header.add(0, "my own");
        line.add(0, "remark");
        assertEquals(GOOD, ScoreTable.parse(header, line));
    }

    /** Every limit gives a stored row the answers that it gives the score itself. */
    @Test
    void storedRowsCanBeJudgedAnew() {
        for (final Aggregation aggregation : Aggregation.values()) {
            for (final double limit : new double[] { 0.1, 0.3, 0.5, 1.15, 1.3, 3 }) {
                final ScoreSettings settings = limits(limit, limit, aggregation);
                assertEquals(Figures.good().checks(settings), again(GOOD).figures().get().checks(settings));
            }
        }
        assertEquals(Verdict.ACCEPT, again(GOOD).verdict(limits(1, 2, Aggregation.PIXEL)));
        assertEquals(Verdict.REJECT, again(GOOD).verdict(limits(0.2, 2, Aggregation.PIXEL)));
        assertEquals(Verdict.REJECT, again(GOOD).verdict(limits(1, 2, Aggregation.IMAGE)));
        assertEquals(Verdict.UNDECIDED, again(GOOD).verdict(limits(1, 1.15, Aggregation.PIXEL)));
        assertEquals(Verdict.FAILED, again(ScoreRow.failed("c", "", "", "x")).verdict(ScoreSettings.DEFAULT));
    }

    /** An angle of -5 degrees would pass every limit. */
    @ParameterizedTest
    @CsvSource({ "angle_pixel, -5", "angle_low_image, -0.1", "angle_high_mean, Infinity", "shift_x, 1e400",
        "shift_error_x, -1", "ties_rmse, -0.5" })
    void whatCannotBeMeasuredIsNotRead(final String column, final String entry) {
        final List<String> line = new ArrayList<>(ScoreTable.line(GOOD, ScoreSettings.DEFAULT));
        line.set(ScoreTable.header().indexOf(column), entry);
        final String said = assertThrows(IllegalArgumentException.class,
            () -> ScoreTable.parse(ScoreTable.header(), line)).getMessage();
        assertTrue(said.contains(column) && said.contains(entry), said);
    }

    @Test
    void damagedTablesAreSaid() {
        final List<String> header = ScoreTable.header();
        final List<String> line = new ArrayList<>(ScoreTable.line(GOOD, ScoreSettings.DEFAULT));
        line.set(header.indexOf("shift_x"), "many");
        final String said =
            assertThrows(IllegalArgumentException.class, () -> ScoreTable.parse(header, line)).getMessage();
        assertTrue(said.contains("shift_x") && said.contains("many"), said);
        assertThrows(IllegalArgumentException.class, () -> ScoreTable.parse(header.subList(0, 9), line));
        line.set(header.indexOf("shift_x"), "0");
        line.set(header.indexOf("ties_tried"), "-3");
        assertThrows(IllegalArgumentException.class, () -> ScoreTable.parse(header, line));
        line.set(header.indexOf("ties_tried"), "3");
        line.set(header.indexOf("shift_status"), "PERHAPS");
        assertThrows(IllegalArgumentException.class, () -> ScoreTable.parse(header, line));
    }
}
