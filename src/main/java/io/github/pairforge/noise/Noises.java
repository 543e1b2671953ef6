package io.github.pairforge.noise;

import java.io.IOException;
import java.io.UncheckedIOException;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.blocks.PrimitiveBlocks;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Intervals;

import io.github.pairforge.raster.Blocks;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.raster.TileWalk;
import io.github.pairforge.raster.Tiling;

/** Adding sensor noise to images. */
public final class Noises {

    private static final int TILE = 256;

    private Noises() {
    }

    /**
     * Adds a sensor's noise to reflectance.
     *
     * <p>{@code out}'s interval is the work order. A pixel's noise is a function of the seed and the pixel's absolute
     * position, so a part of an image gets the very noise the whole would get there. Values are not clamped; NaN stays
     * NaN. Runs on the caller's ImgLib2 parallelism; {@code in} and {@code out} may be the same image.
     *
     * @param in reflectance, 1.0 = 100 %, axes x, y or x, y, band; covers {@code out}
     * @param model the same for all bands
     * @param seed same seed, same noise
     * @param out receives the noisy reflectance
     * @throws IllegalArgumentException when {@code in} does not cover {@code out}
     * @implNote op names='pairforge.addNoise', type=Computer
     */
    public static void addNoise(final RandomAccessibleInterval<FloatType> in, final NoiseModel model, final long seed,
        final RandomAccessibleInterval<FloatType> out)
    {
        final int first = Blocks.minBand("output image", out);
        if (in.numDimensions() != out.numDimensions() || !Intervals.contains(in, out)) {
            throw new IllegalArgumentException("The input image " + Intervals.toString(in)
                + " does not cover the output image " + Intervals.toString(out) + ".");
        }
        final int bands = Blocks.bands(out);
        if (Intervals.numElements(out) == 0) {
            return;
        }
        final PrimitiveBlocks<FloatType> reader = Blocks.reader(in);
        final Tiling tiling = new Tiling(out.dimension(0), out.dimension(1), TILE, TILE);
        try {
            TileWalk.forEach(tiling, "Adding noise", Progress.NONE, t -> {
                final Tile tile = new Tile(t.index(), t.x() + out.min(0), t.y() + out.min(1), t.width(), t.height());
                final float[] values = new float[t.width() * t.height()];
                for (int b = first; b < first + bands; b++) {
                    Blocks.read(reader, b, tile, values);
                    model.add(seed, b, tile, values);
                    Blocks.write(values, b, tile, out);
                }
            });
        }
        catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
