package io.github.pairforge.io.imagej;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import ij.VirtualStack;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;
import io.github.pairforge.io.UnsupportedFeatureException;

/** The slices of one of ImageJ's TIFF files, which lie behind each other without compression; read when asked for. */
final class TiffStack extends VirtualStack {

    private static final int FLOATING_POINT = 3;
    private static final int SIGNED = 2;

    private final Path file;
    private final ByteOrder order;
    private final int bits;
    private final boolean signed;
    private final long offset;
    private final int count;
    private final List<String> labels;

    private TiffStack(final Path file, final TiffDirectory d, final int width, final int height, final int count,
        final List<String> labels) throws IOException
    {
        super(width, height);
        this.file = file;
        this.count = count;
        this.labels = labels;
        order = d.order();
        bits = (int) (d.number(TiffDirectory.BITS, 1) * d.number(TiffDirectory.SAMPLES, 1));
        signed = bits == 16 && d.number(TiffDirectory.SAMPLE_FORMAT, 1) == SIGNED;
        offset = d.number(TiffDirectory.STRIP_OFFSETS, 0);
    }

    /**
     * @param count as the description tells: ImageJ's own directories for further slices add nothing
     * @throws UnsupportedFeatureException for compression and for sample types that ImageJ does not write
     * @throws IOException when not all slices lie in the file
     */
    static TiffStack of(final Path file, final TiffDirectory d, final double count, final List<String> labels)
        throws IOException
    {
        if (d.number(TiffDirectory.COMPRESSION, 1) != 1 || d.has(TiffDirectory.TILE_WIDTH) || hasGaps(d)
            || !isWrittenByImageJ(d))
        {
            throw new UnsupportedFeatureException(
                file + " is compressed or has samples that ImageJ does not write; save it with ImageJ or as GeoTIFF.");
        }
        final long width = d.number(TiffDirectory.WIDTH, 0);
        final long height = d.number(TiffDirectory.HEIGHT, 0);
        final double pixels = (double) width * height;
        if (pixels < 1 || pixels > Integer.MAX_VALUE / 4 || !(count >= 1) || count != Math.rint(count)
            || count > Integer.MAX_VALUE)
        {
            throw new IOException(file + " is damaged: it says to hold " + count + " slices of " + width + " x "
                + height + " pixels; save it again.");
        }
        final TiffStack stack = new TiffStack(file, d, (int) width, (int) height, (int) count, labels);
        final long size = Files.size(file);
        if (stack.offset < 8 || stack.offset + count * stack.sliceBytes() > size) {
            throw new IOException(file + " is cut off: " + stack.count + " slices of " + width + " x " + height
                + " pixels do not fit into its " + size + " bytes; copy or download it again.");
        }
        return stack;
    }

    private static boolean hasGaps(final TiffDirectory d) throws IOException {
        final long[] offsets = d.numbers(TiffDirectory.STRIP_OFFSETS);
        final long[] bytes = d.numbers(TiffDirectory.STRIP_BYTES);
        for (int i = 1; i < offsets.length; i++) {
            if (i > bytes.length || offsets[i] != offsets[i - 1] + bytes[i - 1]) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWrittenByImageJ(final TiffDirectory d) throws IOException {
        final long bits = d.number(TiffDirectory.BITS, 1);
        final long samples = d.number(TiffDirectory.SAMPLES, 1);
        final long format = d.number(TiffDirectory.SAMPLE_FORMAT, 1);
        return samples == 1 && (bits == 8 && format == 1 || bits == 16 && format != FLOATING_POINT
            || bits == 32 && format == FLOATING_POINT) || samples == 3 && bits == 8;
    }

    private long sliceBytes() {
        return (long) getWidth() * getHeight() * (bits / 8);
    }

    /** Whether 16-bit values are signed: ImageJ then adds 32768 and calibrates it away. */
    boolean isSigned() {
        return signed;
    }

    @Override
    public int getSize() {
        return count;
    }

    @Override
    public int size() {
        return count;
    }

    @Override
    public int getBitDepth() {
        return bits;
    }

    @Override
    public String getSliceLabel(final int n) {
        return n <= labels.size() ? labels.get(n - 1) : null;
    }

    @Override
    public Object getPixels(final int n) {
        final int pixels = getWidth() * getHeight();
        final ByteBuffer in = slice(n);
        return switch (bits) {
            case 8 -> in.array();
            case 16 -> {
                final short[] out = new short[pixels];
                in.asShortBuffer().get(out);
                yield signed ? flipped(out) : out;
            }
            case 24 -> rgb(in.array(), new int[pixels]);
            default -> {
                final float[] out = new float[pixels];
                in.asFloatBuffer().get(out);
                yield out;
            }
        };
    }

    private ByteBuffer slice(final int n) {
        final ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(sliceBytes())).order(order);
        try (SeekableByteChannel channel = Files.newByteChannel(file).position(offset + (n - 1) * sliceBytes())) {
            while (buffer.hasRemaining()) {
                if (channel.read(buffer) < 0) {
                    throw new IOException(file + ": slice " + n + " is cut off; the file changed after opening.");
                }
            }
            return buffer.flip();
        }
        catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static short[] flipped(final short[] values) {
        for (int i = 0; i < values.length; i++) {
            values[i] ^= (short) 0x8000;
        }
        return values;
    }

    private static int[] rgb(final byte[] in, final int[] out) {
        for (int i = 0; i < out.length; i++) {
            out[i] = (in[3 * i] & 0xff) << 16 | (in[3 * i + 1] & 0xff) << 8 | in[3 * i + 2] & 0xff;
        }
        return out;
    }

    @Override
    public ImageProcessor getProcessor(final int n) {
        final Object pixels = getPixels(n);
        return switch (bits) {
            case 8 -> new ByteProcessor(getWidth(), getHeight(), (byte[]) pixels);
            case 16 -> new ShortProcessor(getWidth(), getHeight(), (short[]) pixels, null);
            case 24 -> new ColorProcessor(getWidth(), getHeight(), (int[]) pixels);
            default -> new FloatProcessor(getWidth(), getHeight(), (float[]) pixels);
        };
    }
}
