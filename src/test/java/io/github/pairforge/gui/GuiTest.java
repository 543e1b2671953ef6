package io.github.pairforge.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.scijava.Context;
import org.scijava.command.CommandService;

/**
 * Every Command from its dialog, in windows that are really there: {@link Scenario}s, played in a JVM of their own on
 * a screen of their own. Pictures, figures and a log are left in target/gui. See docs/gui-tests.md.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuiTest {

    private static final Path FOLDER = Path.of("target", Applications.fiji().isPresent() ? "gui-fiji" : "gui");
    private static final int LONGEST_S = 90;

    private GuiProcess process;

    @BeforeAll
    void emptyFolder() throws IOException {
        if (Files.exists(FOLDER)) {
            try (Stream<Path> old = Files.walk(FOLDER)) {
                old.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
            }
        }
        Files.createDirectories(FOLDER);
    }

    @AfterAll
    void stop() {
        if (process != null) {
            process.close();
        }
    }

    @TestFactory
    Stream<DynamicTest> windows() {
        final String only = System.getProperty("pairforge.gui.only", "");
        return Scenario.all().stream().map(Scenario::name).filter(name -> name.matches(only.isEmpty() ? ".*" : only))
            .map(name -> dynamicTest(name, () -> play(name)));
    }

    @Test
    void everyCommandHasAScenario() {
        final Set<String> played = CommandScenarios.all().stream().map(Scenario::name).collect(Collectors.toSet());
        try (Context context = new Context(CommandService.class)) {
            assertEquals(Set.of(), context.service(CommandService.class).getCommands().stream()
                .map(c -> c.getClassName()).filter(c -> c.startsWith("io.github.pairforge."))
                .map(c -> c.substring(c.lastIndexOf('.') + 1)).filter(c -> !played.contains(c))
                .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    private void play(final String scenario) throws InterruptedException {
        final boolean display = System.getenv("PAIRFORGE_DISPLAY") != null || VirtualScreen.program().isPresent();
        assumeTrue(display, "no Xvfb: windows are not tested (install xvfb)");
        String answer;
        try {
            answer = process().run(scenario, LONGEST_S);
        }
        catch (final TimeoutException e) {
            process.close();
            process = null;
            answer = "failed: no end after " + LONGEST_S + " s";
        }
        if (answer.startsWith("skipped: ")) {
            abort(scenario + ": " + answer);
        }
        assertEquals("passed", answer, scenario + ": see " + FOLDER);
    }

    private GuiProcess process() {
        try {
            if (process == null || !process.isAlive()) {
                process = GuiProcess.start(FOLDER);
            }
            return process;
        }
        catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
