package io.github.pairforge.io.tiff;

import java.io.Closeable;

/**
 * Turns a tile of reflectance into the bytes of a TIFF tile: rows into samples, samples through the predictor, all
 * through the compressor. Not safe for concurrent use; each worker borrows one.
 */
final class TileEncoder implements Closeable {

    private final int size;
    private final RowEncoder rows;
    private final TileCompressor compressor;
    private final byte[] raw;

    TileEncoder(final GeoTiffOptions options) {
        size = options.tileSize();
        rows = options.sampleType().isInteger() ? new IntegerRows(options) : new FloatRows(options);
        compressor = TileCompressor.of(options);
        raw = new byte[size * rows.rowBytes()];
    }

    /**
     * Encodes one band of a tile.
     *
     * @param plane row-major, {@code width · height} values; the rest of the TIFF tile repeats the last column and row,
     *            which costs next to nothing after the predictor
     */
    byte[] encode(final float[] plane, final int width, final int height) {
        final int rowBytes = rows.rowBytes();
        for (int y = 0; y < height; y++) {
            rows.encode(plane, y * width, width, raw, y * rowBytes);
        }
        for (int y = height; y < size; y++) {
            System.arraycopy(raw, (height - 1) * rowBytes, raw, y * rowBytes, rowBytes);
        }
        return compressor.compress(raw);
    }

    /** Values outside the range of the sample type since the last call; then counts from zero. */
    long takeClamped() {
        return rows.takeClamped();
    }

    /** NaN values for which there was no nodata value since the last call; then counts from zero. */
    long takeUnstorable() {
        return rows.takeUnstorable();
    }

    @Override
    public void close() {
        compressor.close();
    }
}
