package io.github.pairforge.testing;

import java.io.File;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.convert.ConvertService;
import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.task.TaskService;

import ij.ImagePlus;
import ij.Macro;
import ij.WindowManager;
import ij.plugin.PlugIn;

import io.github.pairforge.service.PairForgeService;

/**
 * Stands in for imagej-legacy, which is not on Maven Central: runs the Command that the menu entry names with the
 * values of the macro, looked up by the same function of ImageJ and with lower-cased keys as imagej-legacy does.
 */
public final class MacroBridge implements PlugIn {

    @Override
    public void run(final String commandClass) {
        Thread.currentThread().setContextClassLoader(MacroBridge.class.getClassLoader());
        try (Context context = new Context(CommandService.class, ConvertService.class, TaskService.class,
            PairForgeService.class)) {
            final CommandInfo info = context.service(CommandService.class).getCommand(commandClass);
            final String options = Macro.getOptions();
            final Map<String, Object> inputs = new HashMap<>();
            // As in Fiji: of several images none is filled in.
            long images = 0;
            for (final ModuleItem<?> item : info.inputs()) {
                images += item.getType() == ImagePlus.class ? 1 : 0;
            }
            for (final ModuleItem<?> item : info.inputs()) {
                final String value =
                    options == null ? null : Macro.getValue(options, item.getName().toLowerCase(), null);
                if (value != null) {
                    inputs.put(item.getName(), convert(context, value, item.getType()));
                }
                else if (item.getType() == ImagePlus.class && images == 1) {
                    inputs.put(item.getName(), WindowManager.getCurrentImage());
                }
            }
            final Module module = context.service(CommandService.class).run(info, true, inputs).get();
            final Object result = module.getOutput("result");
            if (result instanceof ImagePlus image) {
                WindowManager.setTempCurrentImage(image);
            }
        }
        catch (final InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object convert(final Context context, final String value, final Class<?> type) {
        return type == File.class ? new File(value) : context.service(ConvertService.class).convert(value, type);
    }
}
