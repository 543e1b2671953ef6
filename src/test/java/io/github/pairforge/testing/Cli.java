package io.github.pairforge.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import picocli.CommandLine;

import io.github.pairforge.cli.PairForge;

/**
 * One run of the command line in this process.
 *
 * @param code exit code
 * @param out what it printed
 * @param err what it complained about
 */
public record Cli(int code, String out, String err) {

    private static final Duration SOON = Duration.ofSeconds(60);

    /** Runs a command that ends within a minute, or fails the test. */
    public static Cli run(final Object... args) {
        final String[] words = Arrays.stream(args).map(String::valueOf).toArray(String[]::new);
        final StringWriter out = new StringWriter();
        final StringWriter err = new StringWriter();
        final CommandLine line = PairForge.commandLine();
        line.setOut(new PrintWriter(out));
        line.setErr(new PrintWriter(err));
        final int code = assertTimeoutPreemptively(SOON, () -> line.execute(words), String.join(" ", words));
        return new Cli(code, out.toString(), err.toString());
    }

    /** Runs a command that succeeds. */
    public static Cli succeed(final Object... args) {
        final Cli run = run(args);
        assertEquals(0, run.code, run.err);
        assertEquals("", run.err);
        return run;
    }

    /** A task that fails in one sentence and leaves the folder as it was. */
    public static String fail(final Path folder, final Object... args) {
        return refuse(1, folder, args);
    }

    /** A command line that is refused in one sentence, before anything is done. */
    public static String misuse(final Path folder, final Object... args) {
        return refuse(2, folder, args);
    }

    private static String refuse(final int code, final Path folder, final Object... args) {
        final Set<String> before = state(folder);
        final Cli run = run(args);
        final String what = Arrays.toString(args) + " gave " + run;
        final List<String> lines = run.err.lines().toList();
        assertEquals(code, run.code, what);
        assertEquals("", run.out, what);
        assertEquals(code == 2 ? 2 : 1, lines.size(), what);
        assertTrue(code != 2 || lines.get(1).startsWith("Try: pairforge"), what);
        final String sentence = lines.get(0);
        assertTrue(sentence.startsWith("pairforge: "), what);
        assertTrue(sentence.length() < 700, what);
        for (final String word : List.of("Exception", "java.", "com.google", "picocli", "\tat ", " null",
            "should not happen"))
        {
            assertFalse(sentence.replace(folder.toString(), "").contains(word), what);
        }
        assertFalse(sentence.chars().anyMatch(Character::isISOControl), what);
        assertEquals(before, state(folder), what);
        return sentence;
    }

    /** Every file below a folder with size and time, so that a file made, changed or left behind shows. */
    private static Set<String> state(final Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.map(f -> {
                try {
                    return f + (Files.isRegularFile(f) ? " " + Files.size(f) + " " + Files.getLastModifiedTime(f) : "");
                }
                catch (final IOException e) {
                    throw new UncheckedIOException(e);
                }
            }).collect(Collectors.toCollection(TreeSet::new));
        }
        catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
