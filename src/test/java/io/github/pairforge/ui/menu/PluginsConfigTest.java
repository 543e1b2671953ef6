package io.github.pairforge.ui.menu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import ij.plugin.PlugIn;

/** The menu entries that are no Commands. That their labels are no Commands' is part of DiscoveryTest. */
class PluginsConfigTest {

    /** ImageJ looks for the class behind the last comma of a line: an argument cannot hold one. */
    private static final Pattern ENTRY = Pattern.compile("([^,]*), \"([^\"]*)\", ([\\w.]+)\\(\"([^\",]*)\"\\)");

    private record Entry(String menu, String label, String type, String argument) {
    }

    private static List<Entry> entries() throws IOException {
        final List<Entry> entries = new ArrayList<>();
        for (final String line : Files.readAllLines(Path.of("plugins.config"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                final Matcher m = ENTRY.matcher(line);
                assertTrue(m.matches(), line);
                entries.add(new Entry(m.group(1), m.group(2), m.group(3), m.group(4)));
            }
        }
        return entries;
    }

    @Test
    void samplesAndTheGuideAreWhereFijiHasSuch() throws IOException {
        assertEquals(List.of("File>Open Samples > PairForge Pair (made up)",
            "File>Open Samples > PairForge HR Image (made up)", "File>Open Samples > PairForge LR Image (made up)",
            "Help > PairForge Guide", "Help > PairForge Tutorial"),
            entries().stream().map(e -> e.menu() + " > " + e.label()).toList());
    }

    @Test
    void classesArePlugins() throws ReflectiveOperationException, IOException {
        for (final Entry entry : entries()) {
            assertInstanceOf(PlugIn.class, Class.forName(entry.type()).getConstructor().newInstance(), entry.label());
        }
    }

    @Test
    void pagesOfTheGuideExist() throws IOException {
        for (final Entry entry : entries()) {
            if (entry.type().equals(GuidePage.class.getName())) {
                assertTrue(Files.exists(Path.of("docs", entry.argument())), entry.argument());
            }
        }
    }

    @Test
    void theJarHasIt() throws IOException {
        try (InputStream in = PluginsConfigTest.class.getResourceAsStream("/plugins.config")) {
            assertEquals(Files.readString(Path.of("plugins.config")),
                new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
