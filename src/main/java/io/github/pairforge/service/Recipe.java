package io.github.pairforge.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** How a result is made again: the parameters of a task as a command line and as a macro. */
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
        System.arraycopy(values, 0, entry, 1, values.length);
        parameters.add(entry);
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

    /** For Fiji. */
    String macro() {
        final StringBuilder out = new StringBuilder("run(\"").append(menu).append("\", \"");
        for (int i = 0; i < parameters.size(); i++) {
            final String value = parameters.get(i)[1].replace("\\", "\\\\").replace("\"", "\\\"");
            out.append(i == 0 ? "" : " ").append(parameters.get(i)[0]).append('=')
                .append(value.matches("\\S+") ? value : "[" + value + "]");
        }
        return out.append("\");").toString();
    }
}
