package io.github.pairforge.replay;

import java.util.List;
import java.util.Optional;

/**
 * Texts that make a run again, with the same bits: all parameters that differ from their default, all seeds, and
 * comments that say which version made it and from which files.
 */
public final class RunScript {

    private RunScript() {
    }

    /** For Fiji's macro editor; empty where a macro cannot say it: {@link #whyNotMacro}. */
    public static Optional<String> macro(final RunRecord run) {
        return macro(List.of(run));
    }

    /** The same for several runs in order, each of which may use images that those before it made. */
    public static Optional<String> macro(final List<RunRecord> runs) {
        return Language.MACRO.text(runs);
    }

    /** For Fiji's script editor, language Python; empty where it cannot say it: {@link #whyNotJython}. */
    public static Optional<String> jython(final RunRecord run) {
        return jython(List.of(run));
    }

    /** The same for several runs in order, each of which may use images that those before it made. */
    public static Optional<String> jython(final List<RunRecord> runs) {
        return Language.JYTHON.text(runs);
    }

    /** For a POSIX shell; empty where it cannot say it: {@link #whyNotCommandLine}. */
    public static Optional<String> commandLine(final RunRecord run) {
        return commandLine(List.of(run));
    }

    /** The same for several runs in order. */
    public static Optional<String> commandLine(final List<RunRecord> runs) {
        return Language.SHELL.text(runs);
    }

    /** Why there is no macro of these runs, in one sentence; empty when there is one. */
    public static String whyNotMacro(final List<RunRecord> runs) {
        return Scripts.MACRO.whyNot(runs);
    }

    /** Why there is no Jython of these runs, in one sentence; empty when there is some. */
    public static String whyNotJython(final List<RunRecord> runs) {
        return Scripts.JYTHON.whyNot(runs);
    }

    /** Why there is no command line of these runs, in one sentence; empty when there is one. */
    public static String whyNotCommandLine(final List<RunRecord> runs) {
        return Scripts.SHELL.whyNot(runs);
    }
}
