package io.github.pairforge.denoise;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.RasterSource;

/**
 * What networks made of groups of bands, as reflectance.
 *
 * @param image reflectance before
 * @param groups every band in one
 * @param notes how it was made
 * @param networks closed with it
 */
record NetworkView(RasterSource image, List<Group> groups, List<String> notes, List<? extends Closeable> networks)
    implements NotedSource
{

    /**
     * Bands that went through a network together.
     *
     * @param bands zero-based, in the order of the network
     * @param span of reflectance
     * @param made 0 to 1
     */
    record Group(int[] bands, ValueSpan span, RasterSource made) {

        int position(final int band) {
            int at = bands.length - 1;
            while (at >= 0 && bands[at] != band) {
                at--;
            }
            return at;
        }
    }

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
        final float[] original = new float[width * height];
        image.read(band, x, y, width, height, original);
        for (final Group group : groups) {
            if (group.position(band) >= 0) {
                group.made().read(group.position(band), x, y, width, height, out);
                group.span().restore(out, original);
            }
        }
    }

    @Override
    public void read(final long x, final long y, final int width, final int height, final float[][] out)
        throws IOException
    {
        final float[][] original = new float[out.length][width * height];
        image.read(x, y, width, height, original);
        for (final Group group : groups) {
            final float[][] made = new float[group.bands().length][];
            for (int k = 0; k < made.length; k++) {
                made[k] = out[group.bands()[k]];
            }
            group.made().read(x, y, width, height, made);
            for (final int b : group.bands()) {
                group.span().restore(out[b], original[b]);
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (final Closeable network : networks) {
            network.close();
        }
        image.close();
    }
}
