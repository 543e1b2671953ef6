package io.github.pairforge.io.tiff;

/**
 * Whole numbers of 8 or 16 bits, little endian, with horizontal differencing (predictor 2; TIFF 6.0, section 14).
 *
 * <p>{@code code = floor((reflectance − offset) / scale + 0.5)}, clamped to the type. A valid value never becomes the
 * nodata code: it takes the neighbouring one, that on its own side when there are two.
 */
final class IntegerRows implements RowEncoder {

    private final int[] codes;
    private final int bytes;
    private final double scale;
    private final double offset;
    private final double min;
    private final double max;
    private final boolean predict;
    private final boolean hasNodata;
    private final int nodata;
    private long clamped;
    private long unstorable;

    IntegerRows(final GeoTiffOptions options) {
        codes = new int[options.tileSize()];
        bytes = options.sampleType().bytes();
        scale = options.storage().scale();
        offset = options.storage().offset();
        min = options.sampleType().min();
        max = options.sampleType().max();
        predict = options.compression() != Compression.NONE;
        hasNodata = options.nodata().isPresent();
        nodata = (int) options.nodata().orElse(0);
    }

    @Override
    public int rowBytes() {
        return bytes * codes.length;
    }

    @Override
    public void encode(final float[] values, final int from, final int count, final byte[] out, final int to) {
        for (int i = 0; i < count; i++) {
            codes[i] = code(values[from + i]);
        }
        for (int i = count; i < codes.length; i++) {
            codes[i] = codes[count - 1];
        }
        int previous = 0;
        int k = to;
        for (final int code : codes) {
            final int v = code - previous;
            previous = predict ? code : 0;
            out[k++] = (byte) v;
            if (bytes == 2) {
                out[k++] = (byte) (v >>> 8);
            }
        }
    }

    private int code(final float reflectance) {
        if (Float.isNaN(reflectance)) {
            unstorable += hasNodata ? 0 : 1;
            return nodata;
        }
        final double exact = (reflectance - offset) / scale;
        double rounded = Math.floor(exact + 0.5);
        if (rounded < min) {
            rounded = min;
            clamped++;
        }
        else if (rounded > max) {
            rounded = max;
            clamped++;
        }
        final int code = (int) rounded;
        return hasNodata && code == nodata ? besideNodata(exact) : code;
    }

    private int besideNodata(final double exact) {
        final boolean above = nodata == min || nodata != max && exact >= nodata;
        return above ? nodata + 1 : nodata - 1;
    }

    @Override
    public long takeClamped() {
        final long n = clamped;
        clamped = 0;
        return n;
    }

    @Override
    public long takeUnstorable() {
        final long n = unstorable;
        unstorable = 0;
        return n;
    }
}
