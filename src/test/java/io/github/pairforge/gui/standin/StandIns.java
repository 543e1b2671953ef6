package io.github.pairforge.gui.standin;

import java.util.List;
import java.util.stream.Stream;

import org.scijava.Priority;
import org.scijava.module.process.PostprocessorPlugin;
import org.scijava.module.process.PreprocessorPlugin;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.SciJavaPlugin;
import org.scijava.ui.UserInterface;
import org.scijava.widget.InputHarvester;
import org.scijava.widget.InputWidget;

/**
 * Plugins that do in plain ImageJ what Fiji's own do. They carry no annotation: SciJava would index them, and every
 * test would get them.
 */
public final class StandIns {

    /** Name of the user interface. */
    public static final String UI = "stand-in";

    private StandIns() {
    }

    public static List<PluginInfo<? extends SciJavaPlugin>> all() {
        return Stream.concat(
            Stream.of(info(Windows.class, UserInterface.class, UI, Priority.NORMAL),
                info(ActiveImage.class, PreprocessorPlugin.class, null, Priority.VERY_HIGH),
                info(Harvester.class, PreprocessorPlugin.class, null, InputHarvester.PRIORITY),
                info(ShownImages.class, PostprocessorPlugin.class, null, Priority.VERY_LOW)),
            Stream.of(Fields.Text.class, Fields.Number.class, Fields.Toggle.class, Fields.Choice.class,
                Fields.Path.class, Fields.OpenObject.class, Message.class)
                .map(c -> info(c, InputWidget.class, null, Priority.NORMAL))).toList();
    }

    @SuppressWarnings({ "unchecked", "rawtypes" })
    private static PluginInfo<? extends SciJavaPlugin> info(final Class<?> plugin, final Class<?> type,
        final String name, final double priority)
    {
        final PluginInfo<? extends SciJavaPlugin> info = new PluginInfo(plugin, type);
        info.setName(name);
        info.setPriority(priority);
        return info;
    }
}
