package io.github.pairforge.denoise;

import java.io.IOException;
import java.util.List;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.RasterSource;

/**
 * Images of one size, each times its weight, added in double in their order.
 *
 * @param weights one per source
 */
record WeightedSum(List<RasterSource> sources, double... weights) implements RasterSource {

    @Override
    public Grid grid() {
        return sources.get(0).grid();
    }

    @Override
    public List<Band> bands() {
        return sources.get(0).bands();
    }

    @Override
    public String name() {
        return sources.get(0).name();
    }

    @Override
    public void read(final int band, final long x, final long y, final int width, final int height, final float[] out)
        throws IOException
    {
        final float[][] planes = new float[1][];
        planes[0] = out;
        sum(planes, width * height, (source, values) -> source.read(band, x, y, width, height, values[0]));
    }

    @Override
    public void read(final long x, final long y, final int width, final int height, final float[][] out)
        throws IOException
    {
        sum(out, width * height, (source, values) -> source.read(x, y, width, height, values));
    }

    private interface Reading {

        void read(RasterSource source, float[][] values) throws IOException;
    }

    private void sum(final float[][] out, final int n, final Reading reading) throws IOException {
        final double[][] sums = new double[out.length][n];
        final float[][] values = new float[out.length][n];
        for (int s = 0; s < sources.size(); s++) {
            reading.read(sources.get(s), values);
            for (int b = 0; b < out.length; b++) {
                for (int i = 0; i < n; i++) {
                    sums[b][i] += weights[s] * values[b][i];
                }
            }
        }
        for (int b = 0; b < out.length; b++) {
            for (int i = 0; i < n; i++) {
                out[b][i] = (float) sums[b][i];
            }
        }
    }
}
