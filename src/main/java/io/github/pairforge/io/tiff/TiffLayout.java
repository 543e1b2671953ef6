package io.github.pairforge.io.tiff;

import java.io.IOException;

/**
 * How one image of a file is cut into blocks and how its samples are stored; everything is checked and in range.
 *
 * @param width image columns
 * @param height image rows
 * @param samples bands
 * @param type the same for all bands
 * @param blockWidth columns of a tile, or the image width
 * @param blockHeight rows of a tile or strip as they are read
 * @param storedHeight rows of a tile or strip as the file has them; more than {@code blockHeight} where one
 *        uncompressed strip is read in parts
 * @param tiled tiles, not strips
 * @param planar one plane per band, not interleaved by pixel
 * @param compression how blocks are compressed
 * @param predictor 1, 2 or 3
 * @param yCbCr JPEG only: samples are to be converted to RGB
 */
record TiffLayout(long width, long height, int samples, StoredType type, int blockWidth, int blockHeight,
    int storedHeight, boolean tiled, boolean planar, StoredCompression compression, int predictor, boolean yCbCr)
{

    private static final int PALETTE = 3;
    private static final int MASK = 4;
    private static final int YCBCR = 6;
    private static final int FILL_ORDER = 266;
    private static final long MAX_BLOCK_BYTES = 1 << 30;
    /** A single uncompressed strip is read in parts of about this size. */
    private static final int PART_BYTES = 1 << 20;

    /**
     * @param mask whether one-bit samples are allowed
     * @throws IOException for what contradicts itself or is not known
     */
    static TiffLayout of(final TiffDirectory d, final boolean mask) throws IOException {
        final TiffInput in = d.input();
        final long width = size(d, TiffTag.IMAGE_WIDTH, "ImageWidth");
        final long height = size(d, TiffTag.IMAGE_LENGTH, "ImageLength");
        final int samples = (int) d.integer(TiffTag.SAMPLES_PER_PIXEL, 1);
        if (samples < 1 || samples > 65535) {
            throw in.damaged("it claims " + samples + " samples per pixel");
        }
        final StoredCompression compression = compression(d);
        final StoredType type = type(d, samples);
        if (type == StoredType.BIT && !(mask && samples == 1)) {
            throw in.unsupported("An image of one bit per sample");
        }
        final int photometric = photometric(d, compression);
        final long planarCode = d.integer(TiffTag.PLANAR_CONFIGURATION, 1);
        if (planarCode != 1 && planarCode != 2) {
            throw in.damaged("PlanarConfiguration " + planarCode + " does not exist");
        }
        final boolean planar = planarCode == 2 && samples > 1;
        final boolean tiled = d.field(TiffTag.TILE_WIDTH).isPresent();
        final long blockWidth = tiled ? size(d, TiffTag.TILE_WIDTH, "TileWidth") : width;
        final long storedHeight = tiled ? size(d, TiffTag.TILE_LENGTH, "TileLength") : rows(d, height);
        final long blockHeight = compression == StoredCompression.NONE && !tiled && storedHeight == height
            ? Math.min(height, 1 + PART_BYTES / rowBytes(blockWidth, planar ? 1 : samples, type)) : storedHeight;
        final TiffLayout layout = new TiffLayout(width, height, samples, type, (int) blockWidth, (int) blockHeight,
            (int) storedHeight, tiled, planar, compression, predictor(d, compression, type),
            photometric == YCBCR);
        layout.check(in);
        return layout;
    }

    private static long size(final TiffDirectory d, final int tag, final String name) throws IOException {
        final long v = d.integer(tag, 0);
        if (v < 1 || v > Integer.MAX_VALUE) {
            throw d.input().damaged(name + " is " + v);
        }
        return v;
    }

    private static long rows(final TiffDirectory d, final long height) throws IOException {
        final long rows = d.integer(TiffTag.ROWS_PER_STRIP, height);
        if (rows < 1) {
            throw d.input().damaged("RowsPerStrip is " + rows);
        }
        return Math.min(rows, height);
    }

    private static StoredCompression compression(final TiffDirectory d) throws IOException {
        final long code = d.integer(TiffTag.COMPRESSION, 1);
        final StoredCompression compression = StoredCompression.of(code);
        if (compression == null) {
            throw d.input().unsupported(StoredCompression.describe(code));
        }
        if (d.integer(FILL_ORDER, 1) != 1 && compression != StoredCompression.JPEG) {
            throw d.input().unsupported("Reversed bit order (FillOrder 2)");
        }
        return compression;
    }

    private static StoredType type(final TiffDirectory d, final int samples) throws IOException {
        final long bits = same(d, TiffTag.BITS_PER_SAMPLE, samples, 1, "bits per sample");
        final long format = same(d, TiffTag.SAMPLE_FORMAT, samples, StoredType.UNSIGNED, "sample formats");
        final StoredType type = StoredType.of(bits, format);
        if (type != null) {
            return type;
        }
        throw d.input().unsupported(switch ((int) format) {
            case 5, 6 -> "A complex sample type";
            case StoredType.FLOAT -> "A sample type of " + bits + "-bit floating point";
            default -> "A sample type of " + bits + "-bit integers";
        });
    }

    private static long same(final TiffDirectory d, final int tag, final int samples, final long absent,
        final String what) throws IOException
    {
        final long[] values = d.integers(tag, samples);
        for (final long v : values) {
            if (v != values[0]) {
                throw d.input().unsupported("A mixture of " + what + " (" + values[0] + " and " + v + ")");
            }
        }
        return values.length == 0 ? absent : values[0];
    }

    private static int photometric(final TiffDirectory d, final StoredCompression compression) throws IOException {
        final long code = d.integer(TiffTag.PHOTOMETRIC, 1);
        if (code == PALETTE) {
            throw d.input().unsupported("An image of palette colours");
        }
        if (code == YCBCR && compression != StoredCompression.JPEG || code > YCBCR || code < 0) {
            throw d.input().unsupported(code == YCBCR ? "YCbCr colour without JPEG compression"
                : "Colour space (PhotometricInterpretation) " + code);
        }
        return code == MASK ? 1 : (int) code;
    }

    private static int predictor(final TiffDirectory d, final StoredCompression compression, final StoredType type)
        throws IOException
    {
        final long code = compression.predicts() ? d.integer(TiffTag.PREDICTOR, 1) : 1;
        if (code < 1 || code > 3 || code == 3 && !type.isFloat() || code == 2 && type == StoredType.BIT) {
            throw d.input().unsupported("Predictor " + code + " with " + type.label() + " samples");
        }
        return (int) code;
    }

    private void check(final TiffInput in) throws IOException {
        if (compression == StoredCompression.JPEG
            && (type != StoredType.UINT8 || blockSamples() > 4 || yCbCr && blockSamples() != 3))
        {
            throw in.unsupported("JPEG compression of " + samples + " bands of " + type.label()
                + (yCbCr ? " as YCbCr" : ""));
        }
        final double bytes = (double) blockWidth * blockSamples() * type.bytes() * blockHeight;
        // An eighth of the heap: compressed bytes, decoded bytes and those of other threads have to fit as well.
        if (bytes > Math.min(MAX_BLOCK_BYTES, Runtime.getRuntime().maxMemory() / 8)) {
            if (bytes / compression.highestRatio() > in.size()) {
                throw in.damaged("a block of " + blockWidth + " x " + blockHeight
                    + " pixels would take more than the file's " + in.size() + " bytes");
            }
            throw in.unsupported("A block of " + blockWidth + " x " + blockHeight + " pixels, "
                + (long) (bytes / (1 << 20)) + " MB decoded (Java's memory is "
                + Runtime.getRuntime().maxMemory() / (1 << 20) + " MB),");
        }
        if ((double) across() * down() * planes() > Long.MAX_VALUE / 64) {
            throw in.damaged("it claims more blocks than can be counted");
        }
    }

    private static long rowBytes(final long width, final int samples, final StoredType type) {
        return (width * samples * type.bits() + 7) / 8;
    }

    /** Bytes of one row of a block in the file. */
    int rowBytes() {
        return (int) rowBytes(blockWidth, blockSamples(), type);
    }

    /** Samples per pixel in a block. */
    int blockSamples() {
        return planar ? 1 : samples;
    }

    int planes() {
        return planar ? samples : 1;
    }

    /** Blocks side by side. */
    long across() {
        return (width + blockWidth - 1) / blockWidth;
    }

    /** Blocks one below the other, as they are read. */
    long down() {
        return (height + blockHeight - 1) / blockHeight;
    }

    /** Whether one strip of the file is read as several blocks. */
    boolean isSplit() {
        return blockHeight != storedHeight;
    }

    /** How many blocks the file has to list. */
    long storedBlocks() {
        return isSplit() ? planes() : across() * down() * planes();
    }

    /** Rows of a block in this row of blocks: tiles are padded, the last strip is not. */
    int rows(final long blockRow) {
        return tiled ? blockHeight : (int) Math.min(blockHeight, height - blockRow * blockHeight);
    }
}
