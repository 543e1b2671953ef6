package io.github.pairforge.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.testing.Cli;
import io.github.pairforge.testing.HeapPeak;
import io.github.pairforge.testing.RawTiff;
import io.github.pairforge.testing.TestImages;

/** Files that are damaged, made to do damage, or nothing like an image: every command refuses them, soon. */
class HostileFileTest {

    private static final long HUGE = 1L << 20;

    @TempDir
    private Path folder;
    private Path good;
    private Path out;

    @BeforeEach
    void makeImage() throws IOException {
        good = TestImages.square(10, 64, 3).write(folder.resolve("good.tif"));
        out = folder.resolve("out.tif");
    }

    /** Every place where a file can be given, and a heap that stays small. */
    private void refusedEverywhere(final Path bad, final String... words) {
        final long peak = HeapPeak.during(() -> {
            check(bad, words, "info", bad);
            check(bad, words, "info", "--json", bad);
            refusedByTasks(bad, words);
        });
        assertTrue(peak < 256L << 20, bad.getFileName() + " took " + (peak >> 20) + " MB");
    }

    private void refusedByTasks(final Path bad, final String... words) {
        check(bad, words, "degrade", "--hr", bad, "--model", "identity", "--factor", 2, "--output", out);
        check(bad, words, "degrade", "--hr", good, "--lr", bad, "--model", "identity", "--output", out);
        check(bad, words, "harmonize", "--image", bad, "--reference", good, "--output", out);
        check(bad, words, "harmonize", "--image", good, "--reference", bad, "--output", out);
        check(bad, words, "noise", "--image", bad, "--output", out);
    }

    private void check(final Path bad, final String[] words, final Object... args) {
        final String sentence = Cli.fail(folder, args);
        assertTrue(sentence.contains(bad.getFileName().toString()), sentence);
        for (final String word : words) {
            assertTrue(sentence.contains(word), "\"" + word + "\" is missing in: " + sentence);
        }
    }

    @Test
    void whatIsNoImage() throws IOException {
        refusedEverywhere(folder.resolve("missing.tif"), "does not exist");
        refusedEverywhere(Files.createDirectory(folder.resolve("folder.tif")), "folder");
        refusedEverywhere(Files.createFile(folder.resolve("empty.tif")), "empty");
        refusedEverywhere(Files.writeString(folder.resolve("text.tif"), "not an image\n".repeat(100)), "no image");
        refusedEverywhere(Files.writeString(folder.resolve("short.tif"), "II*"), "short.tif");
    }

    @Test
    void devicesAndPipes() throws IOException, InterruptedException {
        final Path pipe = folder.resolve("pipe.tif");
        assumeTrue(Files.exists(Path.of("/dev/zero")), "this system has no /dev/zero");
        check(Path.of("/dev/zero"), new String[] { "device" }, "info", "/dev/zero");
        check(Path.of("/dev/null"), new String[] { "device" }, "info", "/dev/null");
        assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "no pipe could be made");
        refusedEverywhere(pipe, "pipe");
    }

    @Test
    void filesThatAreCutOff() throws IOException {
        final byte[] whole = Files.readAllBytes(good);
        for (final int n : new int[] { 3, 7, 8, 9, 60, 200, 400, whole.length / 3, whole.length / 2,
            whole.length - 1000, whole.length - 1 })
        {
            final Path cut = folder.resolve("cut" + n + ".tif");
            Files.write(cut, Arrays.copyOf(whole, n));
            refusedByTasks(cut);
        }
    }

    @Test
    void headersThatClaimMoreThanThereIs() throws IOException {
        refusedEverywhere(RawTiff.of(false, HUGE, HUGE).write(folder.resolve("classic.tif")));
        refusedEverywhere(RawTiff.of(true, HUGE, HUGE).write(folder.resolve("big.tif")));
        refusedEverywhere(RawTiff.of(true, 1L << 40, 1).write(folder.resolve("wide.tif")), "ImageWidth");
        refusedEverywhere(RawTiff.of(true, 1, 1L << 40).write(folder.resolve("high.tif")), "ImageLength");
        refusedEverywhere(RawTiff.of(true, Long.MAX_VALUE, Long.MIN_VALUE).write(folder.resolve("max.tif")));
        refusedEverywhere(RawTiff.of(true, Integer.MAX_VALUE, Integer.MAX_VALUE).write(folder.resolve("int.tif")));
        refusedEverywhere(RawTiff.of(false, 0, 8).write(folder.resolve("zero.tif")), "ImageWidth is 0");
        refusedEverywhere(RawTiff.of(true, 8, 8).with(258, HUGE * HUGE, 1024).write(folder.resolve("bits.tif")),
            "tag 258");
        refusedEverywhere(RawTiff.of(false, 8, 8).with(258, 0xffffffffL, 1024).write(folder.resolve("bits4.tif")));
        refusedEverywhere(RawTiff.of(false, 8, 8).with(277, 65535).write(folder.resolve("bands.tif")));
        refusedEverywhere(RawTiff.of(false, 8, 8).with(277, 0).write(folder.resolve("nobands.tif")));
        refusedEverywhere(RawTiff.of(true, HUGE, HUGE).with(322, HUGE).with(323, HUGE).with(324, 1024).with(325, 64)
            .with(259, 8).write(folder.resolve("tile.tif")));
        final Path strip = RawTiff.of(true, 16000, 16000).with(259, 8).write(folder.resolve("strip.tif"));
        final long peak = HeapPeak.during(() -> refusedByTasks(strip, "strip 0"));
        assertTrue(peak < 64L << 20, "a strip that claims 244 MB took " + (peak >> 20));
    }

    @Test
    void soundFilesThatAreTooMuchForJavaAreRefusedInASentence() throws IOException {
        // 65535 bands of blocks that were never written: 1 GB of pixels in 1 kB. A larger heap sees that all are 0.
        final Path sparse = RawTiff.of(true, 512, 8).with(277, 65535).with(278, 1).with(259, 8).with(273, 8, 600)
            .with(279, 8, 600).write(folder.resolve("sparse.tif"));
        final String sentence = Cli.fail(folder, "noise", "--image", sparse, "--output", out);
        assertTrue(sentence.contains("Java's memory of") || sentence.contains("all pixels are 0"), sentence);
    }

    @Test
    void directoriesInCircles() throws IOException {
        refusedEverywhere(RawTiff.of(false, 8, 8).withNext(16).write(folder.resolve("self.tif")), "loop");
        refusedEverywhere(RawTiff.of(true, 8, 8).withNext(16).write(folder.resolve("selfbig.tif")), "loop");
        refusedEverywhere(RawTiff.of(false, 8, 8).withNext(1 << 30).write(folder.resolve("beyond.tif")), "beyond.tif");
    }

    @Test
    void blocksOfGarbage() throws IOException {
        for (final int compression : new int[] { 5, 7, 8, 50000, 34712, 9999 }) {
            refusedByTasks(RawTiff.of(false, 64, 64).with(259, compression)
                .write(folder.resolve("garbage" + compression + ".tif")));
        }
        final byte[] noise = new byte[1 << 16];
        new Random(1).nextBytes(noise);
        refusedEverywhere(Files.write(folder.resolve("noise.tif"), noise), "no image");
        final byte[] damaged = Files.readAllBytes(good);
        Arrays.fill(damaged, damaged.length / 2, damaged.length / 2 + 200, (byte) 0x55);
        refusedByTasks(Files.write(folder.resolve("hole.tif"), damaged));
    }

    @Test
    void otherFormatsThatLie() throws IOException {
        refusedEverywhere(Files.write(folder.resolve("cut.png"), new byte[] { (byte) 0x89, 'P', 'N', 'G', '\r', '\n',
            0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R' }));
        final byte[] bmp = new byte[64];
        bmp[0] = 'B';
        bmp[1] = 'M';
        bmp[14] = 40;
        Arrays.fill(bmp, 18, 26, (byte) 0x3f);
        bmp[26] = 1;
        bmp[28] = 24;
        refusedEverywhere(Files.write(folder.resolve("huge.bmp"), bmp));
        refusedEverywhere(Files.write(folder.resolve("cut.jpg"), new byte[] { (byte) 0xff, (byte) 0xd8, (byte) 0xff,
            (byte) 0xe0, 0, 16, 'J', 'F', 'I', 'F' }));
        refusedByTasks(Files.writeString(folder.resolve("self.vrt"), "<VRTDataset rasterXSize=\"64\" rasterYSize="
            + "\"64\"><VRTRasterBand dataType=\"Float32\" band=\"1\"><SimpleSource><SourceFilename relativeToVRT=\"1\">"
            + "self.vrt</SourceFilename><SourceBand>1</SourceBand></SimpleSource></VRTRasterBand></VRTDataset>"));
    }

    @Test
    void namesOfBandsCannotSteerTheTerminal() throws IOException {
        final Path file = TestImages.square(10, 8, 1).named("\u001b[31mRed\u0007\nsize  0 x 0")
            .write(folder.resolve("escape.tif"));
        final Cli info = Cli.succeed("info", file);
        assertFalse(info.out().replace("\n", "").chars().anyMatch(Character::isISOControl), info.out());
        assertTrue(info.out().contains("[31mRed"), info.out());
        assertFalse(Cli.succeed("info", "--json", file).out().contains("\u001b"));
    }
}
