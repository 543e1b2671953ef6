package io.github.pairforge.harmonize;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;

import net.imglib2.parallel.Parallelization;

import io.github.pairforge.testing.Npy;
import io.github.pairforge.testing.SharedData;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistogramMatchingTest {

    private static float[] random(final int n, final long seed, final int levels) {
        final SplittableRandom random = new SplittableRandom(seed);
        final float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            final double v = random.nextDouble() * random.nextDouble();
            values[i] = (float) (levels == 0 ? v : Math.floor(v * levels) / levels);
        }
        return values;
    }

    private static ValueMap map(final float[] source, final float[] reference) {
        return HistogramMatching.map(Distribution.of(source, source.length),
            Distribution.of(reference, reference.length));
    }

    private static float[] match(final float[] source, final float[] reference) {
        final float[] out = new float[source.length];
        HistogramMatching.match(source, source.length, Distribution.of(reference, reference.length), out);
        return out;
    }

    /** scikit-image 0.19.3 match_histograms([[3,1,2,2],[5,1,9,4]], [[10,20,30],[30,50,80]]) in float64. */
    @Test
    void resultIsThatOfScikitImageForFloats() {
        final float[] matched =
            match(new float[] { 3, 1, 2, 2, 5, 1, 9, 4 }, new float[] { 10, 20, 30, 30, 50, 80 });
        assertArrayEquals(new float[] { 28.75f, 15, 25, 25, 57.5f, 15, 80, 40 }, matched, 1e-5f);
    }

    /**
     * The same as uint8 with channel_axis in scikit-image 0.19.3 gives [[28,15,25,25],[57,15,80,40]]: cut off, not
     * rounded. Ours is not cut off; who wants integers cuts off the double result. (5 becomes 57.499…)
     */
    @Test
    void integersAreNotTruncatedAndTruncatingGivesScikitImagesIntegers() {
        final float[] source = { 3, 1, 2, 2, 5, 1, 9, 4 };
        final ValueMap map = map(source, new float[] { 10, 20, 30, 30, 50, 80 });
        assertEquals(28.75, map.apply(3.0), 1e-12);
        final double[] expected = { 28, 15, 25, 25, 57, 15, 80, 40 };
        for (int i = 0; i < source.length; i++) {
            assertEquals(expected[i], Math.floor(map.apply((double) source[i])));
        }
    }

    /** Golden tolerance 1e-6; in fact every bit agrees. */
    @ParameterizedTest
    @Tag("shared")
    @ValueSource(strings = { "b_float_bands", "b_gray_2d", "b_ties", "b_const_source", "b_const_reference",
        "b_const_both", "b_ref_120_levels", "b_real_naip_to_s2" })
    void floatImagesAreMatchedAsByScikitImage(final String name) {
        final Npy image = SharedData.array(name, "image");
        final Npy reference = SharedData.array(name, "reference");
        final Npy matched = SharedData.array(name, "matched");
        for (int b = 0; b < image.size(2); b++) {
            final float[] result = match(image.plane(b), reference.plane(b));
            assertArrayEquals(matched.plane(b), result);
        }
    }

    @Test
    @Tag("shared")
    void integerImagesAreScikitImagesOnceCutOff() {
        final Npy image = SharedData.array("b_uint8_bands", "image");
        final Npy reference = SharedData.array("b_uint8_bands", "reference");
        final Npy matched = SharedData.array("b_uint8_bands", "matched");
        for (int b = 0; b < 3; b++) {
            final float[] source = image.plane(b);
            final ValueMap map = map(source, reference.plane(b));
            final float[] expected = matched.plane(b);
            for (int i = 0; i < source.length; i++) {
                assertEquals(expected[i], Math.floor(map.apply((double) source[i])));
            }
        }
    }

    @Test
    @Tag("shared")
    void integerImagesWithoutChannelAxisAreScikitImages() {
        final float[] source = SharedData.array("b_uint8_2d", "image").plane(0);
        final ValueMap map = map(source, SharedData.array("b_uint8_2d", "reference").plane(0));
        final double[] expected = SharedData.array("b_uint8_2d", "matched").values();
        for (int i = 0; i < source.length; i++) {
            assertEquals(expected[i], map.apply((double) source[i]), 1e-6);
        }
    }

    /** opensr-degradation 0f7694a, get_s2like: 1000 bins over 0..1, padded to 1100 x 1100 pixels in the first bin. */
    @Test
    @Tag("shared")
    void histogramTablesHarmonizeAsInOpensrDegradation() {
        final Npy image = SharedData.array("j_sen2naip_table_s2like", "image");
        final Npy table = SharedData.array("j_sen2naip_table_s2like", "table");
        final Npy expected = SharedData.array("j_sen2naip_table_s2like", "hr_hat");
        for (int b = 0; b < 4; b++) {
            final float[] values = new float[1000];
            final long[] counts = new long[1000];
            long missing = 1_210_000;
            for (int i = 0; i < 1000; i++) {
                values[i] = (float) ((i + 0.5) / 1000);
                counts[i] = (long) table.values()[b * 1000 + i];
                missing -= counts[i];
            }
            counts[0] += missing;
            final float[] out = image.plane(b);
            HistogramMatching.match(out, out.length, Distribution.ofCounts(values, counts), out);
            assertArrayEquals(expected.plane(b), out, 2e-6f);
        }
    }

    /** scikit-image fills them (golden values); what masking gives the other pixels is tested below. */
    @Test
    @Tag("shared")
    void nodataIsMaskedWhereScikitImageFillsIt() {
        final float[] source = SharedData.array("b_nan_source_behaviour", "image").plane(0);
        final float[] reference = SharedData.array("b_nan_source_behaviour", "reference").plane(0);
        final float[] matched = match(source, reference);
        int nodata = 0;
        for (final float v : matched) {
            nodata += Float.isNaN(v) ? 1 : 0;
        }
        assertEquals(3, nodata);
    }

    @Test
    void nodataLeavesBothDistributionsAndStays() {
        final float[] source = random(9000, 1, 0);
        final float[] reference = random(5000, 2, 0);
        final float[] holes = new float[9300];
        System.arraycopy(source, 0, holes, 0, 9000);
        Arrays.fill(holes, 9000, 9200, Float.NaN);
        Arrays.fill(holes, 9200, 9300, Float.POSITIVE_INFINITY);
        final float[] referenceHoles = Arrays.copyOf(reference, 6000);
        Arrays.fill(referenceHoles, 5000, 6000, Float.NaN);
        final float[] matched = match(holes, referenceHoles);
        assertArrayEquals(match(source, reference), Arrays.copyOf(matched, 9000));
        for (int i = 9000; i < 9300; i++) {
            assertTrue(Float.isNaN(matched[i]));
        }
    }

    @Test
    void wholeImageMatchingHasTheBitsOfMapAndApply() {
        for (final int levels : new int[] { 0, 2, 100 }) {
            for (final int n : new int[] { 100, 5000, 200_000 }) {
                final float[] source = random(n, 3, levels);
                source[7] = Float.NaN;
                source[8] = -0f;
                source[9] = 0f;
                final float[] reference = random(n / 2 + 1, 4, 0);
                final float[] mapped = source.clone();
                map(source, reference).apply(mapped, n);
                for (final int threads : new int[] { 1, 2, 8 }) {
                    final float[] matched =
                        Parallelization.runWithNumThreads(threads, () -> match(source, reference));
                    for (int i = 0; i < n; i++) {
                        assertEquals(Float.floatToRawIntBits(mapped[i]), Float.floatToRawIntBits(matched[i]));
                    }
                }
            }
        }
    }

    @Test
    void bigImagesTakeTheBoundedRouteAndAgreeWithIt() {
        final int n = Distribution.MAX_EXACT + 5;
        final float[] source = new float[n];
        for (int i = 0; i < n; i++) {
            source[i] = i % 5000 / 5000f;
        }
        final Distribution reference = Distribution.of(random(3000, 2, 0), 3000);
        final float[] mapped = Arrays.copyOf(source, 5000);
        HistogramMatching.map(Distribution.of(source, n), reference).apply(mapped, 5000);
        HistogramMatching.match(source, n, reference, source);
        assertArrayEquals(mapped, Arrays.copyOf(source, 5000));
    }

    @Test
    void anImageWithTheReferencesDistributionIsUnchanged() {
        final float[] source = random(8000, 5, 0);
        final float[] shuffled = source.clone();
        Arrays.sort(shuffled);
        assertArrayEquals(source, match(source, shuffled));
    }

    @Test
    void distinctPixelsGetTheReferencesDistribution() {
        final float[] source = new float[8000];
        final float[] reference = new float[8000];
        for (int i = 0; i < 8000; i++) {
            source[i] = (float) Math.exp(i * 7919 % 8000 / 1000.0);
            reference[i] = (float) Math.sqrt(i + 1);
        }
        assertEquals(Distribution.of(reference, 8000), Distribution.of(match(source, reference), 8000));
    }

    @Test
    void orderOfPixelsInTheReferenceAndPlaceInTheSourceDoNotMatter() {
        final float[] source = random(5000, 8, 50);
        final float[] reference = random(4500, 9, 0);
        final float[] sorted = reference.clone();
        Arrays.sort(sorted);
        final float[] matched = match(source, reference);
        assertArrayEquals(matched, match(source, sorted));
        final float[] reversed = new float[5000];
        for (int i = 0; i < 5000; i++) {
            reversed[i] = source[4999 - i];
        }
        final float[] back = match(reversed, reference);
        for (int i = 0; i < 5000; i++) {
            assertEquals(matched[i], back[4999 - i]);
        }
    }

    @Test
    void onlyTheRankOfSourceValuesMatters() {
        final float[] source = random(5000, 10, 0);
        final float[] bent = new float[5000];
        for (int i = 0; i < 5000; i++) {
            bent[i] = 4 * source[i] - 100 * 0x1p-10f;
        }
        final float[] reference = random(4500, 11, 0);
        // Scaling by 4 keeps all floats apart; the small offset may merge some, so compare where it did not.
        final float[] scaled = source.clone();
        for (int i = 0; i < 5000; i++) {
            scaled[i] *= 4;
        }
        assertArrayEquals(match(source, reference), match(scaled, reference));
        assertArrayEquals(match(source, reference), match(bent, reference), 1e-3f);
    }

    @Test
    void constantImagesAreLegal() {
        final float[] reference = { 0.1f, 0.4f, 0.2f };
        assertArrayEquals(new float[] { 0.4f, 0.4f }, match(new float[] { 7, 7 }, reference));
        assertArrayEquals(new float[] { 0.3f, 0.3f, 0.3f }, match(reference, new float[] { 0.3f, 0.3f }));
        assertArrayEquals(new float[] { 2 }, match(new float[] { 1 }, new float[] { 2, 2 }));
    }

    @Test
    void imagesWithoutValidPixelsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> match(new float[] { Float.NaN }, new float[] { 1 }));
        assertThrows(IllegalArgumentException.class, () -> match(new float[] { 1 }, new float[] { Float.NaN }));
    }

    /** 300,000 distinct values with a sparse bright tail, as a scene with a few roofs has it. */
    @Test
    void aMapWithFewKnotsStaysNearTheWholeOne() {
        final float[] values = new float[300_000];
        final float[] reference = new float[50_000];
        for (int i = 0; i < values.length; i++) {
            final double u = (i + 0.5) / values.length;
            values[i] = (float) (0.1 + 0.2 * u + 0.7 * Math.pow(u, 200));
        }
        for (int i = 0; i < reference.length; i++) {
            final double u = (i + 0.5) / reference.length;
            reference[i] = (float) (0.02 + 0.3 * Math.sqrt(u) + 0.5 * Math.pow(u, 100));
        }
        final Distribution from = Distribution.of(values, values.length);
        final Distribution to = Distribution.of(reference, reference.length);
        assertTrue(from.size() > 1 << 18, from.size() + " distinct values");
        final ValueMap whole = HistogramMatching.map(from, to);
        final ValueMap small = HistogramMatching.map(from, to, 1025);
        assertTrue(small.size() <= 1025);
        assertTrue(whole.maxDeviation(small) < 2e-4, "deviation " + whole.maxDeviation(small));
    }
}
