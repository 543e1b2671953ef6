package io.github.pairforge.raster;

import java.io.IOException;
import java.util.List;

/** What all views of a {@link RasterSource} have in common: they pass everything on. */
abstract class SourceView implements RasterSource {

    final RasterSource source;

    SourceView(final RasterSource source) {
        this.source = source;
    }

    @Override
    public Grid grid() {
        return source.grid();
    }

    @Override
    public List<Band> bands() {
        return source.bands();
    }

    @Override
    public String name() {
        return source.name();
    }

    @Override
    public void read(final int band, final long x, final long y, final int width, final int height, final float[] out)
        throws IOException
    {
        source.read(band, x, y, width, height, out);
    }

    @Override
    public void read(final long x, final long y, final int width, final int height, final float[][] out)
        throws IOException
    {
        source.read(x, y, width, height, out);
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
