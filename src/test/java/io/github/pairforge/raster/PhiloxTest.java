package io.github.pairforge.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

class PhiloxTest {

    private static int[] block(final int c0, final int c1, final int c2, final int c3, final long key) {
        final int[] out = new int[4];
        Philox.block(c0, c1, c2, c3, key, out, 0);
        return out;
    }

    /** Known-answer vectors of Random123 1.14, kat_vectors, "philox4x32 10". */
    @Test
    void blocksAreThoseOfTheReferenceImplementation() {
        assertArrayEquals(new int[] { 0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8 }, block(0, 0, 0, 0, 0));
        assertArrayEquals(new int[] { 0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd }, block(-1, -1, -1, -1, -1));
        assertArrayEquals(new int[] { 0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1 },
            block(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0x299f31d0_a4093822L));
    }

    @Test
    void aPixelTakesItsLaneOfTheBlockOfFour() {
        final int[] out = new int[4];
        Philox.fillBits(0x299f31d0_a4093822L, 7, 3, 5, 4 * 9, 4, out);
        assertArrayEquals(block(9, 5, 3, 7, 0x299f31d0_a4093822L), out);
    }

    @Test
    void anySplitOfARowGivesTheSameNumbers() {
        final double[] whole = new double[40];
        Philox.fillUniform(42, 1, 2, 17, -7, 40, whole);
        for (int from = 0; from < 40; from++) {
            for (final int n : new int[] { 0, 1, 2, 3, 5, 40 - from }) {
                final int count = Math.min(n, 40 - from);
                final double[] part = new double[count];
                Philox.fillUniform(42, 1, 2, 17, -7L + from, count, part);
                assertArrayEquals(Arrays.copyOfRange(whole, from, from + count), part);
            }
            assertEquals(whole[from], Philox.uniform(42, 1, 2, 17, -7L + from));
        }
    }

    @Test
    void everyArgumentChangesTheNumbers() {
        final Set<Double> seen = new HashSet<>();
        final long[] far = { 0, 1, 3, 4, 1L << 31, 1L << 32, (1L << 33) + 1, (1L << 39) - 1, -1, -(1L << 39) };
        int count = 0;
        for (final long x : far) {
            for (final long y : far) {
                for (final int band : new int[] { 0, 1, -1 }) {
                    for (final int stream : new int[] { 0, 1, 65535 }) {
                        for (final long seed : new long[] { 0, 1, 1L << 32 }) {
                            seen.add(Philox.uniform(seed, stream, band, y, x));
                            count++;
                        }
                    }
                }
            }
        }
        assertTrue(seen.size() >= count - 1, count - seen.size() + " numbers are not unique");
    }

    @Test
    void numbersStayInsideTheOpenUnitInterval() {
        assertEquals(0x1p-33, Philox.uniform(0));
        assertEquals(1 - 0x1p-33, Philox.uniform(-1));
        assertTrue(((-1 >>> 9) + 0.5f) * 0x1p-23f < 1);
        final float[] f = new float[1000];
        final double[] d = new double[1000];
        Philox.fillUniform(3, 0, 0, 0, 0, 1000, f);
        Philox.fillUniform(3, 0, 0, 0, 0, 1000, d);
        for (int i = 0; i < 1000; i++) {
            assertTrue(f[i] > 0 && f[i] < 1);
            assertEquals(d[i], f[i], 0x1p-23);
        }
    }

    /** Mean and variance of n uniform numbers: standard errors √(1/12n) and about √(1/180n); bounds at 5 of them. */
    @Test
    void numbersAreUniformAlongRowsAndColumns() {
        final int n = 400;
        double sum = 0;
        double squares = 0;
        double alongX = 0;
        double alongY = 0;
        double[] above = new double[n];
        for (int y = 0; y < n; y++) {
            final double[] row = new double[n];
            Philox.fillUniform(1, 1, 0, y, 0, n, row);
            for (int x = 0; x < n; x++) {
                sum += row[x];
                squares += (row[x] - 0.5) * (row[x] - 0.5);
                alongX += x == 0 ? 0 : (row[x] - 0.5) * (row[x - 1] - 0.5);
                alongY += y == 0 ? 0 : (row[x] - 0.5) * (above[x] - 0.5);
            }
            above = row;
        }
        final double pixels = (double) n * n;
        assertEquals(0.5, sum / pixels, 5 * Math.sqrt(1 / (12 * pixels)));
        assertEquals(1 / 12.0, squares / pixels, 5 * Math.sqrt(1 / (180 * pixels)));
        assertEquals(0, alongX / pixels, 5 / 12.0 / Math.sqrt(pixels));
        assertEquals(0, alongY / pixels, 5 / 12.0 / Math.sqrt(pixels));
    }

    @Test
    void placesWhereNumbersWouldRepeatAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Philox.uniform(0, 65536, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> Philox.uniform(0, -1, 0, 0, 0));
        assertThrows(IllegalArgumentException.class, () -> Philox.uniform(0, 0, 0, 1L << 39, 0));
        assertThrows(IllegalArgumentException.class,
            () -> Philox.fillBits(0, 0, 0, 0, (1L << 39) - 1, 2, new int[2]));
    }
}
