package io.github.pairforge.inference;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.BufferedInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * NumPy array files, versions 1 to 3 ("NEP 1: A Simple File Format for NumPy Arrays"). They come from elsewhere: sizes
 * are checked before anything is allocated.
 */
final class NpyFile {

    private static final byte[] MAGIC = { (byte) 0x93, 'N', 'U', 'M', 'P', 'Y' };
    private static final int LONGEST_HEADER = 1 << 16;
    private static final long MOST_VALUES = 1L << 27;
    private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*'([<>|=])([fiub])(\\d)'");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9,\\sL]*)\\)");
    private static final Pattern FORTRAN = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");

    private NpyFile() {
    }

    /**
     * Reads an array; floating-point numbers become floats, whole numbers longs, row-major.
     *
     * @throws IOException when it is no such file, is cut off, or holds more than 2^27 values
     */
    static Tensor read(final Path file) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            return read(in, file);
        }
        catch (final EOFException e) {
            throw new IOException(file + " is cut off: its header promises more values than it holds.", e);
        }
    }

    private static Tensor read(final DataInputStream in, final Path file) throws IOException {
        final byte[] magic = in.readNBytes(MAGIC.length);
        if (!Arrays.equals(magic, MAGIC)) {
            throw new IOException(file + " is no NumPy array file (.npy).");
        }
        final int major = in.readUnsignedByte();
        in.readUnsignedByte();
        final long length = major == 1 ? Short.toUnsignedInt(Short.reverseBytes(in.readShort()))
            : Integer.toUnsignedLong(Integer.reverseBytes(in.readInt()));
        if (major < 1 || major > 3 || length > LONGEST_HEADER) {
            throw new IOException(file + " has no header that a NumPy array of numbers has.");
        }
        final String header = new String(in.readNBytes((int) length), StandardCharsets.ISO_8859_1);
        final Matcher type = find(DESCR, header, "numbers of a type that is known", file);
        final boolean fortran = find(FORTRAN, header, "an order", file).group(1).equals("True");
        final long[] shape = shape(find(SHAPE, header, "a shape", file).group(1), file);
        final long count = count(shape, file);
        final int bytes = Integer.parseInt(type.group(3));
        final char kind = type.group(2).charAt(0);
        if (bytes != 8 && bytes != 4 && (kind == 'f' || bytes != 2 && bytes != 1) || kind == 'b' && bytes != 1) {
            throw new IOException(file + " holds numbers of type " + kind + bytes + ", which are not read.");
        }
        if (count > (Files.size(file) - length) / bytes) {
            throw new EOFException();
        }
        final ByteOrder order = type.group(1).equals(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return kind == 'f' ? Tensor.of(floats(in, (int) count, bytes, order, fortran ? shape : null), shape)
            : Tensor.of(longs(in, (int) count, bytes, kind == 'u', order, fortran ? shape : null), shape);
    }

    private static Matcher find(final Pattern pattern, final String header, final String what, final Path file)
        throws IOException
    {
        final Matcher m = pattern.matcher(header);
        if (!m.find()) {
            throw new IOException(file + " does not say " + what + " in its header.");
        }
        return m;
    }

    private static long[] shape(final String text, final Path file) throws IOException {
        final String[] parts = text.isBlank() ? new String[0] : text.split(",");
        final long[] shape = new long[parts.length];
        for (int i = 0; i < parts.length; i++) {
            final String digits = parts[i].strip().replace("L", "");
            if (!digits.matches("\\d{1,10}")) {
                throw new IOException(file + " has a shape that is none: " + text.strip() + ".");
            }
            shape[i] = Long.parseLong(digits);
        }
        return shape;
    }

    private static long count(final long[] shape, final Path file) throws IOException {
        double all = 1;
        for (final long n : shape) {
            all *= n;
        }
        if (all > MOST_VALUES) {
            throw new IOException(file + " holds more than " + MOST_VALUES + " values.");
        }
        return (long) all;
    }

    private static ByteBuffer all(final InputStream in, final int count, final int bytes, final ByteOrder order)
        throws IOException
    {
        final byte[] data = in.readNBytes(Math.multiplyExact(count, bytes));
        if (data.length < (long) count * bytes) {
            throw new EOFException();
        }
        return ByteBuffer.wrap(data).order(order);
    }

    private static float[] floats(final InputStream in, final int count, final int bytes, final ByteOrder order,
        final long[] fortran) throws IOException
    {
        final ByteBuffer data = all(in, count, bytes, order);
        final float[] out = new float[count];
        for (int i = 0; i < count; i++) {
            out[place(i, fortran)] = bytes == 4 ? data.getFloat() : (float) data.getDouble();
        }
        return out;
    }

    private static long[] longs(final InputStream in, final int count, final int bytes, final boolean unsigned,
        final ByteOrder order, final long[] fortran) throws IOException
    {
        final ByteBuffer data = all(in, count, bytes, order);
        final long[] out = new long[count];
        for (int i = 0; i < count; i++) {
            final long v = switch (bytes) {
                case 1 -> data.get();
                case 2 -> data.getShort();
                case 4 -> data.getInt();
                default -> data.getLong();
            };
            out[place(i, fortran)] = unsigned && bytes < 8 ? v & (1L << 8 * bytes) - 1 : v;
        }
        return out;
    }

    /** Where a value of a file belongs whose first axis runs fastest; a null shape is row-major already. */
    private static int place(final int i, final long[] fortran) {
        if (fortran == null) {
            return i;
        }
        int rest = i;
        long place = 0;
        long stride = 1;
        for (final long n : fortran) {
            stride *= n;
        }
        for (final long n : fortran) {
            stride /= n;
            place += rest % n * stride;
            rest /= (int) n;
        }
        return (int) place;
    }
}
