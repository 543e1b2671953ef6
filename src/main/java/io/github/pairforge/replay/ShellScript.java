package io.github.pairforge.replay;

import java.util.ArrayList;
import java.util.List;

/** The command line, for a POSIX shell. */
final class ShellScript extends Scripts {

    static final String PROGRAM = "pairforge";

    ShellScript() {
        super("#");
    }

    @Override
    String head(final List<RunRecord> runs) {
        return "";
    }

    @Override
    List<String> comments(final List<RunRecord> runs, final int at) throws Unsayable {
        return (runs.get(at).isSubcommand() ? new Step(runs, at, List.of(), List.of()) : Step.of(runs, at, false))
            .comments();
    }

    @Override
    List<String> lines(final List<RunRecord> runs, final int at) throws Unsayable {
        final List<String> words = new ArrayList<>(List.of(PROGRAM));
        words.addAll(words(runs, at));
        return List.of(ShellText.line(words));
    }

    /** Without the program's name. */
    static List<String> words(final List<RunRecord> runs, final int at) throws Unsayable {
        final RunRecord run = runs.get(at);
        if (run.isSubcommand()) {
            return List.copyOf(run.parameters().values());
        }
        final Step step = Step.of(runs, at, false);
        final Subcommand subcommand = Subcommand.ofCommand(run.command())
            .orElseThrow(() -> new Unsayable(run.label() + " only opens a window; the command line has no such task."));
        final List<String> words = new ArrayList<>(CommandWords.of(subcommand, step.given(), step.inputs()));
        if (!subcommand.needed().isEmpty() && !words.contains(subcommand.needed())) {
            words.add(subcommand.needed());
            words.add(resultName(run));
        }
        return words;
    }

    /** Where the result was a window, it is a file of its name here. */
    private static String resultName(final RunRecord run) {
        final String title = run.results().isEmpty() ? "result" : run.results().get(0).title();
        return title.replaceAll("[^A-Za-z0-9._ -]", "_").replaceFirst("^-", "_") + ".tif";
    }
}
