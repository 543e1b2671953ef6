package io.github.pairforge.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.CancellationException;

import picocli.CommandLine;

import io.github.pairforge.io.FileProblem;

/** What a failed run says: one sentence, no trace. */
final class Failures {

    private Failures() {
    }

    static int report(final Exception failure, final CommandLine line, final CommandLine.ParseResult parsed) {
        if (failure instanceof PairForge.DemoFailed demo) {
            return demo.code();
        }
        final PrintWriter err = line.getErr();
        err.println("pairforge: " + Printable.of(asOptions(sentence(failure))));
        final Object root = line.getCommandSpec().root().userObject();
        if (root instanceof PairForge main && main.isDebug()) {
            failure.printStackTrace(err);
        }
        err.flush();
        return 1;
    }

    /** The service speaks of parameters, {@code hr_scale=0.0001}; here they are options, {@code --hr-scale 0.0001}. */
    private static String asOptions(final String sentence) {
        return sentence.replaceAll("\\b(hr|lr|image|reference|scene)_(bands|scale|offset)\\b=?", "--$1-$2 ")
            .replaceAll("\\b(max|reference|on|alignment|shift|angle|chain|card)_(shift|frame|failure|out|limit)\\b",
                "--$1-$2")
            .replace("same_extent=true", "--same-extent").replace("outside=true", "--outside")
            .replace("constants=", "--constants ").replace("network_outputs", "--network-outputs")
            .replace("consent=true", "--consent")
            .replaceAll("\\b(harmonize|type|kind|grid)=", "--$1 ")
            .replaceAll("(--[a-z-]+) +(?=[ .,;)])", "$1");
    }

    private static String sentence(final Exception failure) {
        if (failure instanceof final UncheckedIOException unchecked) {
            return sentence(unchecked.getCause());
        }
        final boolean expected = failure instanceof IOException || failure instanceof IllegalArgumentException
            || failure instanceof CancellationException;
        if (expected && failure.getMessage() != null) {
            return failure instanceof final IOException io ? FileProblem.sentence(io) : failure.getMessage();
        }
        return "an error that should not happen: " + failure + "; run again with --debug and report it.";
    }
}
