package io.github.pairforge.raster;

import java.io.IOException;

/** A rectangle of a source. */
final class CroppedSource extends SourceView {

    private final long left;
    private final long top;
    private final Grid grid;

    CroppedSource(final RasterSource source, final long left, final long top, final long width, final long height) {
        super(source);
        this.left = left;
        this.top = top;
        grid = source.grid().crop(left, top, width, height);
    }

    @Override
    public Grid grid() {
        return grid;
    }

    @Override
    public void read(final int band, final long x, final long y, final int width, final int height, final float[] out)
        throws IOException
    {
        source.read(band, left + x, top + y, width, height, out);
    }

    @Override
    public void read(final long x, final long y, final int width, final int height, final float[][] out)
        throws IOException
    {
        source.read(left + x, top + y, width, height, out);
    }
}
