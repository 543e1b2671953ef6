package io.github.pairforge.updatesite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What {@code fiji-ships.txt} says about the libraries that PairForge needs.
 *
 * @param versions by artifact; empty when Fiji does not ship it
 */
record FijiShips(Map<String, Optional<String>> versions) {

    static final String FILE = "fiji-ships.txt";

    private static final List<String> HOW_KNOWN = List.of("observed", "declared", "derived", "none");

    FijiShips {
        versions = Map.copyOf(versions);
    }

    /** @throws IOException when the file cannot be read or contradicts itself */
    static FijiShips read(final Path file) throws IOException {
        final Map<String, Optional<String>> versions = new TreeMap<>();
        for (final List<String> row : TextTable.read(file, 4)) {
            final Optional<String> version = Optional.of(row.get(1)).filter(v -> !"-".equals(v));
            if (!HOW_KNOWN.contains(row.get(2)) || version.isEmpty() != "none".equals(row.get(2))) {
                throw new IOException(file + ": " + row.get(0) + " has version \"" + row.get(1)
                    + "\" and is known as \"" + row.get(2) + "\"; only what is not shipped is known as none.");
            }
            if (versions.put(row.get(0), version) != null) {
                throw new IOException(file + " names " + row.get(0) + " twice.");
            }
        }
        return new FijiShips(versions);
    }

    /**
     * Whether this library goes on the site.
     *
     * @throws IllegalArgumentException when the list does not know the library
     */
    boolean lacks(final Jar jar) {
        final Optional<String> version = versions.get(jar.artifact());
        if (version == null) {
            throw new IllegalArgumentException(jar.artifact() + " is a new dependency that " + FILE
                + " does not know; find out whether Fiji ships it and add a line.");
        }
        return version.isEmpty();
    }
}
