package io.github.pairforge.cli;

import java.util.List;

import io.github.pairforge.harmonize.method.HarmonizeMethod;
import io.github.pairforge.harmonize.method.MethodSpec;
import io.github.pairforge.service.PairForgeService;

/** A harmonization method on the command line. */
final class MethodWord {

    private MethodWord() {
    }

    /**
     * A method that is installed.
     *
     * @param others that may be written as well, for the message
     * @throws picocli.CommandLine.ParameterException when it is none
     */
    static MethodSpec require(final TaskSubcommand command, final PairForgeService service, final String option,
        final String text, final String others)
    {
        final List<String> labels = service.harmonizations().stream().map(HarmonizeMethod::label).toList();
        final MethodSpec spec;
        try {
            spec = MethodSpec.parse(option, text);
        }
        catch (final IllegalArgumentException e) {
            throw command.misuse(e.getMessage());
        }
        if (!labels.contains(spec.method())) {
            throw command.misuse(
                option + ": '" + spec.method() + "' is none of " + others + String.join(", ", labels) + ".");
        }
        return spec;
    }
}
