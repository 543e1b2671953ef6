package io.github.pairforge.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;

import org.scijava.Context;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Threads;
import io.github.pairforge.service.PairForgeService;

/** What all subcommands share: threads, JSON, progress and a context with nothing but the service. */
abstract class TaskSubcommand implements Callable<Integer> {

    @Option(names = "--threads", paramLabel = "N",
        description = "Number of threads; the result does not depend on it. Default: all cores.")
    private Integer threads;

    @Option(names = "--json", description = "Print the result as one JSON object.")
    private boolean json;

    @Option(names = { "-h", "--help" }, usageHelp = true, description = "Show this help.")
    private boolean help;

    @Spec
    private CommandSpec spec;

    /** Does the work; called with the wanted number of threads. */
    abstract void execute(PairForgeService service, Progress progress) throws IOException;

    /** Does the work and gives the exit code. */
    int run(final PairForgeService service, final Progress progress) throws IOException {
        execute(service, progress);
        return 0;
    }

    @Override
    public Integer call() throws IOException {
        final Threads limit = threads == null ? Threads.ALL : limit(threads);
        try (Context context = new Context(PairForgeService.class);
            ConsoleProgress progress = ConsoleProgress.of(spec.commandLine().getErr()))
        {
            final PairForgeService service = context.service(PairForgeService.class);
            return limit.call(() -> run(service, progress));
        }
        catch (final OutOfMemoryError e) {
            // Not to go on, but to say it: what the work held is free again.
            throw new IOException("Java's memory of " + (Runtime.getRuntime().maxMemory() >> 20)
                + " MB is too small for this; give it more (java -Xmx8g), or a smaller image.", e);
        }
    }

    private Threads limit(final int number) {
        if (number < 1) {
            throw misuse("--threads: " + number + " is less than 1; leave it out to use all cores.");
        }
        try {
            return new Threads(number);
        }
        catch (final IllegalArgumentException e) {
            throw misuse("--" + e.getMessage());
        }
    }

    /** A command line that makes no sense: exit code 2. */
    final CommandLine.ParameterException misuse(final String sentence) {
        return new CommandLine.ParameterException(spec.commandLine(), sentence);
    }

    /** Whether the user wrote this option. */
    final boolean isGiven(final String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    CommandSpec spec() {
        return spec;
    }

    boolean wantsJson() {
        return json;
    }

    PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
