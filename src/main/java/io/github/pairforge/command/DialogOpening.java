package io.github.pairforge.command;

import org.scijava.Context;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPreprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.service.Service;
import org.scijava.ui.UIService;
import org.scijava.widget.InputHarvester;

/**
 * Tells a {@link ForgeCommand} that its dialog is about to open: it then offers images and says what is wrong with
 * what is entered.
 *
 * <p>SciJava also runs validaters for every single value that a macro or script hands over, before the next one is
 * known, and a complaint is an exception there. So they are silent unless a dialog asks for everything; what a macro
 * or script gets wrong is said, in one sentence, by the run itself.
 */
@Plugin(type = PreprocessorPlugin.class, priority = InputHarvester.PRIORITY + 0.5)
public final class DialogOpening extends AbstractPreprocessorPlugin {

    @Parameter(required = false)
    private UIService ui;

    @Override
    public void process(final Module module) {
        if (ui != null && !ui.isHeadless() && ui.isVisible()) {
            announce(module);
        }
    }

    /** As {@link #process}, whatever the user interface. */
    static void announce(final Module module) {
        if (module.getDelegateObject() instanceof final ForgeCommand<?> command && asksForAll(module)) {
            command.dialogOpens();
        }
    }

    private static boolean asksForAll(final Module module) {
        for (final ModuleItem<?> input : module.getInfo().inputs()) {
            if (module.isInputResolved(input.getName()) && !Service.class.isAssignableFrom(input.getType())
                && input.getType() != Context.class)
            {
                return false;
            }
        }
        return true;
    }
}
