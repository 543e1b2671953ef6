package io.github.pairforge.service;

/** How a comparison is made again. */
final class CompareRecipe {

    private static final String MENU = "Compare to Sensor...";

    private CompareRecipe() {
    }

    /** Where an image that was degraded already takes the place of HR. */
    static Again again(final CompareTask task) {
        final Recipe recipe = new Recipe("compare", MENU);
        recipe.input(task.hr() == null ? task.image().as("hr") : task.hr());
        recipe.flag("already_degraded", task.hr() == null);
        return Again.byCommand(rest(recipe, task));
    }

    private static Recipe rest(final Recipe recipe, final CompareTask task) {
        recipe.input(task.lr());
        recipe.flag("same_extent", task.sameExtent());
        if (task.hr() != null) {
            final ModelChoice choice = task.choice();
            recipe.add("model", choice.model());
            recipe.choice("sigma", choice.sigma(), "");
            recipe.number("factor", choice.factor(), 0);
            recipe.choice("harmonize", choice.harmonize(), "model");
            recipe.choice("noise", choice.noise(), "model");
        }
        recipe.add("seed", Long.toString(task.seed()));
        return recipe;
    }
}
