package io.github.pairforge.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.replay.ProjectFile;
import io.github.pairforge.testing.Cli;
import io.github.pairforge.testing.SmallPair;

/** Projects on the command line. */
class ReplayTest {

    @TempDir
    private Path folder;
    private SmallPair pair;
    private Path project;
    private Path noisy;

    @BeforeEach
    void makeProject() throws IOException {
        pair = SmallPair.write(folder);
        project = folder.resolve("work.pairforge.json");
        noisy = folder.resolve("noisy.tif");
        Cli.succeed("noise", "--image", pair.lr(), "--seed", "5", "--output", noisy, "--project", project);
        Cli.succeed("angle", noisy, pair.lr(), "--output", folder.resolve("angles.tif"), "--project", project);
        Cli.succeed("sample", "--size", "64", "--output", folder.resolve("made"), "--project", project);
    }

    @Test
    void replayingGivesTheSameBits() throws IOException {
        final Cli run = Cli.succeed("replay", project, "--output-folder", folder.resolve("again"));
        assertTrue(run.out().endsWith("5 of 5 outputs have the same bits.\n"), run.out());
        assertArrayEquals(Files.readAllBytes(noisy), Files.readAllBytes(folder.resolve("again/noisy.tif")));
        assertTrue(Cli.succeed("replay", project, "--json").out().contains("\"same\":true"));
    }

    @Test
    void aFolderThatMovedIsReplayed() throws IOException {
        final Path other = Files.createDirectory(folder.resolve("other"));
        for (final Path file : new Path[] { project, pair.lr() }) {
            Files.copy(file, other.resolve(file.getFileName()));
        }
        Cli.succeed("replay", other.resolve(project.getFileName()));
        assertArrayEquals(Files.readAllBytes(noisy), Files.readAllBytes(other.resolve("noisy.tif")));
    }

    @Test
    void aStepThatHasACommandIsRecordedAsOne() throws IOException {
        assertEquals("Synthesize Sensor Noise...", ProjectFile.read(project).runs().get(0).label());
        assertTrue(ProjectFile.read(project).runs().get(2).isSubcommand());
        assertTrue(Cli.succeed("replay", project, "--only", "1", "--as", "macro").out()
            .contains("run(\"Synthesize Sensor Noise...\", \"image_file="));
        assertTrue(Cli.succeed("replay", project, "--as", "shell").out().contains("pairforge sample --size 64"));
        assertTrue(Cli.fail(folder, "replay", project, "--as", "jython").contains("command line only"));
    }

    @Test
    void changedInputsEndIt() throws IOException {
        Cli.succeed("noise", "--image", pair.lr(), "--seed", "9", "--output", pair.hr());
        Files.copy(pair.hr(), pair.lr(), StandardCopyOption.REPLACE_EXISTING);
        assertTrue(Cli.fail(folder, "replay", project).contains("lr.tif is not the recorded one"));
        final Cli run = Cli.run("replay", project, "--accept-changed", "--output-folder", folder.resolve("again"));
        assertEquals(1, run.code());
        assertTrue(run.out().contains("differs: " + folder.resolve("again/noisy.tif")), run.out());
        Files.delete(pair.lr());
        assertTrue(Cli.fail(folder, "replay", project, "--check-only").contains("lr.tif is missing"));
    }

    @Test
    void otherFilesAreNotOverwritten() throws IOException {
        Files.writeString(noisy, "my thesis");
        assertTrue(Cli.fail(folder, "replay", project).contains("is not overwritten"));
        assertEquals("my thesis", Files.readString(noisy));
    }

    @Test
    void aHostileProjectWritesNothingElsewhere() throws IOException {
        final Path victim = Files.createDirectory(folder.resolve("home")).resolve("precious.tif");
        Files.writeString(victim, "precious");
        final Path inner = Files.createDirectory(folder.resolve("inner")).resolve("p.json");
        final String text = Files.readString(project);
        Files.writeString(inner, text.replace("\"noisy.tif\"", "\"" + victim + "\"")
            .replace("\"lr.tif\"", "\"" + pair.lr() + "\"").replace("\"made\"", "\"" + victim.getParent() + "\""));
        assertTrue(Cli.fail(folder, "replay", inner).contains("outside of the project's folder"));
        assertTrue(Cli.fail(folder, "replay", inner, "--outside").contains("is not overwritten"));
        assertEquals("precious", Files.readString(victim));
    }

    @Test
    void onlyTasksAreRun() throws IOException {
        final String text = Files.readString(project);
        Files.writeString(project, text.replace("\"value\": \"sample\"", "\"value\": \"demo\""));
        assertTrue(Cli.fail(folder, "replay", project, "--only", "3").contains("no"));
        Files.writeString(project, text.replace("SynthesizeSensorNoise", "Nonsense"));
        assertTrue(Cli.fail(folder, "replay", project).contains("has no Command"));
    }

    @Test
    void badUsageIsSaid() throws IOException {
        assertTrue(Cli.misuse(folder, "replay", project, "--only", "9").contains("runs 1 to 3"));
        assertTrue(Cli.fail(folder, "replay", folder.resolve("none.json")).contains("does not exist"));
        assertTrue(Cli.fail(folder, "replay", pair.lr()).contains("no JSON"));
        Files.writeString(project, "{}");
        final Cli run =
            Cli.run("noise", "--image", pair.lr(), "--output", folder.resolve("x.tif"), "--project", project);
        assertEquals(1, run.code());
        assertFalse(Files.exists(folder.resolve("x.tif")));
    }
}
