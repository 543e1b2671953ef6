package io.github.pairforge.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Cancelable;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.prefs.PrefService;
import org.scijava.task.Task;
import org.scijava.task.TaskService;
import org.scijava.task.event.TaskEvent;
import org.scijava.event.EventHandler;
import org.scijava.event.EventService;
import org.scijava.event.EventSubscriber;

import ij.ImagePlus;
import ij.WindowManager;
import ij.measure.ResultsTable;

import io.github.pairforge.io.imagej.ImagePlusRasters;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.service.DegradeTask;
import io.github.pairforge.service.ImageInput;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.testing.SmallPair;

/** Every Command through the CommandService, headless, without preprocessors filling anything in. */
class CommandsTest {

    @TempDir
    private static Path folder;
    private static SmallPair pair;
    private Context context;

    @BeforeAll
    static void makePair() throws IOException {
        pair = SmallPair.write(folder);
    }

    @BeforeEach
    void start() {
        context = new Context(CommandService.class, TaskService.class, PrefService.class, PairForgeService.class);
        context.service(PrefService.class).clearAll();
    }

    @AfterEach
    void stop() {
        context.dispose();
    }

    private Module run(final Class<? extends Command> command, final Object... inputs) {
        try {
            return context.service(CommandService.class).run(command, true, inputs).get();
        }
        catch (final InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String reason(final Module module) {
        return ((Cancelable) module.getDelegateObject()).getCancelReason();
    }

    @Test
    void degradesAnOpenImage() throws IOException {
        final ImagePlus hr = ImagePlusRasters.toImagePlus(pair.pair().hr(), "scene");
        final Module module = run(DegradeToSensor.class, "hr", hr, "model", "sen2naip", "seed", 7);
        final ImagePlus lr = (ImagePlus) module.getOutput("result");
        assertEquals(32, lr.getWidth());
        assertEquals(4, lr.getNChannels());
        assertEquals("scene-degraded", lr.getTitle());
        assertNotNull(module.getOutput("comparison"));
        final Raster expected = context.service(PairForgeService.class)
            .degrade(DegradeTask.of(ImageInput.of(hr), "sen2naip").withSeed(7)).raster().orElseThrow();
        assertArrayEquals(expected.plane(2), ImagePlusRasters.fromImagePlus(lr).plane(2));
    }

    @Test
    void degradesFilesWithTheSameBitsAsInMemory() throws IOException {
        final Path output = folder.resolve("file.tif");
        final Module toFile = run(DegradeToSensor.class, "hr_file", pair.hr().toFile(), "lr_file",
            pair.lr().toFile(), "harmonize", "global", "output", output.toFile(), "preview", false);
        assertNull(toFile.getOutput("comparison"));
        final Module inMemory = run(DegradeToSensor.class, "hr_file", pair.hr().toFile(), "lr_file",
            pair.lr().toFile(), "harmonize", "global");
        final Raster memory = ImagePlusRasters.fromImagePlus((ImagePlus) inMemory.getOutput("result"));
        final float[] file = new float[32 * 32];
        context.service(PairForgeService.class).open(output).read(3, 0, 0, 32, 32, file);
        assertArrayEquals(memory.plane(3), file);
    }

    /** ImageJ calls the planes of any TIFF with four samples Red, Green, Blue and Gray. */
    @Test
    void labelsThatImageJMadeUpMeanNothing() {
        final ImagePlus hr = ImagePlusRasters.toImagePlus(pair.pair().hr(), "scene");
        hr.setProp("pairforge.georeference", null);
        for (int i = 0; i < 4; i++) {
            hr.getStack().setSliceLabel(new String[] { "Red", "Green", "Blue", "Gray" }[i], i + 1);
        }
        assertNotNull(run(DegradeToSensor.class, "hr", hr).getOutput("result"));
    }

    @Test
    void listedBandsAreTakenInOrderWhateverTheirNames() {
        final ImagePlus hr = ImagePlusRasters.toImagePlus(pair.pair().hr(), "scene");
        hr.setProp("pairforge.georeference", null);
        hr.getStack().setSliceLabel("swir", 4);
        final Module doubtful = run(DegradeToSensor.class, "hr", hr);
        assertTrue(reason(doubtful).contains("only some names agree"), reason(doubtful));
        assertNotNull(run(DegradeToSensor.class, "hr", hr, "hr_bands", "1,2,3,4").getOutput("result"));
    }

    @Test
    void comparesOpenImages() {
        final ImagePlus hr = ImagePlusRasters.toImagePlus(pair.pair().hr(), "scene");
        final ImagePlus lr = ImagePlusRasters.toImagePlus(pair.pair().lr(), "real");
        final Module module = run(CompareToSensor.class, "hr", hr, "lr", lr, "harmonize", "global");
        final ImagePlus degraded = (ImagePlus) module.getOutput("result");
        assertEquals("scene-degraded", degraded.getTitle());
        final ResultsTable table = (ResultsTable) module.getOutput("table");
        assertEquals(10, table.size());
        assertTrue(module.getOutput("verdict").toString().contains("of 10 aspects"));
        assertEquals(2, ((ImagePlus) module.getOutput("flicker")).getNFrames());
        assertEquals(4, ((ImagePlus) module.getOutput("local_means")).getStackSize());
        final Module again = run(CompareToSensor.class, "hr", degraded, "lr", lr, "already_degraded", true,
            "preview", false);
        assertEquals(table.getValue("Value", 0), ((ResultsTable) again.getOutput("table")).getValue("Value", 0));
        assertNull(again.getOutput("flicker"));
        final Module alone = run(CompareToSensor.class, "hr", hr, "lr", hr);
        assertTrue(reason(alone).startsWith("lr: choose"), reason(alone));
    }

    @Test
    void opensRasters() {
        final ImagePlus image =
            (ImagePlus) run(OpenRaster.class, "file", pair.hr().toFile(), "bands", "NIR,Red").getOutput("result");
        assertEquals(2, image.getNChannels());
        assertEquals("NIR", image.getStack().getSliceLabel(1));
    }

    @Test
    void fitsKernels() {
        final Module module = run(FitBlurKernel.class, "hr_file", pair.hr().toFile(), "lr_file", pair.lr().toFile(),
            "families", "gaussian", "resamplings", "bilinear", "taps", 25, "sigmas", "0.5,5,20", "replicates", 40);
        assertTrue(module.getOutput("verdict").toString().contains("gaussian + bilinear"), reason(module));
        final ResultsTable widths = (ResultsTable) module.getOutput("widths");
        assertEquals(4, widths.size());
        assertEquals(3.0, widths.getValue("sigma_hr_px", 0), 0.15);
        assertEquals("best", widths.getStringValue("standing", 0));
        assertTrue(((ImagePlus) module.getOutput("error_curves")).getWidth() > 500);
        assertNotNull(module.getOutput("kernels"));
    }

    @Test
    void fittingNeedsAPair() {
        for (final Class<? extends Command> command : List.of(FitBlurKernel.class, FitDegradationModel.class)) {
            final Module alone = run(command, "hr_file", pair.hr().toFile());
            assertTrue(reason(alone).contains("lr: choose"), reason(alone));
            final Module unknown = run(command, "hr_file", pair.hr().toFile(), "lr_file", pair.lr().toFile(),
                "families", "box");
            assertTrue(reason(unknown).contains("families"), reason(unknown));
        }
        final Module loud = run(FitDegradationModel.class, "hr_file", pair.hr().toFile(), "lr_file",
            pair.lr().toFile(), "noise", "loud");
        assertTrue(reason(loud).contains("nor a model file"), reason(loud));
    }

    @Test
    void harmonizes() {
        final Module module = run(HarmonizeToReference.class, "image_file", pair.hr().toFile(), "reference_file",
            pair.lr().toFile());
        assertEquals(128, ((ImagePlus) module.getOutput("result")).getWidth());
    }

    @Test
    void harmonizesLocally() throws IOException {
        final Module global = run(HarmonizeToReference.class, "image_file", pair.hr().toFile(), "reference_file",
            pair.lr().toFile());
        final Module local = run(HarmonizeToReference.class, "image_file", pair.hr().toFile(), "reference_file",
            pair.lr().toFile(), "method", "local", "pitch", 64.0, "strength", 0.5);
        assertFalse(Arrays.equals(ImagePlusRasters.fromImagePlus((ImagePlus) global.getOutput("result")).plane(0),
            ImagePlusRasters.fromImagePlus((ImagePlus) local.getOutput("result")).plane(0)));
        final Module degraded = run(DegradeToSensor.class, "hr_file", pair.hr().toFile(), "lr_file",
            pair.lr().toFile(), "harmonize", "local");
        assertEquals(32, ((ImagePlus) degraded.getOutput("result")).getWidth());
    }

    @Test
    void denoises() throws IOException {
        final Module module = run(DenoiseImage.class, "image_file", pair.hr().toFile(), "sigma", 0.01);
        final Raster made = ImagePlusRasters.fromImagePlus((ImagePlus) module.getOutput("result"));
        final ResultsTable table = (ResultsTable) module.getOutput("table");
        assertEquals(4, table.size());
        assertEquals(0.01, table.getValue("Noise (reflectance)", 0), 1e-9);
        final float[] before = pair.pair().hr().plane(2);
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < before.length; i++) {
            final double d = (double) before[i] - made.plane(2)[i];
            sum += d;
            squares += d * d;
        }
        final double mean = sum / before.length;
        assertEquals(Math.sqrt(squares / before.length - mean * mean), table.getValue("Taken out (reflectance)", 2),
            1e-6);
        assertTrue(reason(run(DenoiseImage.class, "image_file", pair.hr().toFile(), "method", "magic"))
            .contains("choose one of dct"));
    }

    @Test
    void fitsNoise() throws IOException {
        final Module module = run(FitNoiseModel.class, "scene_files", pair.hr().toString());
        assertTrue(((String) module.getOutput("verdict")).contains("Noise"));
        assertEquals(4, ((ResultsTable) module.getOutput("noise_table")).size());
        assertTrue(((ImagePlus) module.getOutput("curves")).getWidth() > 100);
        assertTrue(((ImagePlus) module.getOutput("residuals")).getWidth() > 100);
    }

    @Test
    void addsNoise() throws IOException {
        final Module module = run(SynthesizeSensorNoise.class, "image_file", pair.lr().toFile(), "noise", "0.01",
            "seed", 3);
        final Raster noisy = ImagePlusRasters.fromImagePlus((ImagePlus) module.getOutput("result"));
        final float[] clean = pair.pair().lr().plane(0);
        double sum = 0;
        for (int i = 0; i < clean.length; i++) {
            sum += Math.pow(noisy.plane(0)[i] - clean[i], 2);
        }
        // 1024 draws: the standard error of the deviation is 2.2 %
        assertEquals(0.01, Math.sqrt(sum / clean.length), 0.001);
    }

    @Test
    void theActiveImageServesWhereNoneIsNamedAndReplacesNoOther() throws IOException {
        final ImagePlus active = ImagePlusRasters.toImagePlus(pair.pair().hr(), "active");
        final ImagePlus named = ImagePlusRasters.toImagePlus(pair.pair().lr(), "named");
        WindowManager.setTempCurrentImage(active);
        try {
            assertSame(active, OpenImages.orActive(null));
            assertSame(named, OpenImages.orActive(named));
        }
        finally {
            WindowManager.setTempCurrentImage(null);
        }
    }

    @Test
    void theDialogHasAFieldForEveryImageOfAPair() {
        final CommandService commands = context.service(CommandService.class);
        for (final String input : List.of("hr", "lr")) {
            assertFalse(commands.getCommand(DegradeToSensor.class).getInput(input).isAutoFill(), input);
        }
        for (final String input : List.of("image", "reference")) {
            assertFalse(commands.getCommand(HarmonizeToReference.class).getInput(input).isAutoFill(), input);
        }
    }

    @Test
    void badInputCancelsWithOneSentenceAndWritesNothing() {
        final Path output = folder.resolve("nothing.tif");
        final Module noImage = run(DegradeToSensor.class, "output", output.toFile());
        assertTrue(reason(noImage).contains("open an image first"), reason(noImage));
        final Module unknownTitle = run(DegradeToSensor.class, "hr", new ImagePlus(), "output", output.toFile());
        assertTrue(reason(unknownTitle).contains("no image of the given title"), reason(unknownTitle));
        final Module unknownLr = run(DegradeToSensor.class, "hr_file", pair.hr().toFile(), "lr", new ImagePlus(),
            "output", output.toFile());
        assertTrue(reason(unknownLr).contains("lr: no image of the given title"), reason(unknownLr));
        final Module model = run(DegradeToSensor.class, "hr_file", pair.hr().toFile(), "model", "nonsense", "output",
            output.toFile());
        assertTrue(reason(model).contains("nonsense"), reason(model));
        assertNull(model.getOutput("result"));
        assertFalse(Files.exists(output));
    }

    @Test
    void advicesNameParametersThatTheCommandHas() {
        final Module noScene = run(FitNoiseModel.class);
        assertTrue(reason(noScene).contains("give scene_files."), reason(noScene));
        final Module scale = run(OpenRaster.class, "file", pair.hr().toFile(), "scale", 1e-4);
        assertTrue(reason(scale).contains("give scale=1 and offset=0."), reason(scale));
    }

    /** Cancels the first task that it sees. */
    public static final class Canceller {

        @EventHandler
        public void onEvent(final TaskEvent event) {
            final Task task = event.getTask();
            if (!task.isCanceled()) {
                task.cancel("enough");
            }
        }
    }

    @Test
    void cancelStopsAndLeavesNothing() throws IOException {
        final Canceller canceller = new Canceller();
        final List<EventSubscriber<?>> kept =
            context.service(EventService.class).subscribe(canceller);
        assertFalse(kept.isEmpty());
        final Path output = folder.resolve("cancelled.tif");
        final Module module = run(SynthesizeSensorNoise.class, "image_file", pair.hr().toFile(), "output",
            output.toFile());
        assertTrue(reason(module).contains("cancelled"), reason(module));
        assertFalse(Files.exists(output));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(0, files.filter(f -> f.toString().contains(".part")).count());
        }
    }
}
