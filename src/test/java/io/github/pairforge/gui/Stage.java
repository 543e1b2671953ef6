package io.github.pairforge.gui;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.opentest4j.TestAbortedException;
import org.scijava.Context;

/** Plays scenarios one by one on a clean desk; one that fails leaves a picture of the screen and its stack trace. */
final class Stage {

    private final Desk desk;
    private final Path folder;
    private final List<Scenario> scenarios = Scenario.all();

    Stage(final Context context, final Path folder, final boolean fiji) throws IOException {
        this.folder = folder;
        desk = new Desk(context, folder, fiji);
    }

    /** @return "passed", "skipped: why" or "failed: why", one line */
    String play(final String name) throws IOException {
        final Scenario scenario = scenarios.stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow();
        desk.begin(scenarios.indexOf(scenario) + 1, name);
        try {
            scenario.body().play(desk);
            return "passed";
        }
        catch (final TestAbortedException e) {
            return "skipped: " + oneLine(e.getMessage());
        }
        // Whatever goes wrong, also an error of an assertion, is what the scenario found.
        catch (final Throwable e) {
            desk.screenshot("failed");
            final StringWriter trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            Files.writeString(folder.resolve(desk.fileName("failed") + ".txt"),
                trace + "\n" + desk.windows() + "\n\n" + threads());
            return "failed: " + oneLine(e.toString());
        }
        finally {
            desk.clear();
        }
    }

    /** What our code was doing: where a message came from, or what it waits for. */
    private static String threads() {
        return Thread.getAllStackTraces().entrySet().stream().filter(t -> t.getKey() != Thread.currentThread()
            && Stream.of(t.getValue()).anyMatch(f -> f.getClassName().startsWith("io.github.pairforge.")))
            .map(t -> t.getKey() + "\n" + Stream.of(t.getValue()).map(f -> "    at " + f + "\n")
                .collect(Collectors.joining())).collect(Collectors.joining("\n"));
    }

    private static String oneLine(final String text) {
        return String.valueOf(text).replaceAll("\\s*\\R\\s*", " / ");
    }
}
