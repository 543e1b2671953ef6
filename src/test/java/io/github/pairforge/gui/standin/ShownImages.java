package io.github.pairforge.gui.standin;

import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPostprocessorPlugin;

import ij.ImagePlus;

/** Images that nothing else has shown open in windows. */
public final class ShownImages extends AbstractPostprocessorPlugin {

    @Override
    public void process(final Module module) {
        for (final ModuleItem<?> output : module.getInfo().outputs()) {
            if (!module.isOutputResolved(output.getName())
                && module.getOutput(output.getName()) instanceof final ImagePlus image)
            {
                image.show();
                module.resolveOutput(output.getName());
            }
        }
    }
}
