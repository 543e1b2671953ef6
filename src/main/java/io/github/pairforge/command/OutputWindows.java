package io.github.pairforge.command;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.scijava.module.Module;
import org.scijava.module.ModuleItem;
import org.scijava.module.process.AbstractPostprocessorPlugin;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.plugin.Plugin;

import ij.IJ;
import ij.ImagePlus;
import ij.measure.ResultsTable;
import ij.text.TextWindow;

import io.github.pairforge.ui.Windows;

/**
 * Shows images, plots, tables and verdicts of a {@link ForgeCommand} in ImageJ's own windows, and marks them as
 * handled.
 *
 * <p>SciJava would open pictures of plots instead of plots, and small images at their own size. It has no display for
 * the tables and would only warn; it breaks sentences in the middle of a number, and makes a table with a narrow cell
 * of a verdict that comes with a count. Without a user interface it prints verdicts and counts, which is left to it.
 */
@Plugin(type = PostprocessorPlugin.class)
public final class OutputWindows extends AbstractPostprocessorPlugin {

    /** Told in texts of ours, or, as for counts, by the text beside them. */
    private static final Set<Class<?>> WORDS = Set.of(String.class, Integer.class, Double.class);

    private static final int WIDTH = 760;
    private static final int HEIGHT = 160;

    @Override
    public void process(final Module module) {
        if (IJ.getInstance() == null) {
            process(module, null, null, null);
        }
        else {
            Windows.together(() -> process(module, (table, title) -> table.show(title),
                (text, title) -> new TextWindow(title, text, WIDTH, HEIGHT), Windows::show));
        }
    }

    /**
     * @param tables takes a table and the title of its window; null when nothing can be shown
     * @param texts likewise
     * @param images takes an image, once
     */
    static void process(final Module module, final BiConsumer<ResultsTable, String> tables,
        final BiConsumer<String, String> texts, final Consumer<ImagePlus> images)
    {
        if (!(module.getDelegateObject() instanceof final ForgeCommand<?> command)) {
            return;
        }
        final boolean visible = tables != null;
        OutputTitles.apply(module);
        final List<ModuleItem<?>> wanted = new ArrayList<>();
        // Somebody who runs a Command for its files has taken care of its outputs before it began.
        module.getInfo().outputs().forEach(o -> {
            if (!module.isOutputResolved(o.getName())) {
                wanted.add(o);
            }
        });
        if (visible) {
            showImages(module, wanted, command, images);
        }
        for (final ModuleItem<?> output : wanted) {
            final Object value = module.getOutput(output.getName());
            if (visible && value instanceof final ResultsTable table && !command.showsTables()) {
                tables.accept(table, "PairForge " + output.getLabel());
            }
            if (output.getType() == ResultsTable.class || visible && WORDS.contains(output.getType()))
            {
                module.resolveOutput(output.getName());
            }
        }
        final String numbers = wanted.stream().filter(o -> module.getOutput(o.getName()) instanceof Double)
            .map(o -> String.format(Locale.ROOT, "%s: %.4g", o.getLabel(), module.getOutput(o.getName())))
            .collect(Collectors.joining("\n"));
        if (visible && !numbers.isEmpty()) {
            texts.accept(numbers, command.name() + ": Result");
        }
        // After the tables: windows open in the middle of the screen, the last one on top.
        for (final ModuleItem<?> output : wanted) {
            if (visible && module.getOutput(output.getName()) instanceof final String text) {
                texts.accept(Sentences.wrapped(text), command.name() + ": " + output.getLabel());
            }
        }
    }

    /** One image may be several outputs. */
    private static void showImages(final Module module, final List<ModuleItem<?>> wanted,
        final ForgeCommand<?> command, final Consumer<ImagePlus> images)
    {
        final Set<Object> shown = Collections.newSetFromMap(new IdentityHashMap<>());
        for (final ModuleItem<?> output : wanted) {
            if (output.getType() == ImagePlus.class) {
                if (module.getOutput(output.getName()) instanceof final ImagePlus image
                    && !command.onDemand().contains(output.getName()) && shown.add(image)) {
                    images.accept(image);
                }
                module.resolveOutput(output.getName());
            }
        }
    }
}
