package io.github.pairforge.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Project files: what is written comes back, and nothing else is believed. */
class ProjectFileTest {

    private static final String HASH = "0123456789abcdef".repeat(4);

    @TempDir
    private Path folder;

    private Project project() {
        final Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("hr_file", folder.resolve("sub/hr 1.tif").toString());
        parameters.put("scene_files", folder.resolve("a.tif") + ";/elsewhere/b.tif");
        parameters.put("model", "gaussian");
        parameters.put("seed", "9007199254740993");
        parameters.put("sigma", "");
        return new Project("ä", List.of(new RunRecord("io.github.pairforge.command.DegradeToSensor",
            "Degrade to Sensor...", parameters,
            List.of(new FileMark("hr_file", folder.resolve("sub/hr 1.tif").toString(), HASH, 1L << 40)),
            List.of(new ImageMark("lr", "lr", HASH, "/elsewhere/lr.tif", ImageMark.Reader.BOTH)),
            List.of(new FileMark("output", "/elsewhere/o.tif", HASH, 5)),
            List.of(ImageMark.unsaved("result", "hr-degraded", HASH)), "1.0", "17",
            Instant.parse("2026-01-02T03:04:05.678Z"), Duration.ofMillis(1234))),
            Map.of(Stage.NOISE, new StageState(Map.of("model", folder.resolve("n.json").toString()),
                Map.of("sigma", "0.002"))));
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        final Path file = folder.resolve("p.pairforge.json");
        ProjectFile.write(project(), file);
        assertEquals(project(), ProjectFile.read(file));
    }

    @Test
    void pathsInTheFolderMoveWithIt() throws IOException {
        final Path file = folder.resolve("p.pairforge.json");
        ProjectFile.write(project(), file);
        assertFalse(Files.readString(file).contains(folder.toString()));
        final Path other = Files.createDirectory(folder.resolve("other")).resolve("q.json");
        Files.move(file, other);
        final RunRecord moved = ProjectFile.read(other).runs().get(0);
        assertEquals(other.resolveSibling("sub/hr 1.tif").toString(), moved.parameter("hr_file"));
        assertEquals(other.resolveSibling("a.tif") + ";/elsewhere/b.tif", moved.parameter("scene_files"));
        assertEquals("/elsewhere/o.tif", moved.outputs().get(0).path());
    }

    private String refused(final String text) throws IOException {
        final Path file = folder.resolve("bad.json");
        Files.writeString(file, text);
        final String message = assertThrows(IOException.class, () -> ProjectFile.read(file)).getMessage();
        assertTrue(message.contains("bad.json") && message.endsWith("."), message);
        assertFalse(message.contains("Exception"), message);
        return message;
    }

    @Test
    void otherFilesAreRefused() throws IOException {
        assertEquals(folder + " is a folder, not a project file.",
            assertThrows(IOException.class, () -> ProjectFile.read(folder)).getMessage());
        assertTrue(refused("{").contains("no JSON"));
        assertTrue(refused("[]").contains("not an object"));
        assertTrue(refused("{}").contains("no project"));
        assertTrue(refused("{\"pairforge\": 2, \"runs\": []}").contains("update PairForge"));
        assertTrue(refused("{\"pairforge\": 1}").contains("runs is missing"));
        assertTrue(refused("{\"pairforge\": 1, \"runs\": [{}]}").contains("missing"));
        assertTrue(refused("{\"pairforge\": 1, \"runs\": 5}").contains("not a list"));
    }

    @Test
    void hostileFieldsAreRefused() throws IOException {
        final Path file = folder.resolve("p.pairforge.json");
        ProjectFile.write(project(), file);
        final String good = Files.readString(file);
        assertTrue(refused(good.replace("\"sub/hr 1.tif\"", "\"../../etc/passwd\"")).contains("leads out"));
        assertTrue(refused(good.replace(HASH, "x")).contains("SHA-256"));
        assertTrue(refused(good.replace("PT1.234S", "soon")).contains("no time"));
        assertTrue(refused(good.replace("\"both\"", "\"magic\"")).contains("magic"));
        assertTrue(refused(good.replace("\"5\"", "\"5e9\"")).contains("whole number"));
    }

    @Test
    void foreignClassesAreNoCommands() {
        for (final String name : List.of("java.lang.Runtime", "io.github.pairforge.command.ForgeCommand",
            "io.github.pairforge.command.OpenImages", "io.github.pairforge.command.Nothing",
            "io.github.pairforge.cli.PairForge"))
        {
            assertTrue(CommandInput.of(name).isEmpty(), name);
        }
    }

    @Test
    void everyNameThatADiskTakesComesBack() throws IOException {
        for (final String name : List.of("a \"b' [c] ] %41 \u00e9.tif", "-lead.tif", "back\\slash.tif",
            "line\nbreak.tif")) {
            if (File.separatorChar == '/') {
                final String path = folder.resolve(name).toString();
                final RelativePaths paths = new RelativePaths(folder);
                assertEquals(name, paths.write(path));
                assertEquals(path, paths.read(paths.write(path)));
            }
        }
    }
}
