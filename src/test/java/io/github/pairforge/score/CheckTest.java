package io.github.pairforge.score;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckTest {

    /** Accepted when all of the interval is within the limit, rejected when none of it is. */
    @ParameterizedTest
    @CsvSource({ "1, 0.9, 1.1, 2, ACCEPT", "1.9, 1.8, 2, 2, ACCEPT", "1.9, 1.8, 2.1, 2, UNDECIDED",
        "2.1, 2, 2.2, 2, UNDECIDED", "2.2, 2.1, 2.3, 2, REJECT", "NaN, NaN, NaN, 2, FAILED",
        "1, NaN, NaN, 2, UNDECIDED" })
    void intervalDecides(final double value, final double low, final double high, final double limit,
        final Verdict verdict)
    {
        assertEquals(verdict, Check.atMost("angle", value, low, high, limit, "degrees").verdict());
    }

    @Test
    void reasonsAreSentencesAndCausesAreNot() {
        final Check check = Check.atMost("angle", 1.234567, 1, 1.5, 2, "degrees");
        assertEquals("angle 1.23 degrees (1.00 to 1.50) is within the limit of 2.00.", check.reason());
        assertEquals("angle is within the limit", check.cause());
        assertEquals(2 - 1.234567, check.margin());
    }

    @Test
    void theWorstAnswerCounts() {
        assertEquals(Verdict.REJECT, Verdict.ACCEPT.and(Verdict.REJECT));
        assertEquals(Verdict.FAILED, Verdict.FAILED.and(Verdict.REJECT));
        assertEquals(Verdict.UNDECIDED, Verdict.ACCEPT.and(Verdict.UNDECIDED));
    }
}
