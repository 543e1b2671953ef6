package io.github.pairforge.inference;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Files that cards name: those on this machine stay inside of the card's folder. */
final class CardPaths {

    private CardPaths() {
    }

    /**
     * @param name relative to the folder
     * @param place for messages
     * @throws IllegalArgumentException when it leaves the folder, also by a symbolic link
     */
    static Path inside(final Path folder, final String name, final String place) throws IOException {
        final Path file;
        try {
            file = folder.resolve(name).normalize();
        }
        catch (final InvalidPathException e) {
            throw new IllegalArgumentException(place + " is no name of a file.", e);
        }
        final boolean escapes = !file.startsWith(folder.normalize()) || file.equals(folder.normalize())
            || Files.exists(file) && !file.toRealPath().startsWith(folder.toRealPath());
        if (escapes || Path.of(name).isAbsolute()) {
            throw new IllegalArgumentException(
                place + ": \"" + name + "\" is not inside of the card's folder; put the file next to the card.");
        }
        return file;
    }

    /** The address when it is one; other schemes than http and https are refused. */
    static Optional<URI> address(final String source, final String place) {
        if (!source.contains("://")) {
            return Optional.empty();
        }
        try {
            final URI uri = URI.create(source);
            if (List.of("http", "https").contains(String.valueOf(uri.getScheme())) && uri.getHost() != null) {
                return Optional.of(uri);
            }
        }
        catch (final IllegalArgumentException e) {
            throw new IllegalArgumentException(place + ": \"" + source + "\" is no address.", e);
        }
        throw new IllegalArgumentException(place + ": \"" + source + "\" is no http or https address.");
    }

    /** What a file from there is called here. */
    static String fileName(final URI address, final String model) {
        final String own = Arrays.stream(String.valueOf(address.getPath()).split("/"))
            .filter(s -> s.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,100}\\.onnx")).reduce((a, b) -> b).orElse("");
        final String plain = model.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^[.-]+", "");
        return own.isEmpty() ? (plain.isEmpty() ? "model" : plain) + ".onnx" : own;
    }
}
