package io.github.pairforge.denoise;

import java.io.IOException;
import java.util.List;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.RasterSource;

/**
 * Every s-th pixel of an image in both directions: one part of its pixel shuffle, in pixel units.
 *
 * @param image larger than the offsets
 * @param stride s
 * @param left first column, less than s
 * @param top first row, less than s
 */
record PartSource(RasterSource image, int stride, int left, int top) implements RasterSource {

    @Override
    public Grid grid() {
        return Grid.ofPixels((image.grid().width() - left + stride - 1) / stride,
            (image.grid().height() - top + stride - 1) / stride);
    }

    @Override
    public List<Band> bands() {
        return image.bands();
    }

    @Override
    public String name() {
        return image.name();
    }

    @Override
    public void read(final int band, final long x, final long y, final int width, final int height, final float[] out)
        throws IOException
    {
        final int w = (width - 1) * stride + 1;
        final float[] row = new float[w];
        for (int j = 0; j < height; j++) {
            image.read(band, x * stride + left, (y + j) * stride + top, w, 1, row);
            for (int i = 0; i < width; i++) {
                out[j * width + i] = row[i * stride];
            }
        }
    }
}
