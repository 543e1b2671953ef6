package io.github.pairforge.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Cancelable;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.prefs.PrefService;
import org.scijava.task.TaskService;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import io.github.pairforge.io.imagej.ImagePlusRasters;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.testing.OnnxNetworks;
import io.github.pairforge.testing.TestImages;

/** Run ONNX Model and Manage Models through the CommandService, headless. */
class ModelCommandsTest {

    @TempDir
    private Path folder;
    private Context context;

    @BeforeEach
    void start() {
        context = new Context(CommandService.class, TaskService.class, PrefService.class, PairForgeService.class);
        context.service(PrefService.class).clearAll();
    }

    @AfterEach
    void stop() {
        context.service(PrefService.class).clearAll();
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

    private Path net(final String name, final int bands) throws IOException {
        final Path file = folder.resolve(name);
        OnnxNetworks.upsampling(bands, 2).write(file);
        return file;
    }

    @Test
    void anOpenImageBecomesAFinerOne() throws IOException {
        final Raster raster = TestImages.square(10, 24, 2).raster();
        final ImagePlus image = ImagePlusRasters.toImagePlus(raster, "scene");
        final Module made = run(RunOnnxModel.class, "image", image, "model", net("a.onnx", 2).toString(), "execution",
            "cpu");
        final ImagePlus result = (ImagePlus) made.getOutput("result");
        assertEquals(48, result.getWidth());
        assertEquals("scene-model", result.getTitle());
        assertTrue(((ImagePlus) made.getOutput("comparison")).getWidth() > 48);
        assertEquals(5, ImagePlusRasters.fromImagePlus(result).grid().groundSamplingDistance(), 1e-9);
        final Module scripted = run(RunOnnxModel.class, "image", image, "model", "a", "models", folder.toFile(),
            "execution", "cpu", "preview", false);
        assertArrayEquals(ImagePlusRasters.fromImagePlus(result).plane(1),
            ImagePlusRasters.fromImagePlus((ImagePlus) scripted.getOutput("result")).plane(1));
        assertNull(scripted.getOutput("comparison"));
    }

    @Test
    void failuresAreOneSentence() throws IOException {
        final ImagePlus image = ImagePlusRasters.toImagePlus(TestImages.square(10, 24, 2).raster(), "scene");
        final Path output = folder.resolve("out.tif");
        final Module made =
            run(RunOnnxModel.class, "image", image, "model", net("b.onnx", 3).toString(), "output", output.toFile());
        assertTrue(reason(made).contains("3 bands"), reason(made));
        assertTrue(reason(run(RunOnnxModel.class, "image", image)).contains("model: none is given"));
        assertTrue(Files.notExists(output));
    }

    @Test
    void aRememberedFolderIsLookedThroughLater() throws IOException {
        net("mine.onnx", 2);
        assertNull(reason(run(ManageModels.class, "models", folder.toFile(), "remember", true)));
        final Module later = run(ManageModels.class, "action", "check", "model", "mine");
        assertEquals("1 of 1 model is sound.", later.getOutput("verdict"));
        final ResultsTable table = (ResultsTable) later.getOutput("table");
        assertEquals("mine", table.getStringValue("Model", 0));
        assertEquals("none stated", table.getStringValue("Licence", 0));
        assertTrue(reason(run(ManageModels.class, "remember", true)).contains("no folder is given"));
    }
}
