package io.github.pairforge.io.tiff;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import io.airlift.compress.zstd.ZstdDecompressor;

/** An independent reading of what the writer makes, straight from TIFF 6.0 and Technical Note 3. */
final class TinyTiff {

    final boolean big;
    final List<Directory> directories = new ArrayList<>();
    /** Where the first tile of the file begins. */
    long firstTile = Long.MAX_VALUE;
    private final ByteBuffer in;

    TinyTiff(final Path file) throws IOException {
        in = ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
        if (in.get(0) != 'I' || in.get(1) != 'I') {
            throw new IOException("byte order");
        }
        big = in.getShort(2) == 43;
        if (!big && in.getShort(2) != 42 || big && (in.getShort(4) != 8 || in.getShort(6) != 0)) {
            throw new IOException("signature");
        }
        long at = big ? in.getLong(8) : in.getInt(4) & 0xffffffffL;
        while (at != 0) {
            at = directory((int) at);
        }
    }

    private long directory(final int at) throws IOException {
        final Directory d = new Directory();
        final int n = big ? (int) in.getLong(at) : in.getShort(at);
        final int width = big ? 20 : 12;
        int last = 0;
        int p = at + (big ? 8 : 2);
        for (int i = 0; i < n; i++, p += width) {
            final int tag = in.getShort(p) & 0xffff;
            if (tag <= last || at % 2 != 0) {
                throw new IOException("tag " + tag + " after " + last);
            }
            last = tag;
            final int type = in.getShort(p + 2);
            final int count = big ? (int) in.getLong(p + 4) : in.getInt(p + 4);
            final int size = count * Map.of(2, 1, 3, 2, 4, 4, 12, 8, 16, 8).get(type);
            final int inline = big ? p + 12 : p + 8;
            final int from = size <= (big ? 8 : 4) ? inline : big ? (int) in.getLong(inline) : in.getInt(inline);
            final double[] values = new double[count];
            for (int k = 0; k < count; k++) {
                values[k] = switch (type) {
                    case 2 -> in.get(from + k) & 0xff;
                    case 3 -> in.getShort(from + 2 * k) & 0xffff;
                    case 4 -> in.getInt(from + 4 * k) & 0xffffffffL;
                    case 12 -> in.getDouble(from + 8 * k);
                    default -> in.getLong(from + 8 * k);
                };
            }
            d.tags.put(tag, values);
        }
        directories.add(d);
        for (final double offset : d.tags.get(324)) {
            firstTile = Math.min(firstTile, (long) offset);
        }
        return big ? in.getLong(p) : in.getInt(p) & 0xffffffffL;
    }

    final class Directory {

        final Map<Integer, double[]> tags = new TreeMap<>();

        int value(final int tag) {
            return (int) tags.get(tag)[0];
        }

        String text(final int tag) {
            final double[] v = tags.get(tag);
            final byte[] b = new byte[v.length - 1];
            for (int i = 0; i < b.length; i++) {
                b[i] = (byte) v[i];
            }
            return new String(b, StandardCharsets.UTF_8);
        }

        int width() {
            return value(256);
        }

        int height() {
            return value(257);
        }

        /** Stored samples of a band, row-major. */
        float[] plane(final int band) throws IOException {
            final int size = value(322);
            final int across = (width() + size - 1) / size;
            final int down = (height() + size - 1) / size;
            final float[] out = new float[width() * height()];
            for (int t = 0; t < across * down; t++) {
                final float[] tile = tile(band * across * down + t, size);
                for (int y = 0; y < size; y++) {
                    for (int x = 0; x < size; x++) {
                        final int column = t % across * size + x;
                        final int row = t / across * size + y;
                        if (column < width() && row < height()) {
                            out[row * width() + column] = tile[y * size + x];
                        }
                    }
                }
            }
            return out;
        }

        private float[] tile(final int index, final int size) throws IOException {
            final int bytes = value(258) / 8;
            final byte[] raw = new byte[size * size * bytes];
            final byte[] packed = new byte[(int) tags.get(325)[index]];
            in.get((int) tags.get(324)[index], packed);
            switch (value(259)) {
                case 1 -> System.arraycopy(packed, 0, raw, 0, raw.length);
                case 8 -> inflate(packed, raw);
                default -> new ZstdDecompressor().decompress(packed, 0, packed.length, raw, 0, raw.length);
            }
            final int predictor = tags.containsKey(317) ? value(317) : 1;
            final float[] out = new float[size * size];
            for (int y = 0; y < size; y++) {
                row(ByteBuffer.wrap(raw, y * size * bytes, size * bytes).slice().order(ByteOrder.LITTLE_ENDIAN), size,
                    bytes, predictor, out, y * size);
            }
            return out;
        }

        private void row(final ByteBuffer row, final int n, final int bytes, final int predictor, final float[] out,
            final int to)
        {
            if (predictor == 3) {
                for (int i = 1; i < n * bytes; i++) {
                    row.put(i, (byte) (row.get(i) + row.get(i - 1)));
                }
                for (int i = 0; i < n; i++) {
                    out[to + i] = Float.intBitsToFloat((row.get(i) & 0xff) << 24 | (row.get(n + i) & 0xff) << 16
                        | (row.get(2 * n + i) & 0xff) << 8 | row.get(3 * n + i) & 0xff);
                }
                return;
            }
            int sum = 0;
            for (int i = 0; i < n; i++) {
                if (bytes == 4) {
                    out[to + i] = row.getFloat(4 * i);
                    continue;
                }
                sum = (predictor == 2 ? sum : 0) + (bytes == 2 ? row.getShort(2 * i) : row.get(i));
                out[to + i] = value(339) == 2 ? (short) sum : sum & (bytes == 2 ? 0xffff : 0xff);
            }
        }
    }

    private static void inflate(final byte[] packed, final byte[] raw) throws IOException {
        final Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            if (inflater.inflate(raw) != raw.length || !inflater.finished() && inflater.inflate(new byte[1]) != 0) {
                throw new IOException("tile length");
            }
        }
        catch (final DataFormatException e) {
            throw new IOException(e);
        }
        finally {
            inflater.end();
        }
    }
}
