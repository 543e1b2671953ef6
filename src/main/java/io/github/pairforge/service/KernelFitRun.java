package io.github.pairforge.service;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ij.ImagePlus;

import io.github.pairforge.blur.BlurKernel;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.degrade.BandDegradation;
import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.degrade.ModelJson;
import io.github.pairforge.degrade.Provenance;
import io.github.pairforge.degrade.StageOrder;
import io.github.pairforge.fit.CandidateFit;
import io.github.pairforge.fit.KernelCurve;
import io.github.pairforge.fit.KernelFit;
import io.github.pairforge.fit.KernelFitResult;
import io.github.pairforge.fit.KernelShape;
import io.github.pairforge.harmonize.NoHarmonization;
import io.github.pairforge.noise.NoNoise;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Threads;

/** Runs one {@link KernelFitTask}. */
final class KernelFitRun {

    private KernelFitRun() {
    }

    static KernelFitOutcome run(final KernelFitTask task, final PairScorer scorer, final Opening opening,
        final FitPictureMaker pictures, final Progress progress) throws IOException
    {
        OutputCheck.check(task.outputs(), task.pairs(), null);
        if (task.settings().resamplings().stream().noneMatch(Resampling::isCentred)) {
            throw new IllegalArgumentException("resamplings: nearest alone cannot become a model, because it is not "
                + "centred there; add bilinear.");
        }
        final FitInputs inputs = FitInputs.load(task.pairs(), scorer, opening, progress);
        final KernelFitResult fit = KernelFit.fit(inputs.data(), task.settings(), new FitProgress(progress));
        inputs.requireRelated(fit);
        final List<String> warnings = inputs.warningsWith(fit.findings());
        final List<String> notes = new ArrayList<>(inputs.notes());
        final DegradationModel model = model(fit, inputs, notes);
        notes.addAll(warnings);
        progress.check();
        final KernelFitOutcome outcome = new KernelFitOutcome(fit, model, List.of(), notes, warnings);
        final List<ImagePlus> images = Threads.uncancelled(() -> {
            write(task, outcome, inputs, opening, pictures);
            return task.outputs().preview() ? pictures.images(outcome) : List.of();
        });
        return new KernelFitOutcome(fit, model, images, notes, warnings);
    }

    private static void write(final KernelFitTask task, final KernelFitOutcome outcome, final FitInputs inputs,
        final Opening opening, final FitPictureMaker pictures) throws IOException
    {
        final FitOutputs outputs = task.outputs();
        if (outputs.curves() != null) {
            FitTables.write(outputs.curves(), FitTables.curvesHeader(), FitTables.curves(outcome.fit()));
        }
        if (outputs.table() != null) {
            FitTables.write(outputs.table(), FitTables.tableHeader(), FitTables.table(outcome.fit()));
        }
        if (outputs.picture() != null) {
            opening.pictures().write(pictures.sheet(outcome), outputs.picture());
        }
        if (outputs.report() != null) {
            pictures.writeReport(outcome, FitRecipe.facts(task, inputs), outputs.report());
        }
        if (outputs.model() != null) {
            ModelJson.write(outcome.model(), outputs.model());
        }
    }

    /** Nearest neighbour as it was fitted, centred, is no resampling of a model: the best of the others stands in. */
    private static DegradationModel model(final KernelFitResult fit, final FitInputs inputs,
        final List<String> notes)
    {
        final CandidateFit best = fit.bestFit();
        final CandidateFit applied = best.candidate().resampling().isCentred() ? best : fit.fits().stream()
            .filter(c -> c.candidate().resampling().isCentred()).min(Comparator.comparing(CandidateFit::error))
            .orElseThrow();
        if (applied != best) {
            notes.add("The model has " + applied.candidate().label() + ": " + best.candidate().label()
                + " was fitted at the exact centres of LR pixels, which no model does.");
        }
        final List<BandDegradation> bands = new ArrayList<>();
        for (final KernelCurve c : applied.curves()) {
            bands.add(new BandDegradation(inputs.data().get(0).bands().get(c.band()), kernel(applied, c),
                applied.candidate().resampling(), new NoNoise()));
        }
        return new DegradationModel("fitted kernels", "", "", StageOrder.BLUR_FIRST, fit.factor(), bands,
            new NoHarmonization(), new Provenance("blur fitted by least error (" + applied.candidate().label() + ") to "
                + inputs.data().size() + (inputs.data().size() == 1 ? " pair" : " pairs"), Version.get(),
                inputs.inputs(), facts(fit, applied)));
    }

    /** A Gaussian beyond four standard deviations is nothing but taps to compute. */
    private static BlurKernel kernel(final CandidateFit fit, final KernelCurve curve) {
        final KernelShape shape = fit.candidate().shape();
        final int ample = 2 * (int) Math.max(1, Math.ceil(4 * curve.sigma())) + 1;
        return shape == KernelShape.GAUSSIAN && ample < curve.kernel().size() ? shape.kernel(curve.sigma(), ample)
            : curve.kernel();
    }

    private static Map<String, String> facts(final KernelFitResult fit, final CandidateFit applied) {
        final Map<String, String> facts = new LinkedHashMap<>();
        facts.put("seed", Long.toString(fit.settings().seed()));
        facts.put("loss", fit.settings().loss().name().toLowerCase(Locale.ROOT));
        facts.put("radiometry", fit.settings().radiometry().name().toLowerCase(Locale.ROOT));
        facts.put("verdict", fit.overall().text());
        for (final KernelCurve c : applied.curves()) {
            facts.put("sigma of " + fit.bandNames().get(c.band()),
                KernelFitOutcome.withInterval("%.4f", c.sigma(), c.interval()));
        }
        return facts;
    }
}
