package io.github.pairforge.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;

import net.imagej.patcher.LegacyEnvironment;

import io.github.pairforge.service.PairForgeService;

/** A real ImageJ in a class loader of its own, headless, whose menu has our Commands. */
public final class LegacyMacros {

    private final LegacyEnvironment imagej;

    private LegacyMacros(final LegacyEnvironment imagej) {
        this.imagej = imagej;
    }

    /** @param folder empty; gets the menu */
    public static LegacyMacros start(final Path folder) throws IOException, ClassNotFoundException {
        final StringBuilder config = new StringBuilder();
        try (Context context = new Context(CommandService.class, PairForgeService.class)) {
            for (final CommandInfo info : context.service(CommandService.class).getCommands()) {
                if (info.getClassName().startsWith("io.github.pairforge.")) {
                    config.append("Plugins>PairForge, \"").append(info.getMenuPath().getLeaf().getName())
                        .append("\", ").append(MacroBridge.class.getName()).append("(\"")
                        .append(info.getClassName()).append("\")\n");
                }
            }
        }
        Files.writeString(folder.resolve("plugins.config"), config);
        final LegacyEnvironment imagej = new LegacyEnvironment(null, true);
        imagej.disableIJ1PluginDirs();
        imagej.addPluginClasspath(folder.toFile());
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(File::new)
            .filter(f -> !f.getName().matches("(ij|ij1-patcher|javassist)-[0-9].*"))
            .forEach(imagej::addPluginClasspath);
        return new LegacyMacros(imagej);
    }

    /** Runs a macro. */
    public void run(final String macro) {
        imagej.runMacro(macro, "");
    }
}
