package io.github.pairforge.io.tiff;

/** Turns one row of reflectance into the bytes that the compressor sees. */
interface RowEncoder {

    /** Bytes of an encoded row: a whole tile wide, whatever the part of it that lies in the image. */
    int rowBytes();

    /**
     * @param values reflectance, NaN is nodata
     * @param from index of the first value
     * @param count values in the row; the last one is repeated to the width of the tile
     */
    void encode(float[] values, int from, int count, byte[] out, int to);

    /** How many values have been clamped since the last call. */
    long takeClamped();

    /** How many NaN there were without a value to store them as, since the last call. */
    long takeUnstorable();
}
