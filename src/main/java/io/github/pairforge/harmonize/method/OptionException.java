package io.github.pairforge.harmonize.method;

/** An option of a method that cannot be; the images had no part in it. */
public final class OptionException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** @param sentence that names the option, its value and what was expected */
    public OptionException(final String sentence) {
        super(sentence);
    }

    /** @param sentence that names the option, its value and what was expected */
    public OptionException(final String sentence, final Throwable cause) {
        super(sentence, cause);
    }
}
