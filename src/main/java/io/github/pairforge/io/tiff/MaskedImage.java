package io.github.pairforge.io.tiff;

import java.io.IOException;

/**
 * An image with its transparency mask, if it has one: pixels where the mask is 0 are {@code NaN}.
 *
 * @param mask null when there is none
 */
record MaskedImage(TiffImage image, TiffImage mask) {

    /** @see TiffImage#read */
    void read(final int band, final long x, final long y, final int width, final int height, final float[][] out,
        final int start, final int stride) throws IOException
    {
        image.read(band, x, y, width, height, out, start, stride);
        if (mask == null) {
            return;
        }
        final float[] valid = new float[width];
        for (int j = 0; j < height; j++) {
            mask.read(0, x, y + j, width, 1, new float[][] { valid }, 0, width);
            for (int i = 0; i < width; i++) {
                if (valid[i] == 0) {
                    for (final float[] values : out) {
                        values[start + j * stride + i] = Float.NaN;
                    }
                }
            }
        }
    }
}
