package io.github.pairforge.inference;

import java.util.Arrays;

/**
 * Numbers in a box: what goes into a network and comes out. Arrays are not copied; whoever hands one over lets it be.
 */
public final class Tensor {

    private final long[] shape;
    private final float[] floats;
    private final long[] longs;

    private Tensor(final long[] shape, final float[] floats, final long[] longs) {
        this.shape = shape;
        this.floats = floats;
        this.longs = longs;
        long size = 1;
        for (final long n : shape) {
            size = n < 0 ? -1 : Math.multiplyExact(size, n);
        }
        final int length = floats == null ? longs.length : floats.length;
        if (size != length) {
            throw new IllegalArgumentException(
                length + " numbers do not fill a tensor of " + Arrays.toString(shape) + ".");
        }
    }

    /**
     * @param values row-major, the last axis runs fastest
     * @param shape their product is the number of values
     */
    public static Tensor of(final float[] values, final long... shape) {
        return new Tensor(shape.clone(), values, null);
    }

    /** The same of whole numbers. */
    public static Tensor of(final long[] values, final long... shape) {
        return new Tensor(shape.clone(), null, values);
    }

    public long[] shape() {
        return shape.clone();
    }

    public boolean isFloat() {
        return floats != null;
    }

    /** @throws IllegalStateException when it holds whole numbers */
    public float[] floats() {
        if (floats == null) {
            throw new IllegalStateException("The tensor holds whole numbers.");
        }
        return floats;
    }

    /** @throws IllegalStateException when it holds floating-point numbers */
    public long[] longs() {
        if (longs == null) {
            throw new IllegalStateException("The tensor holds floating-point numbers.");
        }
        return longs;
    }
}
