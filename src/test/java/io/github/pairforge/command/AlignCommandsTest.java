package io.github.pairforge.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.scijava.Cancelable;
import org.scijava.Context;
import org.scijava.command.Command;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.prefs.PrefService;
import org.scijava.task.TaskService;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import io.github.pairforge.io.imagej.ImageFrames;
import io.github.pairforge.io.imagej.ImagePlusRasters;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.testing.ShiftedScenes;
import io.github.pairforge.testing.TestImages;

/** The Commands of alignment, headless. */
class AlignCommandsTest {

    private Context context;

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

    private static Raster scene(final double dx, final double dy) {
        return ShiftedScenes.of(TestImages.square(10, 96, 2), dx, dy).raster();
    }

    private static String reason(final Module module) {
        return ((Cancelable) module.getDelegateObject()).getCancelReason();
    }

    @Test
    void openImagesAreAligned() {
        final ImagePlus image = ImagePlusRasters.toImagePlus(scene(0.5, 0.3), "moved");
        final ImagePlus reference = ImagePlusRasters.toImagePlus(scene(0, 0), "reference");
        final Module module = run(AlignToReference.class, "image", image, "reference", reference);
        assertEquals("moved-aligned", ((ImagePlus) module.getOutput("result")).getTitle());
        assertNotNull(module.getOutput("comparison"));
    }

    @Test
    void stacksAreAlignedAndTabled() {
        final ImagePlus series =
            ImageFrames.stack(List.of(scene(0, 0), scene(0.5, 0.3)), List.of("a", "b"), "series");
        final Module module = run(AlignTimeSeries.class, "series", series);
        assertEquals(2, ((ImagePlus) module.getOutput("result")).getNFrames());
        assertEquals(2, ((ImagePlus) module.getOutput("comparison")).getNFrames());
        assertEquals(-0.5, ((ResultsTable) module.getOutput("shifts")).getValue("dx_px", 1), 0.03);
    }

    @Test
    void badInputCancelsWithOneSentence() {
        final ImagePlus image = ImagePlusRasters.toImagePlus(scene(0.5, 0.3), "moved");
        final Module alone = run(AlignToReference.class, "image", image);
        assertTrue(reason(alone).contains("alignment file"), reason(alone));
        assertNull(alone.getOutput("result"));
        final Module none = run(AlignTimeSeries.class);
        assertTrue(reason(none).contains("series_files"), reason(none));
        final Module single = run(AlignTimeSeries.class, "series", image);
        assertTrue(reason(single).contains("one frame"), reason(single));
    }
}
