package io.github.pairforge.replay;

import java.util.List;
import java.util.Optional;

/** The languages that runs can be written in. */
public enum Language {

    MACRO("Macro (ImageJ)", Scripts.MACRO), JYTHON("Jython (Fiji's script editor, language Python)", Scripts.JYTHON),
    SHELL("Command line (POSIX shell)", Scripts.SHELL);

    private final String label;
    private final Scripts scripts;

    Language(final String label, final Scripts scripts) {
        this.label = label;
        this.scripts = scripts;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** The runs in order, with comments: versions, dates, input files with SHA-256. Empty where it cannot be said. */
    public Optional<String> text(final List<RunRecord> runs) {
        return scripts.text(runs, true);
    }

    /** The same without comments. */
    public Optional<String> plain(final List<RunRecord> runs) {
        return scripts.text(runs, false);
    }

    /** Why there is no text, in one sentence; empty when there is one. */
    public String whyNot(final List<RunRecord> runs) {
        return scripts.whyNot(runs);
    }
}
