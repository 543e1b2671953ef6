package io.github.pairforge.io.tiff;

import java.io.IOException;
import java.util.List;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.RasterSource;

/** A reduced-resolution image of an open file, which it does not close. */
record TiffOverview(MaskedImage image, Grid grid, List<Band> bands, String name) implements RasterSource {

    @Override
    public void read(final int band, final long x, final long y, final int width, final int height,
        final float[] out) throws IOException
    {
        image.read(band, x, y, width, height, new float[][] { out }, 0, width);
    }

    @Override
    public void read(final long x, final long y, final int width, final int height, final float[][] out)
        throws IOException
    {
        image.read(0, x, y, width, height, out, 0, width);
    }
}
