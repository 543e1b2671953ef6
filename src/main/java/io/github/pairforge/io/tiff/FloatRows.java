package io.github.pairforge.io.tiff;

/**
 * 32-bit floats, with the floating point predictor (3): Adobe, TIFF Technical Note 3, 2005. It splits a row into its
 * first, second, third and last bytes, the most significant first in files of either byte order, and then takes
 * differences of neighbouring bytes over the whole row.
 */
final class FloatRows implements RowEncoder {

    private final int[] bits;
    private final int nodataBits;
    private final float nodata;
    private final boolean predict;

    FloatRows(final GeoTiffOptions options) {
        bits = new int[options.tileSize()];
        nodata = (float) options.nodata().orElse(Double.NaN);
        nodataBits = Float.floatToIntBits(nodata);
        predict = options.compression() != Compression.NONE;
    }

    @Override
    public int rowBytes() {
        return 4 * bits.length;
    }

    @Override
    public void encode(final float[] values, final int from, final int count, final byte[] out, final int to) {
        for (int i = 0; i < count; i++) {
            // Only one pattern of NaN, or equal images would make different files.
            bits[i] = Float.floatToIntBits(values[from + i]);
        }
        if (!Float.isNaN(nodata)) {
            replaceNodata(values, from, count);
        }
        for (int i = count; i < bits.length; i++) {
            bits[i] = bits[count - 1];
        }
        if (predict) {
            split(out, to);
        }
        else {
            for (int i = 0; i < bits.length; i++) {
                littleEndian(bits[i], out, to + 4 * i);
            }
        }
    }

    private void replaceNodata(final float[] values, final int from, final int count) {
        for (int i = 0; i < count; i++) {
            final float v = values[from + i];
            if (Float.isNaN(v)) {
                bits[i] = nodataBits;
            }
            else if (v == nodata) {
                bits[i] = Float.floatToIntBits(v == Float.MAX_VALUE ? Math.nextDown(v) : Math.nextUp(v));
            }
        }
    }

    private void split(final byte[] out, final int to) {
        int previous = 0;
        int k = to;
        for (int shift = 24; shift >= 0; shift -= 8) {
            for (final int b : bits) {
                final int current = b >>> shift;
                out[k++] = (byte) (current - previous);
                previous = current;
            }
        }
    }

    private static void littleEndian(final int v, final byte[] out, final int k) {
        out[k] = (byte) v;
        out[k + 1] = (byte) (v >>> 8);
        out[k + 2] = (byte) (v >>> 16);
        out[k + 3] = (byte) (v >>> 24);
    }

    @Override
    public long takeClamped() {
        return 0;
    }

    @Override
    public long takeUnstorable() {
        return 0;
    }
}
