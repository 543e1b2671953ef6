package io.github.pairforge.service;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How a result is made again: the parameters of a task, for a Command or as a command line. */
final class Recipe {

    private static final Set<String> FLAGS = Set.of("same_extent", "outside", "kernel_only");

    private final String subcommand;
    private final String menu;
    private final List<String[]> parameters = new ArrayList<>();

    /** @param menu label of the Command */
    Recipe(final String subcommand, final String menu) {
        this.subcommand = subcommand;
        this.menu = menu;
    }

    void input(final ImageInput input) {
        add(input.file() == null ? input.parameter() : input.parameter() + "_file",
            input.file() == null ? input.image().getTitle() : input.file().toString());
        reflectance(input.parameter(), input.bands(), input.scale(), input.offset());
    }

    void reflectance(final String name, final String bands, final double scale, final double offset) {
        if (!bands.isEmpty()) {
            add(name + "_bands", bands);
        }
        number(name + "_scale", scale, Double.NaN);
        number(name + "_offset", offset, Double.NaN);
    }

    void flag(final String name, final boolean value) {
        if (value) {
            add(name, "true");
        }
    }

    void choice(final String name, final String value, final String normally) {
        if (!value.equals(normally)) {
            add(name, value);
        }
    }

    void number(final String name, final double value, final double normally) {
        if (Double.isFinite(value) && value != normally) {
            final String text = Double.toString(value);
            add(name, text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
        }
    }

    /** Several values make several words of the command line. */
    void add(final String name, final String... values) {
        final String[] entry = new String[values.length + 1];
        entry[0] = name;
        for (int i = 0; i < values.length; i++) {
            entry[i + 1] = located(values[i]);
        }
        parameters.add(entry);
    }

    /** A file is found from everywhere; words such as "gaussian" are no files. */
    private static String located(final String value) {
        try {
            return value.matches(".*[./\\\\].*") && Files.isRegularFile(Path.of(value))
                ? Path.of(value).toAbsolutePath().normalize().toString() : value;
        }
        catch (final InvalidPathException e) {
            return value;
        }
    }

    /** For a shell. */
    String command() {
        final StringBuilder out = new StringBuilder("pairforge ").append(subcommand);
        for (final String[] p : parameters) {
            out.append(" --").append(p[0].replaceFirst("_file$", "").replace('_', '-'));
            for (int i = 1; i < p.length && !FLAGS.contains(p[0]); i++) {
                out.append(' ').append(quoted(p[i]));
            }
        }
        return out.toString();
    }

    private static String quoted(final String value) {
        return value.matches("[A-Za-z0-9_./:,+@%=\\\\-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
    }

    /** Of the Command's class: the words of its menu entry. */
    String commandName() {
        return Arrays.stream(menu.replaceFirst("\\.+$", "").split(" "))
            .map(w -> Character.toUpperCase(w.charAt(0)) + w.substring(1)).collect(Collectors.joining());
    }

    /** For the Command. */
    Map<String, String> parameters() {
        final Map<String, String> all = new LinkedHashMap<>();
        parameters.forEach(p -> all.put(p[0], p[1]));
        return all;
    }
}
