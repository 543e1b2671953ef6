package io.github.pairforge.harmonize;

/**
 * Integers that sort as floats do: IEEE 754 bits with the sign bit flipped for positive and all bits for negative
 * numbers, read as unsigned. −0 and +0 share a key, because they are the same reflectance.
 */
final class FloatKeys {

    private FloatKeys() {
    }

    static int key(final float value) {
        final int bits = Float.floatToRawIntBits(value + 0f);
        return bits ^ (bits >> 31 | Integer.MIN_VALUE);
    }

    static float value(final int key) {
        return Float.intBitsToFloat(key ^ (~key >> 31 | Integer.MIN_VALUE));
    }

    /** Whether a pixel counts: NaN is nodata, and an infinite one is no reflectance either. */
    static boolean isValid(final float value) {
        return value - value == 0;
    }
}
