package io.github.pairforge.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.raster.Progress;

/** Folders of a Fiji in which one thing is wrong at a time. */
class InstallationTest {

    private static final Machine LINUX = new Machine(Runtime.Version.parse("21.0.2"), "Linux", "amd64");
    private static final String NATIVE = "ai/onnxruntime/native/linux-x64/libonnxruntime.so";

    @TempDir
    private Path fiji;

    @BeforeEach
    void everythingIsThere() throws IOException {
        Files.createDirectories(fiji.resolve("plugins/Sub"));
        jar("jars/pairforge-1.0.0.jar", Need.OWN_ENTRY);
        for (final Need need : Need.ALL) {
            jar("jars/" + need.artifact() + "-" + need.tested() + ".jar", need.entry(),
                need.artifact().equals(Need.ONNX) ? NATIVE : "x");
        }
        jar("jars/other-2.0.jar", "META-INF/maven/org.other/other/pom.properties", "org/other/A.class");
    }

    private Path jar(final String name, final String... entries) throws IOException {
        final Path file = fiji.resolve(name);
        Files.createDirectories(file.getParent());
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            for (final String entry : entries) {
                zip.putNextEntry(new ZipEntry(entry));
                if (entry.endsWith("pom.properties")) {
                    final String[] parts = entry.split("/");
                    zip.write(("groupId=" + parts[2] + "\nartifactId=" + parts[3] + "\nversion=7.7\n").getBytes());
                }
                zip.closeEntry();
            }
        }
        return file;
    }

    private Installation check() throws IOException {
        return check(LINUX);
    }

    private Installation check(final Machine machine) throws IOException {
        return Installation.check(Place.of(fiji), machine, Progress.NONE);
    }

    private String onlyProblem() throws IOException {
        final Installation found = check();
        assertEquals(1, found.problems(), found.findings().toString());
        assertEquals("1 problem was found.", found.verdict());
        return found.findings().get(0).sentence();
    }

    @Test
    void aWholeInstallationIsInOrder() throws IOException {
        final Installation found = check();
        assertEquals(List.of(), found.findings());
        assertEquals("Everything is in order.", found.verdict());
        assertEquals(Need.ALL.size() + 1, found.states().size());
        assertTrue(found.states().stream().allMatch(s -> s.state().equals("in order")), found.states().toString());
        assertEquals("jars/gson-2.10.1.jar",
            found.states().stream().filter(s -> s.library().equals("gson")).findFirst().orElseThrow().files().get(0));
    }

    @Test
    void twoOfOursKeepsTheNewer() throws IOException {
        jar("plugins/pairforge-0.9.0.jar", Need.OWN_ENTRY);
        assertTrue(onlyProblem().startsWith("Keep jars/pairforge-1.0.0.jar and delete plugins/pairforge-0.9.0.jar: "));
    }

    @Test
    void aSnapshotIsOlderThanItsRelease() throws IOException {
        jar("jars/pairforge-1.0.0-SNAPSHOT.jar", Need.OWN_ENTRY);
        assertTrue(onlyProblem().startsWith("Keep jars/pairforge-1.0.0.jar and delete jars/pairforge-1.0.0-SNAPSHOT"));
    }

    @Test
    void anOldLibraryBesideTheNewIsDeleted() throws IOException {
        jar("plugins/Sub/gson-2.8.0.jar", "com/google/gson/Gson.class");
        assertEquals("Keep jars/gson-2.10.1.jar and delete plugins/Sub/gson-2.8.0.jar: both are gson, Java takes"
            + " whichever it finds first, and the first is the newer one.", onlyProblem());
    }

    @Test
    void theNewerIsKeptWhereverItLies() throws IOException {
        jar("plugins/gson-2.11.0.jar", "com/google/gson/Gson.class");
        assertTrue(onlyProblem().startsWith("Keep plugins/gson-2.11.0.jar and delete jars/gson-2.10.1.jar: "));
    }

    @Test
    void ofEqualsTheUpdatersIsKept() throws IOException {
        jar("plugins/scijava-common-2.100.1.jar", "org/scijava/Context.class");
        assertTrue(onlyProblem().startsWith(
            "Keep jars/scijava-common-2.100.1.jar and delete plugins/scijava-common-2.100.1.jar: both are"));
    }

    @Test
    void aRenamedCopyIsKnownByItsClasses() throws IOException {
        jar("jars/google.jar", "com/google/gson/Gson.class",
            "META-INF/maven/com.google.code.gson/gson/pom.properties");
        assertTrue(onlyProblem().contains("delete jars/google.jar"), onlyProblem());
    }

    @Test
    void theRuntimeForGpusIsKept() throws IOException {
        jar("jars/onnxruntime_gpu-1.20.0.jar", "ai/onnxruntime/OrtEnvironment.class", NATIVE);
        assertTrue(onlyProblem().startsWith(
            "Keep jars/onnxruntime_gpu-1.20.0.jar and delete jars/onnxruntime-1.29.0.jar: "), onlyProblem());
    }

    @Test
    void aCopyPackedIntoAPluginIsNamed() throws IOException {
        jar("plugins/Fat_Plugin.jar", "fat/Plugin.class", "ai/onnxruntime/OrtEnvironment.class", NATIVE);
        assertTrue(onlyProblem().startsWith("plugins/Fat_Plugin.jar has a copy of onnxruntime packed into it beside"
            + " jars/onnxruntime-1.29.0.jar"));
    }

    @Test
    void whatIsMissingNamesItsRemedy() throws IOException {
        Files.delete(fiji.resolve("jars/JTransforms-3.2.jar"));
        assertTrue(onlyProblem().startsWith("JTransforms is missing: run Help > Update... with PairForge's update"));
        Files.move(fiji.resolve("jars/jna-5.14.0.jar"), fiji.resolve("jars/JTransforms-3.2.jar"));
        final List<Finding> both = check().findings();
        assertTrue(both.get(0).problem() && both.get(0).sentence().startsWith("JTransforms is missing"));
        assertTrue(both.get(1).sentence().startsWith(
            "jna has no jar of its own, only a copy packed into jars/JTransforms-3.2.jar"), both.toString());
    }

    @Test
    void whatIsOldIsARemark() throws IOException {
        Files.move(fiji.resolve("jars/imglib2-8.0.0.jar"), fiji.resolve("jars/imglib2-7.1.4.jar"));
        final Installation found = check();
        assertEquals("Everything is in order, with 1 remark.", found.verdict());
        assertEquals("jars/imglib2-7.1.4.jar is older than 8.0.0, with which PairForge was tested: run Help >"
            + " Update..., it is a part of Fiji.", found.findings().get(0).sentence());
    }

    @Test
    void othersThatAreThereTwiceAreARemark() throws IOException {
        jar("plugins/other-1.9.jar", "META-INF/maven/org.other/other/pom.properties");
        jar("jars/linux64/other-2.0-natives-linux.jar", "META-INF/maven/org.other/other/pom.properties");
        jar("jars/else/other-3.0.jar", "META-INF/maven/com.namesake/other/pom.properties");
        final Installation found = check();
        assertEquals(1, found.findings().size(), found.findings().toString());
        assertTrue(found.findings().get(0).sentence()
            .startsWith("Keep jars/other-2.0.jar and delete plugins/other-1.9.jar: they are one library"));
    }

    @Test
    void aDamagedJarIsNamed() throws IOException {
        Files.writeString(fiji.resolve("plugins/broken.jar"), "no zip");
        assertTrue(onlyProblem().startsWith("plugins/broken.jar cannot be read ("), onlyProblem());
    }

    @Test
    void theMachineIsLookedAt() throws IOException {
        final Installation old = check(new Machine(Runtime.Version.parse("11.0.1"), "Linux", "amd64"));
        assertTrue(old.findings().get(0).sentence().startsWith("Java 11.0.1 is too old"));
        final Installation mac = check(new Machine(Runtime.Version.parse("21"), "Mac OS X", "x86_64"));
        assertTrue(mac.findings().get(0).sentence().contains("has no part for Mac OS X on x86_64: networks do not"));
        assertEquals(0, mac.problems());
        assertEquals("ai/onnxruntime/native/win-x64/", new Machine(Runtime.version(), "Windows 11", "amd64").natives());
        assertEquals("ai/onnxruntime/native/osx-aarch64/",
            new Machine(Runtime.version(), "Mac OS X", "aarch64").natives());
    }

    @Test
    void whatIsNoFijiIsRefused() {
        final String reason = assertThrows(IllegalArgumentException.class,
            () -> Place.of(fiji.resolve("jars"))).getMessage();
        assertTrue(reason.contains("has no jars in jars or plugins"), reason);
        assertFalse(Place.fijiOf(Path.of("/somewhere/else/pairforge-1.0.jar")).isPresent());
        assertEquals(fiji, Place.fijiOf(fiji.resolve("plugins/Sub/pairforge-1.0.jar")).orElseThrow());
    }

    @Test
    void itCanBeCancelled() {
        final Progress cancelled = new Progress() {

            @Override
            public void update(final String stage, final long done, final long total) {
            }

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThrows(CancellationException.class, () -> Installation.check(Place.of(fiji), LINUX, cancelled));
    }

    /** The list in the program and the build's dependencies are the same, down to the class in the jar. */
    @Test
    void theNeedsAreTheDependencies() throws IOException {
        final Set<String> built = new TreeSet<>();
        final List<String> wrong = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("target/dependencies"))) {
            for (final Path file : files.toList()) {
                final Library library = Library.read(file);
                built.add(library.artifact() + " " + library.version());
                assertEquals(Set.of(library.artifact()), library.holds(), file.toString());
            }
        }
        for (final Need need : Need.ALL) {
            final Path jar = Path.of("target/dependencies", need.artifact() + "-" + need.tested() + ".jar");
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                if (zip.getEntry(need.entry()) == null) {
                    wrong.add(need.toString());
                }
            }
        }
        assertEquals(built, Need.ALL.stream().map(n -> n.artifact() + " " + n.tested())
            .collect(Collectors.toCollection(TreeSet::new)));
        assertEquals(List.of(), wrong);
    }

    @Test
    void theRunningClassPathIsInOrder() throws IOException {
        final Installation found = Installation.check(Place.running(), Progress.NONE);
        assertEquals(List.of(), found.findings().stream().filter(Finding::problem).toList());
    }
}
