package io.github.pairforge.denoise;

import java.io.IOException;
import java.util.List;

import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.SourceView;

/** An image from the parts of its pixel shuffle, exactly, computed when it is read. */
final class UnshuffledView extends SourceView {

    private final int stride;
    private final List<RasterSource> parts;

    /**
     * @param image whose grid, bands and name it has
     * @param stride s
     * @param parts in the order of {@link PixelShuffle}, s²
     */
    UnshuffledView(final RasterSource image, final int stride, final List<RasterSource> parts) {
        super(image);
        this.stride = stride;
        this.parts = List.copyOf(parts);
    }

    @Override
    public void read(final int band, final long x, final long y, final int width, final int height, final float[] out)
        throws IOException
    {
        final float[][] planes = new float[1][];
        planes[0] = out;
        for (int p = 0; p < parts.size(); p++) {
            fill(parts.get(p).withBands(band), p, x, y, width, height, planes);
        }
    }

    @Override
    public void read(final long x, final long y, final int width, final int height, final float[][] out)
        throws IOException
    {
        for (int p = 0; p < parts.size(); p++) {
            fill(parts.get(p), p, x, y, width, height, out);
        }
    }

    private void fill(final RasterSource part, final int index, final long x, final long y, final int width,
        final int height, final float[][] out) throws IOException
    {
        final int left = index % stride;
        final int top = index / stride;
        final long firstX = up(x - left);
        final long firstY = up(y - top);
        final int w = (int) (up(x + width - left) - firstX);
        final int h = (int) (up(y + height - top) - firstY);
        if (w == 0 || h == 0) {
            return;
        }
        final float[][] values = new float[out.length][w * h];
        part.read(firstX, firstY, w, h, values);
        for (int b = 0; b < out.length; b++) {
            for (int k = 0; k < w * h; k++) {
                final long column = (firstX + k % w) * stride + left - x;
                final long row = (firstY + k / w) * stride + top - y;
                out[b][(int) (row * width + column)] = values[b][k];
            }
        }
    }

    /** Number of whole strides from 0, rounded up. */
    private long up(final long distance) {
        return -Math.floorDiv(-distance, stride);
    }
}
