package io.github.pairforge.io.imagej;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

import org.scijava.Priority;
import org.scijava.plugin.Plugin;

import ij.IJ;
import ij.ImagePlus;
import ij.io.Opener;
import io.github.pairforge.io.RasterFile;
import io.github.pairforge.io.RasterReader;

/** PNG, JPEG and BMP through ImageJ, where GDAL is not installed. The whole image is read into memory. */
@Plugin(type = RasterReader.class, priority = Priority.LOW - 1)
public final class ImageJReader implements RasterReader {

    /** Where the end-of-image marker of a JPEG must be; some cameras append a few bytes. */
    private static final int JPEG_TAIL = 4096;

    private static final List<Format> FORMATS = List.of(new Format("PNG", 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'),
        new Format("JPEG", 0xff, 0xd8, 0xff), new Format("BMP", 'B', 'M'));

    /** The decoded image, and what becomes of it. */
    private static final int BYTES_PER_PIXEL = 8;

    private record Format(String name, int... magic) {

        boolean matches(final ByteBuffer header) {
            for (int i = 0; i < magic.length; i++) {
                if (i >= header.remaining() || (header.get(header.position() + i) & 0xff) != magic[i]) {
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    public String label() {
        return "ImageJ (PNG, JPEG, BMP)";
    }

    @Override
    public boolean canRead(final Path file, final ByteBuffer header) {
        return FORMATS.stream().anyMatch(f -> f.matches(header));
    }

    @Override
    public RasterFile open(final Path file) throws IOException {
        final String format = format(file);
        if (format.equals("PNG")) {
            PngHeader.check(file);
        }
        if (format.equals("JPEG")) {
            checkEnd(file);
        }
        checkSize(file, format);
        // Damage that is left would open a dialog; this sends it to the log, once.
        IJ.redirectErrorMessages(true);
        final ImagePlus image;
        try {
            image = Opener.openUsingImageIO(file.toString());
        }
        finally {
            IJ.redirectErrorMessages(false);
        }
        if (image == null || image.getWidth() == 0) {
            throw new IOException(file + " looks like a " + format + " image, but ImageJ cannot read it.");
        }
        final boolean palette = image.getBitDepth() == 8 && !image.getProcessor().isDefaultLut();
        // Numbers of palette entries measure nothing; their colours do.
        return ImagePlusFile.of(file.toString(), format + " (ImageJ)",
            palette ? new ImagePlus(image.getTitle(), image.getProcessor().convertToRGB()) : image);
    }

    private static String format(final Path file) throws IOException {
        final ByteBuffer header = ByteBuffer.allocate(RasterReader.HEADER_BYTES);
        try (SeekableByteChannel in = Files.newByteChannel(file)) {
            in.read(header);
        }
        header.flip();
        return FORMATS.stream().filter(f -> f.matches(header)).map(Format::name).findFirst()
            .orElseThrow(() -> new IOException(file + " is no PNG, JPEG or BMP image."));
    }

    /** What the decoder takes is refused here when it is more than Java has: a small file can claim any size. */
    private static void checkSize(final Path file, final String format) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            final Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return;
            }
            final ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                final double pixels = (double) reader.getWidth(0) * reader.getHeight(0);
                final double megabytes = pixels * BYTES_PER_PIXEL / (1 << 20);
                if (megabytes > Runtime.getRuntime().maxMemory() >> 21) {
                    throw new IOException(String.format(Locale.ROOT, "%s: decoding its %d x %d pixels would take %.0f "
                        + "MB, Java has %d MB; install libgdal, which reads it in parts.", file, reader.getWidth(0),
                        reader.getHeight(0), megabytes, Runtime.getRuntime().maxMemory() >> 20));
                }
            }
            catch (final IIOException | EOFException | RuntimeException e) {
                throw new IOException(file + " looks like a " + format + " image, but its header is damaged.", e);
            }
            finally {
                reader.dispose();
            }
        }
    }

    /** Decoders fill the missing part of a cut-off JPEG with grey, without an error. */
    private static void checkEnd(final Path file) throws IOException {
        final byte[] tail = new byte[JPEG_TAIL];
        try (SeekableByteChannel in = Files.newByteChannel(file)) {
            in.position(Math.max(0, in.size() - JPEG_TAIL));
            final ByteBuffer buffer = ByteBuffer.wrap(tail);
            while (buffer.hasRemaining() && in.read(buffer) >= 0) {
                continue;
            }
        }
        for (int i = 1; i < tail.length; i++) {
            if (tail[i - 1] == (byte) 0xff && tail[i] == (byte) 0xd9) {
                return;
            }
        }
        throw new IOException(file + " is cut off: the JPEG image has no end; copy or download it again.");
    }
}
