package io.github.pairforge.align;

import java.util.Random;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.type.numeric.real.FloatType;

import io.github.pairforge.blur.BlurResample;
import io.github.pairforge.blur.GaussianKernel;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.blur.Window;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.sample.LandscapeScene;

/**
 * Pairs of LR images of one made-up scene whose shift is known: both are sampled from the same finer image, the moving
 * one with its grid displaced by any fraction of a pixel.
 *
 * @param size of the LR images, pixels
 * @param bands 1 to 4
 * @param factor HR pixels per LR pixel
 * @param noise standard deviation of what is added to the moving image, as a share of each band's mean
 * @param gamma power that the moving image is raised to
 * @param nodata share of the moving image that is NaN: one disc, or single pixels
 * @param scattered whether nodata comes as single pixels
 */
record ShiftedPairs(int size, int bands, double factor, double noise, double gamma, double nodata, boolean scattered) {

    private static final int MARGIN = 12;

    /** Blur of the LR sensor, LR pixels: 3 HR pixels at a factor of 4. */
    private static final double SIGMA = 0.75;

    /** 120² pixels, one band, factor 4. */
    static ShiftedPairs plain(final double noise) {
        return new ShiftedPairs(120, 1, 4, noise, 1, 0, false);
    }

    /** A pair and the shift that a search should find. */
    record Known(RandomAccessibleInterval<FloatType> reference, RandomAccessibleInterval<FloatType> moving,
        Shift shift)
    {
    }

    /** Up to ±2 LR pixels. */
    Known pair(final long seed) {
        return pair(seed, shift(seed));
    }

    /** Up to ±2 LR pixels. */
    static Shift shift(final long seed) {
        final Random random = new Random(seed * 1000003 + 17);
        return new Shift(4 * random.nextDouble() - 2, 4 * random.nextDouble() - 2);
    }

    Known pair(final long seed, final Shift shift) {
        return pair(scene(seed), seed, shift);
    }

    /** The same from a scene that was rendered before, {@link #scene}. */
    Known pair(final float[][] scene, final long seed, final Shift shift) {
        final float[] reference = sample(scene, Shift.ZERO);
        final float[] moving = sample(scene, shift);
        disturb(moving, new Random(seed * 7919 + 5));
        return new Known(image(reference), image(moving), shift);
    }

    /** The images of two seeds have nothing in common. */
    Known unrelated(final long seed) {
        return new Known(pair(seed).reference, pair(seed + 500_000 + seed % 2).moving, Shift.UNKNOWN);
    }

    RandomAccessibleInterval<FloatType> image(final float[] values) {
        return ArrayImgs.floats(values, size, size, bands);
    }

    /** Side of the scene, HR pixels. */
    int side() {
        return (int) Math.ceil((size + 2 * MARGIN) * factor);
    }

    /** Even seeds: a landscape of fields and villages; odd ones: polygons under a 1/f field. */
    float[][] scene(final long seed) {
        final int side = side();
        if (seed % 2 != 0) {
            return Polygons.scene(seed, side, bands);
        }
        final Raster raster = LandscapeScene.of(seed).render(side, side, LandscapeScene.PIXEL_SIZE, Progress.NONE);
        final float[][] planes = new float[bands][];
        for (int b = 0; b < bands; b++) {
            planes[b] = raster.plane(bands == 1 ? 1 : b);
        }
        return planes;
    }

    private float[] sample(final float[][] scene, final Shift shift) {
        final int side = side();
        final BlurResample operator = BlurResample.of(new GaussianKernel(SIGMA * factor, 2 * (int) (3 * factor) + 1),
            Resampling.AREA, new Grid.Relation(factor, factor, factor * (MARGIN + shift.dx()),
                factor * (MARGIN + shift.dy())), side, side, size, size);
        final float[] out = new float[size * size * bands];
        final Tile all = new Tile(0, 0, 0, size, size);
        for (int b = 0; b < bands; b++) {
            final float[] plane = new float[size * size];
            operator.compute(scene[b], new Window(0, 0, side, side), all, plane);
            System.arraycopy(plane, 0, out, b * plane.length, plane.length);
        }
        return out;
    }

    private void disturb(final float[] image, final Random random) {
        final int n = size * size;
        for (int b = 0; b < bands; b++) {
            double mean = 0;
            for (int i = b * n; i < (b + 1) * n; i++) {
                image[i] = (float) Math.pow(Math.max(0, image[i]), gamma);
                mean += image[i] / n;
            }
            for (int i = b * n; i < (b + 1) * n; i++) {
                image[i] += (float) (noise * mean * random.nextGaussian());
            }
        }
        final double cx = size * (0.3 + 0.4 * random.nextDouble());
        final double cy = size * (0.3 + 0.4 * random.nextDouble());
        for (int i = 0; i < n; i++) {
            final boolean hole = scattered ? random.nextDouble() < nodata
                : Math.hypot(i % size - cx, i / size - cy) < size * Math.sqrt(nodata / Math.PI);
            for (int b = 0; hole && b < bands; b++) {
                image[b * n + i] = Float.NaN;
            }
        }
    }
}
