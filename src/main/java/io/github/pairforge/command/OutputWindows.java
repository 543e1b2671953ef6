package io.github.pairforge.command;

import java.util.function.BiConsumer;

import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPostprocessorPlugin;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.plugin.Plugin;

import ij.IJ;
import ij.measure.ResultsTable;
import ij.text.TextWindow;

/**
 * Shows tables and verdicts of a {@link ForgeCommand} in ImageJ's own windows, and marks them as handled.
 *
 * <p>SciJava has no display for these tables and would only warn; it breaks sentences in the middle of a number, and
 * makes a table with a narrow cell of a verdict that comes with a count. Without a user interface it prints verdicts
 * and counts, which is left to it.
 */
@Plugin(type = PostprocessorPlugin.class)
public final class OutputWindows extends AbstractPostprocessorPlugin {

    private static final int WIDTH = 760;
    private static final int HEIGHT = 160;

    @Override
    public void process(final Module module) {
        if (IJ.getInstance() == null) {
            process(module, null, null);
        }
        else {
            process(module, (table, title) -> table.show(title),
                (text, title) -> new TextWindow(title, text, WIDTH, HEIGHT));
        }
    }

    /**
     * @param tables takes a table and the title of its window; null when nothing can be shown
     * @param texts likewise
     */
    static void process(final Module module, final BiConsumer<ResultsTable, String> tables,
        final BiConsumer<String, String> texts)
    {
        if (!(module.getDelegateObject() instanceof final ForgeCommand<?> command)) {
            return;
        }
        final boolean visible = tables != null;
        for (final ModuleItem<?> output : module.getInfo().outputs()) {
            final Object value = module.getOutput(output.getName());
            if (visible && value instanceof final ResultsTable table && !command.showsItsTables()) {
                tables.accept(table, "PairForge " + output.getLabel());
            }
            if (output.getType() == ResultsTable.class
                || visible && (output.getType() == String.class || output.getType() == Integer.class))
            {
                module.resolveOutput(output.getName());
            }
        }
        // After the tables: windows open in the middle of the screen, the last one on top.
        for (final ModuleItem<?> output : module.getInfo().outputs()) {
            if (visible && module.getOutput(output.getName()) instanceof final String text) {
                texts.accept(Sentences.wrapped(text), command.name() + ": " + output.getLabel());
            }
        }
    }
}
