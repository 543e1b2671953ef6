package io.github.pairforge.service;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.TileWalk;
import io.github.pairforge.raster.Tiling;
import io.github.pairforge.raster.WatchedSource;

/**
 * From which value a band is saturated.
 *
 * @param levels per band, {@code NaN} where it is not
 * @param pixels per band, how many are
 */
record Saturation(float[] levels, long[] pixels) {

    private static final int TILE = 512;

    /** A pile of fewer pixels at the highest value is no saturation. */
    private static final long LEAST = 16;

    /** The pile is so many times as high as the next lower value's: the upper tail of a histogram falls. */
    private static final long STEEP = 4;

    /** Highest and next lower value, and how often they are taken. */
    private record Top(float first, long firstCount, float second, long secondCount) {

        static final Top NOTHING = new Top(Float.NEGATIVE_INFINITY, 0, Float.NEGATIVE_INFINITY, 0);

        static Top of(final float[] values, final int count) {
            float first = Float.NEGATIVE_INFINITY;
            float second = Float.NEGATIVE_INFINITY;
            long firstCount = 0;
            long secondCount = 0;
            for (int i = 0; i < count; i++) {
                final float v = values[i];
                if (v > first) {
                    second = first;
                    secondCount = firstCount;
                    first = v;
                    firstCount = 1;
                }
                else if (v == first) {
                    firstCount++;
                }
                else if (v > second) {
                    second = v;
                    secondCount = 1;
                }
                else if (v == second) {
                    secondCount++;
                }
            }
            return new Top(first, firstCount, second, secondCount);
        }

        long count(final float value) {
            return (value == first ? firstCount : 0) + (value == second ? secondCount : 0);
        }

        Top and(final Top other) {
            final float highest = Math.max(first, other.first);
            float next = Float.NEGATIVE_INFINITY;
            for (final float v : new float[] { first, second, other.first, other.second }) {
                next = v < highest ? Math.max(next, v) : next;
            }
            return new Top(highest, count(highest) + other.count(highest), next, count(next) + other.count(next));
        }

        boolean isPile() {
            return firstCount >= LEAST && secondCount > 0 && firstCount > STEEP * secondCount;
        }
    }

    /**
     * Reads an image once.
     *
     * @param image reflectance
     * @param given level of all bands, or 0
     * @throws IllegalArgumentException when a band has no valid pixel, an infinite one, or one value only
     */
    static Saturation of(final RasterSource image, final double given, final Progress progress) throws IOException {
        final WatchedSource watched = new WatchedSource(image);
        final int bands = image.bands().size();
        final AtomicReferenceArray<Top> tops = new AtomicReferenceArray<>(bands);
        final long[][] over = new long[bands][];
        final Tiling tiling = new Tiling(image.grid().width(), image.grid().height(), TILE, TILE);
        for (int b = 0; b < bands; b++) {
            tops.set(b, Top.NOTHING);
            over[b] = new long[tiling.count()];
        }
        TileWalk.forEach(tiling, "Looking at " + image.name(), progress, tile -> {
            final int count = tile.width() * tile.height();
            final float[][] planes = new float[bands][count];
            watched.read(tile.x(), tile.y(), tile.width(), tile.height(), planes);
            for (int b = 0; b < bands; b++) {
                tops.accumulateAndGet(b, Top.of(planes[b], count), Top::and);
                for (int i = 0; i < count; i++) {
                    over[b][tile.index()] += planes[b][i] >= given ? 1 : 0;
                }
            }
        });
        watched.requireContent();
        final float[] levels = new float[bands];
        final long[] pixels = new long[bands];
        for (int b = 0; b < bands; b++) {
            final Top top = tops.get(b);
            levels[b] = given > 0 ? (float) given : top.isPile() ? top.first() : Float.NaN;
            pixels[b] = given > 0 ? Arrays.stream(over[b]).sum() : top.isPile() ? top.firstCount() : 0;
        }
        return new Saturation(levels, pixels);
    }

    /**
     * The same image with infinity in place of saturated values: whatever they take part in is infinite, too, and left
     * out, where nodata would be filled up by its neighbours.
     */
    RasterSource marked(final RasterSource image) {
        if (Arrays.stream(pixels).sum() == 0) {
            return image;
        }
        return image.with((band, tile, values) -> {
            for (int i = 0; i < tile.width() * tile.height(); i++) {
                if (values[i] >= levels[band]) {
                    values[i] = Float.POSITIVE_INFINITY;
                }
            }
        });
    }
}
