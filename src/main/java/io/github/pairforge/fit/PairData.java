package io.github.pairforge.fit;

import java.io.IOException;
import java.util.List;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Pair;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterLoading;

/**
 * A pair in memory, as fitting reads it.
 *
 * @param name for messages
 * @param bands of both images, the same in number and order
 * @param hr band, row-major pixel; reflectance, NaN = nodata
 * @param lr likewise
 * @param relation how LR pixels lie on HR pixels
 * @param hrMetres ground size of an HR pixel, NaN when unknown
 */
public record PairData(String name, List<Band> bands, float[][] hr, int hrWidth, int hrHeight, float[][] lr,
    int lrWidth, int lrHeight, Grid.Relation relation, double hrMetres)
{

    /** @throws IllegalArgumentException when sizes contradict each other */
    public PairData {
        bands = List.copyOf(bands);
        if (hr.length != bands.size() || lr.length != bands.size()) {
            throw new IllegalArgumentException(name + ": HR has " + hr.length + " bands and LR " + lr.length
                + "; choose the same bands in both, in the same order.");
        }
        for (int b = 0; b < hr.length; b++) {
            if (hr[b].length != hrWidth * hrHeight || lr[b].length != lrWidth * lrHeight) {
                throw new IllegalArgumentException(name + ", " + bands.get(b).label(b)
                    + ": the number of values is not that of its pixels.");
            }
        }
    }

    /**
     * Reads a pair into memory.
     *
     * @param pair with the same bands in the same order; the HR image's names are kept
     * @throws IOException when reading fails
     */
    public static PairData of(final Pair pair, final Progress progress) throws IOException {
        final Raster hr = RasterLoading.load(pair.hr(), progress);
        final Raster lr = RasterLoading.load(pair.lr(), progress);
        return new PairData(hr.name() + " and " + lr.name(), hr.bands(), planes(hr), (int) hr.grid().width(),
            (int) hr.grid().height(), planes(lr), (int) lr.grid().width(), (int) lr.grid().height(), pair.relation(),
            hr.grid().groundSamplingDistance());
    }

    private static float[][] planes(final Raster raster) {
        final float[][] planes = new float[raster.bands().size()][];
        for (int b = 0; b < planes.length; b++) {
            planes[b] = raster.plane(b);
        }
        return planes;
    }

    int bandCount() {
        return bands.size();
    }
}
