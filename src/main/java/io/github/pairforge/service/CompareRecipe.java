package io.github.pairforge.service;

/** How a comparison is made again. */
final class CompareRecipe {

    private static final String MENU = "Compare to Sensor...";

    private CompareRecipe() {
    }

    /** For a shell, where an image that was degraded already has an option of its own. */
    static String command(final CompareTask task) {
        final Recipe recipe = new Recipe("compare", MENU);
        if (task.hr() == null) {
            final ImageInput image = task.image();
            recipe.add("image", image.file() == null ? image.image().getTitle() : image.file().toString());
            recipe.reflectance("hr", image.bands(), image.scale(), image.offset());
        }
        else {
            recipe.input(task.hr());
        }
        return rest(recipe, task).command();
    }

    /** For Fiji, where it takes the place of HR. */
    static String macro(final CompareTask task) {
        final Recipe recipe = new Recipe("compare", MENU);
        recipe.input(task.hr() == null ? task.image().as("hr") : task.hr());
        recipe.flag("already_degraded", task.hr() == null);
        return rest(recipe, task).macro();
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
