package io.github.pairforge.io.imagej;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;

/**
 * What ImageJ writes about an image beside its pixels (ij.io.TiffEncoder 1.54p): a description of key=value lines, and
 * a block of texts in two private tags.
 *
 * @param description size of the stack, calibration
 * @param labels of the slices, may be shorter than the stack
 * @param properties key, value, key, value, ...
 */
record ImageJTiffHeader(Properties description, List<String> labels, List<String> properties) {

    private static final String MARK = "ImageJ=";
    private static final int MAGIC = 0x494a494a;
    private static final int LABELS = 0x6c61626c;
    private static final int PROPERTIES = 0x70726f70;

    /** ModelPixelScale, ModelTiepoint, ModelTransformation and GeoKeyDirectory: the place in these tags comes first. */
    private static final Set<Integer> GEO_TAGS = Set.of(33550, 33922, 34264, 34735);

    /** Whether ImageJ, or a program that writes as it does, made the file and put no GeoTIFF tags into it. */
    static boolean isImageJ(final Path file, final ByteBuffer header) {
        final int mark = header.remaining() < 8 ? 0 : header.getShort(header.position());
        if (mark != 0x4949 && mark != 0x4d4d) {
            return false;
        }
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            final TiffDirectory directory = TiffDirectory.read(channel);
            return GEO_TAGS.stream().noneMatch(directory::has) && text(directory).startsWith(MARK);
        }
        catch (final IOException e) {
            // A directory that cannot be read is for the GeoTIFF reader to complain about.
            return false;
        }
    }

    private static String text(final TiffDirectory directory) throws IOException {
        return StandardCharsets.ISO_8859_1.decode(directory.data(TiffDirectory.DESCRIPTION)).toString();
    }

    /** @throws IOException when the texts contradict their sizes */
    static ImageJTiffHeader read(final TiffDirectory directory) throws IOException {
        final List<String> labels = new ArrayList<>();
        final List<String> properties = new ArrayList<>();
        final Properties description = new Properties();
        try {
            final byte[] text = text(directory).replace("\0", "").getBytes(StandardCharsets.ISO_8859_1);
            description.load(new ByteArrayInputStream(text));
            readTexts(directory, labels, properties);
        }
        catch (final BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // A bad escape in the description, or counts that do not fit the block.
            throw new IOException("its metadata contradict themselves", e);
        }
        return new ImageJTiffHeader(description, labels, properties);
    }

    /** The first count is the size of magic number and table (type, number of items); the others are the items'. */
    private static void readTexts(final TiffDirectory directory, final List<String> labels,
        final List<String> properties) throws IOException
    {
        final long[] counts = directory.numbers(TiffDirectory.IMAGEJ_COUNTS);
        final ByteBuffer data = directory.data(TiffDirectory.IMAGEJ_DATA);
        if (counts.length == 0 || data.remaining() < 4 || data.getInt() != MAGIC) {
            return;
        }
        final int types = Math.toIntExact((counts[0] - 4) / 8);
        final ByteBuffer table = data.slice().order(directory.order());
        data.position(data.position() + types * 8);
        int next = 1;
        for (int i = 0; i < types; i++) {
            final int type = table.getInt();
            final int items = table.getInt();
            for (int k = 0; k < items; k++) {
                final ByteBuffer item = data.slice().order(directory.order());
                item.limit((int) counts[next]);
                data.position(data.position() + (int) counts[next]);
                next++;
                if (type == LABELS) {
                    labels.add(item.asCharBuffer().toString());
                }
                else if (type == PROPERTIES) {
                    properties.add(item.asCharBuffer().toString());
                }
            }
        }
    }

    double number(final String key, final double otherwise) {
        try {
            return Double.parseDouble(description.getProperty(key, Double.toString(otherwise)));
        }
        catch (final NumberFormatException e) {
            return otherwise;
        }
    }
}
