package io.github.pairforge.denoise;

import java.io.IOException;
import java.util.List;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.RasterSource;

/**
 * A clean image with the noisy pixels of one part of its {@link PixelShuffle} put back.
 *
 * @param part i · s + j: rows i, i + s, … and columns j, j + s, … are noisy
 */
record RefilledSource(RasterSource clean, RasterSource noisy, int stride, int part) implements RasterSource {

    @Override
    public Grid grid() {
        return noisy.grid();
    }

    @Override
    public List<Band> bands() {
        return noisy.bands();
    }

    @Override
    public String name() {
        return noisy.name();
    }

    @Override
    public void read(final int band, final long x, final long y, final int width, final int height, final float[] out)
        throws IOException
    {
        final float[] own = new float[width * height];
        clean.read(band, x, y, width, height, out);
        noisy.read(band, x, y, width, height, own);
        put(own, x, y, width, height, out);
    }

    @Override
    public void read(final long x, final long y, final int width, final int height, final float[][] out)
        throws IOException
    {
        final float[][] own = new float[out.length][width * height];
        clean.read(x, y, width, height, out);
        noisy.read(x, y, width, height, own);
        for (int b = 0; b < out.length; b++) {
            put(own[b], x, y, width, height, out[b]);
        }
    }

    private void put(final float[] from, final long x, final long y, final int width, final int height,
        final float[] to)
    {
        for (int j = Math.floorMod(part / stride - y, stride); j < height; j += stride) {
            for (int i = Math.floorMod(part % stride - x, stride); i < width; i += stride) {
                to[j * width + i] = from[j * width + i];
            }
        }
    }
}
