package io.github.pairforge.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.testing.SmallPair;

/**
 * The same bits under this Java and under a later one. The other is looked for in the variables JAVA_HOME_…, as build
 * servers set them, and where systems install it; without one these tests are skipped.
 */
class OtherJavaTest {

    private static final int NEWER = 21;

    @TempDir
    private Path folder;

    private Path other;
    private SmallPair pair;

    @BeforeEach
    void find() throws IOException {
        final Optional<Path> found = candidates().stream().filter(h -> feature(h) >= NEWER
            && feature(h) != Runtime.version().feature()).findFirst();
        assumeTrue(found.isPresent(), "no Java of version " + NEWER + " or later besides this one; set JAVA_HOME_21");
        other = found.get();
        pair = SmallPair.write(folder);
    }

    private static List<Path> candidates() throws IOException {
        final List<Path> homes = new ArrayList<>();
        System.getenv().forEach((name, value) -> {
            if (name.startsWith("JAVA_HOME_")) {
                homes.add(Path.of(value));
            }
        });
        for (final String place : List.of("/usr/lib/jvm", "/opt/java", "/Library/Java/JavaVirtualMachines")) {
            if (Files.isDirectory(Path.of(place))) {
                try (Stream<Path> installed = Files.list(Path.of(place))) {
                    installed.sorted().forEach(h -> homes.add(Files.isDirectory(h.resolve("Contents/Home"))
                        ? h.resolve("Contents/Home") : h));
                }
            }
        }
        return homes;
    }

    /** From the file that every JDK has; 0 when it is none. */
    private static int feature(final Path home) {
        final Properties release = new Properties();
        try (var in = Files.newInputStream(home.resolve("release"))) {
            release.load(in);
            return Files.isExecutable(home.resolve("bin/java"))
                ? Runtime.Version.parse(release.getProperty("JAVA_VERSION").replace("\"", "")).feature() : 0;
        }
        catch (final IOException | IllegalArgumentException | NullPointerException e) {
            // No JDK: the next one.
            return 0;
        }
    }

    private void run(final Path home, final Object... words) throws Exception {
        final List<String> line = new ArrayList<>(List.of(home.resolve("bin/java").toString(), "-Xmx1g", "-cp",
            System.getProperty("java.class.path"), "io.github.pairforge.cli.PairForge"));
        Stream.of(words).map(Object::toString).forEach(line::add);
        final Path log = folder.resolve("log.txt");
        final Process process =
            new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(Redirect.to(log.toFile())).start();
        assertTrue(process.waitFor(300, TimeUnit.SECONDS), "hangs: " + line);
        assertEquals(0, process.exitValue(), Files.readString(log));
    }

    /** The results under one Java. */
    private Path results(final Path home) throws Exception {
        final Path out = Files.createDirectory(folder.resolve("java" + feature(home)));
        run(home, "degrade", "--hr", pair.hr(), "--lr", pair.lr(), "--harmonize", "local", "--seed", 7, "--output",
            out.resolve("degraded.tif"));
        run(home, "harmonize", "--image", pair.lr(), "--reference", out.resolve("degraded.tif"), "--method", "spline",
            "--output", out.resolve("harmonized.tif"));
        run(home, "denoise", "--image", out.resolve("degraded.tif"), "--sigma", 0.003, "--output",
            out.resolve("denoised.tif"));
        run(home, "fit", "--pair", pair.hr(), pair.lr(), "--kernel-only", "--replicates", 20, "--table",
            out.resolve("fit.csv"), "--curves", out.resolve("curves.csv"));
        return out;
    }

    @Test
    void resultsHaveTheSameBits() throws Exception {
        final Path here = results(Path.of(System.getProperty("java.home")));
        final Path there = results(other);
        assertNotEquals(here, there);
        int compared = 0;
        try (Stream<Path> files = Files.list(here)) {
            for (final Path file : files.sorted().toList()) {
                assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(there.resolve(file.getFileName())),
                    file.getFileName() + " differs under Java " + feature(other));
                compared++;
            }
        }
        assertEquals(5, compared);
    }
}
