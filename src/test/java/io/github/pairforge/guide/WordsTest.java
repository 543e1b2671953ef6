package io.github.pairforge.guide;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;

import io.github.pairforge.cli.PairForge;
import io.github.pairforge.service.PairForgeService;

import picocli.CommandLine;

/** The pages name Commands, parameters, options and methods that exist. */
class WordsTest {

    private static final Pattern RUN = Pattern.compile("(?<![.\\w])run\\(\"([^\"]+)\"((?:[^;\"]|\"[^\"]*\")*)\\)");
    private static final Pattern KEY = Pattern.compile("(?<![\\w\\[/.])([a-z][a-z_0-9]*)=");
    private static final Pattern LABEL = Pattern.compile("\\*(?:Plugins › PairForge › )?([A-Z][\\w ]+\\.\\.\\.)\\*");
    private static final Pattern OPTION = Pattern.compile("`(--[a-z][a-z-]*)");
    private static final Pattern METHOD = Pattern.compile("forge\\.([a-z]\\w+)\\(");

    /** Of programs that are not ours. */
    private static final Set<String> FOREIGN = Set.of("--fiji", "--help");

    private static final Map<String, Set<String>> PARAMETERS = new HashMap<>();

    @BeforeAll
    static void readCommands() {
        try (Context context = new Context(CommandService.class, PairForgeService.class)) {
            for (final CommandInfo command : CommandPage.commands(context)) {
                PARAMETERS.put(CommandPage.label(command), CommandPage.parameters(command).stream()
                    .map(ModuleItem::getName).collect(Collectors.toSet()));
            }
        }
    }

    private static List<Path> pages() throws IOException {
        return Pages.all().stream().filter(p -> !p.startsWith(Path.of("docs/reference"))).toList();
    }

    @Test
    void commandLinesAreUnderstood() throws IOException {
        final List<String> wrong = new ArrayList<>();
        int parsed = 0;
        for (final Path page : pages()) {
            for (final String line : Pages.commandLines(page)) {
                try {
                    PairForge.commandLine().parseArgs(Arrays.stream(line.split(" +")).skip(1).toArray(String[]::new));
                    parsed++;
                }
                catch (final CommandLine.ParameterException e) {
                    wrong.add(page + ": " + line + ": " + e.getMessage());
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(parsed > 20, parsed + " command lines");
    }

    @Test
    void macrosNameCommandsAndTheirParameters() throws IOException {
        final List<String> wrong = new ArrayList<>();
        final Set<String> entries = new HashSet<>();
        for (final String line : Files.readAllLines(Path.of("plugins.config"))) {
            final Matcher m = Pattern.compile("^[^#\"]+\"([^\"]+)\"").matcher(line);
            if (m.find()) {
                entries.add(m.group(1));
            }
        }
        for (final Path page : pages()) {
            final Matcher run = RUN.matcher(Files.readString(page));
            while (run.find()) {
                if (entries.contains(run.group(1))) {
                    continue;
                }
                final Set<String> known = PARAMETERS.get(run.group(1));
                if (known == null) {
                    wrong.add(page + ": " + run.group(1));
                    continue;
                }
                final Matcher key = KEY.matcher(run.group(2));
                while (key.find()) {
                    if (!known.contains(key.group(1))) {
                        wrong.add(page + ": " + run.group(1) + " " + key.group(1));
                    }
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void menuEntriesExist() throws IOException {
        final List<String> wrong = new ArrayList<>();
        int named = 0;
        for (final Path page : pages()) {
            final Matcher m = LABEL.matcher(Pages.prose(page));
            while (m.find()) {
                named++;
                if (!PARAMETERS.containsKey(m.group(1))) {
                    wrong.add(page + ": " + m.group(1));
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertTrue(named > 30, named + " labels");
    }

    @Test
    void optionsExist() throws IOException {
        final Set<String> known = new HashSet<>(FOREIGN);
        PairForge.commandLine().getSubcommands().values()
            .forEach(s -> s.getCommandSpec().options().forEach(o -> known.addAll(List.of(o.names()))));
        final List<String> wrong = new ArrayList<>();
        for (final Path page : pages()) {
            final Matcher m = OPTION.matcher(Pages.prose(page));
            while (m.find()) {
                if (!known.contains(m.group(1))) {
                    wrong.add(page + ": " + m.group(1));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void methodsOfTheServiceExist() throws IOException {
        final Set<String> known = Arrays.stream(PairForgeService.class.getMethods()).map(m -> m.getName())
            .collect(Collectors.toSet());
        final List<String> wrong = new ArrayList<>();
        for (final Path page : pages()) {
            final Matcher m = METHOD.matcher(Files.readString(page));
            while (m.find()) {
                if (!known.contains(m.group(1))) {
                    wrong.add(page + ": forge." + m.group(1));
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** Each Command is explained on a page of its stage, which leads to the list of its parameters. */
    @Test
    void everyCommandHasAPage() throws IOException {
        final StringBuilder text = new StringBuilder();
        for (final Path page : pages()) {
            text.append(page.startsWith("docs") ? Files.readString(page) : "");
        }
        for (final String label : PARAMETERS.keySet()) {
            if (!PARAMETERS.get(label).isEmpty()) {
                final String link = "(reference/commands.md#" + Markdown.anchor(label) + ")";
                assertTrue(text.indexOf(link) > 0, label + ": no page of docs explains it and links to " + link);
            }
        }
    }
}
