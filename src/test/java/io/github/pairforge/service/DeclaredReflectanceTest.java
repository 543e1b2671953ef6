package io.github.pairforge.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.io.RasterFile;
import io.github.pairforge.io.tiff.GeoTiffOptions;
import io.github.pairforge.io.tiff.GeoTiffReader;
import io.github.pairforge.raster.Reflectance;
import io.github.pairforge.testing.Cli;
import io.github.pairforge.testing.TestImages;

/** Which scale and offset count when a file declares (1e-4, −0.1) and the user gives none, one or both. */
class DeclaredReflectanceTest {

    @TempDir
    private Path folder;
    private Path image;

    @BeforeEach
    void write() throws IOException {
        image = TestImages.square(10, 16, 1)
            .write(folder.resolve("l2a.tif"), GeoTiffOptions.uint16(new Reflectance(1e-4, -0.1)));
    }

    private double firstPixel(final Object... more) throws IOException {
        final Path out = folder.resolve("out.tif");
        final Object[] args = { "noise", "--noise", "none", "--image", image, "--output", out };
        final Object[] all = java.util.Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        assertTrue(Cli.succeed(all).out().contains("Wrote"));
        final float[] value = new float[1];
        try (RasterFile file = new GeoTiffReader().open(out)) {
            file.read(0, 0, 0, 1, 1, value);
        }
        return value[0];
    }

    @Test
    void whatIsNotGivenIsAsTheFileSays() throws IOException {
        final double value = TestImages.texture(0, 0, 0);
        assertEquals(value, firstPixel(), 6e-5);
        assertEquals(value, firstPixel("--image-scale", "0.0001"), 6e-5);
        assertEquals(value, firstPixel("--image-offset", "-0.1"), 6e-5);
        assertEquals(value + 0.1, firstPixel("--image-offset", "0"), 6e-5);
        assertEquals(value + 0.1, firstPixel("--image-scale", "0.0001", "--image-offset", "0"), 6e-5);
    }
}
