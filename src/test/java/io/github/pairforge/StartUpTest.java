package io.github.pairforge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;

/** What Fiji pays for PairForge at its start: a few of our own classes, and nothing that computes or is native. */
class StartUpTest {

    private static final Pattern LOADED = Pattern.compile("\\] ([\\w.$]+) source: ");
    private static final int MOST = 100;

    @TempDir
    private Path folder;

    /** Runs in a Java of its own: starts everything as Fiji does, and lists the Commands for the menu. */
    static final class Starts {

        private Starts() {
        }

        public static void main(final String... args) {
            try (Context context = new Context()) {
                final long ours = context.service(CommandService.class).getCommands().stream()
                    .filter(c -> c.getClassName().startsWith("io.github.pairforge.")).map(CommandInfo::getMenuPath)
                    .filter(p -> !p.isEmpty()).count();
                System.exit(ours > 10 ? 0 : 1);
            }
        }
    }

    private Set<String> loaded() throws Exception {
        final Path log = folder.resolve("classes.txt");
        final Process process = new ProcessBuilder(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Djava.awt.headless=true",
            "-Djava.util.prefs.userRoot=" + folder, "-Xlog:class+load=info:file=" + log, "-cp",
            System.getProperty("java.class.path"), Starts.class.getName()))
                .redirectErrorStream(true).redirectOutput(Redirect.DISCARD).start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS), "hangs");
        assertEquals(0, process.exitValue());
        final Set<String> classes = new TreeSet<>();
        for (final String line : Files.readAllLines(log)) {
            final Matcher m = LOADED.matcher(line);
            if (m.find()) {
                classes.add(m.group(1));
            }
        }
        assertTrue(classes.size() > 500, classes.size() + " classes");
        return classes;
    }

    @Test
    void nothingIsComputedOrLoadedBeforeItIsAskedFor() throws Exception {
        final Set<String> classes = loaded();
        final List<String> heavy = classes.stream().filter(c -> c.matches("(ai\\.onnxruntime|com\\.sun\\.jna"
            + "|org\\.hipparchus|org\\.jtransforms|org\\.visnow|picocli|com\\.google\\.gson|org\\.yaml"
            + "|org\\.apache\\.commons\\.csv|io\\.airlift|net\\.imglib2\\.img|javax\\.swing|ij\\.gui)\\..*")).toList();
        assertEquals(List.of(), heavy);
        final List<String> ours = classes.stream().filter(c -> c.startsWith("io.github.pairforge.")
            && !c.startsWith(StartUpTest.class.getName())).toList();
        assertTrue(ours.size() < MOST, ours.size() + " of our classes: " + ours);
        assertEquals(List.of(), ours.stream().filter(c -> c.startsWith("io.github.pairforge.command.")).toList());
    }
}
