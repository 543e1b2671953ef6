package io.github.pairforge.denoise;

import java.io.IOException;
import java.util.Arrays;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.TileWalk;
import io.github.pairforge.raster.Tiling;

/**
 * An estimator tells the noise of every pixel, a denoiser is shown that map and takes it out.
 *
 * @param strength factor on the map; the map stays within 0 to 1
 */
record PairPass(DenoisingNetwork denoiser, DenoisingNetwork estimator, double strength, Progress progress)
    implements Pass
{

    private static final int EDGE = 256;

    @Override
    public RasterSource of(final RasterSource image) throws IOException {
        return denoiser.predict(progress, image, map(image));
    }

    private RasterSource map(final RasterSource image) throws IOException {
        return estimator.predict(progress, image).with((band, tile, values) -> {
            for (int i = 0; i < tile.width() * tile.height(); i++) {
                values[i] = (float) Math.max(0, Math.min(1, strength * Math.max(0, Math.min(1, values[i]))));
            }
        });
    }

    @Override
    public RasterSource strongest(final RasterSource image) throws IOException {
        final RasterSource map = map(image);
        final Tiling tiling = new Tiling(map.grid().width(), map.grid().height(), EDGE, EDGE);
        final float[][] most = new float[tiling.count()][map.bands().size()];
        TileWalk.forEach(tiling, "Looking for the strongest noise", progress, t -> {
            final float[][] values = new float[map.bands().size()][t.width() * t.height()];
            map.read(t.x(), t.y(), t.width(), t.height(), values);
            for (int b = 0; b < values.length; b++) {
                for (final float v : values[b]) {
                    most[t.index()][b] = v > most[t.index()][b] ? v : most[t.index()][b];
                }
            }
        });
        final float[] highest = new float[map.bands().size()];
        for (final float[] tile : most) {
            for (int b = 0; b < highest.length; b++) {
                highest[b] = Math.max(highest[b], tile[b]);
            }
        }
        return denoiser.predict(progress, image,
            map.with((band, tile, values) -> Arrays.fill(values, 0, tile.width() * tile.height(), highest[band])));
    }
}
