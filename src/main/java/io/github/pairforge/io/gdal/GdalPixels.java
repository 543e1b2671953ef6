package io.github.pairforge.io.gdal;

import java.io.IOException;
import java.util.List;

import com.sun.jna.Pointer;

import io.github.pairforge.io.gdal.BandSamples.Window;

/**
 * The pixels of a dataset at full resolution or of one overview. Safe for concurrent reads.
 *
 * @param level the overview, or -1 for full resolution
 * @param samples one per band
 */
record GdalPixels(Gdal gdal, DatasetPool pool, String name, int level, int width, int height,
    List<BandSamples> samples)
{

    void read(final int band, final long x, final long y, final int w, final int h, final float[] out)
        throws IOException
    {
        final Window window = Window.checked(this, x, y, w, h, out.length);
        pool.with(dataset -> {
            samples.get(band).read(gdal, band(dataset, band), window, out);
            return null;
        });
    }

    private Pointer band(final Pointer dataset, final int index) {
        final Pointer full = gdal.library().GDALGetRasterBand(dataset, index + 1);
        return level < 0 ? full : gdal.library().GDALGetOverview(full, level);
    }
}
