package io.github.pairforge.denoise;

import java.util.ArrayList;
import java.util.List;

/**
 * Pixel-shuffle down-sampling: an image as the s² images of every s-th pixel, and back, exactly.
 *
 * <p>Part {@code i · s + j} holds rows i, i + s, i + 2s, … and columns j, j + s, … of the plane: {@code I[i::s, j::s]}.
 * Where s is no divisor of the size, later parts are smaller, and no pixel is lost or made up. Parts of an image no
 * larger than s in a direction may be empty. Noise that is correlated over less than s pixels is white in each part.
 *
 * <p>Source: Y. Zhou et al.: When AWGN-based denoiser meets real noises. AAAI 2020, section 3.3.
 *
 * @param width of the whole plane
 * @param height of the whole plane
 * @param stride s, at least 1
 */
public record PixelShuffle(int width, int height, int stride) {

    /** @throws IllegalArgumentException for sizes or strides below 1 */
    public PixelShuffle {
        if (width < 1 || height < 1 || stride < 1) {
            throw new IllegalArgumentException(
                "Cannot take every " + stride + ". pixel of " + width + " x " + height + "; give sizes from 1 on.");
        }
    }

    /** s². */
    public int count() {
        return stride * stride;
    }

    /** Columns of a part. */
    public int width(final int part) {
        return (width - part % stride + stride - 1) / stride;
    }

    /** Rows of a part. */
    public int height(final int part) {
        return (height - part / stride + stride - 1) / stride;
    }

    /**
     * Takes one part out of a plane.
     *
     * @param plane row-major
     * @return row-major, {@link #width(int) width} · {@link #height(int) height} values
     * @throws IllegalArgumentException when the plane has another size
     */
    public float[] part(final float[] plane, final int part) {
        requireSize("plane", plane.length, width * height);
        final int w = width(part);
        final float[] out = new float[w * height(part)];
        for (int k = 0; k < out.length; k++) {
            out[k] = plane[at(part, k % w, k / w)];
        }
        return out;
    }

    /** All parts, in order. */
    public List<float[]> shuffle(final float[] plane) {
        final List<float[]> parts = new ArrayList<>();
        for (int p = 0; p < count(); p++) {
            parts.add(part(plane, p));
        }
        return parts;
    }

    /**
     * Puts one part back into its places of a plane; all others stay as they are.
     *
     * @throws IllegalArgumentException when plane or part have another size
     */
    public void put(final float[] values, final int part, final float[] plane) {
        final int w = width(part);
        requireSize("plane", plane.length, width * height);
        requireSize("part " + part, values.length, w * height(part));
        for (int k = 0; k < values.length; k++) {
            plane[at(part, k % w, k / w)] = values[k];
        }
    }

    /**
     * The plane from all its parts: the inverse of {@link #shuffle}.
     *
     * @throws IllegalArgumentException when a part is missing or has another size
     */
    public float[] unshuffle(final List<float[]> parts) {
        requireSize("list of parts", parts.size(), count());
        final float[] plane = new float[width * height];
        for (int p = 0; p < parts.size(); p++) {
            put(parts.get(p), p, plane);
        }
        return plane;
    }

    private int at(final int part, final int x, final int y) {
        return (part / stride + y * stride) * width + part % stride + x * stride;
    }

    private static void requireSize(final String what, final int got, final int wanted) {
        if (got != wanted) {
            throw new IllegalArgumentException("The " + what + " has " + got + " values; expected " + wanted + ".");
        }
    }
}
