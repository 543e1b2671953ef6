package io.github.pairforge.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ij.ImagePlus;
import ij.process.ColorProcessor;

class PngTest {

    @TempDir
    private Path folder;

    private static BufferedImage image() {
        final BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        image.setRGB(2, 1, 0xff123456);
        return image;
    }

    @Test
    void whatIsWrittenIsReadBackAndNothingElseIsLeft() throws IOException {
        final Path file = folder.resolve("a.png");
        Png.write(file, image());
        Png.write(file, new ImagePlus("", new ColorProcessor(image())));
        assertEquals(0xff123456, ImageIO.read(file.toFile()).getRGB(2, 1));
        try (Stream<Path> files = Files.list(folder)) {
            assertArrayEquals(new Object[] { file }, files.toArray());
        }
    }

    @Test
    void aMissingFolderAndAFolderAsTargetAreNamed() throws IOException {
        final Path missing = folder.resolve("no").resolve("a.png");
        assertTrue(assertThrows(IOException.class, () -> Png.write(missing, image())).getMessage()
            .contains("there is no directory"));
        assertThrows(IOException.class, () -> Png.write(folder, image()));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.count());
        }
    }
}
