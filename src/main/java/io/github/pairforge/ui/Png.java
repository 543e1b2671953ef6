package io.github.pairforge.ui;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import ij.ImagePlus;

import io.github.pairforge.io.AtomicFile;

/** PNG files; the same picture always gives the same bytes. */
public final class Png {

    private Png() {
    }

    /**
     * Writes a file, which appears only when it is whole; an older one of that name is replaced.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(final Path file, final BufferedImage image) throws IOException {
        AtomicFile.write(file, out -> out.write(bytes(image)));
    }

    /** Writes the current slice of an image, as displayed. */
    public static void write(final Path file, final ImagePlus image) throws IOException {
        write(file, image.getProcessor().getBufferedImage());
    }

    /** The content of a PNG file. */
    public static byte[] bytes(final BufferedImage image) {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            if (!ImageIO.write(image, "png", stream)) {
                throw new IllegalArgumentException("A picture of type " + image.getType() + " cannot become a PNG.");
            }
        }
        catch (final IOException e) {
            throw new UncheckedIOException("A picture could not be encoded.", e);
        }
        return out.toByteArray();
    }
}
