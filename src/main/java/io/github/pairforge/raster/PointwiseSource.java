package io.github.pairforge.raster;

import java.io.IOException;

/** A source whose values are changed as they are read. */
final class PointwiseSource extends SourceView {

    private final BandOperation operation;

    PointwiseSource(final RasterSource source, final BandOperation operation) {
        super(source);
        this.operation = operation;
    }

    @Override
    public void read(final int band, final long x, final long y, final int width, final int height, final float[] out)
        throws IOException
    {
        source.read(band, x, y, width, height, out);
        operation.apply(band, new Tile(0, x, y, width, height), out);
    }

    @Override
    public void read(final long x, final long y, final int width, final int height, final float[][] out)
        throws IOException
    {
        source.read(x, y, width, height, out);
        final Tile tile = new Tile(0, x, y, width, height);
        for (int b = 0; b < out.length; b++) {
            operation.apply(b, tile, out[b]);
        }
    }
}
