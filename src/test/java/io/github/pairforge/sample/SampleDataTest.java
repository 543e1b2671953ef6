package io.github.pairforge.sample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.pairforge.degrade.ModelJson;
import io.github.pairforge.io.tiff.GeoTiffFile;
import io.github.pairforge.io.tiff.GeoTiffReader;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Reflectance;

class SampleDataTest {

    private static final Path FOLDER = Path.of("sample-data");

    @Test
    void theShippedPairIsMadeAgainBitForBit() throws IOException {
        final SamplePair pair = SamplePair.of(1, 384, 4, Progress.NONE);
        assertSame(pair.hr(), "hr.tif");
        assertSame(pair.lr(), "lr.tif");
        assertEquals(Files.readString(FOLDER.resolve("truth.json")), ModelJson.toJson(pair.truth()));
    }

    private static void assertSame(final Raster expected, final String name) throws IOException {
        try (GeoTiffFile file = new GeoTiffReader().open(FOLDER.resolve(name))) {
            assertEquals(expected.grid(), file.grid());
            assertEquals(expected.bands(), file.bands());
            final Reflectance reflectance = file.declaredReflectance().orElseThrow();
            final Raster stored = file.readAll(Progress.NONE);
            for (int b = 0; b < 4; b++) {
                final float[] values = stored.plane(b);
                reflectance.apply(values, values.length);
                assertArrayEquals(expected.plane(b), values, name + ", band " + b);
            }
        }
    }

    @Test
    void theFolderStaysSmall() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            final long bytes = files.mapToLong(f -> f.toFile().length()).sum();
            assertTrue(bytes < 2_000_000, bytes + " bytes");
        }
    }

    @ParameterizedTest
    @CsvSource({ "100,3,size", "32,4,size", "20000,4,size", "128,1,factor", "128,11,factor" })
    void impossibleSizesAreRefused(final int size, final int factor, final String parameter) {
        assertTrue(assertThrows(IllegalArgumentException.class,
            () -> SamplePair.of(1, size, factor, Progress.NONE)).getMessage().startsWith(parameter));
    }
}
