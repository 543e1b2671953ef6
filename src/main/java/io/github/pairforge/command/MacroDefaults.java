package io.github.pairforge.command;

import org.scijava.Priority;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Plugin;

import ij.Macro;

/**
 * Lets a macro leave out what it does not change: every input of a {@link ForgeCommand} that the macro does not name
 * keeps its default. Without it Fiji opens the dialog for the rest, and the macro waits for somebody to press OK.
 *
 * <p>{@code run("Label...")} without options still opens the dialog. Runs after everything that fills inputs in, and
 * before the dialog.
 */
@Plugin(type = PreprocessorPlugin.class, priority = Priority.HIGH - 1)
public final class MacroDefaults extends AbstractPreprocessorPlugin {

    @Override
    public void process(final Module module) {
        if (module.getDelegateObject() instanceof ForgeCommand<?> && hasOptions(Macro.getOptions())) {
            for (final ModuleItem<?> input : module.getInfo().inputs()) {
                module.resolveInput(input.getName());
            }
        }
    }

    private static boolean hasOptions(final String options) {
        return options != null && !options.isBlank();
    }
}
