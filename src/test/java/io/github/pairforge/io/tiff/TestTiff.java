package io.github.pairforge.io.tiff;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;

import javax.imageio.ImageIO;

import io.airlift.compress.zstd.ZstdCompressor;

/**
 * Writes small TIFF files from the specification, independently of the code under test: plain, slow, and able to write
 * what no sane writer would.
 */
final class TestTiff {

    /** How to store an image. */
    record Spec(ByteOrder order, boolean big, boolean tiled, boolean planar, String type, int compression,
        int predictor)
    {

        static Spec plain(final String type) {
            return new Spec(ByteOrder.LITTLE_ENDIAN, false, false, false, type, 1, 1);
        }

        Spec with(final int newCompression, final int newPredictor) {
            return new Spec(order, big, tiled, planar, type, newCompression, newPredictor);
        }

        Spec inTiles() {
            return new Spec(order, big, true, planar, type, compression, predictor);
        }

        int bytes() {
            return Integer.parseInt(type.replaceAll("\\D", "")) / 8;
        }
    }

    /** One directory: fields by tag, and blocks. */
    static final class Page {

        private final Map<Integer, Object> fields = new TreeMap<>();
        private final List<byte[]> blocks = new ArrayList<>();
        private final List<Page> subPages = new ArrayList<>();
        private boolean tiled;

        /** @param value {@code int[]} as SHORT, {@code long[]} as LONG, {@code double[]}, text or bytes */
        Page put(final int tag, final Object value) {
            fields.put(tag, value);
            return this;
        }

        Page remove(final int tag) {
            fields.remove(tag);
            return this;
        }

        Page withSub(final Page page) {
            subPages.add(page);
            return this;
        }

        List<byte[]> blocks() {
            return blocks;
        }
    }

    static final int TILE = 16;
    static final int ROWS_PER_STRIP = 5;

    private TestTiff() {
    }

    /** A page of an image given as one array per band. */
    static Page page(final Spec s, final int width, final int height, final double[][] bands) {
        final Page page = new Page();
        final int n = bands.length;
        page.tiled = s.tiled;
        page.put(256, new int[] { width }).put(257, new int[] { height }).put(258, repeat(8 * s.bytes(), n))
            .put(259, new int[] { s.compression }).put(262, new int[] { 1 }).put(277, new int[] { n })
            .put(284, new int[] { s.planar ? 2 : 1 }).put(317, new int[] { s.predictor })
            .put(339, repeat(s.type.startsWith("u") ? 1 : s.type.startsWith("i") ? 2 : 3, n));
        if (s.tiled) {
            page.put(322, new int[] { TILE }).put(323, new int[] { TILE });
        }
        else {
            page.put(278, new int[] { ROWS_PER_STRIP });
        }
        final int bw = s.tiled ? TILE : width;
        final int bh = s.tiled ? TILE : ROWS_PER_STRIP;
        for (int p = 0; p < (s.planar ? n : 1); p++) {
            final double[][] inBlock = s.planar ? new double[][] { bands[p] } : bands;
            for (int y = 0; y < height; y += bh) {
                for (int x = 0; x < width; x += bw) {
                    final int rows = s.tiled ? bh : Math.min(bh, height - y);
                    page.blocks.add(block(s, inBlock, width, height, x, y, bw, rows));
                }
            }
        }
        return page;
    }

    private static int[] repeat(final int value, final int n) {
        final int[] out = new int[n];
        java.util.Arrays.fill(out, value);
        return out;
    }

    private static byte[] block(final Spec s, final double[][] bands, final int width, final int height, final int x0,
        final int y0, final int bw, final int rows)
    {
        final ByteBuffer raw = ByteBuffer.allocate(bw * rows * bands.length * s.bytes()).order(s.order);
        for (int y = y0; y < y0 + rows; y++) {
            final double[] row = new double[bw * bands.length];
            for (int x = 0; x < bw; x++) {
                for (int b = 0; b < bands.length; b++) {
                    row[x * bands.length + b] = x0 + x < width && y < height ? bands[b][y * width + x0 + x] : 0;
                }
            }
            raw.put(predicted(s, row, bands.length));
        }
        if (s.compression == 7) {
            return jpeg(raw.array(), bw, rows, bands.length);
        }
        return compress(s.compression, raw.array());
    }

    /** One row as bytes, after the predictor. */
    private static byte[] predicted(final Spec s, final double[] row, final int samples) {
        final int size = s.bytes();
        final ByteBuffer plain = ByteBuffer.allocate(row.length * size).order(s.order);
        if (s.predictor == 3) {
            plain.order(ByteOrder.BIG_ENDIAN);
        }
        final long[] words = new long[row.length];
        for (int i = 0; i < row.length; i++) {
            words[i] = s.type.equals("float32") ? Float.floatToRawIntBits((float) row[i])
                : s.type.equals("float64") ? Double.doubleToRawLongBits(row[i]) : (long) row[i];
        }
        for (int i = 0; i < row.length; i++) {
            final long left = s.predictor == 2 && i >= samples ? words[i - samples] : 0;
            switch (size) {
                case 1 -> plain.put((byte) (words[i] - left));
                case 2 -> plain.putShort((short) (words[i] - left));
                case 4 -> plain.putInt((int) (words[i] - left));
                default -> plain.putLong(words[i] - left);
            }
        }
        return s.predictor == 3 ? regrouped(plain.array(), size, samples) : plain.array();
    }

    private static byte[] regrouped(final byte[] bigEndian, final int size, final int samples) {
        final int n = bigEndian.length / size;
        final byte[] grouped = new byte[bigEndian.length];
        for (int i = 0; i < n; i++) {
            for (int b = 0; b < size; b++) {
                grouped[b * n + i] = bigEndian[i * size + b];
            }
        }
        for (int i = grouped.length - 1; i >= samples; i--) {
            grouped[i] -= grouped[i - samples];
        }
        return grouped;
    }

    static byte[] compress(final int code, final byte[] raw) {
        return switch (code) {
            case 1 -> raw;
            case 5 -> lzw(raw);
            case 8, 32946 -> deflate(raw, 6, Deflater.DEFAULT_STRATEGY);
            case 32773 -> packBits(raw);
            case 50000 -> {
                final ZstdCompressor zstd = new ZstdCompressor();
                final byte[] out = new byte[zstd.maxCompressedLength(raw.length)];
                yield java.util.Arrays.copyOf(out, zstd.compress(raw, 0, raw.length, out, 0, out.length));
            }
            default -> throw new IllegalArgumentException("compression " + code);
        };
    }

    static byte[] deflate(final byte[] raw, final int level, final int strategy) {
        final Deflater deflater = new Deflater(level);
        deflater.setStrategy(strategy);
        deflater.setInput(raw);
        deflater.finish();
        final byte[] out = new byte[raw.length * 2 + 100];
        final int n = deflater.deflate(out);
        deflater.end();
        return java.util.Arrays.copyOf(out, n);
    }

    private static byte[] packBits(final byte[] raw) {
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        int i = 0;
        while (i < raw.length) {
            int run = 1;
            while (i + run < raw.length && run < 128 && raw[i + run] == raw[i]) {
                run++;
            }
            if (run > 1) {
                out.write(1 - run);
                out.write(raw[i]);
                i += run;
            }
            else {
                out.write(0);
                out.write(raw[i++]);
            }
        }
        return out.toByteArray();
    }

    /** TIFF 6.0, section 13, with strings for a table. */
    private static byte[] lzw(final byte[] raw) {
        final StringBuilder bits = new StringBuilder();
        Map<String, Integer> table = new HashMap<>();
        int width = 9;
        append(bits, 256, width);
        String current = "";
        for (final byte b : raw) {
            final String longer = current + (char) (b & 0xff);
            if (longer.length() == 1 || table.containsKey(longer)) {
                current = longer;
                continue;
            }
            append(bits, current.length() == 1 ? current.charAt(0) : table.get(current), width);
            table.put(longer, 258 + table.size());
            final int next = 258 + table.size();
            if (next == 4095) {
                append(bits, 256, width);
                table = new HashMap<>();
                width = 9;
            }
            else if (next == 512 || next == 1024 || next == 2048) {
                width++;
            }
            current = longer.substring(longer.length() - 1);
        }
        if (!current.isEmpty()) {
            append(bits, current.length() == 1 ? current.charAt(0) : table.get(current), width);
            final int next = 258 + table.size() + 1;
            append(bits, 257, next == 512 || next == 1024 || next == 2048 ? width + 1 : width);
        }
        final byte[] out = new byte[(bits.length() + 7) / 8];
        for (int i = 0; i < bits.length(); i++) {
            out[i / 8] |= (byte) (bits.charAt(i) - '0' << 7 - i % 8);
        }
        return out;
    }

    private static void append(final StringBuilder bits, final int code, final int width) {
        for (int i = width - 1; i >= 0; i--) {
            bits.append((char) ('0' + (code >> i & 1)));
        }
    }

    private static byte[] jpeg(final byte[] raw, final int width, final int height, final int samples) {
        final BufferedImage image = new BufferedImage(width, height,
            samples == 1 ? BufferedImage.TYPE_BYTE_GRAY : BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < width * height; i++) {
            for (int b = 0; b < samples; b++) {
                image.getRaster().setSample(i % width, i / width, b, raw[i * samples + b] & 0xff);
            }
        }
        final ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpeg", out);
        }
        catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The bytes of a file with these pages in its main chain. */
    static byte[] file(final ByteOrder order, final boolean big, final Page... pages) {
        final Out out = new Out(order, big);
        out.header();
        for (final Page page : pages) {
            out.page(page);
        }
        return out.bytes();
    }

    static Path write(final Path file, final Spec s, final int width, final int height, final double[][] bands)
        throws IOException
    {
        return Files.write(file, file(s.order, s.big, page(s, width, height, bands)));
    }

    /** A growing file. */
    private static final class Out {

        private final boolean big;
        private ByteBuffer out;
        /** Where the offset of the next directory is to be written. */
        private int link;

        Out(final ByteOrder order, final boolean big) {
            this.big = big;
            out = ByteBuffer.allocate(4 << 20).order(order);
        }

        byte[] bytes() {
            return java.util.Arrays.copyOf(out.array(), out.position());
        }

        void header() {
            final byte mark = (byte) (out.order() == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M');
            out.put(mark).put(mark).putShort((short) (big ? 43 : 42));
            if (big) {
                out.putShort((short) 8).putShort((short) 0);
            }
            link = out.position();
            word(0);
        }

        private void word(final long v) {
            if (big) {
                out.putLong(v);
            }
            else {
                out.putInt((int) v);
            }
        }

        private void word(final int position, final long v) {
            final int here = out.position();
            out.position(position);
            word(v);
            out.position(here);
        }

        void page(final Page page) {
            final int start = directory(page);
            word(link, start);
            link = out.position() - (big ? 8 : 4);
        }

        private int directory(final Page page) {
            final long[] subs = page.subPages.stream().mapToLong(this::directory).toArray();
            final long[] offsets = new long[page.blocks.size()];
            final long[] counts = new long[offsets.length];
            for (int i = 0; i < offsets.length; i++) {
                counts[i] = page.blocks.get(i).length;
                offsets[i] = counts[i] == 0 ? 0 : out.position();
                out.put(page.blocks.get(i));
            }
            final Map<Integer, Object> fields = new TreeMap<>(page.fields);
            fields.putIfAbsent(page.tiled ? 324 : 273, offsets);
            fields.putIfAbsent(page.tiled ? 325 : 279, counts);
            if (subs.length > 0) {
                fields.put(330, subs);
            }
            final Map<Integer, ByteBuffer> values = new TreeMap<>();
            final Map<Integer, Integer> places = new HashMap<>();
            fields.forEach((tag, v) -> {
                final ByteBuffer bytes = bytes(v);
                values.put(tag, bytes);
                if (bytes.capacity() > (big ? 8 : 4)) {
                    out.position(out.position() + 1 & ~1);
                    places.put(tag, out.position());
                    out.put(bytes.array());
                }
            });
            out.position(out.position() + 1 & ~1);
            final int start = out.position();
            if (big) {
                out.putLong(fields.size());
            }
            else {
                out.putShort((short) fields.size());
            }
            fields.forEach((tag, v) -> {
                out.putShort(tag.shortValue()).putShort((short) type(v));
                word(values.get(tag).capacity() / TiffField.size(type(v)));
                if (places.containsKey(tag)) {
                    word(places.get(tag));
                }
                else {
                    out.put(java.util.Arrays.copyOf(values.get(tag).array(), big ? 8 : 4));
                }
            });
            word(0);
            return start;
        }

        private int type(final Object v) {
            return v instanceof int[] ? 3 : v instanceof long[] ? big ? 16 : 4 : v instanceof double[] ? 12
                : v instanceof String ? 2 : 7;
        }

        private ByteBuffer bytes(final Object v) {
            if (v instanceof String s) {
                return ByteBuffer.wrap((s + '\0').getBytes(StandardCharsets.UTF_8));
            }
            if (v instanceof byte[] b) {
                return ByteBuffer.wrap(b);
            }
            final ByteBuffer b;
            if (v instanceof int[] a) {
                b = ByteBuffer.allocate(2 * a.length).order(out.order());
                for (final int i : a) {
                    b.putShort((short) i);
                }
            }
            else if (v instanceof long[] a) {
                b = ByteBuffer.allocate((big ? 8 : 4) * a.length).order(out.order());
                for (final long i : a) {
                    if (big) {
                        b.putLong(i);
                    }
                    else {
                        b.putInt((int) i);
                    }
                }
            }
            else {
                final double[] a = (double[]) v;
                b = ByteBuffer.allocate(8 * a.length).order(out.order());
                for (final double d : a) {
                    b.putDouble(d);
                }
            }
            return b;
        }
    }
}
