package io.github.pairforge.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The languages that runs are written in. */
abstract class Scripts {

    static final Scripts MACRO = new MacroScript();
    static final Scripts JYTHON = new JythonScript();
    static final Scripts SHELL = new ShellScript();

    private final String comment;

    /** @param comment what begins one */
    Scripts(final String comment) {
        this.comment = comment;
    }

    /** What stands above all runs, possibly empty. */
    abstract String head(List<RunRecord> runs);

    /** One run, without comments. */
    abstract List<String> lines(List<RunRecord> runs, int at) throws Unsayable;

    /** What readers have to know of one run. */
    List<String> comments(final List<RunRecord> runs, final int at) throws Unsayable {
        return Step.of(runs, at, true).comments();
    }

    final Optional<String> text(final List<RunRecord> runs, final boolean comments) {
        try {
            return Optional.of(write(runs, comments));
        }
        catch (final Unsayable e) {
            return Optional.empty();
        }
    }

    final String whyNot(final List<RunRecord> runs) {
        try {
            write(runs, true);
            return "";
        }
        catch (final Unsayable e) {
            return e.getMessage();
        }
    }

    private String write(final List<RunRecord> runs, final boolean commented) throws Unsayable {
        final List<String> out = new ArrayList<>();
        if (!head(runs).isEmpty()) {
            out.add(head(runs));
        }
        for (int i = 0; i < runs.size(); i++) {
            if (commented) {
                comments(runs, i).forEach(c -> out.add(comment + " " + c));
            }
            out.addAll(lines(runs, i));
        }
        return out.stream().collect(Collectors.joining("\n", "", "\n"));
    }
}
