package io.github.pairforge.ui.assistant;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;

import ij.ImagePlus;

import io.github.pairforge.io.RasterFile;
import io.github.pairforge.io.imagej.ImagePlusRasters;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Crs;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.service.PairForgeService;

class PairImageTest {

    @TempDir
    private Path folder;

    /** ImageJ writes 6 m as 6.000024 m: so far from the equator a a copy would lie metres away. */
    @Test
    void theCopyOfAnOpenImageLiesWhereTheImageLies() throws IOException {
        final Grid grid = Grid.northUp(503470, 4144720, 6, 6,
            new Crs(32633, Crs.Kind.PROJECTED, 1, null, null), 5, 4);
        final float[] plane = new float[20];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = i / 64f;
        }
        final Raster raster = Raster.wrap(new float[][] { plane, plane.clone() }, grid,
            List.of(Band.named("Red"), Band.named("NIR")), "fine");
        final ImagePlus image = ImagePlusRasters.toImagePlus(raster, "fine");
        image.setRoi(1, 1, 2, 2);
        image.changes = true;
        final Path copy = new PairImage.Opened(image).file(folder, "hr.tif");
        try (Context context = new Context(PairForgeService.class);
            RasterFile read = context.service(PairForgeService.class).open(copy)) {
            assertArrayEquals(grid.transform(), read.grid().transform(), 0);
            assertEquals(grid.width(), read.grid().width());
            assertEquals(raster.bands(), read.bands());
            final float[][] pixels = new float[2][20];
            read.read(0, 0, 5, 4, pixels);
            assertArrayEquals(plane, pixels[1], 0);
        }
        assertEquals(true, image.changes, "the open image is not saved by this");
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(List.of(copy), files.toList());
        }
    }
}
