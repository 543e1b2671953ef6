package io.github.pairforge.inference;

/**
 * Which input pixels a pixel of a tensor depends on along one axis: pixel i on those from
 * {@code i · num / den + low} to {@code i · num / den + high}.
 *
 * @param num numerator of the tensor's pixel size in input pixels, reduced
 * @param den denominator
 * @param low first input pixel of pixel 0; may be a fraction where the tensor is finer than the input
 * @param high last one
 */
record Field(long num, long den, double low, double high) {

    /** The input itself. */
    static final Field INPUT = new Field(1, 1, 0, 0);

    private static final double ROUNDING = 1e-6;

    Field {
        final long common = gcd(num, den);
        num /= common;
        den /= common;
    }

    static long gcd(final long a, final long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    private double size() {
        return (double) num / den;
    }

    /** A window that moves by whole pixels of this tensor. */
    Field sampled(final WindowAxis w) {
        return new Field(Math.multiplyExact(num, w.stride()), den, low - size() * w.before(),
            high + size() * (w.dilation() * (w.kernel() - 1) - w.before()));
    }

    /** A window that moves by fractions: output j = stride · i − before + dilation · tap. */
    Field upsampled(final WindowAxis w) {
        final double step = size() / w.stride();
        return new Field(num, Math.multiplyExact(den, w.stride()),
            low + step * (w.before() - w.dilation() * (w.kernel() - 1)), high + step * w.before());
    }

    /** Blocks of channels become blocks of pixels. */
    Field finer(final long factor) {
        return new Field(num, Math.multiplyExact(den, factor), low - size() * (factor - 1) / factor, high);
    }

    /** Blocks of pixels become channels. */
    Field coarser(final long factor) {
        return new Field(Math.multiplyExact(num, factor), den, low, high + size() * (factor - 1));
    }

    /** Resampling to pixels 1 / factor as large, with so many pixels to either side. */
    Field resized(final long factor, final int reach) {
        return new Field(num, Math.multiplyExact(den, factor), low - size() * reach, high + size() * reach);
    }

    /** The first pixels lie before the old ones. */
    Field padded(final long before) {
        return new Field(num, den, low - size() * before, high - size() * before);
    }

    boolean isAsLargeAs(final Field other) {
        return num == other.num && den == other.den;
    }

    Field and(final Field other) {
        return new Field(num, den, Math.min(low, other.low), Math.max(high, other.high));
    }

    /** Whole input pixels to either side of its own that a pixel depends on. */
    int halo() {
        return (int) Math.max(0, Math.max(Math.ceil(-low - ROUNDING), Math.ceil(high + 1 - size() - ROUNDING)));
    }
}
