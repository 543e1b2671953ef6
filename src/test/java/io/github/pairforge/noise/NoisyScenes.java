package io.github.pairforge.noise;

import java.util.Collections;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Tile;

/** Fields of all brightnesses with slopes, every other one full of texture, and known noise. */
final class NoisyScenes {

    static final int EDGE = 40;

    private NoisyScenes() {
    }

    static float[] clean(final int width, final int height) {
        final float[] v = new float[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                final int field = x / EDGE * 7 + y / EDGE * 11;
                double r = 0.03 + 0.55 * (field % 37) / 37 + 0.0006 * (x % EDGE) - 0.0003 * (y % EDGE);
                if ((x / EDGE + y / EDGE) % 2 == 0) {
                    r += 0.02 * Math.sin(1.9 * x + 0.4 * y) * Math.cos(0.9 * y) + 0.01 * Math.sin(0.31 * x * y % 7);
                }
                v[y * width + x] = (float) r;
            }
        }
        return v;
    }

    static Raster with(final NoiseModel noise, final int width, final int height, final int bands, final long seed) {
        final float[][] planes = new float[bands][];
        for (int b = 0; b < bands; b++) {
            planes[b] = clean(width, height);
            noise.add(seed, b, new Tile(0, 0, 0, width, height), planes[b]);
        }
        return raster(planes, width, height);
    }

    static Raster raster(final float[][] planes, final int width, final int height) {
        return Raster.wrap(planes, Grid.ofPixels(width, height), Collections.nCopies(planes.length, Band.unnamed()),
            "scene");
    }
}
