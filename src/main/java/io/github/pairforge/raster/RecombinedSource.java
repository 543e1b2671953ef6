package io.github.pairforge.raster;

import java.io.IOException;
import java.util.List;

/** A source whose bands are computed from those of another, pixel by pixel; there may be more or fewer of them. */
public final class RecombinedSource extends SourceView {

    private final List<Band> bands;
    private final BandRecombination operation;

    /**
     * @param source read once per window, all of its bands
     * @param bands of the result
     * @param operation makes them
     */
    public RecombinedSource(final RasterSource source, final List<Band> bands, final BandRecombination operation) {
        super(source);
        this.bands = List.copyOf(bands);
        this.operation = operation;
    }

    @Override
    public List<Band> bands() {
        return bands;
    }

    @Override
    public void read(final int band, final long x, final long y, final int width, final int height, final float[] out)
        throws IOException
    {
        final float[][] all = new float[bands.size()][];
        for (int b = 0; b < all.length; b++) {
            all[b] = b == band ? out : new float[width * height];
        }
        read(x, y, width, height, all);
    }

    @Override
    public void read(final long x, final long y, final int width, final int height, final float[][] out)
        throws IOException
    {
        final float[][] in = new float[source.bands().size()][width * height];
        source.read(x, y, width, height, in);
        // Whoever wants the first bands only gives arrays for those.
        final float[][] all = new float[bands.size()][];
        for (int b = 0; b < all.length; b++) {
            all[b] = b < out.length ? out[b] : new float[width * height];
        }
        operation.apply(in, width * height, all);
    }
}
