package io.github.pairforge.service;

import java.nio.file.Path;
import java.util.Locale;

import io.github.pairforge.score.ScoreSettings;

/** How scores are made again: the command line and the macro of a task. */
final class ScoreRecipe {

    private static final ScoreSettings D = ScoreSettings.DEFAULT;

    private static final String MENU = "Score Pair Alignment...";

    private ScoreRecipe() {
    }

    static Recipe of(final ScoreTask task) {
        final Recipe recipe = new Recipe("score", MENU);
        recipe.input(task.hr());
        recipe.input(task.lr());
        recipe.flag("same_extent", task.sameExtent());
        settings(recipe, task.settings(), task.matcher());
        return recipe;
    }

    static Recipe of(final BatchScoreTask task) {
        final Recipe recipe = new Recipe("score", MENU);
        recipe.add("pairs", task.pairs().toString());
        recipe.reflectance("hr", task.defaults().hrBands(), task.defaults().hrScale(), task.defaults().hrOffset());
        recipe.reflectance("lr", task.defaults().lrBands(), task.defaults().lrScale(), task.defaults().lrOffset());
        recipe.flag("same_extent", task.defaults().sameExtent());
        recipe.flag("outside", task.defaults().outside());
        settings(recipe, task.settings(), task.matcher());
        recipe.add("output", task.outputs().scores().toString());
        return recipe;
    }

    static Recipe rejudging(final Path scores, final ScoreSettings settings, final Path output) {
        final Recipe recipe = new Recipe("score", MENU);
        recipe.add("rejudge", scores.toString());
        limits(recipe, settings);
        recipe.add("output", output.toString());
        return recipe;
    }

    private static void limits(final Recipe recipe, final ScoreSettings s) {
        recipe.number("shift_limit", s.shiftLimit(), D.shiftLimit());
        recipe.number("angle_limit", s.angleLimit(), D.angleLimit());
        recipe.choice("aggregation", s.aggregation().label(), D.aggregation().label());
    }

    private static void settings(final Recipe recipe, final ScoreSettings s, final String matcher) {
        limits(recipe, s);
        recipe.choice("method", s.match().shift().method().label(), D.match().shift().method().label());
        recipe.choice("edges", Boolean.toString(s.match().shift().edges()), "true");
        recipe.number("search", s.match().shift().limit(), D.match().shift().limit());
        recipe.choice("matcher", matcher, TieMatchers.DEFAULT);
        recipe.choice("transform", s.kind().name().toLowerCase(Locale.ROOT), D.kind().name().toLowerCase(Locale.ROOT));
        recipe.number("max_shift", s.farthest(), D.farthest());
        recipe.add("seed", Long.toString(s.seed()));
    }
}
