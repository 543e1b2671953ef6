package io.github.pairforge.install;

/**
 * Something about an installation that the user should know.
 *
 * @param problem whether PairForge does not work, or may not; otherwise it is advice
 * @param sentence what it is and what to do
 */
public record Finding(boolean problem, String sentence) {

    static Finding problem(final String sentence) {
        return new Finding(true, sentence);
    }

    static Finding advice(final String sentence) {
        return new Finding(false, sentence);
    }
}
