package io.github.pairforge.updatesite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The site of this very repository, with its real dependencies. */
class SiteContentTest {

    private static final long MB = 1_000_000;

    @TempDir
    private static Path folder;

    private static Path site;
    private static Index index;
    private static List<Jar> needed;
    private static FijiShips fiji;

    @BeforeAll
    static void build() throws IOException {
        site = Releases.build(Releases.PROJECT, Releases.jar(folder, "9.9.9"), Releases.DEPENDENCIES,
            folder.resolve("site"), null, Releases.FIRST);
        index = Index.read(site.resolve(Index.FILE));
        needed = Jar.in(Releases.DEPENDENCIES);
        fiji = FijiShips.read(Path.of("update-site", FijiShips.FILE));
    }

    private static Set<String> jars() {
        return index.components().keySet().stream().filter(n -> n.endsWith(".jar")).collect(Collectors.toSet());
    }

    @Test
    void everyDependencyIsFijisInTheSameVersionOrOnTheSite() {
        final Set<String> expected = new TreeSet<>(Set.of("jars/pairforge.jar"));
        final Set<String> listed = new TreeSet<>();
        for (final Jar jar : needed) {
            listed.add(jar.artifact());
            final Optional<String> shipped = fiji.versions().get(jar.artifact());
            assertTrue(shipped != null, jar.artifact() + " has no line in " + FijiShips.FILE);
            if (shipped.isPresent()) {
                assertEquals(shipped.get(), jar.version(), jar.artifact() + ": compile against what Fiji ships");
            }
            else {
                expected.add("jars/" + jar.artifact() + ".jar");
            }
        }
        assertEquals(expected, new TreeSet<>(jars()));
        assertEquals(new TreeSet<>(fiji.versions().keySet()), listed, FijiShips.FILE + " names what is not needed");
    }

    @Test
    void noClassIsThereTwice() throws IOException {
        final Map<String, Path> owners = new HashMap<>();
        final List<String> twice = new ArrayList<>();
        for (final Jar jar : needed) {
            try (ZipFile zip = new ZipFile(jar.file().toFile())) {
                for (final ZipEntry entry : Collections.list(zip.entries())) {
                    if (entry.getName().matches("(?!META-INF/|module-info).*\\.class")) {
                        final Path other = owners.put(entry.getName(), jar.file());
                        if (other != null) {
                            twice.add(entry.getName() + " in " + other + " and " + jar.file());
                        }
                    }
                }
            }
        }
        assertEquals(List.of(), twice);
        assertTrue(owners.size() > 1000);
    }

    @Test
    void licencesOfAllThatIsShippedAreThere() throws IOException {
        final Map<String, ThirdParty> known = ThirdParty.read(Path.of("update-site", ThirdParty.FILE));
        final String notice = Files.readString(published("licenses/pairforge/NOTICE.txt"));
        for (final Jar jar : needed) {
            assertEquals(fiji.lacks(jar), known.containsKey(jar.artifact()), jar.artifact());
            if (fiji.lacks(jar)) {
                final ThirdParty licence = known.get(jar.artifact());
                assertTrue(notice.contains(jar.artifact() + " " + jar.version() + ": " + licence.licence() + ", "
                    + licence.source() + "\n"), notice);
                assertTrue(Files.readString(published("licenses/pairforge/" + jar.artifact() + "-LICENSE.txt"))
                    .contains("WARRANT"));
            }
        }
        assertTrue(notice.contains("pairforge 9.9.9: BSD-2-Clause"));
        assertEquals(Files.readString(Path.of("LICENSE")),
            Files.readString(published("licenses/pairforge/LICENSE.txt")));
    }

    @Test
    void nothingBecomesAMenuItem() {
        for (final String name : index.components().keySet()) {
            assertTrue(name.matches("(jars|licenses/pairforge|macros/pairforge)/[^/]+"), name);
        }
        assertTrue(index.components().containsKey("macros/pairforge/degrade_to_sensor.ijm"));
        assertTrue(index.components().containsKey("macros/pairforge/degrade_to_sensor.py"));
    }

    @Test
    void theSiteIsSmall() {
        final long all = index.components().values().stream().mapToLong(c -> c.current().orElseThrow().size()).sum();
        final long ours = index.components().get("jars/pairforge.jar").current().orElseThrow().size();
        assertTrue(all < 75 * MB, all + " bytes");
        assertTrue(ours < 5 * MB, ours + " bytes");
        assertTrue(ours > MB / 2);
    }

    @Test
    void checksumsAgreeWithASecondImplementation() throws Exception {
        for (final Component c : index.sorted()) {
            final Release release = c.current().orElseThrow();
            final Path file = site.resolve(release.published());
            assertEquals(SpecChecksum.of(release.filename(), file), release.checksum(), release.filename());
            assertEquals(Files.size(file), release.size());
        }
    }

    @Test
    void ourJarAsksForAllThatItNeeds() {
        final List<String> dependencies = index.components().get("jars/pairforge.jar").dependencies();
        assertEquals(needed.stream().map(j -> "jars/" + j.artifact() + ".jar").sorted().toList(), dependencies);
    }

    @Test
    void theZipHoldsTheSameFiles() throws IOException {
        try (ZipFile zip = new ZipFile(folder.resolve("site.zip").toFile())) {
            final Set<String> names =
                zip.stream().map(ZipEntry::getName).collect(Collectors.toCollection(TreeSet::new));
            assertTrue(names.remove(InstallZip.INSTALL));
            final Set<String> published = index.components().values().stream()
                .map(c -> c.current().orElseThrow().filename()).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(published, names);
            final String install = new String(zip.getInputStream(zip.getEntry(InstallZip.INSTALL)).readAllBytes());
            for (final String name : names) {
                assertTrue(install.contains("    " + name + "\n"), name);
                final Path file = published(Component.nameOf(name));
                assertEquals(Files.size(file), zip.getEntry(name).getSize(), name);
            }
            assertTrue(install.contains("PairForge 9.9.9"));
            assertFalse(install.contains("@"), install);
        }
    }

    private static Path published(final String name) {
        return site.resolve(index.components().get(name).current().orElseThrow().published());
    }
}
