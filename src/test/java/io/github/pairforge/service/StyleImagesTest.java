package io.github.pairforge.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.github.pairforge.harmonize.HistogramPrior;
import io.github.pairforge.harmonize.StyleHarmonization;
import io.github.pairforge.io.tiff.GeoTiffOptions;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.testing.Cli;
import io.github.pairforge.testing.TestImages;

/** {@code style=FOLDER}: histograms learnt from images. */
class StyleImagesTest {

    private static final int SIZE = 64;

    @TempDir
    private Path folder;
    private final HarmonizeDoors doors = new HarmonizeDoors();
    private final TestImages image = TestImages.square(10, SIZE, 2).named("red", "green");
    private Path images;

    @BeforeEach
    void writeImages() throws IOException {
        images = Files.createDirectory(folder.resolve("images"));
        // Names out of the order in which they are written, bands out of the order of the image's.
        image.named("green", "red").with((b, x, y) -> 0.5 * TestImages.texture(b, x, y)).write(images.resolve("c.tif"));
        like(2).write(images.resolve("a.tif"));
        like(1.5).write(images.resolve("b.TIFF"));
        Files.writeString(images.resolve("readme.txt"), "no image");
    }

    @AfterEach
    void close() {
        doors.close();
    }

    private TestImages like(final double gain) {
        return image.with((b, x, y) -> gain * TestImages.texture(b, x, y));
    }

    private HarmonizeTask task(final String options) {
        return HarmonizeTask.of(HarmonizeDoors.input(image.raster(), "image"), "style:style=" + images + options);
    }

    @Test
    void drawsFromTheHistogramsOfTheImages() throws IOException {
        final Raster scene = image.raster();
        final Raster third = image.named("green", "red")
            .with((b, x, y) -> 0.5 * TestImages.texture(b, x, y)).raster();
        final HistogramPrior prior = HistogramPrior.of(
            List.of(like(2).raster(), like(1.5).raster(), swapped(third)), 64, 2, Progress.NONE);
        for (int seed = 3; seed < 6; seed++) {
            final Raster made = doors.run(task(",seed=" + seed));
            for (int b = 0; b < 2; b++) {
                final float[] expected = scene.plane(b);
                StyleHarmonization.of(prior).on(scene, seed, Progress.NONE).apply(b, new Tile(0, 0, 0, SIZE, SIZE),
                    expected);
                assertArrayEquals(expected, made.plane(b));
            }
        }
    }

    private Raster swapped(final Raster r) {
        return Raster.wrap(new float[][] { r.plane(1), r.plane(0) }, r.grid(), image.raster().bands(), "swapped");
    }

    @Test
    void oneImageGivesItsHistogram() throws IOException {
        Files.delete(images.resolve("a.tif"));
        Files.delete(images.resolve("c.tif"));
        final float[] made = doors.run(task("")).plane(0);
        final float[] wanted = like(1.5).raster().plane(0);
        Arrays.sort(made);
        Arrays.sort(wanted);
        assertArrayEquals(wanted, made, 2e-3f);
    }

    @Test
    void blendCountsAndIsChecked() throws IOException {
        assertFalse(Arrays.equals(doors.run(task(",seed=1,blend=1")).plane(0),
            doors.run(task(",seed=1,blend=3")).plane(0)));
        final String many = doors.refused(task(",blend=4"));
        assertTrue(many.startsWith("blend: 4") && many.contains("3"), many);
        final String useless = doors.refused(task(",blend=1").withOption("style", "normal"));
        assertTrue(useless.startsWith("blend: "), useless);
    }

    @Test
    void commandLineAndDegradation() throws IOException {
        final Path hr = image.write(folder.resolve("hr.tif"));
        final String told = Cli.succeed("harmonize", "--image", hr, "--method", "style", "--style", images, "--seed", 7,
            "--output", folder.resolve("out.tif")).out();
        assertTrue(told.contains("Style learnt from 3 images; each draw blends 2."), told);
        final Raster expected = doors.run(HarmonizeTask.of(ImageInput.of(hr.toFile()), "style:seed=7,style=" + images));
        final Raster degraded = doors.service().degrade(DegradeTask.of(ImageInput.of(hr.toFile()), "identity")
            .withFactor(1).withSeed(7).withChoice(ModelChoice.of("identity").withFactor(1)
                .withHarmonize("style:style=" + images))).raster().orElseThrow();
        assertArrayEquals(expected.plane(0), degraded.plane(0), 1e-6f);
    }

    @Test
    void whatCannotBeLearntFromIsSaid() throws IOException {
        final Path empty = Files.createDirectory(folder.resolve("empty"));
        final String none = doors.refused(task("").withOption("style", empty.toString()));
        assertTrue(none.contains("empty") && none.contains("no .tif"), none);
        image.with((b, x, y) -> Double.NaN).write(images.resolve("d.tif"));
        final String hole = doors.refused(task(""));
        assertTrue(hole.contains("d.tif") && hole.contains("no valid pixel"), hole);
        TestImages.square(10, SIZE, 3).write(images.resolve("d.tif"));
        final String bands = doors.refused(task(""));
        assertTrue(bands.contains("d.tif") && bands.contains("3 bands"), bands);
        Files.writeString(images.resolve("d.tif"), "text");
        assertThrows(IOException.class, () -> doors.run(task("")));
    }

    @Test
    void unitsAreGivenWhereFilesDoNotTell() throws IOException {
        final Path numbers = Files.createDirectory(folder.resolve("numbers"));
        image.with((b, x, y) -> Math.rint(1e4 * TestImages.texture(b, x, y))).write(numbers.resolve("a.tif"),
            GeoTiffOptions.float32());
        final String units = doors.refused(task("").withOption("style", numbers.toString()));
        assertTrue(units.contains("a.tif") && units.contains("style_scale=0.0001"), units);
        final float[] made = doors.run(task("").withOption("style", numbers.toString())
            .withOption("style_scale", "0.0001")).plane(0);
        double sum = 0;
        for (final float v : made) {
            sum += v / made.length;
        }
        assertEquals(0.25, sum, 0.02);
        final float[] lower = doors.run(task("").withOption("style", numbers.toString())
            .withOption("style_scale", "0.0001").withOption("style_offset", "-0.01")).plane(0);
        for (int i = 0; i < made.length; i++) {
            assertEquals(made[i] - 0.01, lower[i], 1e-5);
        }
    }
}
