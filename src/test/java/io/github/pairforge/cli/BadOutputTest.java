package io.github.pairforge.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.testing.Cli;
import io.github.pairforge.testing.TestImages;

/** Places where nothing can be written, and outputs that would destroy inputs. */
class BadOutputTest {

    @TempDir
    private Path folder;
    private Path hr;
    private Path lr;
    private Path out;

    @BeforeEach
    void makePair() throws IOException {
        hr = TestImages.square(2.5, 64, 3).write(folder.resolve("hr.tif"));
        lr = TestImages.square(10, 16, 3).write(folder.resolve("lr.tif"));
        out = folder.resolve("out.tif");
    }

    private String degrade(final Path output, final Object... more) {
        return Cli.fail(folder, args(output, more));
    }

    private Object[] args(final Path output, final Object... more) {
        final List<Object> args = new ArrayList<>(
            List.of("degrade", "--hr", hr, "--lr", lr, "--model", "identity", "--output", output));
        args.addAll(List.of(more));
        return args.toArray();
    }

    private static void mentions(final String sentence, final String... words) {
        for (final String word : words) {
            assertTrue(sentence.contains(word), "\"" + word + "\" is missing in: " + sentence);
        }
    }

    /** Every command that writes an image, to the same place. */
    private void refusedByAll(final Path output, final String... words) {
        mentions(degrade(output), words);
        mentions(Cli.fail(folder, "harmonize", "--image", hr, "--reference", lr, "--output", output), words);
        mentions(Cli.fail(folder, "noise", "--image", hr, "--output", output), words);
    }

    @Test
    void placesThatTakeNoFile() throws IOException {
        refusedByAll(Files.createDirectory(folder.resolve("dir.tif")), "dir.tif", "is a directory");
        refusedByAll(folder.resolve("missing/out.tif"), "there is no directory", "missing", "create it first");
        refusedByAll(hr.resolve("out.tif"), "there is no directory", "hr.tif");
        refusedByAll(folder.resolve("out.jpg"), "output", "out.jpg", ".tif");
        refusedByAll(folder.resolve("out"), "output", ".tif");
        refusedByAll(Path.of(""), "output", ".tif");
    }

    @Test
    void systemFolders() {
        assumeTrue(Files.isDirectory(Path.of("/proc/self")), "this system has no /proc");
        refusedByAll(Path.of("/proc/out.tif"), "Cannot write /proc/out.tif");
    }

    @Test
    void fullDisks() throws IOException, InterruptedException {
        final Path disk = Files.createDirectory(folder.resolve("disk"));
        final Process mount = new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=16k", "tmpfs", disk.toString())
            .redirectErrorStream(true).start();
        assumeTrue(mount.waitFor(10, TimeUnit.SECONDS) && mount.exitValue() == 0, "no small disk can be mounted here");
        try {
            final Path large = TestImages.square(2.5, 512, 3).write(folder.resolve("large.tif"));
            final Path full = disk.resolve("out.tif");
            mentions(Cli.fail(folder, "noise", "--image", large, "--output", full), "Cannot write " + full, "space");
            final Path json = disk.resolve("model.json");
            mentions(Cli.fail(folder, "degrade", "--hr", hr, "--lr", lr, "--harmonize", "global", "--model", "identity",
                "--output", out, "--model-out", json), "Cannot write " + json, "space");
            // The picture is drawn from the finished image.
            final Path picture = disk.resolve("p.png");
            final Cli run = Cli.run(args(out, "--picture", picture));
            assertEquals(1, run.code());
            mentions(run.err(), out + " is complete, only its picture is missing", "Cannot write " + picture, "space");
            assertEquals("[]", Arrays.toString(disk.toFile().list()));
        }
        finally {
            assertEquals(0, new ProcessBuilder("umount", disk.toString()).start().waitFor());
        }
    }

    @Test
    void outputsBesideTheImageAreCheckedFirst() throws IOException {
        final Path nowhere = folder.resolve("missing/file");
        mentions(degrade(out, "--model-out", nowhere), "missing");
        mentions(degrade(out, "--model-out", folder), "is a directory");
        mentions(degrade(out, "--picture", nowhere + ".png"), "missing");
        mentions(degrade(out, "--picture", folder.resolve("p.jpg")), "picture", ".png");
        mentions(degrade(out, "--picture", Files.createDirectory(folder.resolve("p.png"))), "is a directory");
        mentions(Cli.fail(folder, "noise", "--image", hr, "--output", out, "--picture", nowhere + ".png"), "missing");
    }

    @Test
    void inputsAreNotReplaced() throws IOException {
        refusedByAll(hr, "hr.tif is also");
        mentions(degrade(hr), "output", "is also hr");
        mentions(degrade(lr), "output", "is also lr");
        mentions(degrade(folder.resolve("missing/../hr.tif")), "is also hr");
        mentions(degrade(out, "--model-out", hr), "model_out", "is also hr");
        mentions(degrade(out, "--model-out", out), "model_out", "is also output");
        final Path picture = folder.resolve("both.png");
        mentions(degrade(out, "--model-out", picture, "--picture", picture), "picture", "is also model_out");
    }

    @Test
    void linksToInputsAreNotReplaced() throws IOException {
        final Path link = folder.resolve("link.tif");
        try {
            Files.createSymbolicLink(link, hr);
        }
        catch (final IOException | UnsupportedOperationException e) {
            assumeTrue(false, "no links here");
        }
        refusedByAll(link, "link.tif is also");
        mentions(Cli.fail(folder, "noise", "--image", link, "--output", hr), "is also image");
    }

    @Test
    void anOlderOutputIsReplacedWholeOrNotAtAll() throws IOException {
        Files.writeString(out, "older");
        degrade(out, "--hr-bands", "1,2");
        assertEquals("older", Files.readString(out));
        Cli.succeed(args(out));
        final byte[] first = Files.readAllBytes(out);
        Cli.succeed(args(out));
        assertArrayEquals(first, Files.readAllBytes(out));
    }

    @Test
    void foldersThatCannotBeMade() {
        for (final String command : List.of("sample", "demo")) {
            mentions(Cli.fail(folder, command, "--output", hr), "hr.tif");
            mentions(Cli.fail(folder, command, "--output", hr.resolve("below")), "Cannot create the folder", "below",
                "Not a directory");
        }
    }

    @Test
    void demoRefusesDamagedSamples() throws IOException {
        final Path sample = Files.createDirectory(folder.resolve("sample"));
        Files.copy(hr, sample.resolve("hr.tif"));
        mentions(Cli.run("demo", "--sample", sample, "--output", folder.resolve("demo")).err(), "lr.tif",
            "does not exist");
        Files.copy(lr, sample.resolve("lr.tif"));
        mentions(Cli.run("demo", "--sample", sample, "--output", folder.resolve("demo")).err(), "truth.json",
            "does not exist");
        mentions(Cli.fail(folder, "demo", "--sample", sample, "--output", sample), "is also lr");
    }
}
