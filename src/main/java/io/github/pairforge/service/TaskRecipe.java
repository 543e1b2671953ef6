package io.github.pairforge.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * How a result is made again: parameters as a command line and as a macro.
 *
 * @param parameters name and value, in order
 */
record TaskRecipe(List<Parameter> parameters) {

    private static final Set<String> FLAGS = Set.of("same_extent", "already_degraded");

    /** One parameter under its name in a macro. */
    record Parameter(String name, String value) {
    }

    TaskRecipe {
        parameters = List.copyOf(parameters);
    }

    static TaskRecipe of(final CompareTask task) {
        final List<Parameter> out = new ArrayList<>();
        if (task.hr() == null) {
            input(out, "hr", task.image());
            out.add(new Parameter("already_degraded", "true"));
        }
        else {
            input(out, "hr", task.hr());
        }
        input(out, "lr", task.lr());
        if (task.sameExtent()) {
            out.add(new Parameter("same_extent", "true"));
        }
        if (task.hr() != null) {
            choice(out, task.choice());
        }
        out.add(new Parameter("seed", Long.toString(task.seed())));
        return new TaskRecipe(out);
    }

    private static void input(final List<Parameter> out, final String name, final ImageInput input) {
        out.add(input.file() == null ? new Parameter(name, input.image().getTitle())
            : new Parameter(name + "_file", input.file().toString()));
        text(out, name + "_bands", input.bands(), "");
        number(out, name + "_scale", input.scale());
        number(out, name + "_offset", input.offset());
    }

    private static void choice(final List<Parameter> out, final ModelChoice choice) {
        out.add(new Parameter("model", choice.model()));
        text(out, "sigma", choice.sigma(), "");
        number(out, "factor", choice.factor() == 0 ? Double.NaN : choice.factor());
        text(out, "harmonize", choice.harmonize(), "model");
        text(out, "noise", choice.noise(), "model");
    }

    private static void text(final List<Parameter> out, final String name, final String value, final String normally) {
        if (!value.equals(normally)) {
            out.add(new Parameter(name, value));
        }
    }

    private static void number(final List<Parameter> out, final String name, final double value) {
        if (Double.isFinite(value)) {
            out.add(new Parameter(name, Double.toString(value).replaceFirst("\\.0$", "")));
        }
    }

    /** For a shell; an image that was degraded already has an option of its own there. */
    String command(final String subcommand) {
        final boolean image = parameters.stream().anyMatch(p -> p.name().equals("already_degraded"));
        final StringBuilder out = new StringBuilder("pairforge ").append(subcommand);
        for (final Parameter p : parameters) {
            if (!p.name().equals("already_degraded")) {
                final String name = p.name().replaceFirst("_file$", "").replace('_', '-');
                out.append(" --").append(image ? name.replaceFirst("^hr$", "image") : name);
                out.append(FLAGS.contains(p.name()) ? "" : " " + quoted(p.value()));
            }
        }
        return out.toString();
    }

    private static String quoted(final String value) {
        return value.matches("[A-Za-z0-9_./:,+@%=\\\\-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
    }

    /** For Fiji. */
    String macro(final String label) {
        final StringBuilder out = new StringBuilder("run(\"").append(label).append("\", \"");
        for (int i = 0; i < parameters.size(); i++) {
            final String value = parameters.get(i).value().replace("\\", "\\\\").replace("\"", "\\\"");
            out.append(i == 0 ? "" : " ").append(parameters.get(i).name()).append('=')
                .append(value.matches("\\S+") ? value : "[" + value + "]");
        }
        return out.append("\");").toString();
    }
}
