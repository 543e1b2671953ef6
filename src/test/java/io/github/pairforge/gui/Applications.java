package io.github.pairforge.gui;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The class path of the application whose windows are tested: plain ImageJ of the build, or a Fiji. */
final class Applications {

    private static final String OURS = "io/github/pairforge/service/PairForgeService.class";

    private Applications() {
    }

    /** What the variable PAIRFORGE_FIJI names: the folder of a Fiji, or a class path. */
    static Optional<String> fiji() {
        return Optional.ofNullable(System.getenv("PAIRFORGE_FIJI")).filter(f -> !f.isBlank());
    }

    /** The tests' own class path, or that of the Fiji with what it lacks of ours behind it. */
    static String classPath() throws IOException {
        final String ours = System.getProperty("java.class.path");
        return fiji().isPresent() ? behind(entries(fiji().get()), ours) : ours;
    }

    private static List<String> entries(final String fiji) throws IOException {
        if (fiji.contains(File.pathSeparator) || !Files.isDirectory(Path.of(fiji, "jars"))) {
            return List.of(fiji.split(File.pathSeparator));
        }
        final List<String> jars = new ArrayList<>();
        for (final String folder : List.of("jars", "plugins")) {
            if (Files.isDirectory(Path.of(fiji, folder))) {
                try (Stream<Path> files = Files.walk(Path.of(fiji, folder))) {
                    files.map(Path::toString).filter(f -> f.endsWith(".jar")).sorted().forEach(jars::add);
                }
            }
        }
        return jars;
    }

    /** A library that is there must not come a second time: its plugins would be found twice. */
    private static String behind(final List<String> fiji, final String ours) throws IOException {
        final List<String> all = new ArrayList<>(fiji);
        try (URLClassLoader there = new URLClassLoader(fiji.stream().map(Applications::url).toArray(URL[]::new),
            ClassLoader.getPlatformClassLoader()))
        {
            for (final String entry : ours.split(File.pathSeparator)) {
                if (there.findResource(someClass(Path.of(entry))) == null) {
                    all.add(entry);
                }
            }
        }
        return String.join(File.pathSeparator, all);
    }

    /** Tests and their resources have no class that Fiji could have. */
    private static String someClass(final Path entry) throws IOException {
        if (Files.isDirectory(entry)) {
            return Files.exists(entry.resolve(OURS)) ? OURS : "no such class";
        }
        if (!Files.exists(entry)) {
            return "no such class";
        }
        try (JarFile jar = new JarFile(entry.toFile())) {
            return jar.stream().map(e -> e.getName())
                .filter(n -> n.endsWith(".class") && !n.endsWith("-info.class") && !n.startsWith("META-INF/"))
                .findFirst().orElse("no such class");
        }
    }

    private static URL url(final String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        }
        catch (final MalformedURLException e) {
            throw new UncheckedIOException(e);
        }
    }
}
