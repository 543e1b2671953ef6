package io.github.pairforge.inference;

/** Whether a model's file is the one that its card describes. */
public enum HashState {

    MATCHES("matches"),
    DIFFERS("differs"),
    /** The card states none. */
    NOT_STATED("not stated"),
    /** There is no file. */
    MISSING("file is missing");

    private final String words;

    HashState(final String words) {
        this.words = words;
    }

    /** For people. */
    public String words() {
        return words;
    }
}
