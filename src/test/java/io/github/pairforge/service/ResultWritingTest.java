package io.github.pairforge.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.io.RasterReaders;
import io.github.pairforge.io.tiff.GeoTiffReader;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.TestImages;

/** What was written lies where it was computed. */
class ResultWritingTest {

    @TempDir
    private Path folder;

    /** As SPOT files of WorldStrat: a coordinate system, and pixels that lie nowhere in it. */
    @Test
    void aCrsWithoutPlaceIsThatOfTheResultToo() throws IOException {
        final Raster image = TestImages.square(10, 8, 1).withoutPlace().on(TestImages.utm(32633)).raster();
        try (Opening opening = new Opening(new RasterReaders(List.of(new GeoTiffReader())), null, null)) {
            assertEquals(image.grid(), ResultWriting.write(image, Outputs.NONE.withImage(folder.resolve("x.tif")),
                "Writing", () -> { }, opening, Progress.NONE).grid());
        }
    }
}
