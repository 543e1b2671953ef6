package io.github.pairforge.replay;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.scijava.Context;
import org.scijava.ItemVisibility;
import org.scijava.command.CommandInfo;
import org.scijava.module.Module;
import org.scijava.module.ModuleException;
import org.scijava.module.ModuleItem;
import org.scijava.plugin.Menu;
import org.scijava.plugin.Plugin;
import org.scijava.service.Service;

import ij.ImagePlus;

/**
 * An input of a Command that a user sets.
 *
 * @param name as in macros
 * @param type of the field
 * @param normally its value when nothing is given, as text
 * @param style of its widget, possibly empty
 */
record CommandInput(String name, Class<?> type, String normally, String style) {

    static final String PACKAGE = "io.github.pairforge.command.";

    /**
     * The inputs of a Command in their order.
     *
     * @return empty when there is no such Command among PairForge's
     */
    static Optional<List<CommandInput>> of(final String command) {
        if (!isOurs(command)) {
            return Optional.empty();
        }
        final CommandInfo info = new CommandInfo(command);
        final List<CommandInput> inputs = new ArrayList<>();
        try {
            final Module module = info.createModule();
            for (final ModuleItem<?> item : info.inputs()) {
                if (isSetByUsers(item)) {
                    inputs.add(new CommandInput(item.getName(), item.getType(), text(module.getInput(item.getName())),
                        item.getWidgetStyle() == null ? "" : item.getWidgetStyle()));
                }
            }
        }
        catch (final ModuleException e) {
            return Optional.empty();
        }
        return Optional.of(List.copyOf(inputs));
    }

    /** The menu entry of a Command, else its name. */
    static String label(final String command) {
        if (!isOurs(command)) {
            return command;
        }
        try {
            final Menu[] menu = Class.forName(command).getAnnotation(Plugin.class).menu();
            return menu[menu.length - 1].label();
        }
        catch (final ClassNotFoundException e) {
            throw new IllegalStateException("it was there just now", e);
        }
    }

    /** Names come from files, too: no class of another kind is so much as initialised. */
    private static boolean isOurs(final String command) {
        if (!command.matches("\\Q" + PACKAGE + "\\E[A-Za-z0-9]+")) {
            return false;
        }
        try {
            return Replayable.class
                .isAssignableFrom(Class.forName(command, false, CommandInput.class.getClassLoader()));
        }
        catch (final ClassNotFoundException | LinkageError e) {
            return false;
        }
    }

    static boolean isSetByUsers(final ModuleItem<?> item) {
        return item.getVisibility() == ItemVisibility.NORMAL && item.getType() != Context.class
            && !Service.class.isAssignableFrom(item.getType());
    }

    /** A value as records hold it: numbers that read back to the same bits, no trailing ".0". */
    static String text(final Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof final File file) {
            return file.getPath().isBlank() ? "" : file.getAbsolutePath();
        }
        if (value instanceof final ImagePlus image) {
            return image.getTitle();
        }
        final String text = value instanceof final Enum<?> e ? e.name().toLowerCase(Locale.ROOT) : value.toString();
        return value instanceof Double && text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    /**
     * The value of a text.
     *
     * @throws IllegalArgumentException when it is none of this type
     */
    Object value(final String text) {
        try {
            if (isFlag() && !text.matches("true|false")) {
                throw new NumberFormatException();
            }
            return isFile() ? new File(text) : isFlag() ? Boolean.valueOf(text)
                : type == int.class || type == Integer.class ? Integer.valueOf(text)
                    : type == long.class || type == Long.class ? Long.valueOf(text)
                        : type == double.class || type == Double.class ? Double.valueOf(text) : text;
        }
        catch (final NumberFormatException e) {
            throw new IllegalArgumentException(name + ": \"" + text + "\" is no " + type.getSimpleName()
                + " value.", e);
        }
    }

    /** Whether the run writes what it names. */
    boolean isOutput() {
        return isFile() && (isSaved() || isFolder() && name.startsWith("output"));
    }

    boolean isImage() {
        return type == ImagePlus.class;
    }

    boolean isFile() {
        return type == File.class;
    }

    boolean isFlag() {
        return type == boolean.class || type == Boolean.class;
    }

    boolean isSaved() {
        return List.of(style.split(",")).contains("save");
    }

    boolean isFolder() {
        return List.of(style.split(",")).contains("directory");
    }

    /** Always written: whoever reads the text shall see it. */
    boolean isSeed() {
        return name.equals("seed") || name.endsWith("_seed");
    }
}
