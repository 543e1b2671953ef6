package io.github.pairforge.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
            lines.addAll(shown(runs, at, step, image));
            // Files may hold a selection, and so may an image that an earlier run has used.
            lines.add(image.area() == null ? "run(\"Select None\");" : "makeRectangle(" + image.area().text() + ");");
        }
        final String options = MacroText.options(step.given(), step.inputs())
            .orElseThrow(() -> new Unsayable("ImageJ's macro language cannot write a value of " + step.run().label()
                + " (brackets that do not balance together with an apostrophe, or a value that looks like another"
                + " option); use Jython or the command line."));
        // Without options ImageJ would open the dialog.
        final String run = "run(" + MacroText.literal(step.run().label()) + ", "
            + MacroText.literal(options.isEmpty() ? first(step) : options) + ");";
        final Optional<ImageMark> used = step.usedLater();
        if (used.isEmpty()) {
            lines.add(run);
            return lines;
        }
        lines.addAll(free(runs, at, used.get().title()));
        // Which title a window gets depends on those that are open; later runs name it by the recorded one.
        final String windows = "windows" + (at + 1);
        lines.addAll(List.of(windows + " = nImages;", run, "selectImage(" + windows + " + 1);",
            "rename(" + MacroText.literal(used.get().title()) + ");"));
        return lines;
    }

    /** Has the image in the active window, under its recorded title. */
    private static List<String> shown(final List<RunRecord> runs, final int at, final Step step,
        final ImageMark image) throws Unsayable
    {
        final List<String> lines = new ArrayList<>();
        final Optional<ImageMark> there = before(runs, at, image.title());
        if (there.filter(i -> i.sha256().equals(image.sha256())).isPresent()) {
            return List.of("selectImage(" + MacroText.literal(image.title()) + ");");
        }
        final String title = "rename(" + MacroText.literal(image.title()) + ");";
        if (image.isOpenedByImageJ()) {
            lines.addAll(free(runs, at, image.title()));
            lines.addAll(List.of("open(" + MacroText.literal(image.openedFrom()) + ");", title));
        }
        step.maker(image).ifPresent(
            m -> lines.addAll(List.of("selectImage(" + MacroText.literal(m.output().title()) + ");", title)));
        return lines;
    }

    /** Macros know windows by title alone, so that no other one may have it. */
    private static List<String> free(final List<RunRecord> runs, final int at, final String title) throws Unsayable {
        final String literal = MacroText.literal(title);
        return before(runs, at, title).isPresent() ? List.of("selectImage(" + literal + ");", "close();")
            : List.of("if (isOpen(" + literal + ")) exit(\"Close the window \" + " + literal
                + " + \" first: this macro opens an image of that name.\");");
    }

    /** The image that this text has opened last under a title. */
    private static Optional<ImageMark> before(final List<RunRecord> runs, final int at, final String title)
        throws Unsayable
    {
        Optional<ImageMark> last = Optional.empty();
        for (int i = 0; i < at; i++) {
            final Step step = Step.of(runs, i, true);
            last = Stream.of(last.stream(), step.windows().stream().filter(ImageMark::isOpenedByImageJ),
                step.usedLater().stream()).flatMap(s -> s).filter(m -> m.title().equals(title)).reduce((x, y) -> y);
        }
        return last;
    }

    private static String first(final Step step) {
        final CommandInput input = step.inputs().get(step.inputs().size() - 1);
        return input.name() + "=" + (input.normally().isEmpty() ? "[]" : input.normally());
    }
}
