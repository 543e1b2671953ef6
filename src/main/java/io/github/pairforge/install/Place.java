package io.github.pairforge.install;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where jars are looked for.
 *
 * @param folder Fiji's folder; empty when it is a class path
 * @param entries jars and folders of classes, in order
 */
public record Place(Optional<Path> folder, List<Path> entries) {

    private static final List<String> FOLDERS = List.of("jars", "plugins");

    public Place {
        entries = List.copyOf(entries);
    }

    /**
     * All jars of a Fiji.
     *
     * @throws IllegalArgumentException when it is no folder of a Fiji
     */
    public static Place of(final Path fiji) throws IOException {
        final List<Path> jars = new ArrayList<>();
        for (final String name : FOLDERS) {
            final Path folder = fiji.resolve(name);
            if (Files.isDirectory(folder)) {
                try (Stream<Path> files = Files.walk(folder)) {
                    files.filter(f -> f.getFileName().toString().endsWith(".jar")).sorted().forEach(jars::add);
                }
            }
        }
        if (jars.isEmpty()) {
            throw new IllegalArgumentException("folder: " + fiji
                + " has no jars in jars or plugins; give Fiji's own folder, the one that holds the folder jars.");
        }
        return new Place(Optional.of(fiji), jars);
    }

    /** The Fiji that this PairForge is installed in, or else the class path that it runs from. */
    public static Place running() throws IOException {
        final Optional<Path> fiji = ownFile().flatMap(Place::fijiOf);
        return fiji.isPresent() ? of(fiji.get()) : ofClassPath(System.getProperty("java.class.path", ""));
    }

    static Place ofClassPath(final String classPath) {
        return new Place(Optional.empty(), Stream.of(classPath.split(File.pathSeparator)).filter(e -> !e.isBlank())
            .map(Path::of).filter(Files::exists)
            .filter(p -> Files.isDirectory(p) || p.toString().endsWith(".jar")).distinct().toList());
    }

    /** The folder above jars or plugins, where this jar is in one of them. */
    static Optional<Path> fijiOf(final Path jar) {
        for (Path p = jar.toAbsolutePath().getParent(); p != null && p.getParent() != null; p = p.getParent()) {
            if (FOLDERS.contains(p.getFileName().toString())) {
                return Optional.of(p.getParent());
            }
        }
        return Optional.empty();
    }

    private static Optional<Path> ownFile() {
        final CodeSource source = Place.class.getProtectionDomain().getCodeSource();
        final URL url = source == null ? null : source.getLocation();
        try {
            return url == null || !"file".equals(url.getProtocol()) ? Optional.empty()
                : Optional.of(Path.of(url.toURI())).filter(p -> p.toString().endsWith(".jar"));
        }
        catch (final URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** How a file is called in messages: in Fiji's folder without that folder. */
    public String name(final Path file) {
        return folder.filter(file::startsWith).map(f -> f.relativize(file)).orElse(file).toString().replace('\\', '/');
    }
}
