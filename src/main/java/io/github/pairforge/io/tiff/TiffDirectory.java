package io.github.pairforge.io.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An image file directory: the fields that describe one image of the file. */
final class TiffDirectory {

    /** Real directories have some dozens; more would only cost time. */
    private static final int MAX_FIELDS = 4096;

    private final TiffInput in;
    private final Map<Integer, TiffField> fields;
    private final long next;

    private TiffDirectory(final TiffInput in, final Map<Integer, TiffField> fields, final long next) {
        this.in = in;
        this.fields = fields;
        this.next = next;
    }

    static TiffDirectory read(final TiffInput in, final long offset) throws IOException {
        final boolean big = in.header().big();
        final int head = big ? 8 : 2;
        if (!in.contains(offset, head)) {
            throw in.damaged("a directory is said to be at byte " + offset + ", but the file ends at " + in.size());
        }
        final ByteBuffer start = in.read(offset, head);
        final long count = big ? start.getLong() : start.getShort() & 0xffff;
        if (count < 1 || count > MAX_FIELDS) {
            throw in.damaged("the directory at byte " + offset + " claims " + count + " fields");
        }
        final int entry = big ? 20 : 12;
        final int link = big ? 8 : 4;
        final ByteBuffer body = in.read(offset + head, (int) count * entry + link);
        final Map<Integer, TiffField> fields = new HashMap<>();
        for (int i = 0; i < count; i++) {
            final TiffField field = field(in, body.position(i * entry), offset + head);
            if (field != null) {
                fields.putIfAbsent(field.tag(), field);
            }
        }
        body.position((int) count * entry);
        return new TiffDirectory(in, fields, word(body, big));
    }

    /** The field at the buffer's position, or null for a type that is not known, as TIFF 6.0 asks readers to skip. */
    private static TiffField field(final TiffInput in, final ByteBuffer body, final long start) throws IOException {
        final boolean big = in.header().big();
        final int tag = body.getShort() & 0xffff;
        final int type = body.getShort() & 0xffff;
        final long count = word(body, big);
        final int size = TiffField.size(type);
        if (size == 0) {
            return null;
        }
        final boolean fits = count >= 0 && count <= (big ? 8 : 4) / size;
        final long position = fits ? start + body.position() : word(body, big);
        if (count < 0 || count > in.size() / size || !in.contains(position, count * size)) {
            throw in.damaged("tag " + tag + " claims " + count + " values at byte " + position
                + ", which the file does not hold");
        }
        return new TiffField(tag, type, count, position);
    }

    private static long word(final ByteBuffer in, final boolean big) {
        return big ? in.getLong() : in.getInt() & 0xffffffffL;
    }

    TiffInput input() {
        return in;
    }

    /** Where the next directory is, or 0. */
    long next() {
        return next;
    }

    /** A field that has values. */
    Optional<TiffField> field(final int tag) {
        return Optional.ofNullable(fields.get(tag)).filter(f -> f.count() > 0);
    }

    /** First value of a field, or the default where the field is absent. */
    long integer(final int tag, final long defaultValue) throws IOException {
        final Optional<TiffField> field = field(tag);
        return field.isPresent() ? field.get().integer(in, 0) : defaultValue;
    }

    /** Values of a field, at most {@code max}; none where it is absent. */
    long[] integers(final int tag, final long max) throws IOException {
        final Optional<TiffField> field = field(tag);
        return field.isPresent() ? field.get().integers(in, max) : new long[0];
    }

    double[] doubles(final int tag) throws IOException {
        final Optional<TiffField> field = field(tag);
        return field.isPresent() ? field.get().doubles(in) : new double[0];
    }

    /** A text field, or an empty string. */
    String text(final int tag) throws IOException {
        return text(tag, StandardCharsets.UTF_8);
    }

    String text(final int tag, final Charset charset) throws IOException {
        final Optional<TiffField> field = field(tag);
        return field.isPresent() ? field.get().text(in, charset) : "";
    }

    byte[] bytes(final int tag) throws IOException {
        final Optional<TiffField> field = field(tag);
        return field.isPresent() ? field.get().bytes(in) : new byte[0];
    }
}
