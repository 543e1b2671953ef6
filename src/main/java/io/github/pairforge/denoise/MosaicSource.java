package io.github.pairforge.denoise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.RasterSource;

/**
 * The parts of an image's {@link PixelShuffle} side by side, as many pixels as the image has: part i · s + j stands in
 * the i-th row and j-th column of parts.
 *
 * @param image at least s pixels wide and high
 * @param stride s
 */
record MosaicSource(RasterSource image, int stride) implements RasterSource {

    @Override
    public Grid grid() {
        return Grid.ofPixels(image.grid().width(), image.grid().height());
    }

    @Override
    public List<Band> bands() {
        return image.bands();
    }

    @Override
    public String name() {
        return image.name();
    }

    /** Where the parts of a column (row) of parts begin; {@code index} = s gives the end. */
    private static long start(final long size, final int stride, final int index) {
        return index * (size / stride) + Math.min(index, size % stride);
    }

    @Override
    public void read(final int band, final long x, final long y, final int width, final int height, final float[] out)
        throws IOException
    {
        final long columns = image.grid().width();
        final long rows = image.grid().height();
        for (int top = 0; top < stride; top++) {
            final long y0 = Math.max(y, start(rows, stride, top));
            final long y1 = Math.min(y + height, start(rows, stride, top + 1));
            for (int left = 0; left < stride && y0 < y1; left++) {
                final long x0 = Math.max(x, start(columns, stride, left));
                final int w = (int) (Math.min(x + width, start(columns, stride, left + 1)) - x0);
                final int h = (int) (y1 - y0);
                if (w > 0) {
                    final float[] values = new float[w * h];
                    new PartSource(image, stride, left, top).read(band, x0 - start(columns, stride, left),
                        y0 - start(rows, stride, top), w, h, values);
                    for (int j = 0; j < h; j++) {
                        System.arraycopy(values, j * w, out, (int) ((y0 - y + j) * width + x0 - x), w);
                    }
                }
            }
        }
    }

    /** The image of a mosaic of the same size as this one. */
    RasterSource unshuffle(final RasterSource mosaic) {
        final long columns = image.grid().width();
        final long rows = image.grid().height();
        final List<RasterSource> parts = new ArrayList<>();
        for (int p = 0; p < stride * stride; p++) {
            final long x = start(columns, stride, p % stride);
            final long y = start(rows, stride, p / stride);
            parts.add(mosaic.crop(x, y, start(columns, stride, p % stride + 1) - x,
                start(rows, stride, p / stride + 1) - y));
        }
        return new UnshuffledView(image, stride, parts);
    }
}
