package io.github.pairforge.guide;

import java.util.Map;

import picocli.CommandLine;

import io.github.pairforge.cli.PairForge;

/** What {@code --help} prints, of every subcommand. */
final class CommandLinePage {

    private CommandLinePage() {
    }

    static String page() {
        final StringBuilder out = new StringBuilder("# Command line\n\n"
            + "Generated from `--help`; how to make it again is told in [CONTRIBUTING](../../CONTRIBUTING.md).\n\n"
            + "`pairforge` stands for `java -cp \"pairforge.jar:dependencies/*\" io.github.pairforge.cli.PairForge`, "
            + "as in the [README](../../README.md). Exit codes: 0 success, 1 the task failed, 2 the command line is "
            + "wrong.\n\n");
        final Map<String, CommandLine> all = PairForge.commandLine().getSubcommands();
        all.keySet().forEach(name -> out.append("- [").append(name).append("](#").append(Markdown.anchor(name))
            .append(")\n"));
        all.forEach((name, line) -> out.append("\n## ").append(name).append("\n\n")
            .append(Markdown.fence("text", line.getUsageMessage(CommandLine.Help.Ansi.OFF).replace("\r", "")
                .replaceAll("(?m)[ \\t]+$", ""))));
        return out.toString();
    }
}
