package io.github.pairforge.io.tiff;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;

import org.junit.jupiter.api.Test;

import io.github.pairforge.raster.Reflectance;

class IntegerRowsTest {

    private static final Reflectance UNIT = Reflectance.IDENTITY;

    @Test
    void halvesAreRoundedUp() {
        assertArrayEquals(new int[] { -1, 0, 1, 2, 3 }, codes(GeoTiffOptions.of(SampleType.INT16, UNIT), -1.5f, -0.5f,
            0.5f, 1.5f, 2.5f));
    }

    @Test
    void aValidValueNeverBecomesTheNodataValue() {
        assertArrayEquals(new int[] { 65535, 65534, 65534, 65534 },
            codes(GeoTiffOptions.uint16(UNIT), Float.NaN, 65535, 70000, 65534));
        assertArrayEquals(new int[] { 0, 1, 1, 1 },
            codes(GeoTiffOptions.uint16(UNIT).withNodata(OptionalDouble.of(0)), Float.NaN, 0, -5, 0.4f));
        assertArrayEquals(new int[] { 7, 8, 6, 8, 6 },
            codes(GeoTiffOptions.of(SampleType.INT16, UNIT).withNodata(OptionalDouble.of(7)), Float.NaN, 7, 6.9f,
                7.2f, 6));
    }

    @Test
    void everyCodeOfAReadFileIsWrittenBack() {
        final Reflectance s2 = new Reflectance(1e-4, -0.1);
        final float[] values = new float[65535];
        final int[] expected = new int[values.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = i;
            expected[i] = i;
        }
        s2.apply(values, values.length);
        assertArrayEquals(expected, codes(GeoTiffOptions.uint16(s2), values));
    }

    @Test
    void onlyValuesOutsideTheTypeCountAsClamped() {
        final IntegerRows rows = new IntegerRows(options(GeoTiffOptions.of(SampleType.UINT8, UNIT)));
        rows.encode(new float[] { -0.5f, -0.51f, 0, 255.4f, 255.5f, Float.NaN, Float.POSITIVE_INFINITY }, 0, 7,
            new byte[rows.rowBytes()], 0);
        assertEquals(3, rows.takeClamped());
        assertEquals(0, rows.takeClamped());
    }

    @Test
    void nanWithoutNodataIsReported() {
        final IntegerRows rows =
            new IntegerRows(options(GeoTiffOptions.uint16(UNIT).withNodata(OptionalDouble.empty())));
        rows.encode(new float[] { 1, Float.NaN, Float.NaN }, 0, 3, new byte[rows.rowBytes()], 0);
        assertEquals(2, rows.takeUnstorable());
    }

    /** Without compression there is no predictor: the bytes are the codes. */
    private static GeoTiffOptions options(final GeoTiffOptions options) {
        return options.withCompression(Compression.NONE, 1).withTileSize(16);
    }

    private static int[] codes(final GeoTiffOptions options, final float... values) {
        final IntegerRows rows = new IntegerRows(options(options));
        final int[] codes = new int[values.length];
        final byte[] bytes = new byte[32];
        for (int i = 0; i < values.length; i++) {
            rows.encode(values, i, 1, bytes, 0);
            final int code = bytes[0] & 0xff | (bytes[1] & 0xff) << 8;
            codes[i] = options.sampleType() == SampleType.INT16 ? (short) code : code;
        }
        return codes;
    }
}
