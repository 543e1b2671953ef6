package io.github.pairforge.install;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * A jar, or a folder of classes, on the class path.
 *
 * @param file where it is
 * @param artifact its name without version; "pairforge" for our own classes
 * @param version from the name, or else from its Maven properties; empty when nothing says it
 * @param classifier what follows the version in the name, such as a platform; empty as a rule
 * @param coordinates group and artifact, of it and of what was packed into it
 * @param holds those needed libraries of which it holds classes, and "pairforge"
 */
record Library(Path file, String artifact, String version, String classifier, Set<String> coordinates,
    Set<String> holds)
{

    private static final Pattern NAME =
        Pattern.compile("(.+?)(?:-(\\d[^-]*(?:-(?:SNAPSHOT|alpha|beta|rc|RC|M)[^-]*(?:-\\d+)?)?)(?:-(.+))?)?\\.jar");
    private static final Pattern PROPERTIES = Pattern.compile("META-INF/maven/[^/]+/[^/]+/pom\\.properties");

    Library {
        coordinates = Collections.unmodifiableSet(new TreeSet<>(coordinates));
        holds = Collections.unmodifiableSet(new TreeSet<>(holds));
    }

    /** @throws IOException when the jar is damaged */
    static Library read(final Path file) throws IOException {
        if (Files.isDirectory(file)) {
            final Set<String> holds = holds(e -> Files.exists(file.resolve(e)));
            return new Library(file, holds.contains(Need.OWN) ? Need.OWN : file.getFileName().toString(), "", "",
                Set.of(), holds);
        }
        final Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new IOException(file + " is no jar.");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            final Set<String> coordinates = new TreeSet<>();
            String version = name.group(2) == null ? "" : name.group(2);
            for (final ZipEntry entry : properties(zip)) {
                final Properties maven = new Properties();
                try (InputStream in = zip.getInputStream(entry)) {
                    maven.load(in);
                }
                coordinates.add(maven.getProperty("groupId") + ":" + maven.getProperty("artifactId"));
                if (version.isEmpty() && name.group(1).equals(maven.getProperty("artifactId"))) {
                    version = maven.getProperty("version", "");
                }
            }
            return new Library(file, name.group(1), version, name.group(3) == null ? "" : name.group(3), coordinates,
                holds(e -> zip.getEntry(e) != null));
        }
        catch (final IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static List<ZipEntry> properties(final ZipFile zip) {
        return zip.stream().filter(e -> PROPERTIES.matcher(e.getName()).matches()).<ZipEntry>map(e -> e).toList();
    }

    private static Set<String> holds(final Predicate<String> has) {
        final Set<String> found = new TreeSet<>();
        Need.ALL.stream().filter(n -> has.test(n.entry())).forEach(n -> found.add(n.artifact()));
        if (has.test(Need.OWN_ENTRY)) {
            found.add(Need.OWN);
        }
        return found;
    }

    /** Whether it is this library itself, in any build of it, and not something into which it was packed. */
    boolean is(final String library) {
        return artifact.equals(library) || artifact.startsWith(library + "_")
            || coordinates.size() == 1 && coordinates.iterator().next().endsWith(":" + library);
    }

    /** Two jars with the same are two copies: coordinates where there is one pair, with the classifier. */
    Stream<String> identity() {
        return coordinates.size() == 1 ? coordinates.stream().map(c -> c + " " + classifier) : Stream.empty();
    }
}
