package io.github.pairforge.command;

import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPostprocessorPlugin;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.plugin.Plugin;

import ij.measure.ResultsTable;

/**
 * Marks the tables of a {@link ForgeCommand} as handled: the Command has shown them in ImageJ's own window, and
 * SciJava, which has no display for them, would only warn.
 */
@Plugin(type = PostprocessorPlugin.class)
public final class TableOutputs extends AbstractPostprocessorPlugin {

    @Override
    public void process(final Module module) {
        if (module.getDelegateObject() instanceof ForgeCommand) {
            for (final ModuleItem<?> output : module.getInfo().outputs()) {
                if (output.getType() == ResultsTable.class) {
                    module.resolveOutput(output.getName());
                }
            }
        }
    }
}
