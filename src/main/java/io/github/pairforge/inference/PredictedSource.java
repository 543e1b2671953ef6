package io.github.pairforge.inference;

import java.io.IOException;
import java.util.List;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.RasterSource;

/** What a network makes of an image: computed tile by tile when it is read. */
final class PredictedSource implements RasterSource {

    private final TilePredictor predictor;
    private final TileCache cache;
    private final Grid grid;
    private final List<Band> bands;
    private final String name;

    PredictedSource(final TilePredictor predictor, final long cacheBytes, final Grid grid, final List<Band> bands,
        final String name)
    {
        this.predictor = predictor;
        this.grid = grid;
        this.bands = bands;
        this.name = name;
        cache = new TileCache(cacheBytes, predictor::compute);
    }

    @Override
    public Grid grid() {
        return grid;
    }

    @Override
    public List<Band> bands() {
        return bands;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void read(final int band, final long x, final long y, final int width, final int height, final float[] out)
        throws IOException
    {
        final float[][] all = new float[bands.size()][];
        all[band] = out;
        read(x, y, width, height, all);
    }

    /** Fills the bands that are not null. */
    @Override
    public void read(final long x, final long y, final int width, final int height, final float[][] out)
        throws IOException
    {
        final TilePlan plan = predictor.plan();
        final TileMerge merge = new TileMerge(plan, x, y, width, height, out);
        for (int row = plan.y().first(plan.in(y)); row <= plan.y().last(plan.in(y + height - 1)); row++) {
            for (int column = plan.x().first(plan.in(x)); column <= plan.x().last(plan.in(x + width - 1)); column++) {
                merge.add(column, row, cache.get(plan.key(column, row)));
            }
        }
        merge.finish();
    }
}
