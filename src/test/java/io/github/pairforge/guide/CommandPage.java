package io.github.pairforge.guide;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleException;
import org.scijava.module.ModuleItem;
import org.scijava.service.Service;

import ij.ImagePlus;

import picocli.CommandLine;

import io.github.pairforge.cli.PairForge;

/** Every parameter of every Command, as the Commands themselves declare them. */
final class CommandPage {

    /** The subcommand that does the same; Commands that are windows only have none. */
    private static final Map<String, String> SUBCOMMANDS = Map.ofEntries(Map.entry("Align Time Series...", "align"),
        Map.entry("Align to Reference...", "align"), Map.entry("Apply Band Regression...", "mix"),
        Map.entry("Compare Harmonizations...", "compare-harmonizations"), Map.entry("Compare to Sensor...", "compare"),
        Map.entry("Degrade to Sensor...", "degrade"), Map.entry("Denoise Image...", "denoise"),
        Map.entry("Fit Band Regression...", "regress"), Map.entry("Fit Blur Kernel...", "fit"),
        Map.entry("Fit Degradation Model...", "fit"), Map.entry("Fit Noise Model...", "fit-noise"),
        Map.entry("Harmonize to Reference...", "harmonize"), Map.entry("Manage Models...", "models"),
        Map.entry("Measure Spectral Angle...", "angle"), Map.entry("Open Raster...", "info"),
        Map.entry("Plot Band Distributions...", "distributions"), Map.entry("Run ONNX Model...", "run-model"),
        Map.entry("Score Pair Alignment...", "score"), Map.entry("Synthesize Sensor Noise...", "noise"));

    private static final Map<Class<?>, String> TYPES = Map.of(ImagePlus.class, "title of an open image", File.class,
        "file", File[].class, "files", String.class, "text", double.class, "number", long.class, "whole number",
        int.class, "whole number", boolean.class, "true or false");

    private CommandPage() {
    }

    static List<CommandInfo> commands(final Context context) {
        return context.service(CommandService.class).getCommands().stream()
            .filter(c -> c.getClassName().startsWith("io.github.pairforge."))
            .sorted(Comparator.comparingDouble((CommandInfo c) -> c.getMenuPath().getLeaf().getWeight())
                .thenComparing(CommandPage::label)).toList();
    }

    static String label(final CommandInfo command) {
        return command.getMenuPath().getLeaf().getName();
    }

    static List<ModuleItem<?>> parameters(final CommandInfo command) {
        final List<ModuleItem<?>> out = new ArrayList<>();
        for (final ModuleItem<?> item : command.inputs()) {
            if (item.getVisibility() == ItemVisibility.NORMAL && !Service.class.isAssignableFrom(item.getType())
                && item.getType() != Context.class)
            {
                out.add(item);
            }
        }
        return out;
    }

    static String page(final Context context) throws IOException, ModuleException {
        final List<CommandInfo> commands = commands(context);
        final StringBuilder out = new StringBuilder("# Commands\n\n"
            + "Generated from the Commands; how to make it again is told in [CONTRIBUTING](../../CONTRIBUTING.md).\n\n"
            + "All are in *Plugins › PairForge*. A parameter's name is its key in macros and scripts and, with "
            + "dashes, its option on the command line ([all options](command-line.md)); the dialog shows its label. "
            + "What is not given has its default.\n\n");
        for (final CommandInfo command : commands) {
            out.append("- [").append(label(command)).append("](#").append(Markdown.anchor(label(command)))
                .append("): ").append(Markdown.plain(command.getDescription())).append('\n');
        }
        for (final CommandInfo command : commands) {
            section(out, command);
        }
        return out.toString();
    }

    private static void section(final StringBuilder out, final CommandInfo command)
        throws IOException, ModuleException
    {
        final String label = label(command);
        out.append("\n## ").append(label).append("\n\n").append(Markdown.plain(command.getDescription()))
            .append("\n\n");
        final String subcommand = SUBCOMMANDS.get(label);
        if (subcommand != null) {
            out.append("Command line: [`pairforge ").append(subcommand).append("`](command-line.md#")
                .append(Markdown.anchor(subcommand)).append(").\n\n");
        }
        final String file = label.replace("...", "").replace(' ', '_').toLowerCase(Locale.ROOT);
        final String picture = "images/dialog-" + file.replace('_', '-') + ".png";
        if (Files.exists(Path.of("docs", picture))) {
            out.append("![Dialog of ").append(label.replace("...", "")).append("](../").append(picture)
                .append(")\n\n");
        }
        parameterTable(out, command, subcommand);
        for (final String[] kind : new String[][] { { "Macro", ".ijm", "ijm" }, { "Jython", ".py", "python" } }) {
            final Path script = Path.of("macros", file + kind[1]);
            if (Files.exists(script)) {
                out.append('\n').append(kind[0]).append(", [`").append(Markdown.path(script)).append("`](../../")
                    .append(Markdown.path(script)).append("):\n\n")
                    .append(Markdown.fence(kind[2], Files.readString(script)));
            }
        }
    }

    private static void parameterTable(final StringBuilder out, final CommandInfo command, final String subcommand)
        throws ModuleException
    {
        final List<ModuleItem<?>> parameters = parameters(command);
        if (parameters.isEmpty()) {
            out.append("No parameters.\n");
            return;
        }
        final Module fresh = command.createModule();
        out.append("| name | label | value | default | option | |\n|---|---|---|---|---|---|\n");
        for (final ModuleItem<?> item : parameters) {
            out.append("| ").append(Markdown.code(item.getName())).append(" | ").append(Markdown.plain(item.getLabel()))
                .append(" | ").append(value(item)).append(" | ").append(preset(fresh.getInput(item.getName())))
                .append(" | ").append(option(item, subcommand)).append(" | ")
                .append(Markdown.plain(item.getDescription())).append(" |\n");
        }
    }

    private static String value(final ModuleItem<?> item) {
        final StringBuilder out = new StringBuilder();
        if (item.getChoices() == null || item.getChoices().isEmpty()) {
            out.append(type(item));
        }
        else {
            out.append(item.getChoices().stream().map(c -> Markdown.code(c.toString()))
                .collect(Collectors.joining(", ")));
        }
        if (item.getMinimumValue() != null) {
            out.append(", at least ").append(number(item.getMinimumValue()));
        }
        if (item.getMaximumValue() != null) {
            out.append(", at most ").append(number(item.getMaximumValue()));
        }
        return out.toString();
    }

    private static String type(final ModuleItem<?> item) {
        final String style = item.getWidgetStyle() == null ? "" : item.getWidgetStyle();
        if (item.getType() == File.class && (style.contains("save") || style.contains("directory"))) {
            return style.contains("save") ? "file to write" : "folder";
        }
        return TYPES.getOrDefault(item.getType(), item.getType().getSimpleName());
    }

    private static String preset(final Object value) {
        return value == null ? "" : Markdown.code(number(value));
    }

    private static String number(final Object value) {
        return value instanceof final Double d && d == Math.rint(d) && Math.abs(d) < 1e15
            ? Long.toString(d.longValue()) : value.toString();
    }

    /** On the command line an image is always a file. */
    private static String option(final ModuleItem<?> item, final String subcommand) {
        if (subcommand == null || item.getType() == ImagePlus.class) {
            return "";
        }
        final CommandLine line = PairForge.commandLine().getSubcommands().get(subcommand);
        return Stream.of(item.getName(), item.getName().replaceFirst("_files?$", ""))
            .map(name -> "--" + name.replace('_', '-'))
            .filter(option -> line.getCommandSpec().findOption(option) != null).findFirst().map(Markdown::code)
            .orElse("");
    }
}
