package io.github.pairforge.regress;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.github.pairforge.harmonize.LeastSquares;
import io.github.pairforge.raster.Philox;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.TileWalk;
import io.github.pairforge.raster.Tiling;

/**
 * What one pass over all pairs leaves in memory: a factor per block, and a sample.
 *
 * @param tilings blocks of each pair
 * @param factors pair, block
 * @param sample of all pairs
 */
record Gathered(List<Tiling> tilings, List<List<LeastSquares.Factor>> factors, PixelSample sample) {

    static final int STREAM = 61;

    /** Pixels of the sample: the robust refit takes some seconds with them. */
    private static final int SAMPLE = 1 << 17;

    static Gathered of(final List<GridPair> pairs, final RegressionSettings settings, final Progress progress)
        throws IOException
    {
        final List<Tiling> tilings = new ArrayList<>();
        final List<List<LeastSquares.Factor>> factors = new ArrayList<>();
        final List<PixelSample.Builder> parts = new ArrayList<>();
        final List<int[]> places = new ArrayList<>();
        boolean whole = true;
        int first = 0;
        for (int p = 0; p < pairs.size(); p++) {
            final GridPair pair = pairs.get(p);
            final Tiling tiling = Layout.of(pair.reference().grid(), pairs.size());
            final double share = (double) SAMPLE / pairs.size() / ((double) tiling.width() * tiling.height());
            whole &= share >= 1;
            final LeastSquares.Factor[] blocks = new LeastSquares.Factor[tiling.count()];
            final PixelSample.Builder[] kept = new PixelSample.Builder[tiling.count()];
            final int number = p;
            TileWalk.forEach(tiling, "Regressing " + pair.name(), progress, tile -> {
                final LeastSquares sum = new LeastSquares(pair.inputs() + 1, pair.results());
                final PixelSample.Builder part = new PixelSample.Builder(pair.inputs() + pair.results());
                pair.visit(tile, (row, x, y) -> {
                    sum.add(row);
                    if (share >= 1 || Philox.uniform(settings.seed(), STREAM, number, y, x) < share) {
                        part.add(row, pair.inputs());
                    }
                });
                blocks[tile.index()] = sum.factor();
                kept[tile.index()] = part;
            });
            tilings.add(tiling);
            factors.add(List.of(blocks));
            for (int b = 0; b < kept.length; b++) {
                parts.add(kept[b]);
                places.add(new int[] { pairs.size() > 1 ? p : Layout.quarter(tiling, b), first + b });
            }
            first += kept.length;
        }
        return new Gathered(tilings, factors, joined(parts, places, whole));
    }

    private static PixelSample joined(final List<PixelSample.Builder> parts, final List<int[]> places,
        final boolean whole)
    {
        final int size = parts.stream().mapToInt(PixelSample.Builder::size).sum();
        final int width = parts.get(0).width();
        final float[][] columns = new float[width][size];
        final int[] unit = new int[size];
        final int[] block = new int[size];
        int at = 0;
        for (int i = 0; i < parts.size(); i++) {
            final int n = parts.get(i).size();
            for (int c = 0; c < width; c++) {
                System.arraycopy(parts.get(i).column(c), 0, columns[c], at, n);
            }
            Arrays.fill(unit, at, at + n, places.get(i)[0]);
            Arrays.fill(block, at, at + n, places.get(i)[1]);
            at += n;
        }
        return new PixelSample(columns, unit, block, whole);
    }

    /** Hold-out units: pairs, or the quarters of a single one. */
    int units() {
        return factors.size() > 1 ? factors.size() : 4;
    }

    int unit(final int pair, final int block) {
        return factors.size() > 1 ? pair : Layout.quarter(tilings.get(0), block);
    }
}
