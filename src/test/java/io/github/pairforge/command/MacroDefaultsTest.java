package io.github.pairforge.command;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scijava.Context;
import org.scijava.command.CommandModule;
import org.scijava.command.CommandService;
import org.scijava.module.Module;

import ij.Macro;

import io.github.pairforge.service.PairForgeService;

/** ImageJ keeps a macro's options by thread, and only for threads named as its own. */
class MacroDefaultsTest {

    private final Thread thread = Thread.currentThread();
    private final String name = thread.getName();
    private Context context;

    @BeforeEach
    void start() {
        context = new Context(CommandService.class, PairForgeService.class);
        thread.setName("Run$_test");
    }

    @AfterEach
    void stop() {
        Macro.setOptions(null);
        thread.setName(name);
        context.dispose();
    }

    private Module preprocessed(final String options) {
        Macro.setOptions(options);
        final Module module = new CommandModule(context.service(CommandService.class)
            .getCommand(DegradeToSensor.class), new DegradeToSensor());
        new MacroDefaults().process(module);
        return module;
    }

    @Test
    void aMacroMayLeaveInputsOut() {
        final Module module = preprocessed("hr_file=a.tif");
        assertTrue(module.isInputResolved("lr"));
        assertTrue(module.isInputResolved("model_out"));
    }

    @Test
    void aCallWithoutOptionsKeepsTheDialog() {
        assertFalse(preprocessed(null).isInputResolved("lr"));
        assertFalse(preprocessed(" ").isInputResolved("lr"));
    }
}
