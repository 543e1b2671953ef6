package io.github.pairforge.service;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.pairforge.degrade.BandRegressionJson;
import io.github.pairforge.degrade.BandRegressionModel;
import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.degrade.ModelJson;
import io.github.pairforge.degrade.Provenance;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Threads;
import io.github.pairforge.regress.BandRegressionFit;
import io.github.pairforge.regress.RegressionResult;

/** Runs one {@link BandRegressionTask}. */
final class BandRegressionRun {

    /** As far as the factors of pairs may differ where one kernel shall serve all of them. */
    private static final double SAME_FACTOR = 0.02;

    private final BandRegressionTask task;
    private final Opening opening;
    private final Progress progress;

    BandRegressionRun(final BandRegressionTask task, final Opening opening, final Progress progress) {
        this.task = task;
        this.opening = opening;
        this.progress = progress;
    }

    BandRegressionOutcome run(final RegressionPictureMaker pictures) throws IOException {
        OutputCheck.check(task.outputs(), task.pairs());
        final RegressionInputs inputs = RegressionInputs.open(task, opening, progress);
        final List<Band> hr = inputs.pairs().get(0).image().bands();
        final List<Band> lr = inputs.pairs().get(0).reference().bands();
        requireSquare(hr, lr);
        final RegressionResult found =
            BandRegressionFit.fit(inputs.pairs(), BandPartners.of(hr, lr), task.settings(), progress);
        final List<String> warnings = new ArrayList<>(inputs.warnings());
        warnings.addAll(found.findings());
        final List<String> notes = new ArrayList<>(inputs.notes());
        notes.addAll(warnings);
        final BandRegressionModel model =
            new BandRegressionModel("fitted", hr, lr, found.mix(), provenance(found, inputs));
        final BandRegressionOutcome outcome =
            new BandRegressionOutcome(found, model, inputs.shifts(), List.of(), notes, warnings);
        progress.check();
        return Threads.uncancelled(() -> {
            write(outcome, inputs, pictures);
            return task.outputs().preview() ? outcome.withPictures(pictures.images(outcome)) : outcome;
        });
    }

    private void requireSquare(final List<Band> hr, final List<Band> lr) {
        if (task.outputs().degradation() != null && hr.size() != lr.size()) {
            throw new IllegalArgumentException("degradation_out: a degradation model has as many bands before as after "
                + "its harmonization, but " + hr.size() + " HR bands make " + lr.size()
                + " LR bands; write model_out instead and apply it to HR before degrading.");
        }
    }

    private void write(final BandRegressionOutcome outcome, final RegressionInputs inputs,
        final RegressionPictureMaker pictures) throws IOException
    {
        final BandRegressionOutputs outputs = task.outputs();
        if (outputs.table() != null) {
            FitTables.write(outputs.table(), RegressionTables.header(), RegressionTables.rows(outcome.regression()));
        }
        if (outputs.picture() != null) {
            opening.pictures().write(pictures.sheet(outcome), outputs.picture());
        }
        if (outputs.report() != null) {
            pictures.writeReport(outcome, RegressionRecipe.facts(task, inputs.inputs()), outputs.report());
        }
        if (outputs.degradation() != null) {
            ModelJson.write(degradation(outcome.model(), inputs), outputs.degradation());
        }
        if (outputs.model() != null) {
            BandRegressionJson.write(outcome.model(), outputs.model());
        }
    }

    /** The kernels that HR was degraded with, and what was fitted behind them. */
    private DegradationModel degradation(final BandRegressionModel model, final RegressionInputs inputs)
        throws IOException
    {
        final double factor = inputs.factors().get(0);
        final DegradationModel base = RegressionKernels.model(task.kernel(), factor);
        final boolean differ = inputs.factors().stream().anyMatch(f -> Math.abs(f / factor - 1) > SAME_FACTOR);
        if (differ && task.kernel().equals("neutral")) {
            throw new IllegalArgumentException("degradation_out: the pairs have LR pixels of " + inputs.factors()
                + " HR pixels, for which no single kernel serves; give kernel=area, or pairs of one factor.");
        }
        return base.forBands(model.inputBands(), "HR").withHarmonization(model.mix().toHarmonization())
            .withFactor(differ ? 0 : factor).withProvenance(model.provenance());
    }

    private Provenance provenance(final RegressionResult r, final RegressionInputs inputs) {
        final Map<String, String> facts = new LinkedHashMap<>();
        facts.put("seed", Long.toString(r.settings().seed()));
        facts.put("robust", r.settings().robust().label());
        facts.put("kernel", task.kernel());
        facts.put("shift removed", Boolean.toString(task.shift()));
        facts.put("pixels", Long.toString(r.total().pixels()));
        facts.put("rank", r.rank() + " of " + (r.mix().inputs() + 1));
        facts.put("condition", text(r.condition()));
        facts.put("threshold", Double.toString(r.settings().threshold()));
        facts.put("flagged share of pairs", text(r.flaggedPairs()));
        facts.put("confidence", Double.toString(r.settings().confidence()));
        for (int b = 0; b < r.outputBands().size(); b++) {
            final String name = RegressionTables.name(r.outputBands().get(b), b);
            facts.put("L1, RMSE, R2 of " + name, text(r.total().bands().meanAbsolute()[b],
                r.total().bands().rmse()[b], r.total().bands().determination()[b]));
            if (r.settings().replicates() > 0) {
                facts.put("lower ends of " + name, text(r.intervals().low()[b]));
                facts.put("upper ends of " + name, text(r.intervals().high()[b]));
            }
        }
        final int pairs = r.pairs().size();
        return new Provenance("bands regressed on " + pairs + (pairs == 1 ? " pair" : " pairs"), Version.get(),
            inputs.inputs(), facts);
    }

    private static String text(final double... values) {
        final StringBuilder out = new StringBuilder();
        for (final double v : values) {
            out.append(out.length() == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.6g", v));
        }
        return out.toString();
    }
}
