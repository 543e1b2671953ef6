package io.github.pairforge.service;

import java.io.IOException;
import java.util.List;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.RasterSource;

/** One image minus another of the same size, computed when it is read. */
record DifferenceSource(RasterSource image, RasterSource other) implements RasterSource {

    @Override
    public Grid grid() {
        return image.grid();
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
        final float[] taken = new float[width * height];
        image.read(band, x, y, width, height, out);
        other.read(band, x, y, width, height, taken);
        for (int i = 0; i < taken.length; i++) {
            out[i] -= taken[i];
        }
    }
}
