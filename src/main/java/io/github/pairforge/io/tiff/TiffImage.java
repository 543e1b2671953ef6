package io.github.pairforge.io.tiff;

import java.io.IOException;
import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.DataFormatException;

/** One image of a file, window by window. Blocks are decoded by the thread that asks. */
final class TiffImage {

    private static final byte[] MISSING = {};

    /** What one thread needs for decoding; kept for the next block. */
    private static final class Bench {

        private final BlockDecoder decoder;
        private byte[] compressed = {};

        Bench(final BlockDecoder decoder) {
            this.decoder = decoder;
        }
    }

    private final TiffInput in;
    private final TiffLayout layout;
    private final BlockIndex index;
    private final SampleReader samples;
    private final float fill;
    private final byte[] jpegTables;
    private final BlockCache cache;
    private final int number;
    private final Queue<Bench> benches = new ConcurrentLinkedQueue<>();

    /**
     * @param fill value of blocks that were never written
     * @param number tells its blocks from those of other images in the cache
     */
    TiffImage(final TiffDirectory directory, final TiffLayout layout, final SampleReader samples, final float fill,
        final BlockCache cache, final int number) throws IOException
    {
        in = directory.input();
        this.layout = layout;
        index = new BlockIndex(directory, layout);
        this.samples = samples;
        this.fill = fill;
        jpegTables = layout.compression() == StoredCompression.JPEG ? directory.bytes(TiffTag.JPEG_TABLES)
            : new byte[0];
        this.cache = cache;
        this.number = number;
    }

    TiffLayout layout() {
        return layout;
    }

    /**
     * Copies a window of some bands.
     *
     * @param band the first band
     * @param out one array per band
     * @param start position of the window's first pixel in the arrays
     * @param stride distance of two rows in the arrays
     */
    void read(final int band, final long x, final long y, final int width, final int height, final float[][] out,
        final int start, final int stride) throws IOException
    {
        check(band, x, y, width, height, out.length);
        final int bw = layout.blockWidth();
        final int bh = layout.blockHeight();
        for (long row = y / bh; row * bh < y + height; row++) {
            final int top = (int) Math.max(y - row * bh, 0);
            final int rows = (int) Math.min(bh, y + height - row * bh) - top;
            for (long column = x / bw; column * bw < x + width; column++) {
                final int left = (int) Math.max(x - column * bw, 0);
                final int columns = (int) Math.min(bw, x + width - column * bw) - left;
                final int to = start + (int) (row * bh + top - y) * stride + (int) (column * bw + left - x);
                final Part part = new Part(left, top, columns, rows, to, stride);
                final long block = row * layout.across() + column;
                if (layout.planar()) {
                    for (int b = 0; b < out.length; b++) {
                        copyPlanar(block((band + b) * layout.across() * layout.down() + block), part, out[b]);
                    }
                }
                else {
                    copyInterleaved(block(block), part, band, out);
                }
            }
        }
    }

    /** A rectangle of a block and where it goes. */
    private record Part(int left, int top, int columns, int rows, int to, int stride) {
    }

    private void check(final int band, final long x, final long y, final int width, final int height,
        final int bands)
    {
        if (x < 0 || y < 0 || width < 0 || height < 0 || x > layout.width() - width || y > layout.height() - height) {
            throw new IllegalArgumentException(in.file() + ": a window of " + width + " x " + height + " pixels at ("
                + x + ", " + y + ") is not inside " + layout.width() + " x " + layout.height() + " pixels.");
        }
        if (band < 0 || band > layout.samples() - bands) {
            throw new IllegalArgumentException(in.file() + " has " + layout.samples() + " bands; there is no band "
                + (band < 0 ? band : band + bands) + ".");
        }
    }

    private void copyPlanar(final byte[] block, final Part p, final float[] out) {
        final int size = layout.type().bytes();
        for (int j = 0; j < p.rows; j++) {
            final int to = p.to + j * p.stride;
            if (block == MISSING) {
                Arrays.fill(out, to, to + p.columns, fill);
            }
            else {
                samples.read(block, ((p.top + j) * layout.blockWidth() + p.left) * size, size, p.columns, out, to);
            }
        }
    }

    private void copyInterleaved(final byte[] block, final Part p, final int band, final float[][] out) {
        final int size = layout.type().bytes();
        final int step = layout.samples() * size;
        final boolean four = out.length == 4 && samples.canReadFour(layout.samples());
        for (int j = 0; j < p.rows; j++) {
            final int from = ((p.top + j) * layout.blockWidth() + p.left) * step;
            final int to = p.to + j * p.stride;
            if (four && block != MISSING) {
                samples.readFour(block, from, p.columns, out, to);
                continue;
            }
            for (int b = 0; b < out.length; b++) {
                if (block == MISSING) {
                    Arrays.fill(out[b], to, to + p.columns, fill);
                }
                else {
                    samples.read(block, from + (band + b) * size, step, p.columns, out[b], to);
                }
            }
        }
    }

    private byte[] block(final long block) throws IOException {
        return cache.get(new BlockCache.Key(number, block), () -> load(block));
    }

    private byte[] load(final long block) throws IOException {
        final int rows = layout.rows(block / layout.across() % layout.down());
        final int length = rows * layout.rowBytes();
        final BlockIndex.Place place = index.place(block, length);
        if (place.isMissing()) {
            return MISSING;
        }
        if (place.bytes() < length / layout.compression().highestRatio()) {
            throw damaged(block, BlockDecoder.tooShort((int) place.bytes(), length));
        }
        final byte[] data = new byte[length];
        if (layout.compression() == StoredCompression.NONE) {
            if (place.bytes() < length) {
                throw damaged(block, BlockDecoder.tooShort((int) place.bytes(), length));
            }
            in.read(place.offset(), data, length);
        }
        else {
            decompress(block, place, data);
        }
        if (layout.type() == StoredType.BIT) {
            return unpack(data, rows);
        }
        Predictor.undo(data, length, layout, in.order());
        return data;
    }

    private void decompress(final long block, final BlockIndex.Place place, final byte[] data) throws IOException {
        // No compression doubles the size of a block: what goes beyond is not needed to fill it.
        final int length = (int) Math.min(place.bytes(), 2L * data.length + (1 << 16));
        final Bench pooled = benches.poll();
        final Bench bench = pooled != null ? pooled
            : new Bench(layout.compression().decoder(layout, jpegTables));
        if (bench.compressed.length < length) {
            bench.compressed = new byte[Math.max(length, data.length / 2)];
        }
        in.read(place.offset(), bench.compressed, length);
        try {
            bench.decoder.decode(bench.compressed, length, data, data.length);
        }
        catch (final DataFormatException e) {
            throw damaged(block, e);
        }
        benches.add(bench);
    }

    private IOException damaged(final long block, final DataFormatException e) {
        final IOException damaged = in.damaged(index.name(block) + " cannot be decoded: " + e.getMessage());
        damaged.initCause(e);
        return damaged;
    }

    private byte[] unpack(final byte[] packed, final int rows) {
        final int width = layout.blockWidth();
        final byte[] out = new byte[width * rows];
        for (int y = 0; y < rows; y++) {
            for (int x = 0; x < width; x++) {
                out[y * width + x] = (byte) (packed[y * layout.rowBytes() + (x >> 3)] >> 7 - (x & 7) & 1);
            }
        }
        return out;
    }
}
