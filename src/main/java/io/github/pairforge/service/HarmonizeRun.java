package io.github.pairforge.service;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import io.github.pairforge.harmonize.PitchCurve;
import io.github.pairforge.harmonize.method.Footing;
import io.github.pairforge.harmonize.method.Found;
import io.github.pairforge.harmonize.method.MethodSpec;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Threads;
import io.github.pairforge.raster.WatchedSource;

/** Runs one {@link HarmonizeTask}. */
final class HarmonizeRun {

    private static final String BUDGET = "detail_budget";

    private final HarmonizeTask task;
    private final Opening opening;
    private final Progress progress;

    HarmonizeRun(final HarmonizeTask task, final Opening opening, final Progress progress) {
        this.task = task;
        this.opening = opening;
        this.progress = progress;
    }

    TaskResult run(final ModelShelf shelf) throws IOException {
        OutputCheck.check(task.outputs(), task.image(), task.reference());
        final HarmonizeMethods.Chosen method = chosen();
        opening.agree(task.image(), task.reference(), task.ground().sameExtent(),
            method.footing() != Footing.SAME_SURFACES);
        final HarmonizeInputs inputs = inputs(new NetworkReference(task.referenceModel(), shelf));
        if (method.footing() == Footing.NO_REFERENCE && task.reference() != null) {
            opening.note("Method " + method.method().label() + " needs no reference; it is only shown.");
        }
        final Found found = inputs.find(method, task.ground(), opening, progress);
        final RasterSource result = ResultWriting.write(inputs.harmonized(found), task.outputs(), "Harmonizing",
            inputs.image()::requireContent, opening, progress);
        noteDetail(task.outputs().image() == null ? DetailKept.of(inputs.image(), result, progress)
            : Threads.uncancelled(() -> DetailKept.of(inputs.image(), result, Progress.NONE)), found.curve());
        return Results.of(result, task.outputs(), opening, Optional.empty(), inputs.image(), inputs.reference(),
            task.referenceModel().isBlank() ? "Reference" : "Made by the network",
            found.curve().filter(c -> c.points().size() > 1));
    }

    private HarmonizeInputs inputs(final NetworkReference network) throws IOException {
        final HarmonizeInputs inputs = HarmonizeInputs.open(task.image(), task.reference(), opening);
        if (!network.isWanted()) {
            return inputs;
        }
        if (task.reference() != null) {
            throw new IllegalArgumentException(
                "reference_model: a reference image is given as well; give one of both.");
        }
        return new HarmonizeInputs(inputs.image(),
            new WatchedSource(network.of(inputs.image(), task.image(), opening, progress)));
    }

    /** The budget of the task is that of a method that can keep one. */
    private HarmonizeMethods.Chosen chosen() {
        final MethodSpec spec = task.method();
        final boolean keeps = opening.methods().named(spec.method()).filter(m -> m.options().contains(BUDGET))
            .isPresent();
        return opening.methods().chosen("method",
            keeps ? spec.withDefault(BUDGET, Double.toString(task.detailBudget())) : spec);
    }

    private void noteDetail(final DetailKept kept, final Optional<PitchCurve> curve) {
        if (Double.isNaN(kept.gradientRatio())) {
            return;
        }
        // What a global map would leave is the measure for local ones; for others that they change contrast only.
        final double detail = curve.map(c -> c.best().ratio()).orElse(kept.atEqualContrast());
        opening.note(String.format(Locale.ROOT, "Gradient energy: %.3f times that of the image; detail kept: %.3f%s.",
            kept.gradientRatio(), detail, curve.isPresent() ? " of what a global map keeps" : " at equal contrast"));
        (curve.isPresent() ? DetailKept.lost(curve.get()) : kept.lost(task.detailBudget()))
            .ifPresent(opening::note);
    }
}
