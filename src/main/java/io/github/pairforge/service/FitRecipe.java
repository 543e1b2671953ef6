package io.github.pairforge.service;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.github.pairforge.blur.Resampling;
import io.github.pairforge.dataset.ListDefaults;
import io.github.pairforge.fit.DegradationFitSettings;
import io.github.pairforge.fit.FitSettings;
import io.github.pairforge.fit.KernelCriterion;
import io.github.pairforge.fit.KernelShape;
import io.github.pairforge.fit.SigmaGrid;

/** How a fit is made again: the command line and the macro of a task. */
final class FitRecipe {

    static final String KERNEL_MENU = "Fit Blur Kernel...";
    static final String MODEL_MENU = "Fit Degradation Model...";
    private static final FitSettings D = FitSettings.DEFAULT;

    private FitRecipe() {
    }

    static FitFacts facts(final KernelFitTask task, final FitInputs inputs) {
        return facts(task.pairs(), task.settings().seed(), inputs, command -> {
            final Recipe recipe = new Recipe("fit", KERNEL_MENU);
            pairs(recipe, task.pairs(), command);
            if (command) {
                recipe.flag("kernel_only", true);
            }
            settings(recipe, task.settings(), D.resamplings());
            return recipe;
        });
    }

    static FitFacts facts(final FitTask task, final FitInputs inputs) {
        return facts(task.pairs(), task.settings().seed(), inputs, command -> {
            final Recipe recipe = new Recipe("fit", MODEL_MENU);
            pairs(recipe, task.pairs(), command);
            settings(recipe, task.settings().kernels().withBootstrap(task.settings().replicates(),
                task.settings().seed()), DegradationFitSettings.DEFAULT.resamplings());
            recipe.choice("criterion", criterion(task.settings().criterion()), "auto");
            recipe.choice("radiometry", task.settings().radiometry() == null ? "auto"
                : FitChoices.label(task.settings().radiometry()), "auto");
            recipe.choice("noise", task.noise(), "auto");
            recipe.choice("hr_sensor", task.hrSensor(), "");
            recipe.choice("lr_sensor", task.lrSensor(), "");
            return recipe;
        });
    }

    private static String criterion(final KernelCriterion criterion) {
        return criterion == null ? "auto" : switch (criterion) {
            case LEAST_ERROR -> "error";
            case SPECTRAL -> "spectrum";
            case CLOSED_LOOP -> "loop";
        };
    }

    /** Command line and macro call some parameters differently. */
    @FunctionalInterface
    interface Door {

        Recipe recipe(boolean command);
    }

    static FitFacts facts(final FitPairs pairs, final long seed, final FitInputs inputs, final Door door) {
        return new FitFacts(Version.get(), seed, pairs.pairs().size() > 1 ? Again.byLine(door.recipe(true))
            : Again.byCommand(door.recipe(false)),
            inputs.inputs().stream().map(i -> new ScoreFacts.Input(i.role(), i.file(), i.sha256())).toList());
    }

    static void pairs(final Recipe recipe, final FitPairs pairs, final boolean command) {
        if (pairs.list() != null) {
            recipe.add("pairs", pairs.list().toString());
            final ListDefaults d = pairs.defaults();
            recipe.reflectance("hr", d.hrBands(), d.hrScale(), d.hrOffset());
            recipe.reflectance("lr", d.lrBands(), d.lrScale(), d.lrOffset());
            recipe.flag("same_extent", d.sameExtent());
            recipe.flag("outside", d.outside());
            return;
        }
        final FitPair first = pairs.pairs().get(0);
        if (command) {
            pairs.pairs().forEach(p -> recipe.add("pair", name(p.hr()), name(p.lr())));
            recipe.reflectance("hr", first.hr().bands(), first.hr().scale(), first.hr().offset());
            recipe.reflectance("lr", first.lr().bands(), first.lr().scale(), first.lr().offset());
        }
        else {
            recipe.input(first.hr());
            recipe.input(first.lr());
        }
        recipe.flag("same_extent", first.sameExtent());
    }

    private static String name(final ImageInput input) {
        return input.file() == null ? input.image().getTitle() : input.file().toString();
    }

    private static void settings(final Recipe recipe, final FitSettings s, final List<Resampling> normally) {
        recipe.choice("families", shapes(s.shapes()), shapes(D.shapes()));
        recipe.choice("resamplings", resamplings(s.resamplings()), resamplings(normally));
        recipe.choice("loss", s.loss().name().toLowerCase(Locale.ROOT), D.loss().name().toLowerCase(Locale.ROOT));
        recipe.choice("relation", s.radiometry().name().toLowerCase(Locale.ROOT),
            D.radiometry().name().toLowerCase(Locale.ROOT));
        recipe.choice("sigmas", grid(s.grid()), "");
        recipe.number("taps", s.taps(), D.taps());
        recipe.choice("shift", Boolean.toString(s.solveShift()), "true");
        recipe.number("search", s.search(), D.search());
        recipe.number("hr_psf", s.hrSigma(), D.hrSigma());
        recipe.number("replicates", s.replicates(), D.replicates());
        recipe.number("confidence", s.confidence(), D.confidence());
        recipe.add("seed", Long.toString(s.seed()));
    }

    private static String grid(final SigmaGrid grid) {
        return grid == null ? "" : grid.lowest() + "," + grid.highest() + "," + grid.count();
    }

    private static String shapes(final List<KernelShape> shapes) {
        return shapes.stream().map(KernelShape::label).collect(Collectors.joining(","));
    }

    private static String resamplings(final List<Resampling> resamplings) {
        return resamplings.stream().map(Resampling::label).collect(Collectors.joining(","));
    }
}
