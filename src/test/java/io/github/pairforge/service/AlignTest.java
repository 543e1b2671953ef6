package io.github.pairforge.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.scijava.Context;

import ij.ImagePlus;

import io.github.pairforge.io.align.AlignmentJson;
import io.github.pairforge.io.imagej.ImagePlusRasters;
import io.github.pairforge.io.tiff.GeoTiffOptions;
import io.github.pairforge.io.tiff.GeoTiffWriting;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterLoading;
import io.github.pairforge.raster.Threads;
import io.github.pairforge.testing.SharedData;
import io.github.pairforge.testing.ShiftedScenes;
import io.github.pairforge.testing.TestImages;

/** Single images through the service. */
class AlignTest {

    private static final double DX = 1.3;
    private static final double DY = -0.6;

    @TempDir
    private Path folder;
    private Context context;
    private PairForgeService forge;
    private Path reference;
    private Path image;

    @BeforeEach
    void start() throws IOException {
        context = new Context(PairForgeService.class);
        forge = context.service(PairForgeService.class);
        reference = ShiftedScenes.write(folder.resolve("reference.tif"), 0, 0);
        image = ShiftedScenes.write(folder.resolve("image.tif"), -DX, -DY);
    }

    @AfterEach
    void stop() {
        context.dispose();
    }

    private AlignTask task() {
        return AlignTask.of(ImageInput.of(image), ImageInput.of(reference)).withMaxShift(30);
    }

    /** Mean absolute difference in the middle. */
    private static double difference(final Raster a, final Raster b) {
        double sum = 0;
        for (int y = 20; y < 76; y++) {
            for (int x = 20; x < 76; x++) {
                sum += Math.abs(a.pixels().getAt(x, y, 1).get() - b.pixels().getAt(x, y, 1).get());
            }
        }
        return sum / (56 * 56);
    }

    private static Raster scene(final double dx, final double dy) {
        return ShiftedScenes.of(TestImages.square(10, 96, 2), dx, dy).raster();
    }

    @Test
    void theShiftIsFoundAppliedAndMeasuredAgain() throws IOException {
        final AlignResult result = forge.align(task());
        assertEquals(DX, result.displacement().dx(), 0.03);
        assertEquals(DY, result.displacement().dy(), 0.03);
        assertTrue(result.alignment().residual().isFound());
        assertTrue(result.alignment().residual().shift().length() < 0.05, result.verdict());
        assertTrue(difference(result.raster().orElseThrow(), scene(0, 0)) < 0.05 * difference(scene(-DX, -DY),
            scene(0, 0)));
        assertTrue(result.verdict().contains("what is left"), result.verdict());
    }

    @ParameterizedTest
    @ValueSource(strings = { "similarity", "affine" })
    void tiePointsFindItToo(final String kind) throws IOException {
        final AlignResult result = forge.align(task().withKind(kind));
        assertEquals(DX, result.displacement().dx(), 0.1);
        assertEquals(DY, result.displacement().dy(), 0.1);
        assertTrue(result.tiePoints().orElseThrow().inliers().size() >= 3);
        assertTrue(result.alignment().ties().inliers() >= 3);
    }

    @Test
    void filesHoldTheBitsOfMemoryForAnyNumberOfThreads() throws IOException {
        final Raster memory = forge.align(task()).raster().orElseThrow();
        for (final int threads : new int[] { 1, 2, 8 }) {
            final Path output = folder.resolve(threads + ".tif");
            new Threads(threads).call(() -> forge.align(task().withOutput(output.toFile()), Progress.NONE));
            assertArrayEquals(memory.plane(1), RasterLoading.load(forge.open(output), Progress.NONE).plane(1));
        }
    }

    /** What was found for one image corrects another band and another resolution without matching again. */
    @Test
    void anAlignmentFileCorrectsOtherImages() throws IOException {
        final Path json = folder.resolve("alignment.json");
        final Path picture = folder.resolve("aligned.png");
        forge.align(task().withAlignmentOut(json.toFile()).withPicture(picture.toFile()));
        assertTrue(Files.size(picture) > 1000);
        assertEquals(2, AlignmentJson.read(json).origin().inputs().size());
        assertEquals(64, AlignmentJson.read(json).origin().inputs().get(0).sha256().length());
        final AlignResult one =
            forge.align(AlignTask.by(ImageInput.of(image).withBands("2"), json.toFile()));
        assertArrayEquals(forge.align(task()).raster().orElseThrow().plane(1), one.raster().orElseThrow().plane(0));
        // Twice the resolution, the same ground: positions double, the shift in metres stays.
        final Path fine = TestImages.square(5, 192, 1).write(folder.resolve("fine.tif"));
        final AlignResult two = forge.align(AlignTask.by(ImageInput.of(fine), json.toFile()));
        assertEquals(192, two.grid().width());
        assertEquals(DX, two.displacement().dx(), 0.03);
        assertTrue(two.verdict().contains("not measured"), two.verdict());
    }

    @Test
    void theResultCanTakeTheReferencesPixels() throws IOException {
        final Path part = ShiftedScenes.of(TestImages.square(10, 96, 2), 0, 0).write(folder.resolve("part.tif"));
        try (var crop = forge.open(part).crop(8, 4, 70, 80)) {
            GeoTiffWriting.write(crop, folder.resolve("crop.tif"),
                GeoTiffOptions.float32(), Progress.NONE);
        }
        final AlignTask task = AlignTask.of(ImageInput.of(image), ImageInput.of(folder.resolve("crop.tif")))
            .withMaxShift(30);
        final AlignResult result = forge.align(task.withChoice(task.choice().withGrid("reference")));
        assertEquals(70, result.grid().width());
        assertEquals(80, result.grid().height());
        assertEquals(DX, result.displacement().dx(), 0.03);
    }

    @Test
    void aFinerImageIsMatchedOnTheCoarserGridAndKeepsItsPixels() throws IOException {
        final Path fine = TestImages.square(5, 192, 2)
            .with((b, x, y) -> ShiftedScenes.value(b, x / 2.0 - 0.25 + DX, y / 2.0 - 0.25 + DY))
            .write(folder.resolve("fine.tif"));
        final AlignResult result =
            forge.align(AlignTask.of(ImageInput.of(fine), ImageInput.of(reference)).withMaxShift(30));
        assertEquals(192, result.grid().width());
        assertEquals(DX, result.displacement().dx(), 0.05);
        assertEquals(DY, result.displacement().dy(), 0.05);
    }

    @Test
    void openImagesWithoutGeoreferenceAreAlignedInPixels() throws IOException {
        final ImagePlus moving = ImagePlusRasters.toImagePlus(ShiftedScenes.of(
            TestImages.square(10, 96, 2).withoutPlace(), -DX, -DY).raster(), "moving");
        final ImagePlus target = ImagePlusRasters.toImagePlus(ShiftedScenes.of(
            TestImages.square(10, 96, 2).withoutPlace(), 0, 0).raster(), "target");
        assertEquals(96, forge.align(moving, target).getWidth());
        final AlignResult result = forge.align(AlignTask.of(ImageInput.of(moving), ImageInput.of(target)));
        assertEquals(DX, result.displacement().dx(), 0.03);
    }

    private String refuse(final AlignTask task) {
        final Path output = folder.resolve("nothing.tif");
        final String sentence = assertThrows(IllegalArgumentException.class,
            () -> forge.align(task.withOutput(output.toFile()))).getMessage();
        assertFalse(Files.exists(output), sentence);
        return sentence;
    }

    private AlignTask with(final TestImages moving) throws IOException {
        return AlignTask.of(ImageInput.of(moving.write(folder.resolve("bad.tif"))), ImageInput.of(reference))
            .withMaxShift(30);
    }

    @Test
    void whatCannotBeAlignedIsRefused() throws IOException {
        final TestImages scene = ShiftedScenes.of(TestImages.square(10, 96, 2), 0, 0);
        assertTrue(refuse(with(scene.shifted(5000, 0))).contains("do not overlap"));
        assertTrue(refuse(with(scene.on(TestImages.utm(32632)))).contains("EPSG:32632"));
        assertTrue(refuse(with(scene.withoutPlace())).contains("same_extent=true"));
        assertTrue(refuse(with(scene.with((b, x, y) -> 0.2))).contains("cannot be aligned"));
        assertTrue(refuse(with(scene.with((b, x, y) -> Double.NaN))).length() > 20);
        assertTrue(refuse(with(scene.with((b, x, y) -> scene.value().at(b, y, 95 - x))))
            .contains("cannot be aligned"));
        assertTrue(refuse(with(new TestImages(scene.grid(), List.of("", "", ""), scene.value())))
            .contains("3 bands"));
        assertTrue(refuse(task().withMaxShift(5)).contains("cannot be aligned"));
    }

    @Test
    void anAlignmentOfAnotherSystemIsRefused() throws IOException {
        final Path json = folder.resolve("alignment.json");
        forge.align(task().withAlignmentOut(json.toFile()));
        final Path other = ShiftedScenes.of(TestImages.square(10, 96, 2), 0, 0).on(TestImages.utm(32632))
            .write(folder.resolve("other.tif"));
        assertTrue(refuse(AlignTask.by(ImageInput.of(other), json.toFile())).contains("EPSG:32633"));
        Files.writeString(json, Files.readString(json).substring(0, 300));
        assertTrue(refuse(AlignTask.by(ImageInput.of(image), json.toFile())).contains("alignment.json"));
    }

    @Test
    void coarseReferencePixelsAreRefusedForTheResult() throws IOException {
        final Path coarse = ShiftedScenes.of(TestImages.square(40, 48, 2), 0, 0).write(folder.resolve("coarse.tif"));
        final AlignTask task = AlignTask.of(ImageInput.of(image), ImageInput.of(coarse));
        assertTrue(refuse(task.withChoice(task.choice().withGrid("reference"))).contains("grid=image"));
    }

    @Test
    void wordsAndOutputsAreChecked() {
        assertThrows(IllegalArgumentException.class, () -> task().withKind("bent"));
        assertThrows(IllegalArgumentException.class, () -> task().withInterpolation("cubic"));
        assertThrows(IllegalArgumentException.class, () -> task().withMaxShift(0));
        assertTrue(assertThrows(IllegalArgumentException.class,
            () -> forge.align(task().withAlignmentOut(image.toFile()))).getMessage().contains("is also image"));
    }

    /** SPOT 6/7 and Sentinel-2, about one LR pixel apart: shared/real/README.md. */
    @Test
    @Tag("shared")
    void aRealPairIsAligned() throws IOException {
        final String pair = "real/pairs_utm/UNHCR-NGAs036019/";
        final ImageInput lr = ImageInput.of(SharedData.file(pair + "lr.tif"));
        final ImageInput hr = ImageInput.of(SharedData.file(pair + "hr.tif")).withReflectance(1e-4, 0);
        final AlignResult result = forge.align(AlignTask.of(lr, hr).withMaxShift(30));
        assertEquals(-1.01, result.displacement().dx(), 0.1);
        assertEquals(0.18, result.displacement().dy(), 0.1);
        assertTrue(result.alignment().residual().shift().length() <= 0.1, result.verdict());
    }
}
