package io.github.pairforge.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Python as Fiji runs it. */
final class JythonScript extends Scripts {

    private static final String HEAD = """
        #@ CommandService command
        from java.io import File
        from java.lang import Long
        from ij import IJ, WindowManager

        def run(name, *inputs):
            module = command.run(name, True, *inputs).get()
            if module.isCanceled():
                raise Exception(module.getCancelReason())
            return module

        def selected(image, *area):
            image.deleteRoi()
            if area:
                image.setRoi(*area)
            return image
        """;

    JythonScript() {
        super("#");
    }

    @Override
    String head(final List<RunRecord> runs) {
        return HEAD;
    }

    @Override
    List<String> lines(final List<RunRecord> runs, final int at) throws Unsayable {
        final Step step = Step.of(runs, at, true);
        final List<String> lines = new ArrayList<>();
        lines.add("run" + (at + 1) + " = run(" + JythonText.string(step.run().command()) + ",");
        // All of them: for one that is missing Fiji would open the dialog.
        for (final CommandInput input : step.inputs()) {
            lines.add("    \"" + input.name() + "\", " + value(step, input) + ",");
        }
        final int last = lines.size() - 1;
        lines.set(last, lines.get(last).replaceFirst(",$", ")"));
        return lines;
    }

    private static String value(final Step step, final CommandInput input) {
        final Optional<Given> given = step.given().stream().filter(g -> g.input().equals(input)).findFirst();
        if (given.isEmpty() && input.normally().isEmpty() && (input.isImage() || input.isFile())) {
            return "None";
        }
        return given.isPresent() && input.isImage() ? image(step, input)
            : JythonText.literal(given.orElse(new Given(input, input.normally())));
    }

    private static String image(final Step step, final CommandInput input) {
        final Optional<ImageMark> image =
            step.windows().stream().filter(i -> i.parameter().equals(input.name())).findFirst();
        return image.flatMap(step::maker)
            .map(m -> "run" + (m.run() + 1) + ".getOutput(\"" + m.output().parameter() + "\")")
            .or(() -> image.map(i -> "IJ.openImage(" + JythonText.string(i.openedFrom()) + ")"))
            .map(i -> "selected(" + i + image.map(ImageMark::area).map(a -> ", " + a.text()).orElse("") + ")")
            // Before a run has ended nobody has looked where its images come from.
            .orElseGet(() -> "WindowManager.getImage("
                + JythonText.string(step.run().parameter(input.name())) + ")");
    }
}
