package io.github.pairforge.harmonize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.cell.CellImgFactory;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

import org.junit.jupiter.api.Test;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.testing.Rasters;

class GlobalMatchingTest {

    private interface Matcher {

        void match(RandomAccessibleInterval<FloatType> in, RandomAccessibleInterval<FloatType> reference,
            RandomAccessibleInterval<FloatType> out);
    }

    private static final List<Matcher> MATCHERS = List.of(GlobalMatching::matchMoments,
        (in, reference, out) -> GlobalMatching.matchQuantiles(in, reference, 16, out),
        (in, reference, out) -> GlobalMatching.matchSpline(in, reference, 9, out));

    private static float[] random(final int n, final double power, final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = i % 31 == 5 ? Float.NaN : (float) Math.pow(random.nextDouble(), power);
        }
        return values;
    }

    private static Raster raster(final int width, final int height, final float... two) {
        return Rasters.of(width, height, Arrays.copyOfRange(two, 0, width * height),
            Arrays.copyOfRange(two, width * height, 2 * width * height));
    }

    private static List<Harmonization> expected(final Raster source, final Raster reference) throws IOException {
        return List.of(MomentHarmonization.between(source, reference, Progress.NONE),
            HistogramHarmonization.quantiles(source, reference, 16, Progress.NONE),
            SplineHarmonization.between(source, reference, 9, Progress.NONE));
    }

    @Test
    void resultsAreThoseOfTheHarmonizationsForAnyStorageOriginTilesAndThreads() throws IOException {
        final float[] in = random(290 * 67 * 2, 1, 3);
        final float[] reference = random(50 * 40 * 2, 3, 4);
        final List<Harmonization> lambdas = expected(raster(290, 67, in), raster(50, 40, reference));
        for (int m = 0; m < MATCHERS.size(); m++) {
            final float[][] planes = { Arrays.copyOf(in, 290 * 67), Arrays.copyOfRange(in, 290 * 67, in.length) };
            lambdas.get(m).apply(new Tile(0, 0, 0, 290, 60), planes);
            for (final float[] plane : planes) {
                final float[] rest = Arrays.copyOfRange(plane, 290 * 60, 290 * 67);
                lambdas.get(m).apply(plane == planes[0] ? 0 : 1, new Tile(0, 0, 60, 290, 7), rest);
                System.arraycopy(rest, 0, plane, 290 * 60, rest.length);
            }
            final Matcher matcher = MATCHERS.get(m);
            for (final int threads : new int[] { 1, 2, 8 }) {
                final Img<FloatType> cells = new CellImgFactory<>(new FloatType(), 16, 9, 2).create(290, 67, 2);
                Parallelization.runWithNumThreads(threads, () -> matcher.match(
                    Views.translate(ArrayImgs.floats(in, 290, 67, 2), -5, 1000, 3),
                    Views.translate(ArrayImgs.floats(reference, 50, 40, 2), 1, 2, 3),
                    Views.translate(cells, -5, 1000, 3)));
                final float[] found = new float[in.length];
                int i = 0;
                for (final FloatType t : Views.flatIterable(cells)) {
                    found[i++] = t.get();
                }
                assertArrayEquals(planes[0], Arrays.copyOf(found, 290 * 67));
                assertArrayEquals(planes[1], Arrays.copyOfRange(found, 290 * 67, found.length));
            }
            assertFalse(Arrays.equals(in, 0, 100, planes[0], 0, 100));
        }
    }

    @Test
    void imagesMayBeMatchedInPlaceAndMustFit() {
        final Img<FloatType> reference = ArrayImgs.floats(random(100, 3, 6), 10, 10);
        for (final Matcher m : MATCHERS) {
            final float[] image = random(600, 1, 9);
            final float[] out = new float[600];
            m.match(ArrayImgs.floats(image, 30, 20), reference, ArrayImgs.floats(out, 30, 20));
            m.match(ArrayImgs.floats(image, 30, 20), reference, ArrayImgs.floats(image, 30, 20));
            assertArrayEquals(out, image);
            assertThrows(IllegalArgumentException.class,
                () -> m.match(ArrayImgs.floats(4, 4, 2), ArrayImgs.floats(4, 4, 3), ArrayImgs.floats(4, 4, 2)));
            assertThrows(IllegalArgumentException.class,
                () -> m.match(ArrayImgs.floats(4, 4), ArrayImgs.floats(4, 4), ArrayImgs.floats(4, 5)));
        }
    }
}
