package io.github.pairforge.testing;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;

import net.imagej.patcher.LegacyEnvironment;

import io.github.pairforge.service.PairForgeService;

/** A real ImageJ without windows, in a class loader of its own, whose menus have our Commands and plugins.config. */
public final class HeadlessImageJ {

    private final LegacyEnvironment imagej;

    private HeadlessImageJ(final LegacyEnvironment imagej) {
        this.imagej = imagej;
    }

    /** @param menus an empty folder */
    public static HeadlessImageJ start(final Path menus) throws IOException, ClassNotFoundException {
        final StringBuilder config = new StringBuilder(Files.readString(Path.of("plugins.config")));
        try (Context context = new Context(CommandService.class, PairForgeService.class)) {
            for (final CommandInfo info : context.service(CommandService.class).getCommands()) {
                if (info.getClassName().startsWith("io.github.pairforge.")) {
                    config.append("Plugins>PairForge, \"").append(info.getMenuPath().getLeaf().getName())
                        .append("\", ").append(MacroBridge.class.getName()).append("(\"")
                        .append(info.getClassName()).append("\")\n");
                }
            }
        }
        Files.writeString(menus.resolve("plugins.config"), config);
        final LegacyEnvironment imagej = new LegacyEnvironment(null, true);
        imagej.disableIJ1PluginDirs();
        imagej.addPluginClasspath(menus.toFile());
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator)).map(File::new)
            .filter(f -> !f.getName().matches("(ij|ij1-patcher|javassist)-[0-9].*"))
            .forEach(imagej::addPluginClasspath);
        return new HeadlessImageJ(imagej);
    }

    /** Runs a macro; its argument has one line per value. */
    public void run(final String macro, final Object... arguments) {
        imagej.runMacro(macro,
            String.join("\n", Arrays.stream(arguments).map(Object::toString).toArray(String[]::new)));
    }
}
