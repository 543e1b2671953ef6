package io.github.pairforge.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ij.IJ;
import ij.ImagePlus;

import io.github.pairforge.testing.Cli;
import io.github.pairforge.testing.TestImages;

/** Damaged bytes, in every format: an image, or one sentence. */
class MutantsTest {

    private static final int MUTANTS = 60;

    @TempDir
    private Path folder;

    private void damage(final byte[] whole, final String name, final int head) throws IOException {
        damage(whole, name, head, "noise", "--image", folder.resolve(name), "--image-scale", 0.001, "--output",
            folder.resolve("out.tif"));
    }

    private void damage(final byte[] whole, final String name, final int head, final Object... command)
        throws IOException
    {
        final Path file = folder.resolve(name);
        final Path out = folder.resolve("out.tif");
        final Random random = new Random(name.hashCode());
        for (int m = 0; m < MUTANTS; m++) {
            final byte[] mutant = whole.clone();
            for (int i = random.nextInt(4); i >= 0; i--) {
                final int at = random.nextInt(random.nextBoolean() ? Math.min(head, mutant.length) : mutant.length);
                mutant[at] = random.nextBoolean() ? (byte) random.nextInt()
                    : (byte) (mutant[at] ^ 1 << random.nextInt(8));
            }
            Files.write(file, mutant);
            final Cli run = Cli.run(command);
            final String what = name + ", mutant " + m + ": " + run;
            assertTrue(run.code() == 0 && run.err().isEmpty()
                || run.code() == 1 && run.err().lines().count() == 1, what);
            assertFalse(run.err().contains("should not happen") || run.err().contains("Exception")
                || run.err().contains(" null"), what);
            Files.deleteIfExists(out);
        }
    }

    private static ImagePlus stack() {
        final ImagePlus image = IJ.createHyperStack("stack", 30, 20, 3, 1, 1, 16);
        for (int c = 1; c <= 3; c++) {
            image.getStack().setSliceLabel("B" + c, c);
            for (int i = 0; i < 600; i++) {
                image.getStack().getProcessor(c).set(i, (int) (1000 * TestImages.texture(c, i % 30, i / 30)));
            }
        }
        return image;
    }

    @Test
    void geoTiff() throws IOException {
        final byte[] bytes = Files.readAllBytes(TestImages.square(10, 32, 3).named("R", "G", "B")
            .with((b, x, y) -> 1000 * TestImages.texture(b, x, y)).write(folder.resolve("good.tif")));
        damage(bytes, "mutant.tif", 700);
    }

    @Test
    void imageJTiff() throws IOException {
        final Path good = folder.resolve("good.tif");
        IJ.saveAsTiff(stack(), good.toString());
        damage(Files.readAllBytes(good), "imagej.tif", 700);
    }

    @Test
    void pngBmpAndJpeg() throws IOException {
        final BufferedImage image = new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 600; i++) {
            image.setRGB(i % 30, i / 30, (int) (0xffffff * TestImages.texture(0, i % 30, i / 30)));
        }
        for (final String format : new String[] { "png", "bmp", "jpg" }) {
            final Path good = folder.resolve("good." + format);
            assertTrue(ImageIO.write(image, format, good.toFile()));
            damage(Files.readAllBytes(good), "mutant." + format, 100);
        }
    }

    @Test
    void models() throws IOException {
        final Path hr = TestImages.square(2.5, 32, 2).write(folder.resolve("hr.tif"));
        final Path lr = TestImages.square(10, 8, 2).write(folder.resolve("lr.tif"));
        final Path out = folder.resolve("out.tif");
        final Path good = folder.resolve("good.json");
        Cli.succeed("degrade", "--hr", hr, "--lr", lr, "--model", "identity", "--sigma", "1.5,2", "--noise", "0.01",
            "--harmonize", "global", "--output", out, "--model-out", good);
        damage(Files.readAllBytes(good), "mutant.json", 1000, "degrade", "--hr", hr, "--model",
            folder.resolve("mutant.json"), "--output", out);
    }
}
