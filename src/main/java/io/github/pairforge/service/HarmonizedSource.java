package io.github.pairforge.service;

import java.io.IOException;

import io.github.pairforge.harmonize.Harmonization;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.SourceView;
import io.github.pairforge.raster.Tile;

/** An image as a λ that mixes bands makes it; all bands are read together. */
final class HarmonizedSource extends SourceView {

    private final Harmonization lambda;

    private HarmonizedSource(final RasterSource image, final Harmonization lambda) {
        super(image);
        this.lambda = lambda;
    }

    /** The image harmonized, computed when it is read. */
    static RasterSource of(final RasterSource image, final Harmonization lambda) {
        return lambda.mixesBands() ? new HarmonizedSource(image, lambda) : image.with(lambda::apply);
    }

    @Override
    public void read(final int band, final long x, final long y, final int width, final int height, final float[] out)
        throws IOException
    {
        final float[][] wanted = new float[band + 1][];
        wanted[band] = out;
        read(x, y, width, height, wanted);
    }

    /** Whoever wants the first bands only gets those; the others are read all the same. */
    @Override
    public void read(final long x, final long y, final int width, final int height, final float[][] out)
        throws IOException
    {
        final float[][] all = new float[bands().size()][];
        for (int b = 0; b < all.length; b++) {
            all[b] = b < out.length && out[b] != null ? out[b] : new float[width * height];
        }
        source.read(x, y, width, height, all);
        lambda.apply(new Tile(0, x, y, width, height), all);
    }
}
