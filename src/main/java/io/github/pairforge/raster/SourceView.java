package io.github.pairforge.raster;

import java.io.IOException;
import java.util.List;

/** What views of a {@link RasterSource} on the same pixels have in common: what they do not change they pass on. */
public abstract class SourceView implements RasterSource {

    /** What is viewed. */
    protected final RasterSource source;

    /** @param source closed together with the view */
    protected SourceView(final RasterSource source) {
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
