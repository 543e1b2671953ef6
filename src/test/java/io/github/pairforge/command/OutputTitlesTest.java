package io.github.pairforge.command;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;

import ij.ImagePlus;
import ij.process.FloatProcessor;

import io.github.pairforge.service.PairForgeService;

class OutputTitlesTest {

    private Context context;

    @BeforeEach
    void start() {
        context = new Context(CommandService.class, PairForgeService.class);
    }

    @AfterEach
    void stop() {
        context.dispose();
    }

    private static ImagePlus image(final String title) {
        return new ImagePlus(title, new FloatProcessor(2, 2));
    }

    private String title(final String of, final Object... inputs) {
        final CommandService commands = context.service(CommandService.class);
        final Module module = context.service(ModuleService.class)
            .createModule(commands.getCommand(ScorePairAlignment.class));
        for (int i = 0; i < inputs.length; i += 2) {
            module.setInput((String) inputs[i], inputs[i + 1]);
        }
        module.setOutput("flicker", image(of));
        OutputTitles.apply(module);
        return ((ImagePlus) module.getOutput("flicker")).getTitle();
    }

    @Test
    void outputsAreCalledAfterTheFirstImage() {
        assertEquals("Flicker: scene.2020", title("Flicker", "hr", image("scene.2020.tif"), "lr", image("lr")));
    }

    @Test
    void filesCountForMoreThanTheImagesThatADialogNames() {
        assertEquals("Flicker: b", title("Flicker", "hr", image("a.tif"), "hr_file", new File("/data/b.tif")));
    }

    @Test
    void whatSaysItAlreadyStays() {
        assertEquals("Score: a", title("Score: a", "hr", image("a.tif")));
    }

    @Test
    void withoutInputsNothingIsAdded() {
        assertEquals("Flicker", title("Flicker"));
    }

    @Test
    void onlyExtensionsAreTakenOff() {
        assertEquals("scene.2020", OutputTitles.withoutExtension("scene.2020"));
        assertEquals("a [1] \"b\"", OutputTitles.withoutExtension("a [1] \"b\".TIF"));
        assertEquals("", OutputTitles.withoutExtension(""));
    }
}
