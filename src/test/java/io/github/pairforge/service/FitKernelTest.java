package io.github.pairforge.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;

import ij.ImagePlus;

import net.imglib2.parallel.Parallelization;

import io.github.pairforge.blur.Resampling;
import io.github.pairforge.fit.FitSettings;
import io.github.pairforge.fit.KernelShape;
import io.github.pairforge.fit.SigmaGrid;
import io.github.pairforge.io.imagej.ImagePlusRasters;
import io.github.pairforge.io.tiff.GeoTiffOptions;
import io.github.pairforge.io.tiff.GeoTiffWriting;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.SmallPair;
import io.github.pairforge.testing.TestImages;

/** {@link PairForgeService#fitKernel}: what it finds, writes and refuses. */
class FitKernelTest {

    @TempDir
    private static Path folder;
    private static SmallPair pair;
    private static Context context;
    private static PairForgeService forge;

    @BeforeAll
    static void start() throws IOException {
        pair = SmallPair.write(folder);
        context = new Context(PairForgeService.class);
        forge = context.service(PairForgeService.class);
    }

    @AfterAll
    static void stop() {
        context.dispose();
    }

    /** Few candidates and replicates: quick. */
    private static FitSettings quick() {
        return FitSettings.DEFAULT.withCandidates(List.of(KernelShape.GAUSSIAN), List.of(Resampling.BILINEAR))
            .withGrid(new SigmaGrid(0.5, 5, 20)).withTaps(25).withBootstrap(40, 7);
    }

    private static KernelFitTask task() {
        return KernelFitTask.of(ImageInput.of(pair.hr()), ImageInput.of(pair.lr())).withSettings(quick());
    }

    /** The sample's truth: sigma 3.0 in red, 25 taps, bilinear. */
    @Test
    void findsTheTruth() throws IOException {
        final KernelFitOutcome outcome = forge.fitKernel(task());
        assertEquals(3.0, outcome.fit().bestFit().curves().get(0).sigma(), 0.15);
        assertTrue(outcome.verdict().contains("gaussian + bilinear"), outcome.verdict());
        assertEquals(4, outcome.model().bands().size());
        assertEquals("Red", outcome.model().bands().get(0).band().name());
        assertEquals(Resampling.BILINEAR, outcome.model().bands().get(0).resampling());
        assertEquals(List.of(), outcome.pictures());
    }

    @Test
    void writesTheSameModelForAnyNumberOfThreads() throws Exception {
        String first = null;
        for (final int threads : new int[] { 1, 2, 8 }) {
            final Path model = folder.resolve("model" + threads + ".json");
            Parallelization.runWithNumThreads(threads, () -> {
                try {
                    return forge.fitKernel(task().withOutputs(FitOutputs.NONE.withModel(model.toFile())));
                }
                catch (final IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            final String text = Files.readString(model);
            first = first == null ? text : first;
            assertEquals(first, text, threads + " threads");
        }
        assertNotNull(first);
        assertTrue(first.contains("sha256"), first);
    }

    @Test
    void theModelDegrades() throws IOException {
        final Path model = folder.resolve("kernels.json");
        forge.fitKernel(task().withOutputs(FitOutputs.NONE.withModel(model.toFile())));
        final TaskResult made = forge.degrade(DegradeTask.of(ImageInput.of(pair.hr()), model.toString())
            .withLr(ImageInput.of(pair.lr())).withHarmonize("global"));
        assertTrue(made.comparison().orElseThrow().meanAbsoluteError() < 0.01);
    }

    @Test
    void writesCurvesTableReportAndPicture() throws IOException {
        final FitOutputs outputs = FitOutputs.NONE.withCurves(folder.resolve("c.csv").toFile())
            .withTable(folder.resolve("t.csv").toFile()).withReport(folder.resolve("r.html").toFile())
            .withPicture(folder.resolve("p.png").toFile()).withPreview(true);
        final KernelFitOutcome outcome = forge.fitKernel(task().withOutputs(outputs));
        assertEquals(1 + 4 * 20, Files.readAllLines(outputs.curves()).size());
        assertEquals(1 + 4, Files.readAllLines(outputs.table()).size());
        assertTrue(Files.readAllLines(outputs.table()).get(1).endsWith(",best"));
        final String page = Files.readString(outputs.report());
        for (final String words : new String[] { "pairforge fit --kernel-only --pair", "--taps 25", "SHA-256",
            "run(&quot;Fit Blur Kernel...&quot;", "sigmas=0.5,5", "Modulation", "interval" })
        {
            assertTrue(page.contains(words), words);
        }
        assertTrue(Files.size(outputs.picture()) > 10_000);
        assertEquals(2, outcome.pictures().size());
    }

    @Test
    void openImagesWithoutPlaceShowTheSameGround() throws IOException {
        final ImagePlus hr = ImagePlusRasters.toImagePlus(pair.pair().hr(), "hr");
        final ImagePlus lr = ImagePlusRasters.toImagePlus(pair.pair().lr(), "lr");
        hr.setProp("pairforge.georeference", null);
        hr.getCalibration().setUnit("pixel");
        final KernelFitOutcome outcome = forge.fitKernel(
            KernelFitTask.of(FitPairs.of(FitPair.of(ImageInput.of(hr), ImageInput.of(lr)).withSameExtent(true)))
                .withSettings(quick()));
        assertEquals(4, outcome.fit().factor(), 1e-9);
    }

    /** LR said to lie 40 m, 4 of its pixels, too far right. */
    @Test
    void aDisplacedPairIsSaidOnceWithWhatToDo() throws IOException {
        final Raster lr = pair.pair().lr();
        final double[] t = lr.grid().transform();
        final Path moved = folder.resolve("moved.tif");
        GeoTiffWriting.write(new Raster(lr.pixels(), Grid.northUp(t[0] + 40, t[3], t[1], -t[5], lr.grid().crs(),
            lr.grid().width(), lr.grid().height()), lr.bands(), lr.name()), moved, GeoTiffOptions.float32(),
            Progress.NONE);
        final KernelFitOutcome outcome = forge.fitKernel(KernelFitTask
            .of(ImageInput.of(pair.hr()), ImageInput.of(moved)).withSettings(quick()));
        assertEquals(1, outcome.warnings().stream().filter(w -> w.contains("Align to Reference...")).count(),
            outcome.warnings().toString());
        assertEquals(-4, outcome.fit().bestFit().shifts().get(0).shift().dx(), 0.1);
    }

    @Test
    void listedPairsAreCalledByTheirIdentifier() throws IOException {
        final Path list = folder.resolve("pairs.csv");
        Files.writeString(list, "id,hr,lr\nnorth,hr image.tif,lr.tif\nsouth,hr image.tif,lr.tif\n");
        final KernelFitOutcome outcome =
            forge.fitKernel(KernelFitTask.of(FitPairs.listed(list.toFile())).withSettings(quick()));
        assertEquals("pair south", outcome.fit().pairs().get(1).name());
        Files.writeString(list, "id,hr,lr\nnorth,hr image.tif,lr.tif\nsouth,hr image.tif,missing.tif\n");
        final IOException missing = assertThrows(IOException.class,
            () -> forge.fitKernel(KernelFitTask.of(FitPairs.listed(list.toFile())).withSettings(quick())));
        assertTrue(missing.getMessage().contains("missing.tif"), missing.getMessage());
    }

    @Test
    void hopelessPairsAreRefusedInOneSentence() throws IOException {
        final Path constant = TestImages.square(10, 32, 4).with((b, x, y) -> 0.2).write(folder.resolve("flat.tif"));
        final Path fine = TestImages.square(2.5, 128, 4).write(folder.resolve("fine.tif"));
        final Path tiny = TestImages.square(10, 8, 4).write(folder.resolve("tiny.tif"));
        final Path tinyFine = TestImages.square(2.5, 32, 4).write(folder.resolve("tinyfine.tif"));
        assertTrue(refusal(fine, constant).contains("flat.tif"), refusal(fine, constant));
        assertTrue(refusal(tinyFine, tiny).contains("pixels"), refusal(tinyFine, tiny));
        final IllegalArgumentException nearest = assertThrows(IllegalArgumentException.class,
            () -> forge.fitKernel(task().withSettings(quick().withCandidates(List.of(KernelShape.GAUSSIAN),
                List.of(Resampling.NEAREST)))));
        assertTrue(nearest.getMessage().contains("bilinear"), nearest.getMessage());
    }

    @Test
    void imagesOfDifferentPlacesAreRefused() throws IOException {
        final Path fine = TestImages.square(2.5, 256, 4).write(folder.resolve("here.tif"));
        final Path other = TestImages.square(10, 64, 4)
            .with((b, x, y) -> TestImages.texture(b, 17 * y + 1000, 13 * x) * 0.5).write(folder.resolve("there.tif"));
        assertTrue(refusal(fine, other).contains("do not seem to show the same place"), refusal(fine, other));
    }

    private static String refusal(final Path hr, final Path lr) {
        return assertThrows(IllegalArgumentException.class, () -> forge.fitKernel(
            KernelFitTask.of(ImageInput.of(hr), ImageInput.of(lr)).withSettings(quick()))).getMessage();
    }

    @Test
    void anInputIsNeverOverwritten() {
        final IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
            () -> forge.fitKernel(task().withOutputs(FitOutputs.NONE.withModel(pair.lr().toFile()))));
        assertTrue(e.getMessage().contains("also lr"), e.getMessage());
    }

    @Test
    void cancelledAnywhereNothingIsLeft() {
        for (final int after : new int[] { 0, 3, 10, 60 }) {
            final Path model = folder.resolve("cancelled" + after + ".json");
            final AtomicInteger asked = new AtomicInteger();
            assertThrows(CancellationException.class, () -> forge.fitKernel(
                task().withOutputs(FitOutputs.NONE.withModel(model.toFile())), new Progress() {

                    @Override
                    public void update(final String stage, final long done, final long total) {
                    }

                    @Override
                    public boolean isCancelled() {
                        return asked.getAndIncrement() >= after;
                    }
                }));
            assertFalse(Files.exists(model));
        }
    }
}
