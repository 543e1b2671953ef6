package io.github.pairforge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** What a formatter would do to the sources is done already (CONTRIBUTING.md). */
class SourceStyleTest {

    private static final int MAX_COLUMNS = 120;
    private static final int MAX_LINES = 300;

    private static List<Path> files(final String folder, final String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(f -> f.toString().endsWith(ending)).sorted().toList();
        }
    }

    private static List<Path> texts() throws IOException {
        final List<Path> texts = new ArrayList<>(files("src", ".java"));
        texts.addAll(files("macros", ""));
        texts.removeIf(Files::isDirectory);
        texts.addAll(List.of(Path.of("pom.xml"), Path.of("plugins.config"), Path.of(".ci/run")));
        return texts;
    }

    @Test
    void linesAreClean() throws IOException {
        final List<String> wrong = new ArrayList<>();
        for (final Path file : texts()) {
            final String text = Files.readString(file);
            final String[] lines = text.split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                final String place = file + ":" + (i + 1) + " ";
                if (!lines[i].equals(lines[i].stripTrailing())) {
                    wrong.add(place + "ends in blanks");
                }
                if (lines[i].indexOf('\t') >= 0) {
                    wrong.add(place + "holds a tab");
                }
                if (file.toString().endsWith(".java") && lines[i].codePointCount(0, lines[i].length()) > MAX_COLUMNS) {
                    wrong.add(place + "is longer than " + MAX_COLUMNS + " columns");
                }
            }
            if (!text.endsWith("\n") || text.endsWith("\n\n")) {
                wrong.add(file + " does not end in one line break");
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void noFileOfTheProgramIsLong() throws IOException {
        for (final Path file : files("src/main/java", ".java")) {
            assertTrue(Files.readAllLines(file).size() <= MAX_LINES, file + " is long: something wants to come out");
        }
    }

    @Test
    void everyPackageSaysWhatItIs() throws IOException {
        for (final Path file : files("src/main/java/io/github/pairforge", ".java")) {
            final Path described = file.resolveSibling("package-info.java");
            assertTrue(Files.exists(described), described + " is missing");
        }
    }
}
