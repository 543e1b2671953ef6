package io.github.pairforge.service;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.github.pairforge.score.ScoreSettings;

/** How scores are made again: the command line and the macro of a task. */
final class ScoreRecipe {

    private static final ScoreSettings D = ScoreSettings.DEFAULT;

    private static final String MENU = "Score Pair Alignment...";

    private final List<String[]> parameters = new ArrayList<>();

    private ScoreRecipe() {
    }

    static ScoreRecipe of(final ScoreTask task) {
        final ScoreRecipe recipe = new ScoreRecipe();
        recipe.input(task.hr());
        recipe.input(task.lr());
        recipe.flag("same_extent", task.sameExtent());
        recipe.settings(task.settings(), task.matcher());
        return recipe;
    }

    static ScoreRecipe of(final BatchScoreTask task) {
        final ScoreRecipe recipe = new ScoreRecipe();
        recipe.add("pairs", task.pairs().toString());
        recipe.image("hr", task.defaults().hrBands(), task.defaults().hrScale(), task.defaults().hrOffset());
        recipe.image("lr", task.defaults().lrBands(), task.defaults().lrScale(), task.defaults().lrOffset());
        recipe.flag("same_extent", task.defaults().sameExtent());
        recipe.flag("outside", task.defaults().outside());
        recipe.settings(task.settings(), task.matcher());
        recipe.add("output", task.outputs().scores().toString());
        return recipe;
    }

    static ScoreRecipe rejudging(final Path scores, final ScoreSettings settings, final Path output) {
        final ScoreRecipe recipe = new ScoreRecipe();
        recipe.add("rejudge", scores.toString());
        recipe.settings(settings, TieMatchers.DEFAULT);
        recipe.add("output", output.toString());
        return recipe;
    }

    private void input(final ImageInput input) {
        add(input.file() == null ? input.parameter() : input.parameter() + "_file",
            input.file() == null ? input.image().getTitle() : input.file().toString());
        image(input.parameter(), input.bands(), input.scale(), input.offset());
    }

    private void image(final String name, final String bands, final double scale, final double offset) {
        if (!bands.isEmpty()) {
            add(name + "_bands", bands);
        }
        number(name + "_scale", scale, Double.NaN);
        number(name + "_offset", offset, Double.NaN);
    }

    private void settings(final ScoreSettings s, final String matcher) {
        number("shift_limit", s.shiftLimit(), D.shiftLimit());
        number("angle_limit", s.angleLimit(), D.angleLimit());
        choice("aggregation", s.aggregation().label(), D.aggregation().label());
        choice("method", s.match().shift().method().label(), D.match().shift().method().label());
        choice("edges", Boolean.toString(s.match().shift().edges()), "true");
        number("search", s.match().shift().limit(), D.match().shift().limit());
        choice("matcher", matcher, TieMatchers.DEFAULT);
        choice("transform", s.kind().name().toLowerCase(Locale.ROOT), D.kind().name().toLowerCase(Locale.ROOT));
        number("max_shift", s.farthest(), D.farthest());
        add("seed", Long.toString(s.seed()));
    }

    private void flag(final String name, final boolean value) {
        if (value) {
            add(name, "true");
        }
    }

    private void choice(final String name, final String value, final String normally) {
        if (!value.equals(normally)) {
            add(name, value);
        }
    }

    private void number(final String name, final double value, final double normally) {
        if (Double.isFinite(value) && value != normally) {
            final String text = Double.toString(value);
            add(name, text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
        }
    }

    private void add(final String name, final String value) {
        parameters.add(new String[] { name, value });
    }

    /** For a shell. */
    String command() {
        final StringBuilder out = new StringBuilder("pairforge score");
        for (final String[] p : parameters) {
            final boolean flag = p[0].equals("same_extent") || p[0].equals("outside");
            out.append(" --").append(p[0].replaceFirst("_file$", "").replace('_', '-'));
            if (!flag) {
                out.append(' ').append(quoted(p[1]));
            }
        }
        return out.toString();
    }

    private static String quoted(final String value) {
        return value.matches("[A-Za-z0-9_./:,+@%=\\\\-]+") ? value : "'" + value.replace("'", "'\\''") + "'";
    }

    /** For Fiji. */
    String macro() {
        final StringBuilder out = new StringBuilder("run(\"").append(MENU).append("\", \"");
        for (int i = 0; i < parameters.size(); i++) {
            final String value = parameters.get(i)[1].replace("\\", "\\\\").replace("\"", "\\\"");
            out.append(i == 0 ? "" : " ").append(parameters.get(i)[0]).append('=')
                .append(value.matches("\\S+") ? value : "[" + value + "]");
        }
        return out.append("\");").toString();
    }
}
