package io.github.pairforge.service;

import java.util.List;

import io.github.pairforge.degrade.Provenance;
import io.github.pairforge.regress.RegressionSettings;

/** How a band regression is made again: its command line and its macro. */
final class RegressionRecipe {

    static final String MENU = "Fit Band Regression...";

    private RegressionRecipe() {
    }

    static FitFacts facts(final BandRegressionTask task, final List<Provenance.Input> inputs) {
        final boolean several = task.pairs().pairs().size() > 1;
        return new FitFacts(Version.get(), task.settings().seed(),
            several ? Again.byLine(recipe(task, true)) : Again.byCommand(recipe(task, false)),
            inputs.stream().map(i -> new ScoreFacts.Input(i.role(), i.file(), i.sha256())).toList());
    }

    private static Recipe recipe(final BandRegressionTask task, final boolean command) {
        final Recipe recipe = new Recipe("regress", MENU);
        FitRecipe.pairs(recipe, task.pairs(), command);
        final RegressionSettings s = task.settings();
        final RegressionSettings d = RegressionSettings.DEFAULT;
        recipe.choice("kernel", task.kernel(), "neutral");
        recipe.choice("shift", Boolean.toString(task.shift()), "true");
        recipe.number("search", task.search(), BandRegressionTask.of(task.pairs()).search());
        recipe.number("saturated", task.saturated(), 0);
        recipe.choice("robust", s.robust().label(), d.robust().label());
        recipe.number("threshold", s.threshold(), d.threshold());
        recipe.choice("hold_out", Boolean.toString(s.holdOut()), "true");
        recipe.number("replicates", s.replicates(), d.replicates());
        recipe.number("confidence", s.confidence(), d.confidence());
        recipe.add("seed", Long.toString(s.seed()));
        return recipe;
    }
}
