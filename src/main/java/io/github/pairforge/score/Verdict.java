package io.github.pairforge.score;

/** The answer to a question about a pair. */
public enum Verdict {

    /** Within the limit, and so is the interval around the value. */
    ACCEPT,

    /** The interval holds the limit. */
    UNDECIDED,

    /** Beyond the limit. */
    REJECT,

    /** The value could not be found. */
    FAILED;

    /** What all answers together make: the worst of them, in the order accept, undecided, reject, failed. */
    public Verdict and(final Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
