package io.github.pairforge.noise;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.raster.TileWalk;
import io.github.pairforge.raster.Tiling;

/**
 * The blocks of a scene, measured.
 *
 * @param grid where they are
 * @param bands one per band; empty when the image is smaller than a block
 * @param steps of quantisation, one per band
 */
record SceneSpectra(BlockGrid grid, List<BlockSpectra> bands, double[] steps) {

    static SceneSpectra of(final RasterSource image, final Progress progress) throws IOException {
        final BlockGrid grid = BlockGrid.of(image.grid().width(), image.grid().height());
        final double[] steps = QuantisationStep.of(image);
        final List<BlockSpectra> spectra = new ArrayList<>();
        if (grid.blocks() == 0) {
            return new SceneSpectra(grid, spectra, steps);
        }
        final int bands = image.bands().size();
        for (int b = 0; b < bands; b++) {
            spectra.add(new BlockSpectra(grid));
        }
        TileWalk.forEach(grid.tiling(), "Measuring noise", progress, tile -> {
            final Tile pixels = grid.pixels(tile);
            final float[][] values = new float[bands][pixels.width() * pixels.height()];
            image.read(pixels.x(), pixels.y(), pixels.width(), pixels.height(), values);
            for (int b = 0; b < bands; b++) {
                spectra.get(b).measure(tile, pixels, values[b]);
            }
        });
        return new SceneSpectra(grid, spectra, steps);
    }

    /** @param fold half of the image, 0 or 1; −1 for all of it */
    List<NoiseLevel> levels(final int fold) throws IOException {
        if (bands.isEmpty()) {
            return DoubleStream.of(steps).mapToObj(NoiseLevel::unknown).toList();
        }
        final NoiseLevel[] levels = new NoiseLevel[bands.size()];
        TileWalk.forEach(new Tiling(levels.length, 1, 1, 1), "Measuring noise", Progress.NONE,
            t -> levels[t.index()] = SmoothBlocks.level(bands.get(t.index()), grid, steps[t.index()], fold));
        return List.of(levels);
    }
}
