package io.github.pairforge.gui;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A screen of its own for windows under test: nothing disturbs them, and they disturb nobody.
 *
 * <p>Xvfb makes it, and openbox, where it is installed, gives windows titles and frames; it ends with the screen. A
 * given display is taken as it is.
 *
 * @param display as in the variable DISPLAY
 * @param server null for a given display
 */
record VirtualScreen(String display, Process server) implements AutoCloseable {

    private static final String SIZE = "1600x1200x24";

    static Optional<Path> program() {
        return program("Xvfb");
    }

    private static Optional<Path> program(final String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
            .map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst();
    }

    /** @throws IOException when Xvfb does not start */
    static VirtualScreen open() throws IOException {
        final String given = System.getenv("PAIRFORGE_DISPLAY");
        if (given != null && !given.isBlank()) {
            return new VirtualScreen(given, null);
        }
        final Process server = new ProcessBuilder(program().orElseThrow().toString(), "-displayfd", "1", "-screen", "0",
            SIZE, "-nolisten", "tcp").redirectError(ProcessBuilder.Redirect.DISCARD).start();
        final BufferedReader lines = server.inputReader(StandardCharsets.US_ASCII);
        final String number = lines.readLine();
        if (number == null) {
            throw new IOException("Xvfb ended at once.");
        }
        final String display = ":" + number.strip();
        final Optional<Path> manager = program("openbox");
        if (manager.isPresent()) {
            final ProcessBuilder titles = new ProcessBuilder(manager.get().toString(), "--sm-disable")
                .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
            titles.environment().put("DISPLAY", display);
            titles.start();
        }
        // Also when the tests are stopped from outside.
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroy));
        return new VirtualScreen(display, server);
    }

    @Override
    public void close() {
        if (server != null) {
            server.destroy();
        }
    }
}
