package io.github.pairforge.blur;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import net.imglib2.FinalInterval;
import net.imglib2.blocks.PrimitiveBlocks;
import net.imglib2.type.numeric.real.FloatType;

import io.github.pairforge.raster.Tile;

/** Reads source windows into arrays that one tile hands to the next. */
final class TileBuffers {

    private final PrimitiveBlocks<FloatType> blocks;

    private final boolean planar;

    private final Queue<float[]> free = new ConcurrentLinkedQueue<>();

    /** @param blocks an image x, y or x, y, band from 0, safe for threads */
    TileBuffers(final PrimitiveBlocks<FloatType> blocks) {
        this.blocks = blocks;
        planar = blocks.numDimensions() == 2;
    }

    /** The tile's output in an array of its own. */
    float[] compute(final BlurResample operator, final int band, final Tile tile) {
        final Window w = operator.sourceWindow(tile);
        final float[] polled = free.poll();
        final float[] source = polled != null && polled.length >= w.area() ? polled : new float[w.area()];
        blocks.copy(planar ? FinalInterval.createMinSize(w.x(), w.y(), w.width(), w.height())
            : FinalInterval.createMinSize(w.x(), w.y(), band, w.width(), w.height(), 1), source);
        final float[] dest = new float[tile.width() * tile.height()];
        operator.compute(source, w, tile, dest);
        free.add(source);
        return dest;
    }
}
