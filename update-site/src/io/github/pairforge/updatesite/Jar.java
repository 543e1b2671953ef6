package io.github.pairforge.updatesite;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A jar with its version in the file's name.
 *
 * @param artifact the name without version
 * @param version what follows the last hyphen before a digit
 * @param file where it lies
 */
record Jar(String artifact, String version, Path file) {

    private static final Pattern NAME = Pattern.compile("(.+?)-(\\d[^/]*)\\.jar");

    /** @throws IllegalArgumentException when the name has no version */
    static Jar of(final Path file) {
        final Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalArgumentException(file + " has no version in its name, as in pairforge-1.0.0.jar.");
        }
        return new Jar(name.group(1), name.group(2), file);
    }

    /**
     * All jars of a folder by name.
     *
     * @throws IllegalArgumentException when one is there in two versions
     */
    static List<Jar> in(final Path folder) throws IOException {
        final List<Jar> jars;
        try (Stream<Path> files = Files.list(folder)) {
            jars = files.filter(f -> f.toString().endsWith(".jar")).sorted().map(Jar::of).toList();
        }
        final Set<String> seen = new HashSet<>();
        for (final Jar jar : jars) {
            if (!seen.add(jar.artifact())) {
                throw new IllegalArgumentException(
                    folder + " holds two versions of " + jar.artifact() + "; delete the folder and build again.");
            }
        }
        return jars;
    }

    /** Where it goes in Fiji's folder. */
    String installed() {
        return "jars/" + file.getFileName();
    }
}
