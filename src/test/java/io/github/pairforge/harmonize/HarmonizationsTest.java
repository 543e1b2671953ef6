package io.github.pairforge.harmonize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.cell.CellImgFactory;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.logic.BitType;
import net.imglib2.type.logic.NativeBoolType;
import net.imglib2.type.numeric.integer.UnsignedShortType;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

import org.junit.jupiter.api.Test;

class HarmonizationsTest {

    private static float[] random(final int n, final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = (float) random.nextDouble();
        }
        return values;
    }

    private static float[] flat(final RandomAccessibleInterval<FloatType> image) {
        final float[] out = new float[(int) image.size()];
        int i = 0;
        for (final FloatType t : Views.flatIterable(image)) {
            out[i++] = t.get();
        }
        return out;
    }

    @Test
    void everyBandIsMatchedToItsOwn() {
        final float[] in = random(91 * 67 * 2, 1);
        final float[] reference = random(50 * 40 * 2, 2);
        final float[] out = new float[in.length];
        Harmonizations.matchHistogram(ArrayImgs.floats(in, 91, 67, 2), ArrayImgs.floats(reference, 50, 40, 2),
            ArrayImgs.floats(out, 91, 67, 2));
        for (int b = 0; b < 2; b++) {
            final float[] band = Arrays.copyOfRange(in, b * 6097, (b + 1) * 6097);
            final float[] ref = Arrays.copyOfRange(reference, b * 2000, (b + 1) * 2000);
            HistogramMatching.match(band, 6097, Distribution.of(ref, 2000), band);
            assertArrayEquals(band, Arrays.copyOfRange(out, b * 6097, (b + 1) * 6097));
        }
    }

    @Test
    void storageOriginAndThreadsChangeNothing() {
        final float[] in = random(91 * 67 * 2, 3);
        final RandomAccessibleInterval<FloatType> reference = ArrayImgs.floats(random(50 * 40 * 2, 4), 50, 40, 2);
        final float[] expected = new float[in.length];
        Harmonizations.matchHistogram(ArrayImgs.floats(in, 91, 67, 2), reference,
            ArrayImgs.floats(expected, 91, 67, 2));
        final RandomAccessibleInterval<FloatType> moved =
            Views.translate(ArrayImgs.floats(in, 91, 67, 2), -5, 1000, 3);
        for (final int threads : new int[] { 1, 2, 8 }) {
            final Img<FloatType> cells = new CellImgFactory<>(new FloatType(), 16, 9, 2).create(91, 67, 2);
            Parallelization.runWithNumThreads(threads, () -> Harmonizations.matchHistogram(moved,
                Views.translate(reference, 1, 2, 3), Views.translate(cells, -5, 1000, 3)));
            assertArrayEquals(expected, flat(cells));
        }
    }

    @Test
    void integersAreMatchedAsTheirFloats() {
        final SplittableRandom random = new SplittableRandom(5);
        final Img<UnsignedShortType> in = ArrayImgs.unsignedShorts(30, 20);
        in.forEach(t -> t.set(random.nextInt(60_000)));
        final float[] floats = new float[600];
        int i = 0;
        for (final UnsignedShortType t : in) {
            floats[i++] = t.get();
        }
        final Img<FloatType> reference = ArrayImgs.floats(random(100, 6), 10, 10);
        final float[] a = new float[600];
        final float[] b = new float[600];
        Harmonizations.matchHistogram(in, reference, ArrayImgs.floats(a, 30, 20));
        Harmonizations.matchHistogram(ArrayImgs.floats(floats, 30, 20), reference, ArrayImgs.floats(b, 30, 20));
        assertArrayEquals(b, a);
    }

    @Test
    void maskedPixelsAreAsGoodAsNodata() {
        final float[] in = random(600, 7);
        final float[] reference = random(500, 8);
        final float[] inHoles = in.clone();
        final float[] referenceHoles = reference.clone();
        final Img<BitType> inMask = ArrayImgs.bits(30, 20);
        final Img<NativeBoolType> referenceMask = ArrayImgs.booleans(25, 20);
        for (int i = 0; i < 600; i++) {
            inMask.getAt(i % 30, i / 30).set(i % 7 != 0);
            inHoles[i] = i % 7 != 0 ? in[i] : Float.NaN;
        }
        for (int i = 0; i < 500; i++) {
            referenceMask.getAt(i % 25, i / 25).set(i % 3 != 0);
            referenceHoles[i] = i % 3 != 0 ? reference[i] : Float.NaN;
        }
        final float[] masked = new float[600];
        final float[] holes = new float[600];
        Harmonizations.matchHistogram(ArrayImgs.floats(in, 30, 20), inMask, ArrayImgs.floats(reference, 25, 20),
            referenceMask, ArrayImgs.floats(masked, 30, 20));
        Harmonizations.matchHistogram(ArrayImgs.floats(inHoles, 30, 20), ArrayImgs.floats(referenceHoles, 25, 20),
            ArrayImgs.floats(holes, 30, 20));
        assertArrayEquals(holes, masked);
        assertThrows(IllegalArgumentException.class,
            () -> Harmonizations.matchHistogram(ArrayImgs.floats(in, 30, 20), referenceMask,
                ArrayImgs.floats(reference, 25, 20), referenceMask, ArrayImgs.floats(masked, 30, 20)));
    }

    @Test
    void imagesMayBeMatchedInPlace() {
        final float[] image = random(600, 9);
        final Img<FloatType> reference = ArrayImgs.floats(random(100, 6), 10, 10);
        final float[] out = new float[600];
        Harmonizations.matchHistogram(ArrayImgs.floats(image, 30, 20), reference, ArrayImgs.floats(out, 30, 20));
        Harmonizations.matchHistogram(ArrayImgs.floats(image, 30, 20), reference, ArrayImgs.floats(image, 30, 20));
        assertArrayEquals(out, image);
    }

    @Test
    void sizesThatContradictAndEmptyBandsAreNamed() {
        final Img<FloatType> two = ArrayImgs.floats(4, 4, 2);
        assertTrue(assertThrows(IllegalArgumentException.class,
            () -> Harmonizations.matchHistogram(two, ArrayImgs.floats(4, 4, 3), ArrayImgs.floats(4, 4, 2)))
                .getMessage().contains("2 bands"));
        assertThrows(IllegalArgumentException.class,
            () -> Harmonizations.matchHistogram(two, two, ArrayImgs.floats(4, 5, 2)));
        final Img<FloatType> empty = ArrayImgs.floats(4, 4, 2);
        Views.hyperSlice(empty, 2, 1).forEach(t -> t.set(Float.NaN));
        assertEquals("The reference's band 2 has no valid pixels; its distribution needs at least one that is not "
            + "nodata.", assertThrows(IllegalArgumentException.class,
                () -> Harmonizations.matchHistogram(two, empty, ArrayImgs.floats(4, 4, 2))).getMessage());
    }
}
