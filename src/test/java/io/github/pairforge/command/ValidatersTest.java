package io.github.pairforge.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.module.ModuleItem;
import org.scijava.task.TaskService;

import ij.IJ;
import ij.ImagePlus;

import io.github.pairforge.service.PairForgeService;

/** What dialogs say of wrong entries, as SciJava's dialog asks for it. */
class ValidatersTest {

    private static Context context;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() {
        context = new Context(CommandService.class, PairForgeService.class, TaskService.class);
    }

    @AfterAll
    static void stop() {
        context.dispose();
    }

    private static CommandModule module(final Class<? extends ForgeCommand<?>> type, final Object... values)
        throws ReflectiveOperationException
    {
        final CommandModule module = new CommandModule(context.service(CommandService.class).getCommand(type),
            type.getDeclaredConstructor().newInstance());
        DialogOpening.announce(module);
        for (int i = 0; i < values.length; i += 2) {
            module.setInput((String) values[i], values[i + 1]);
        }
        return module;
    }

    private static String message(final CommandModule module, final String parameter) {
        final ModuleItem<?> item = module.getInfo().getInput(parameter);
        return item.validateMessage(module);
    }

    private static ImagePlus image() {
        return IJ.createImage("scene", "32-bit", 8, 8, 3);
    }

    private static File missing() {
        return new File("no", "such.tif");
    }

    @Test
    void missingImagesAndFilesAreNamed() throws ReflectiveOperationException {
        final CommandModule score = module(ScorePairAlignment.class, "hr_file", missing());
        assertEquals("hr_file: " + missing() + " does not exist; check the path.", message(score, "hr_file"));
        assertNull(message(score, "hr"), "the file is used");
        assertEquals("lr: choose an open image other than HR, or give lr_file.", message(score, "lr"));
        assertEquals("hr: open an image first, or give hr_file.",
            message(module(ScorePairAlignment.class), "hr"));
        assertEquals("file: choose the file to open.", message(module(OpenRaster.class), "file"));
    }

    @Test
    void hrIsNotLr() throws ReflectiveOperationException {
        final ImagePlus image = image();
        assertEquals("lr: it is the same as HR; choose another image.",
            message(module(DegradeToSensor.class, "hr", image, "lr", image), "lr"));
        assertNull(message(module(DegradeToSensor.class, "hr", image, "lr", image()), "lr"));
        assertNull(message(module(DegradeToSensor.class, "hr", image), "lr"), "it needs no LR image");
        assertEquals("reference: it is the same as the image; choose another image.",
            message(module(AlignToReference.class, "image", image, "reference", image), "reference"));
    }

    @Test
    void aListOfPairsReplacesImages() throws ReflectiveOperationException, IOException {
        final File list = Files.createFile(folder.resolve("pairs.csv")).toFile();
        final CommandModule fit = module(FitBlurKernel.class, "pairs", list, "same_extent", true);
        for (final String field : new String[] { "hr", "lr", "pairs", "same_extent" }) {
            assertNull(message(fit, field), field);
        }
        assertTrue(message(module(FitBlurKernel.class), "lr").endsWith("or a list of pairs."));
    }

    @Test
    void anExtentNeedsSomethingToCover() throws ReflectiveOperationException {
        assertTrue(message(module(DegradeToSensor.class, "hr", image(), "same_extent", true), "same_extent")
            .startsWith("same_extent: there is no LR image"));
    }

    @Test
    void bandsAreLookedUpInOpenImages() throws ReflectiveOperationException {
        final CommandModule module = module(DenoiseImage.class, "image", image(), "image_bands", "1,4");
        assertEquals("image_bands: scene has no band 4; it has bands 1 to 3.", message(module, "image_bands"));
        module.setInput("image_bands", "1,3");
        assertNull(message(module, "image_bands"));
        assertTrue(message(module(OpenRaster.class, "bands", "2,2"), "bands").contains("twice"));
    }

    @Test
    void outputsAreCheckedBeforeWorkBegins() throws ReflectiveOperationException {
        assertEquals("output: a.jpg is written as GeoTIFF; let its name end in .tif.",
            message(module(SynthesizeSensorNoise.class, "output", new File("a.jpg")), "output"));
        final String reason = message(module(SynthesizeSensorNoise.class, "output", missing()), "output");
        assertTrue(reason.startsWith("output: Cannot write") && reason.endsWith("create it first."), reason);
        assertTrue(message(module(FitBlurKernel.class, "report", new File("a.txt")), "model_out")
            .startsWith("report: "), "the first of a line speaks for all");
        assertTrue(message(module(ManageModels.class, "models", missing()), "models").startsWith("models: "));
    }

    @Test
    void wordsAndListsAreRead() throws ReflectiveOperationException {
        assertTrue(message(module(DegradeToSensor.class, "model", "sen2nap"), "model").contains("sen2naip"));
        assertTrue(message(module(DegradeToSensor.class, "sigma", "0.8,x"), "model").startsWith("sigma: \"x\""));
        assertNull(message(module(DegradeToSensor.class, "sigma", "4.5m", "model", "gaussian"), "model"));
        assertTrue(message(module(DegradeToSensor.class, "noise", "-0.1"), "noise").startsWith("noise: "));
        assertTrue(message(module(FitBlurKernel.class, "sigmas", "wide"), "families").startsWith("sigmas: "));
        assertTrue(message(module(FitBlurKernel.class, "families", "box"), "families").startsWith("families: "));
        assertTrue(message(module(HarmonizeToReference.class, "pitch", "wide"), "pitch").startsWith("pitch: "));
        assertTrue(message(module(FitBandRegression.class, "kernel", "box"), "kernel").startsWith("kernel: "));
    }

    @Test
    void numbersStayInTheirRange() throws ReflectiveOperationException {
        assertTrue(message(module(FitBandRegression.class, "confidence", 1.0), "confidence").contains("1.0"));
        assertNull(message(module(FitBandRegression.class), "confidence"));
    }

    @Test
    void aReferenceIsAskedForOnlyWhereItIsUsed() throws ReflectiveOperationException {
        assertNull(message(module(HarmonizeToReference.class, "image", image(), "method", "style"), "reference"));
        assertTrue(message(module(HarmonizeToReference.class, "image", image()), "reference")
            .startsWith("reference: "));
        assertNull(message(module(AlignToReference.class, "image", image(), "alignment", missing()), "reference"));
    }

    /** SciJava checks every value that a script hands over at once, and throws when a validater complains. */
    @Test
    void scriptsHearOfItFromTheRun() throws InterruptedException, ExecutionException {
        final CommandModule module = context.service(CommandService.class).run(DegradeToSensor.class, true, "hr_file",
            missing(), "same_extent", true, "output", new File("a.jpg")).get();
        assertTrue(module.isCanceled());
        assertFalse(module.getCancelReason().contains("Error executing"), module.getCancelReason());
        assertEquals(1, module.getCancelReason().lines().count());
    }

    @Test
    void aDialogThatAsksForTheRestSaysNothing() throws ReflectiveOperationException {
        final CommandModule module = new CommandModule(context.service(CommandService.class)
            .getCommand(OpenRaster.class), new OpenRaster());
        module.setInput("bands", "1");
        module.resolveInput("bands");
        DialogOpening.announce(module);
        assertNull(message(module, "file"));
    }

    @Test
    void withDefaultsOnlyInputsAreMissing() throws ReflectiveOperationException {
        final CommandModule module = module(FitDegradationModel.class, "hr", image(), "lr", image());
        for (final ModuleItem<?> item : module.getInfo().inputs()) {
            assertNull(item.validateMessage(module), item.getName());
        }
    }
}
