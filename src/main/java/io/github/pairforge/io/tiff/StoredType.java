package io.github.pairforge.io.tiff;

import java.util.Arrays;

/** How samples are stored: TIFF's BitsPerSample and SampleFormat. */
enum StoredType {

    /** One bit, most significant first, rows padded to bytes; transparency masks only. One byte each once decoded. */
    BIT("bit", 1, StoredType.UNSIGNED),
    UINT8("uint8", 8, StoredType.UNSIGNED),
    INT8("int8", 8, StoredType.SIGNED),
    UINT16("uint16", 16, StoredType.UNSIGNED),
    INT16("int16", 16, StoredType.SIGNED),
    UINT32("uint32", 32, StoredType.UNSIGNED),
    INT32("int32", 32, StoredType.SIGNED),
    FLOAT32("float32", 32, StoredType.FLOAT),
    FLOAT64("float64", 64, StoredType.FLOAT);

    static final int UNSIGNED = 1;
    static final int SIGNED = 2;
    static final int FLOAT = 3;

    /** SampleFormat 4, "undefined", is what some writers put for plain unsigned data. */
    private static final int UNDEFINED = 4;

    private final String label;
    private final int bits;
    private final int format;

    StoredType(final String label, final int bits, final int format) {
        this.label = label;
        this.bits = bits;
        this.format = format;
    }

    /** @return the type, or null when it is none of these */
    static StoredType of(final long bits, final long format) {
        return Arrays.stream(values())
            .filter(t -> t.bits == bits && t.format == (format == UNDEFINED ? UNSIGNED : format)).findFirst()
            .orElse(null);
    }

    String label() {
        return label;
    }

    int bits() {
        return bits;
    }

    /** Whole bytes per sample; 1 for {@link #BIT}. */
    int bytes() {
        return Math.max(1, bits / 8);
    }

    boolean isFloat() {
        return format == FLOAT;
    }

    /** Whether every value is exact in {@code float}. */
    boolean fitsFloat() {
        return bits <= 16 || this == FLOAT32;
    }

    /** Whether a sample can hold this value. */
    boolean holds(final double v) {
        if (isFloat()) {
            return true;
        }
        final double low = format == SIGNED ? -Math.scalb(1.0, bits - 1) : 0;
        final double high = Math.scalb(1.0, format == SIGNED ? bits - 1 : bits) - 1;
        return v == Math.rint(v) && v >= low && v <= high;
    }
}
