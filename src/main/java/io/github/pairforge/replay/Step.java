package io.github.pairforge.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A run among others, as a script says it.
 *
 * @param runs in order
 * @param at which of them
 * @param inputs of its Command
 * @param given what has to be said
 */
record Step(List<RunRecord> runs, int at, List<CommandInput> inputs, List<Given> given) {

    /**
     * @param windows whether the language has windows; without, all images have to be files
     * @throws Unsayable when it is no Command of this PairForge, or an image cannot be had again
     */
    static Step of(final List<RunRecord> runs, final int at, final boolean windows) throws Unsayable {
        final RunRecord run = runs.get(at);
        if (run.isSubcommand()) {
            throw new Unsayable(run.label() + " with these options runs on the command line only.");
        }
        final Optional<List<CommandInput>> inputs = CommandInput.of(run.command());
        if (inputs.isEmpty()) {
            throw new Unsayable("This PairForge has no Command " + run.command() + ".");
        }
        for (final ImageMark image : run.images()) {
            checkArea(runs, at, image, windows);
            if (image.reader() == ImageMark.Reader.NONE && Chain.maker(runs, at, image).isEmpty()) {
                throw new Unsayable("The image " + image.title() + " (" + image.parameter() + ") is in no file that"
                    + " PairForge knows: save it, and run " + run.label() + " with the file.");
            }
            if (!windows && !image.isReadFromFile()) {
                throw new Unsayable("The image " + image.title() + " (" + image.parameter()
                    + ") is only in a window; the command line needs a file: save it, and run " + run.label()
                    + " with the file.");
            }
        }
        for (final CommandInput input : inputs.get()) {
            if (!windows && input.isImage() && !run.parameter(input.name()).isEmpty()
                && run.images().stream().noneMatch(i -> i.parameter().equals(input.name())))
            {
                throw new Unsayable("The image " + run.parameter(input.name()) + " (" + input.name()
                    + ") is in a window; the command line needs a file.");
            }
        }
        return new Step(runs, at, inputs.get(), Given.of(run, inputs.get(),
            image -> image.isReadFromFile() && !(windows && hasWindow(runs, at, image))));
    }

    private static void checkArea(final List<RunRecord> runs, final int at, final ImageMark image,
        final boolean windows) throws Unsayable
    {
        if (image.area() == null) {
            return;
        }
        final String selected = "The run kept to a selection of " + image.title() + " (" + image.parameter() + ", "
            + image.area().sentence() + "), ";
        if (!image.area().isRectangle()) {
            throw new Unsayable(selected + "which no text can say: select a rectangle and run " + runs.get(at).label()
                + " again.");
        }
        if (!windows) {
            throw new Unsayable(selected + "and files have none: crop the image, save it, and run "
                + runs.get(at).label() + " with the file.");
        }
        if (image.reader() != ImageMark.Reader.NONE && !hasWindow(runs, at, image)) {
            throw new Unsayable(selected + "and ImageJ does not open its file as this image: open " + image.openedFrom()
                + " with Open Raster..., select there, and run " + runs.get(at).label() + " again.");
        }
    }

    /** A window is nearer to the recorded run than its file: reports and models name what they were made from. */
    private static boolean hasWindow(final List<RunRecord> runs, final int at, final ImageMark image) {
        return image.isOpenedByImageJ() || Chain.maker(runs, at, image).isPresent();
    }

    /** The earlier run that makes an image, where it has to be made. */
    Optional<Chain.Maker> maker(final ImageMark image) {
        return image.isOpenedByImageJ() ? Optional.empty() : Chain.maker(runs, at, image);
    }

    /** The first window that this run opens, when a later one works on it. */
    Optional<ImageMark> usedLater() {
        return run().results().stream().limit(1).filter(r -> {
            for (int later = at + 1; later < runs.size(); later++) {
                for (final ImageMark image : runs.get(later).images()) {
                    if (!image.isOpenedByImageJ() && Chain.maker(runs, later, image)
                        .filter(m -> m.run() == at && m.output().equals(r)).isPresent())
                    {
                        return true;
                    }
                }
            }
            return false;
        }).findFirst();
    }

    /** The images that take part as windows. */
    List<ImageMark> windows() {
        return run().images().stream()
            .filter(i -> given.stream().anyMatch(g -> g.input().name().equals(i.parameter()))).toList();
    }

    RunRecord run() {
        return runs.get(at);
    }

    /** What a reader has to know, without comment signs. */
    List<String> comments() {
        final List<String> lines = new ArrayList<>();
        final RunRecord run = run();
        lines.add(run.label() + " PairForge " + run.version() + ", Java " + run.java() + ", " + run.started());
        for (final FileMark file : run.inputs()) {
            lines.add(file.parameter() + ": " + oneLine(file.path()) + (file.sha256().isEmpty() ? ""
                : " SHA-256 " + file.sha256()));
        }
        for (final ImageMark image : windows()) {
            maker(image)
                .ifPresent(m -> lines.add(image.parameter() + ": the image that run " + (m.run() + 1) + " makes"));
            if (image.area() != null) {
                lines.add(image.parameter() + ": only the selection, " + image.area().sentence());
            }
        }
        return lines;
    }

    /** Names of files may hold line breaks, which would end a comment. */
    private static String oneLine(final String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
