package io.github.pairforge.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;

import net.imglib2.parallel.Parallelization;

import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.degrade.ModelJson;
import io.github.pairforge.fit.KernelCriterion;
import io.github.pairforge.fit.RadiometryKind;
import io.github.pairforge.noise.NoNoise;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.testing.SmallPair;

/** {@link PairForgeService#fit}: what it finds, writes and refuses. LR has 48 x 48 pixels. */
class FitModelTest {

    @TempDir
    private static Path folder;
    private static SmallPair pair;
    private static Context context;
    private static PairForgeService forge;

    @BeforeAll
    static void start() throws IOException {
        pair = SmallPair.write(folder, 192);
        context = new Context(PairForgeService.class);
        forge = context.service(PairForgeService.class);
    }

    @AfterAll
    static void stop() {
        context.dispose();
    }

    /** One candidate, few widths and replicates: quick. */
    private static FitChoices quick() {
        return new FitChoices("gaussian", "bilinear", "mae", "curve", "0.5,5,20", 25, true, 5, 0, 20, 0.9, 7);
    }

    private static FitTask task() {
        return FitTask.of(ImageInput.of(pair.hr()), ImageInput.of(pair.lr()))
            .withSettings(quick().model("auto", "auto"));
    }

    /** The sample's truth: sigma 3.0 in red, gains that differ by band. */
    @Test
    void whatItFindsDegradesLikeTheSensor() throws IOException {
        final Path file = folder.resolve("model.json");
        final FitResult result = forge.fit(task().withSensors("fine", "coarse")
            .withOutputs(FitOutputs.NONE.withModel(file.toFile())));
        assertEquals(3.0, result.fit().leastError().bestFit().curves().get(0).sigma(), 0.15);
        assertFalse(result.fit().diagnostics().radiometry().taken() == RadiometryKind.IDENTITY);
        final DegradationModel read = ModelJson.read(file);
        assertEquals(result.model(), read);
        assertEquals("fine to coarse", read.name());
        assertEquals(64, read.provenance().inputs().get(0).sha256().length());
        assertEquals("7", read.provenance().facts().get("seed"));
        assertTrue(read.provenance().facts().keySet().stream().anyMatch(k -> k.startsWith("closed loop curve")));
        final TaskResult made = forge.degrade(DegradeTask.of(ImageInput.of(pair.hr()), file.toString())
            .withLr(ImageInput.of(pair.lr())));
        assertTrue(made.comparison().orElseThrow().meanAbsoluteError() < 0.005,
            made.verdict().orElseThrow());
    }

    @Test
    void theModelIsTheSameBitForBitForAnyNumberOfThreads() throws IOException {
        final List<String> models = new ArrayList<>();
        for (final int threads : new int[] { 1, 2, 8 }) {
            final Path file = folder.resolve("threads" + threads + ".json");
            Parallelization.runWithNumThreads(threads, () -> {
                try {
                    return forge.fit(task().withOutputs(FitOutputs.NONE.withModel(file.toFile())));
                }
                catch (final IOException e) {
                    throw new IllegalStateException(e);
                }
            });
            models.add(Files.readString(file));
        }
        assertEquals(models.get(0), models.get(1));
        assertEquals(models.get(0), models.get(2));
    }

    @Test
    void theUserMayChooseEachPart() throws IOException {
        final FitResult result = forge.fit(task().withSettings(quick().model("error", "identity")).withNoise("none"));
        assertEquals(KernelCriterion.LEAST_ERROR, result.fit().diagnostics().kernel().taken());
        assertEquals(RadiometryKind.IDENTITY, result.fit().diagnostics().radiometry().taken());
        assertInstanceOf(NoNoise.class, result.model().bands().get(0).noise());
    }

    @Test
    void picturesTablesAndThePageAreWritten() throws IOException {
        final FitOutputs outputs = FitOutputs.NONE.withCurves(folder.resolve("c.csv").toFile())
            .withTable(folder.resolve("t.csv").toFile()).withReport(folder.resolve("r.html").toFile())
            .withPicture(folder.resolve("p.png").toFile()).withPreview(true);
        final FitResult result = forge.fit(task().withOutputs(outputs));
        assertTrue(result.pictures().size() >= 3);
        assertTrue(Files.readString(outputs.curves()).contains("closed loop,gaussian,bilinear"));
        assertTrue(Files.size(outputs.picture()) > 10_000);
        final String page = Files.readString(outputs.report());
        for (final String words : new String[] { "Two criteria, two answers", "Radiometry", "Noise", "SHA-256",
            "pairforge fit --pair", "run(&quot;Fit Degradation Model...&quot;", "Least error: kernels", "(taken)" })
        {
            assertTrue(page.contains(words), words);
        }
    }

    @Test
    void leavingOneOutNeedsTwoAndNamesFilesSafely() throws IOException {
        final FitPairs one = FitPairs.of(ImageInput.of(pair.hr()), ImageInput.of(pair.lr()));
        assertThrows(IllegalArgumentException.class,
            () -> forge.leaveOneOut(LeaveOneOutTask.of(one), Progress.NONE));
        final Path list = folder.resolve("pairs.csv");
        final Path output = folder.resolve("held out");
        final SmallPair larger = SmallPair.write(Files.createDirectory(folder.resolve("larger")), 256);
        Files.writeString(list, "id,hr,lr\n../up,larger/hr image.tif,larger/lr.tif\n..-up,larger/hr image.tif,larger/lr"
            + ".tif\n");
        final LeaveOneOutResult result = forge.leaveOneOut(LeaveOneOutTask.of(FitPairs.listed(list.toFile()))
            .withSettings(quick().model("error", "gain")).withOutput(output.toFile()), Progress.NONE);
        assertEquals(2, result.table().folds().size());
        assertTrue(result.table().learnt().error() < 0.005, result.table().text());
        assertTrue(Files.exists(output.resolve("-up_own.tif")), result.table().text());
        assertTrue(Files.exists(output.resolve("--up_learnt.tif")), result.table().text());
        assertEquals(64, larger.pair().lr().grid().width());
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> forge.fit(task().withNoise("loud")))
            .getMessage().contains("noise"));
        assertThrows(IllegalArgumentException.class, () -> quick().model("best", "auto"));
        assertThrows(IllegalArgumentException.class, () -> quick().model("auto", "magic"));
        assertThrows(IllegalArgumentException.class, () -> new FitPairs(List.of(), null, null));
    }

    @Test
    void cancelledAnywhereNothingIsLeft() {
        for (final int after : new int[] { 5, 40, 120 }) {
            final Path model = folder.resolve("cancelled" + after + ".json");
            final AtomicInteger asked = new AtomicInteger();
            assertThrows(CancellationException.class, () -> forge.fit(
                task().withOutputs(FitOutputs.NONE.withModel(model.toFile())), new Progress() {

                    @Override
                    public void update(final String stage, final long done, final long total) {
                    }

                    @Override
                    public boolean isCancelled() {
                        return asked.getAndIncrement() >= after;
                    }
                }), "after " + after);
            assertFalse(Files.exists(model));
        }
    }
}
