package io.github.pairforge.service;

import java.io.IOException;

import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.SourceView;

/** One image minus another of the same size, computed when it is read. */
final class DifferenceSource extends SourceView {

    private final RasterSource other;

    DifferenceSource(final RasterSource image, final RasterSource other) {
        super(image);
        this.other = other;
    }

    @Override
    public void read(final int band, final long x, final long y, final int width, final int height, final float[] out)
        throws IOException
    {
        final float[] taken = new float[width * height];
        source.read(band, x, y, width, height, out);
        other.read(band, x, y, width, height, taken);
        for (int i = 0; i < taken.length; i++) {
            out[i] -= taken[i];
        }
    }

    @Override
    public void read(final long x, final long y, final int width, final int height, final float[][] out)
        throws IOException
    {
        final float[][] taken = new float[out.length][width * height];
        source.read(x, y, width, height, out);
        other.read(x, y, width, height, taken);
        for (int b = 0; b < out.length; b++) {
            for (int i = 0; i < width * height; i++) {
                out[b][i] -= taken[b][i];
            }
        }
    }
}
