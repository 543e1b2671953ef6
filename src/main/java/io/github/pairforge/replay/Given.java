package io.github.pairforge.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a text has to say of a run: parameters that differ from their default, and all seeds.
 *
 * @param input which
 * @param value never the default, seeds apart
 */
record Given(CommandInput input, String value) {

    /** @param byFile images whose file is given in their place */
    static List<Given> of(final RunRecord run, final List<CommandInput> inputs, final Predicate<ImageMark> byFile) {
        final List<Given> given = new ArrayList<>();
        for (final CommandInput input : inputs) {
            final String value = value(run, inputs, input, byFile);
            if (!value.equals(input.normally()) || input.isSeed()) {
                given.add(new Given(input, value));
            }
        }
        return given;
    }

    private static String value(final RunRecord run, final List<CommandInput> inputs, final CommandInput input,
        final Predicate<ImageMark> byFile)
    {
        final String own = run.parameters().getOrDefault(input.name(), input.normally());
        if (input.isImage()) {
            // The file that is written instead, or was given all along, wins over the window.
            return replaced(run, inputs, input.name(), byFile).isPresent()
                || fileOf(inputs, input.name()).stream().anyMatch(f -> !run.parameter(f.name()).isEmpty()) ? "" : own;
        }
        for (final ImageMark image : run.images()) {
            if (fileOf(inputs, image.parameter()).filter(input::equals).isPresent() && own.isEmpty()) {
                return replaced(run, inputs, image.parameter(), byFile).orElse(own);
            }
        }
        return own;
    }

    /** The file that holds the image of a parameter. */
    private static Optional<String> replaced(final RunRecord run, final List<CommandInput> inputs,
        final String parameter, final Predicate<ImageMark> byFile)
    {
        return fileOf(inputs, parameter).isEmpty() ? Optional.empty()
            : run.images().stream().filter(i -> i.parameter().equals(parameter) && byFile.test(i))
                .map(ImageMark::openedFrom).findFirst();
    }

    /** The parameter that takes a file in the place of an image. */
    static Optional<CommandInput> fileOf(final List<CommandInput> inputs, final String image) {
        return inputs.stream().filter(i -> i.name().equals(image + "_file") || i.name().equals(image + "_files"))
            .findFirst();
    }
}
