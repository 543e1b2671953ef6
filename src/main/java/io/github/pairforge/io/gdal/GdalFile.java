package io.github.pairforge.io.gdal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import com.sun.jna.Pointer;

import io.github.pairforge.io.RasterFile;
import io.github.pairforge.io.RasterInfo;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Reflectance;

/**
 * A dataset opened with GDAL. Concurrent reads run in parallel, each on a dataset handle of its own, as many as
 * there are processors.
 */
final class GdalFile implements RasterFile {

    private final GdalPixels pixels;
    private final Grid grid;
    private final List<Band> bands;
    private final Optional<Reflectance> reflectance;
    private final RasterInfo info;

    private GdalFile(final GdalPixels pixels, final GdalDescription description) {
        this.pixels = pixels;
        grid = description.grid();
        bands = description.bands();
        reflectance = description.scale().reflectance();
        info = description.info();
    }

    /** @throws IOException with one sentence when GDAL cannot open the name, or it is no image of real numbers */
    static GdalFile open(final Gdal gdal, final String name) throws IOException {
        final Pointer dataset = gdal.open(name);
        final DatasetPool pool =
            new DatasetPool(gdal, name, dataset, Runtime.getRuntime().availableProcessors());
        try {
            final GdalDescription description = new GdalDescription(gdal, name, dataset);
            return new GdalFile(new GdalPixels(gdal, pool, name, -1, description.width(), description.height(),
                description.samples()), description);
        }
        catch (final IOException e) {
            pool.close();
            throw e;
        }
        catch (final IllegalArgumentException e) {
            // A transform that is not invertible, or the like: a matter of the file, not of the caller.
            pool.close();
            throw new IOException(name + ": " + e.getMessage(), e);
        }
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
        return pixels.name();
    }

    @Override
    public Optional<Reflectance> declaredReflectance() {
        return reflectance;
    }

    @Override
    public RasterInfo info() {
        return info;
    }

    @Override
    public void read(final int band, final long x, final long y, final int width, final int height, final float[] out)
        throws IOException
    {
        pixels.read(band, x, y, width, height, out);
    }

    @Override
    public RasterSource overview(final int level) {
        final RasterInfo.Size size = info.overviews().get(level);
        final GdalPixels reduced = new GdalPixels(pixels.gdal(), pixels.pool(), pixels.name(), level,
            (int) size.width(), (int) size.height(), pixels.samples());
        return new Overview(reduced, grid.withSize(size.width(), size.height()), bands);
    }

    @Override
    public void close() {
        pixels.pool().close();
    }

    /** Lives as long as its file is open. */
    private record Overview(GdalPixels pixels, Grid grid, List<Band> bands) implements RasterSource {

        @Override
        public String name() {
            return pixels.name();
        }

        @Override
        public void read(final int band, final long x, final long y, final int width, final int height,
            final float[] out) throws IOException
        {
            pixels.read(band, x, y, width, height, out);
        }
    }
}
