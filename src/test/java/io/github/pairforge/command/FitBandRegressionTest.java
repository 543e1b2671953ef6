package io.github.pairforge.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Cancelable;
import org.scijava.Context;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.prefs.PrefService;
import org.scijava.task.TaskService;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.testing.SmallPair;

/** {@link FitBandRegression} through the CommandService, headless. */
class FitBandRegressionTest {

    @TempDir
    private Path folder;

    private static Module run(final Object... inputs) {
        try (Context context =
            new Context(CommandService.class, TaskService.class, PrefService.class, PairForgeService.class))
        {
            context.service(PrefService.class).clearAll();
            return context.service(CommandService.class).run(FitBandRegression.class, true, inputs).get();
        }
        catch (final InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void itShowsATableAndPictures() throws IOException {
        final SmallPair pair = SmallPair.write(folder);
        final Module module = run("hr_file", pair.hr().toFile(), "lr_file", pair.lr().toFile(), "lr_bands", "4,3",
            "replicates", 20);
        assertTrue(module.getOutput("verdict").toString().startsWith("4 HR bands to 2 LR bands"));
        final ResultsTable residuals = (ResultsTable) module.getOutput("residuals");
        assertEquals(2, residuals.size());
        assertTrue(residuals.getValue("r2", 0) > 0.9);
        assertTrue(((ImagePlus) module.getOutput("weights")).getWidth() > 300);
        assertNotNull(module.getOutput("residual_plots"));
        assertNotNull(module.getOutput("predictions"));
        assertNotNull(module.getOutput("pair_bars"));
    }

    @Test
    void badInputCancelsWithOneSentence() throws IOException {
        final SmallPair pair = SmallPair.write(folder);
        final Module alone = run("hr_file", pair.hr().toFile());
        assertTrue(reason(alone).contains("lr: choose"), reason(alone));
        final Module zero = run("hr_file", pair.hr().toFile(), "lr_file", pair.lr().toFile(), "threshold", 0.0);
        assertTrue(reason(zero).contains("threshold"), reason(zero));
        assertNull(zero.getOutput("weights"));
    }

    private static String reason(final Module module) {
        return ((Cancelable) module.getDelegateObject()).getCancelReason();
    }
}
