package io.github.pairforge.replay;

import java.util.ArrayList;
import java.util.List;

/** ImageJ's macro language. */
final class MacroScript extends Scripts {

    MacroScript() {
        super("//");
    }

    @Override
    String head(final List<RunRecord> runs) {
        return "";
    }

    @Override
    List<String> lines(final List<RunRecord> runs, final int at) throws Unsayable {
        final Step step = Step.of(runs, at, true);
        final List<String> lines = new ArrayList<>();
        for (final ImageMark image : step.windows()) {
            if (image.isOpenedByImageJ()) {
                lines.add("open(" + MacroText.literal(image.openedFrom()) + ");");
                lines.add("rename(" + MacroText.literal(image.title()) + ");");
            }
        }
        final String options = MacroText.options(step.given(), step.inputs())
            .orElseThrow(() -> new Unsayable("ImageJ's macro language cannot write a value of " + step.run().label()
                + " (brackets that do not balance together with an apostrophe, or a value that looks like another"
                + " option); use Jython or the command line."));
        // Without options ImageJ would open the dialog.
        lines.add("run(" + MacroText.literal(step.run().label()) + ", "
            + MacroText.literal(options.isEmpty() ? first(step) : options) + ");");
        return lines;
    }

    private static String first(final Step step) {
        final CommandInput input = step.inputs().get(step.inputs().size() - 1);
        return input.name() + "=" + (input.normally().isEmpty() ? "[]" : input.normally());
    }
}
