package io.github.pairforge.io.tiff;

import java.util.OptionalDouble;

/** The sample types that are written. */
public enum SampleType {

    UINT8(1, 1, 0, 255, 0),
    UINT16(2, 1, 0, 65535, 65535),
    INT16(2, 2, -32768, 32767, -32768),
    FLOAT32(4, 3, -Float.MAX_VALUE, Float.MAX_VALUE, Double.NaN);

    private final int bytes;
    private final int format;
    private final double min;
    private final double max;
    private final double nodata;

    SampleType(final int bytes, final int format, final double min, final double max, final double nodata) {
        this.bytes = bytes;
        this.format = format;
        this.min = min;
        this.max = max;
        this.nodata = nodata;
    }

    /** Bytes of a sample. */
    public int bytes() {
        return bytes;
    }

    /** Whether samples are whole numbers. */
    public boolean isInteger() {
        return this != FLOAT32;
    }

    /** Smallest value. */
    public double min() {
        return min;
    }

    /** Largest value. */
    public double max() {
        return max;
    }

    /**
     * The nodata value used when the caller names none: the one that images reach least. That is 65535 for UINT16,
     * where 0 is a common reflectance, but 0 for UINT8, where bright pixels saturate at 255.
     */
    public OptionalDouble defaultNodata() {
        return OptionalDouble.of(nodata);
    }

    /** TIFF's SampleFormat: 1 unsigned, 2 signed, 3 floating point. */
    int format() {
        return format;
    }
}
