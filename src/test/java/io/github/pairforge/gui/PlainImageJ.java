package io.github.pairforge.gui;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;
import org.scijava.object.ObjectService;
import org.scijava.plugin.PluginInfo;
import org.scijava.plugin.PluginService;
import org.scijava.plugin.SciJavaPlugin;
import org.scijava.ui.UIService;

import ij.ImageJ;
import ij.ImageListener;
import ij.ImagePlus;

import io.github.pairforge.gui.standin.MenuEntry;
import io.github.pairforge.gui.standin.StandIns;

/** ImageJ with our Commands in its menu, and stand-ins for what imagej-legacy and SciJava's Swing windows add. */
final class PlainImageJ {

    private PlainImageJ() {
    }

    static Context start() throws IOException {
        final Context context = new Context();
        for (final PluginInfo<? extends SciJavaPlugin> plugin : StandIns.all()) {
            context.service(PluginService.class).addPlugin(plugin);
        }
        final Path app = Files.createTempDirectory("pairforge-gui");
        jar(context, Files.createDirectory(app.resolve("plugins")).resolve("PairForge_Menu.jar"));
        System.setProperty("plugins.dir", app.toString());
        MenuEntry.use(context);
        new ImageJ(ImageJ.STANDALONE).exitWhenQuitting(true);
        ImagePlus.addImageListener(new Images(context.service(ObjectService.class)));
        context.service(UIService.class).showUI(StandIns.UI);
        return context;
    }

    /** Entries in the order of their weights, and those that the jar declares itself. */
    private static void jar(final Context context, final Path file) throws IOException {
        final List<CommandInfo> commands = context.service(CommandService.class).getCommands().stream()
            .filter(c -> c.getClassName().startsWith("io.github.pairforge.") && c.getMenuPath().getLeaf() != null)
            .sorted(Comparator.comparingDouble(c -> c.getMenuPath().getLeaf().getWeight())).toList();
        final String entries = commands.stream().map(c -> "Plugins>PairForge, \"" + c.getMenuPath().getLeaf().getName()
            + "\", " + MenuEntry.class.getName() + "(\"" + c.getClassName() + "\")\n").collect(Collectors.joining());
        try (OutputStream out = Files.newOutputStream(file); ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("plugins.config"));
            zip.write((entries + Files.readString(Path.of("plugins.config"))).getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Dialogs offer the open images. */
    private record Images(ObjectService objects) implements ImageListener {

        @Override
        public void imageOpened(final ImagePlus image) {
            objects.addObject(image);
        }

        @Override
        public void imageClosed(final ImagePlus image) {
            objects.removeObject(image);
        }

        @Override
        public void imageUpdated(final ImagePlus image) {
            // Still the same object.
        }
    }
}
