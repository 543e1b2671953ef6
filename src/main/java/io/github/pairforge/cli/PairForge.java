package io.github.pairforge.cli;

import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

import io.github.pairforge.service.Version;

/** PairForge on the command line. Without a subcommand it runs {@link Demo the demo}. */
@Command(name = "pairforge", mixinStandardHelpOptions = true, versionProvider = PairForge.OwnVersion.class,
    description = { "Makes low-resolution images as another sensor would see a high-resolution one.",
        "Without a subcommand: demo." },
    subcommands = { Demo.class, Info.class, Score.class, Angle.class, Align.class, Fit.class, Regress.class,
        Mix.class, Degrade.class, Compare.class, Harmonize.class, CompareHarmonizations.class, Distributions.class,
        Denoise.class, FitNoise.class, Noise.class, RunModel.class, Models.class, Sample.class, Replay.class,
        CheckInstallation.class },
    synopsisSubcommandLabel = "COMMAND", sortOptions = false, exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = { "0:success", "1:the task failed", "2:the command line is wrong" })
public final class PairForge implements Runnable {

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "On failure also print where it happened.")
    private boolean debug;

    @Spec
    private CommandSpec spec;

    /** The version for {@code --version}. */
    static final class OwnVersion implements CommandLine.IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] { "PairForge " + Version.get() };
        }
    }

    public static void main(final String... args) {
        final int code = execute(args);
        // Nothing is left running on success; exec:java would end Maven with us.
        if (code != 0) {
            System.exit(code);
        }
    }

    /** Runs the command line and returns its exit code. */
    public static int execute(final String... args) {
        return commandLine().execute(args);
    }

    /** The parser, for other streams than the standard ones. */
    public static CommandLine commandLine() {
        final CommandLine line = new CommandLine(new PairForge());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(110);
        // A file name may begin with @; none holds arguments.
        line.setExpandAtFiles(false);
        line.registerConverter(Path.class, PairForge::path);
        line.setParameterExceptionHandler((e, args) -> {
            final PrintWriter err = e.getCommandLine().getErr();
            err.println("pairforge: " + Printable.of(complaint(e)));
            err.println("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
            err.flush();
            return 2;
        });
        line.setExecutionExceptionHandler(Failures::report);
        return line;
    }

    /** A misspelt option is why the right one is missing: it is named as well. */
    private static String complaint(final CommandLine.ParameterException e) {
        final List<String> unknown = e.getCommandLine().getUnmatchedArguments();
        return e instanceof CommandLine.MissingParameterException && !unknown.isEmpty()
            ? e.getMessage() + "; not understood: " + String.join(" ", unknown) : e.getMessage();
    }

    private static Path path(final String text) {
        try {
            return Path.of(text);
        }
        catch (final InvalidPathException e) {
            throw new CommandLine.TypeConversionException("'" + text + "' cannot be the name of a file here");
        }
    }

    @Override
    public void run() {
        final CommandLine line = commandLine();
        line.setOut(spec.commandLine().getOut());
        line.setErr(spec.commandLine().getErr());
        final int code = debug ? line.execute("demo", "--debug") : line.execute("demo");
        if (code != 0) {
            throw new DemoFailed(code);
        }
    }

    /** The demo has said already what went wrong. */
    static final class DemoFailed extends RuntimeException {

        private static final long serialVersionUID = 1;
        private final int code;

        DemoFailed(final int code) {
            super("demo failed");
            this.code = code;
        }

        int code() {
            return code;
        }
    }

    boolean isDebug() {
        return debug;
    }
}
