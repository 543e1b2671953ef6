package io.github.pairforge.gui;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A second JVM with windows: gets names of scenarios and answers with one line each. */
final class GuiProcess implements AutoCloseable {

    private final VirtualScreen screen;
    private final Process process;
    private final BufferedWriter requests;
    private final BufferedReader answers;
    private final Path log;

    private GuiProcess(final VirtualScreen screen, final Process process, final Path log) {
        this.screen = screen;
        this.process = process;
        this.log = log;
        requests = process.outputWriter(StandardCharsets.UTF_8);
        answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /** @param folder for pictures, figures and the log */
    static GuiProcess start(final Path folder) throws IOException {
        final VirtualScreen screen = VirtualScreen.open();
        final Path place = Files.createDirectories(folder).toAbsolutePath();
        final List<String> command = new ArrayList<>(List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1g",
            "--add-opens=java.base/java.lang=ALL-UNNAMED", "-Djava.awt.headless=false",
            "-Djava.util.prefs.userRoot=" + Files.createDirectories(place.resolve("prefs")),
            "-Duser.home=" + Files.createDirectories(place.resolve("home")),
            "-Dpairforge.gui.folder=" + place, "-Dpairforge.gui.fiji=" + Applications.fiji().isPresent()));
        command.addAll(List.of("-cp", Applications.classPath(), GuiMain.class.getName()));
        final ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("DISPLAY", screen.display());
        return new GuiProcess(screen, builder.start(), place.resolve("log.txt"));
    }

    /**
     * @return what {@link GuiMain} answers: "passed", "skipped: why" or "failed: why"
     * @throws TimeoutException when no answer came: the process is of no use any more
     */
    String run(final String scenario, final int seconds) throws TimeoutException, InterruptedException {
        final CompletableFuture<String> answer = CompletableFuture.supplyAsync(() -> ask(scenario));
        try {
            return answer.get(seconds, TimeUnit.SECONDS);
        }
        catch (final ExecutionException e) {
            throw new CompletionException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private String ask(final String scenario) {
        try {
            log("== " + scenario);
            requests.write(scenario + "\n");
            requests.flush();
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                if (line.startsWith(GuiMain.ANSWER)) {
                    return line.substring(GuiMain.ANSWER.length());
                }
                log(line);
            }
            return "failed: the process ended; see " + log;
        }
        catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void log(final String line) throws IOException {
        Files.writeString(log, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    @Override
    public void close() {
        process.destroyForcibly();
        screen.close();
    }
}
