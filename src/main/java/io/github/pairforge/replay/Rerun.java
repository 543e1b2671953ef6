package io.github.pairforge.replay;

import java.util.List;
import java.util.Optional;

import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.module.Module;
import org.scijava.module.ModuleService;

import ij.ImagePlus;
import ij.WindowManager;

/** Opens the dialog of a run's Command with the values that it had. */
public final class Rerun {

    private Rerun() {
    }

    /** Starts the Command; its dialog asks before anything is done. Images that are not open any more are left out. */
    public static void open(final Context context, final RunRecord run) {
        final Optional<List<CommandInput>> inputs = CommandInput.of(run.command());
        final CommandInfo info = context.service(CommandService.class).getCommand(run.command());
        if (inputs.isEmpty() || info == null) {
            return;
        }
        final ModuleService modules = context.service(ModuleService.class);
        final Module module = modules.createModule(info);
        for (final CommandInput input : inputs.get()) {
            final String value = run.parameters().getOrDefault(input.name(), input.normally());
            final ImagePlus image = input.isImage() && !value.isEmpty() ? WindowManager.getImage(value) : null;
            if (input.isImage() ? image != null : !(input.isFile() && value.isEmpty())) {
                // Set and not resolved: what is resolved has no field in the dialog.
                module.setInput(input.name(), input.isImage() ? image : input.value(value));
            }
            if (image != null) {
                run.images().stream().filter(i -> i.parameter().equals(input.name()) && i.area() != null
                    && i.area().isRectangle()).forEach(i -> i.area().select(image));
            }
        }
        modules.run(module, true);
    }
}
