package io.github.pairforge.inference;

/** Messages of other programs within a sentence. */
final class OneLine {

    private static final int LONGEST = 300;

    private OneLine() {
    }

    /** What was thrown says, without line breaks, codes and a full stop; its kind where it says nothing. */
    static String of(final Throwable e) {
        final String said = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        final String line = said.replaceFirst("^Error code - \\w+ - message: ", "").replaceAll("\\s+", " ").trim()
            .replaceFirst("\\.$", "");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
