package io.github.pairforge.replay;

/** A run that a language cannot say; the message is for people. */
final class Unsayable extends Exception {

    private static final long serialVersionUID = 1;

    Unsayable(final String sentence) {
        super(sentence);
    }
}
