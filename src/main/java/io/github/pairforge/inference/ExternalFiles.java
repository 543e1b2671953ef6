package io.github.pairforge.inference;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Collection;

/** Weights that lie in files beside the network: they must really lie there. */
final class ExternalFiles {

    private ExternalFiles() {
    }

    /** @throws IOException in one sentence, when one is missing or lies elsewhere */
    static void check(final Path network, final Collection<String> locations) throws IOException {
        final Path folder = network.toAbsolutePath().normalize().getParent().toRealPath();
        for (final String location : locations) {
            final Path file = inside(network, folder, location);
            if (!Files.isRegularFile(file)) {
                throw new IOException(network + " keeps weights in " + location + ", which is not beside it; get that "
                    + "file as well.");
            }
            if (!file.toRealPath().startsWith(folder)) {
                throw outside(network, location);
            }
        }
    }

    private static Path inside(final Path network, final Path folder, final String location) throws IOException {
        try {
            final Path file = folder.resolve(location).normalize();
            if (Path.of(location).isAbsolute() || location.startsWith("/") || location.startsWith("\\")
                || !file.startsWith(folder))
            {
                throw outside(network, location);
            }
            return file;
        }
        catch (final InvalidPathException e) {
            throw new IOException(network + " keeps weights in a file without a possible name.", e);
        }
    }

    private static IOException outside(final Path network, final String location) {
        return new IOException(network + " wants to read " + location
            + ", which is not in its folder; that is refused: do not use this file.");
    }
}
