package io.github.pairforge.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;

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
import org.scijava.task.TaskService;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import io.github.pairforge.io.imagej.ImagePlusRasters;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.testing.SmallPair;

/** The Commands of scoring through the CommandService, headless. */
class ScoreCommandsTest {

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
    void scoresOpenImages() {
        final ImagePlus hr = ImagePlusRasters.toImagePlus(pair.pair().hr(), "hr");
        final ImagePlus lr = ImagePlusRasters.toImagePlus(pair.pair().lr(), "lr");
        final Module module = run(ScorePairAlignment.class, "hr", hr, "lr", lr);
        assertTrue(List.of("ACCEPT", "UNDECIDED").contains(module.getOutput("verdict")));
        for (final String picture : List.of("tie_point_image", "flicker", "residuals", "angles")) {
            assertNotNull(module.getOutput(picture), picture);
        }
        final ResultsTable table = (ResultsTable) module.getOutput("scores");
        assertEquals(1, table.size());
        assertEquals(4, table.getValue("factor", 0));
        assertEquals("lr", table.getStringValue("lr", 0));
    }

    @Test
    void scoresFilesAndWritesWhatIsAskedFor() throws IOException {
        final Path picture = folder.resolve("score.png");
        final Path report = folder.resolve("score.html");
        final Module module = run(ScorePairAlignment.class, "hr_file", pair.hr().toFile(), "lr_file",
            pair.lr().toFile(), "picture", picture.toFile(), "report", report.toFile(), "preview", false,
            "angle_limit", 0.1);
        assertEquals("REJECT", module.getOutput("verdict"));
        assertNull(module.getOutput("flicker"));
        assertTrue(Files.exists(picture) && Files.exists(report));
    }

    @Test
    void badInputCancelsWithOneSentenceAndWritesNothing() {
        final Path picture = folder.resolve("nothing.png");
        final Module none = run(ScorePairAlignment.class, "hr_file", pair.hr().toFile(), "picture", picture.toFile());
        assertTrue(reason(none).contains("lr_file"), reason(none));
        final Module zero = run(ScorePairAlignment.class, "hr_file", pair.hr().toFile(), "lr_file",
            pair.lr().toFile(), "shift_limit", 0, "picture", picture.toFile());
        assertTrue(reason(zero).contains("shift_limit"), reason(zero));
        final Module swapped = run(ScorePairAlignment.class, "hr_file", pair.lr().toFile(), "lr_file",
            pair.hr().toFile(), "picture", picture.toFile());
        assertTrue(reason(swapped).contains("swapped"), reason(swapped));
        assertFalse(Files.exists(picture));
        assertNull(swapped.getOutput("verdict"));
    }

    @Test
    void measuresAngles() {
        final Module module = run(MeasureSpectralAngle.class, "image_file", pair.hr().toFile(), "reference_file",
            pair.lr().toFile());
        assertEquals(32, ((ImagePlus) module.getOutput("result")).getWidth());
        assertNotNull(module.getOutput("comparison"));
        assertTrue((Double) module.getOutput("pixel_angle") < 3);
        final Module none = run(MeasureSpectralAngle.class, "image_file", pair.hr().toFile());
        assertTrue(reason(none).contains("reference_file"), reason(none));
    }
}
