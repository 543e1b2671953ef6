package io.github.pairforge.score;

import static io.github.pairforge.score.Figures.shift;
import static io.github.pairforge.score.Figures.ties;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.pairforge.align.ShiftEstimate;

class AlignmentJudgementTest {

    private static final TieSummary NONE = ties(0, 0, 0, Double.NaN, Double.NaN);

    /** An image too small for more than one window. */
    private static final TieSummary NOWHERE = new TieSummary(1, 0, 0, 0, Double.NaN, Double.NaN, Double.NaN,
        shift(0, 0, 0).shift(), Double.NaN, Double.NaN, Double.NaN);

    /** The interval is that of the length: (0.8, 0.6) is 1 long, and 1.2 to 0.8 within ±0.1414 of both. */
    @ParameterizedTest
    @CsvSource({ "0.3, 0.4, 0.05, ACCEPT", "0.8, 0.6, 0.1, UNDECIDED", "0.9, 0.0, 0.05, ACCEPT",
        "0.9, 0.4, 0.1, UNDECIDED", "-1.2, 0.0, 0.1, REJECT", "0.0, -1.2, 0.3, UNDECIDED", "3, 4, 0.5, REJECT" })
    void lengthDecides(final double dx, final double dy, final double error, final Verdict verdict) {
        final Check check = AlignmentJudgement.check(shift(dx, dy, error), NOWHERE, 1);
        assertEquals(verdict, check.verdict(), check.reason());
        assertEquals("alignment", check.question());
        assertTrue(check.low() <= check.value() && check.value() <= check.high());
    }

    @Test
    void noShiftIsAFailureWithItsReason() {
        final Check check = AlignmentJudgement.check(ShiftEstimate.failed("There is no texture."), NONE, 1);
        assertEquals(Verdict.FAILED, check.verdict());
        assertEquals("There is no texture.", check.reason());
        assertTrue(Double.isNaN(check.value()));
    }

    /** Rotation has no shift of the whole image, but tie points that move. */
    @Test
    void tiePointsRejectWhatAShiftHides() {
        final TieSummary rotated = new TieSummary(25, 25, 0, 25, 1.5, 1.4, 1.6, shift(0, 0, 0).shift(), 0.3, 0.3, 0.1);
        final Check check = AlignmentJudgement.check(shift(0.02, 0.01, 0.05), rotated, 1);
        assertEquals(Verdict.REJECT, check.verdict());
        assertEquals(1.5, check.value());
    }

    @Test
    void unconfirmedShiftIsNotAccepted() {
        assertEquals(Verdict.UNDECIDED, AlignmentJudgement.check(shift(0.1, 0, 0.05), NONE, 1).verdict());
        final Check few = AlignmentJudgement.check(shift(0.1, 0, 0.05), ties(20, 12, 5, 0.1, 0), 1);
        assertEquals(Verdict.UNDECIDED, few.verdict());
        assertTrue(few.reason().contains("5 of 20"), few.reason());
    }

    @Test
    void unconfirmedShiftIsStillRejected() {
        assertEquals(Verdict.REJECT, AlignmentJudgement.check(shift(2, 0, 0.05), NONE, 1).verdict());
        // The far ones are discarded; the four that are left do not contradict a large shift.
        assertEquals(Verdict.REJECT,
            AlignmentJudgement.check(shift(1.4, 0, 0.05), ties(24, 20, 4, 0.8, 0), 1).verdict());
    }

    /** Images too small for windows have their global shift only. */
    @Test
    void withoutPlacesToLookAtTheShiftDecides() {
        assertEquals(Verdict.ACCEPT, AlignmentJudgement.check(shift(0.1, 0, 0.05), NOWHERE, 1).verdict());
    }

    @Test
    void contradictionIsNotDecided() {
        final Check check = AlignmentJudgement.check(shift(0.1, 0, 0.05), ties(25, 0, 25, 0.6, 0), 1);
        assertEquals(Verdict.UNDECIDED, check.verdict());
        assertEquals("tie points contradict the shift", check.cause());
        assertTrue(check.reason().contains("(0.10, 0.00)") && check.reason().contains("(0.60, 0.00)"), check.reason());
    }

    @Test
    void smallOrUncertainDifferencesAreNoContradiction() {
        assertEquals(Verdict.ACCEPT,
            AlignmentJudgement.check(shift(0.1, 0, 0.01), ties(25, 0, 25, 0.35, 0), 1).verdict());
        assertEquals(Verdict.ACCEPT,
            AlignmentJudgement.check(shift(0.1, 0, 0.5), ties(25, 0, 25, 0.6, 0), 1).verdict());
    }

    @Test
    void twoRejectionsThatDisagreeAreARejection() {
        assertEquals(Verdict.REJECT,
            AlignmentJudgement.check(shift(3, 0, 0.05), ties(25, 0, 25, 2, 0), 1).verdict());
    }
}
