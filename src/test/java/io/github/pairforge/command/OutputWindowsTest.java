package io.github.pairforge.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.module.Module;

import ij.ImagePlus;
import ij.measure.ResultsTable;
import ij.process.FloatProcessor;

import io.github.pairforge.service.PairForgeService;

class OutputWindowsTest {

    private final Context context = new Context(CommandService.class, PairForgeService.class);
    private final List<String> windows = new ArrayList<>();

    @AfterEach
    void stop() {
        context.dispose();
    }

    private Module made(final ForgeCommand<?> command, final String table) {
        final Module module =
            new CommandModule(context.service(CommandService.class).getCommand(command.getClass()), command);
        module.setOutput(table, new ResultsTable());
        module.setOutput("verdict", "All is well.");
        return module;
    }

    private Module shown(final Module module) {
        OutputWindows.process(module, (table, title) -> windows.add(title),
            (text, title) -> windows.add(title + "|" + text), image -> windows.add(image.getTitle()));
        return module;
    }

    @Test
    void everyTableHasAWindowBelowTheVerdict() {
        shown(made(new FitBandRegression(), "residuals"));
        assertEquals(List.of("PairForge Residuals", "Fit Band Regression: Verdict|All is well."), windows);
        windows.clear();
        shown(made(new FitNoiseModel(), "noise_table"));
        assertTrue(windows.contains("PairForge Noise by band"), windows.toString());
    }

    @Test
    void aTableThatCollectsEarlierRunsIsNotReplaced() {
        shown(made(new ScorePairAlignment(), "scores"));
        assertEquals(List.of("Score Pair Alignment: Verdict|All is well."), windows);
    }

    @Test
    void verdictsAndCountsAreNotLeftToSciJava() {
        final Module module = made(new CompareHarmonizations(), "numbers");
        module.setOutput("picked", 5);
        shown(module);
        assertTrue(module.isOutputResolved("numbers"));
        assertTrue(module.isOutputResolved("verdict"));
        assertTrue(module.isOutputResolved("picked"));
        assertTrue(module.isOutputResolved("result"));
        assertEquals(List.of("PairForge Harmonizations", "Compare Harmonizations: Verdict|All is well."), windows);
    }

    @Test
    void numbersAreToldWithTheirUnitsAndNotLeftToSciJava() {
        final MeasureSpectralAngle command = new MeasureSpectralAngle();
        final Module module =
            new CommandModule(context.service(CommandService.class).getCommand(command.getClass()), command);
        module.setOutput("pixel_angle", 0.82376981);
        module.setOutput("image_angle", 1.9e-6);
        shown(module);
        assertEquals(List.of("Measure Spectral Angle: Result|Mean over pixels (degrees): 0.8238"
            + "\nFlattened image (degrees): 1.900e-06"), windows);
        assertTrue(module.isOutputResolved("pixel_angle"));
    }

    @Test
    void anImageThatIsTwoOutputsHasOneWindow() {
        final Module module = made(new ScorePairAlignment(), "scores");
        final ImagePlus both = new ImagePlus("both", new FloatProcessor(2, 2));
        module.setOutput("tie_point_image", both);
        module.setOutput("flicker", both);
        shown(module);
        assertEquals(List.of("both", "Score Pair Alignment: Verdict|All is well."), windows);
    }

    /** The Assistant runs Commands for their files. */
    @Test
    void whoHasTakenCareOfTheOutputsSeesNoWindow() {
        final Module module = made(new CompareToSensor(), "table");
        module.setOutput("result", new ImagePlus("made", new FloatProcessor(2, 2)));
        module.getInfo().outputs().forEach(o -> module.resolveOutput(o.getName()));
        shown(module);
        assertEquals(List.of(), windows);
    }

    @Test
    void mapsOfDifferencesOpenWhenTheyAreAskedFor() {
        final CompareToSensor command = new CompareToSensor();
        final Module module = made(command, "table");
        module.setOutput("difference", new ImagePlus("map", new FloatProcessor(2, 2)));
        shown(module);
        assertFalse(windows.contains("map"), windows.toString());
        assertTrue(module.isOutputResolved("difference"));
        module.unresolveOutput("difference");
        module.setInput("maps", true);
        shown(module);
        assertTrue(windows.contains("map"), windows.toString());
    }

    @Test
    void withoutAWindowVerdictsArePrinted() {
        final Module module = made(new FitBandRegression(), "residuals");
        OutputWindows.process(module, null, null, null);
        assertTrue(module.isOutputResolved("residuals"));
        assertFalse(module.isOutputResolved("verdict"));
        assertFalse(module.isOutputResolved("weights"));
    }
}
