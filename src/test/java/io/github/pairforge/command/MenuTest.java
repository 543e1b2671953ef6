package io.github.pairforge.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;

import ij.IJ;

/** The menu Plugins > PairForge goes as the work goes. */
class MenuTest {

    private static final int GROUP = 100;

    private static Context context;

    @BeforeAll
    static void start() {
        context = new Context(CommandService.class);
    }

    @AfterAll
    static void stop() {
        context.dispose();
    }

    private static List<CommandInfo> commands() {
        return context.service(CommandService.class).getCommands().stream()
            .filter(c -> c.getClassName().startsWith("io.github.pairforge.command."))
            .sorted(Comparator.comparingDouble(MenuTest::weight)).toList();
    }

    private static double weight(final CommandInfo command) {
        return command.getMenuPath().getLeaf().getWeight();
    }

    private static String label(final CommandInfo command) {
        return command.getMenuPath().getLeaf().getName();
    }

    @Test
    void groupsGoAsTheWorkGoes() {
        final Map<Integer, List<String>> groups = new TreeMap<>();
        commands().forEach(c -> groups.merge((int) weight(c) / GROUP, List.of(label(c)),
            (a, b) -> Stream.concat(a.stream(), b.stream()).toList()));
        assertTrue(groups.get(0).contains("Open Raster..."));
        assertEquals(List.of("Score Pair Alignment...", "Measure Spectral Angle...", "Align to Reference...",
            "Align Time Series..."), groups.get(1), "check");
        assertEquals(List.of("Fit Blur Kernel...", "Fit Band Regression...", "Fit Noise Model...",
            "Fit Degradation Model..."), groups.get(2), "fit");
        assertEquals(List.of("Degrade to Sensor...", "Harmonize to Reference...", "Apply Band Regression...",
            "Synthesize Sensor Noise...", "Denoise Image..."), groups.get(3), "apply");
        assertEquals(List.of("Compare to Sensor...", "Compare Harmonizations...", "Plot Band Distributions..."),
            groups.get(4), "evaluate");
        assertEquals(List.of("Run ONNX Model...", "Manage Models..."), groups.get(5), "models");
    }

    /** Equal weights would be ordered by name, and the order would change with a label. */
    @Test
    void everyEntryHasAWeightOfItsOwn() {
        assertEquals(commands().size(), commands().stream().map(MenuTest::weight).distinct().count());
    }

    /** SciJava's own menus have a line where weights differ by more than 1. */
    @Test
    void linesOfSciJavasMenusAreBetweenGroupsOnly() {
        final List<CommandInfo> all = commands();
        for (int i = 1; i < all.size(); i++) {
            final double a = weight(all.get(i - 1));
            final double b = weight(all.get(i));
            if (a >= GROUP && (int) a / GROUP == (int) b / GROUP) {
                assertTrue(b - a <= 1, label(all.get(i - 1)) + " | " + label(all.get(i)));
            }
        }
    }

    /** ImageJ knows commands by their labels alone: an equal one would be replaced, in other people's macros too. */
    @Test
    void noLabelIsThatOfAnotherCommand() throws IOException {
        final Set<String> taken = new HashSet<>(imageJ());
        assertTrue(taken.contains("Gaussian Blur...") && taken.contains("Scale...") && taken.size() > 300,
            taken.size() + " labels of ImageJ");
        // Of plugins that Fiji ships and whose names are near ours.
        taken.addAll(List.of("Align Image by line ROI", "Linear Stack Alignment with SIFT",
            "Register Virtual Stack Slices", "Non-local Means Denoising", "ROF Denoise", "Despeckle",
            "Noise2Void", "Bio-Formats Importer"));
        final Set<String> ours = new HashSet<>();
        for (final CommandInfo command : commands()) {
            assertTrue(ours.add(label(command)), label(command) + " twice");
            assertFalse(taken.contains(label(command)), label(command));
        }
    }

    private static Set<String> imageJ() throws IOException {
        final Set<String> labels = new HashSet<>();
        try (BufferedReader in = new BufferedReader(
            new InputStreamReader(IJ.class.getResourceAsStream("/IJ_Props.txt"), StandardCharsets.UTF_8)))
        {
            final Pattern quoted = Pattern.compile("^\\w+=\"([^\"]+)\"");
            in.lines().map(quoted::matcher).filter(Matcher::find)
                .forEach(m -> labels.add(m.group(1).replaceFirst("\\[.+\\]$", "").strip()));
        }
        return labels;
    }

    @Test
    void everyEntryExplainsItself() {
        for (final CommandInfo command : commands()) {
            assertTrue(command.getDescription().matches(".*[.?]"), label(command));
            assertTrue(command.getDescription().length() <= 120, label(command) + " has a long tooltip");
            assertTrue(label(command).endsWith("..."), label(command) + " opens a dialog");
        }
    }
}
