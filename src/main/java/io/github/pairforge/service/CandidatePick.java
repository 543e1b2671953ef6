package io.github.pairforge.service;

import java.util.OptionalInt;
import java.util.function.Supplier;

import io.github.pairforge.evaluate.CandidateRanking;

/**
 * Which candidate is wanted.
 *
 * @param number from 1; 0 when it is none yet
 * @param best the one with the least number, if that is decided
 * @param ask whether the user is asked
 */
record CandidatePick(int number, boolean best, boolean ask) {

    /** @throws IllegalArgumentException when it is neither empty, "best", "ask" nor the number of a candidate */
    static CandidatePick of(final String text, final int candidates) {
        if (text.isEmpty() || text.equals("none")) {
            return new CandidatePick(0, false, false);
        }
        if (text.equals("best") || text.equals("ask")) {
            return new CandidatePick(0, text.equals("best"), text.equals("ask"));
        }
        try {
            final int number = Integer.parseInt(text);
            if (number >= 1 && number <= candidates) {
                return new CandidatePick(number, false, false);
            }
        }
        catch (final NumberFormatException e) {
            throw new IllegalArgumentException("pick: \"" + text + "\" is neither none, best, ask nor a number.", e);
        }
        throw new IllegalArgumentException(
            "pick: there are candidates 1 to " + candidates + ", not " + text + ".");
    }

    /**
     * @param verdict for the message
     * @param asking shows them and waits
     * @throws IllegalArgumentException when the best is wanted and not decided
     */
    OptionalInt number(final CandidateRanking ranking, final String verdict, final Supplier<OptionalInt> asking) {
        if (best && !ranking.isDecided()) {
            throw new IllegalArgumentException("pick=best: " + verdict + " Give the number of the one you want.");
        }
        if (ask) {
            return asking.get();
        }
        final int wanted = best ? ranking.best() + 1 : number;
        return wanted == 0 ? OptionalInt.empty() : OptionalInt.of(wanted);
    }
}
