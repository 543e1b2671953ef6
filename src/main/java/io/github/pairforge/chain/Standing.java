package io.github.pairforge.chain;

/**
 * Whether what a stage made still holds.
 *
 * @param state whether there is something, and whether it holds
 * @param reason in one sentence, empty when there is nothing to say
 */
public record Standing(State state, String reason) {

    /** Whether there is something, and whether it holds. */
    public enum State {
        MISSING, DONE, OUTDATED, BROKEN
    }

    static final Standing MISSING = new Standing(State.MISSING, "");
    static final Standing DONE = new Standing(State.DONE, "");

    static Standing outdated(final String reason) {
        return new Standing(State.OUTDATED, reason);
    }

    /** What is there cannot be used. */
    public static Standing broken(final String reason) {
        return new Standing(State.BROKEN, reason);
    }
}
