package io.github.pairforge.service;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import ij.ImagePlus;

import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.degrade.ModelJson;
import io.github.pairforge.degrade.Provenance;
import io.github.pairforge.fit.DegradationFit;
import io.github.pairforge.fit.DegradationFitResult;
import io.github.pairforge.fit.FitDiagnostics;
import io.github.pairforge.fit.LeaveOneOut;
import io.github.pairforge.fit.PairData;
import io.github.pairforge.io.FileProblem;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Threads;

/** Runs one {@link FitTask}, or holds every pair out once. */
final class FitRun {

    private FitRun() {
    }

    static FitResult run(final FitTask task, final PairScorer scorer, final Opening opening,
        final FitPictureMaker pictures, final Progress progress) throws IOException
    {
        final NoiseWord noise = new NoiseWord(task.noise());
        noise.check();
        OutputCheck.check(task.outputs(), task.pairs(), noise.file());
        final FitInputs inputs = FitInputs.load(task.pairs(), scorer, opening, progress);
        final DegradationFitResult fit =
            DegradationFit.fit(inputs.data(), noise.in(task.settings(), inputs), new FitProgress(progress));
        inputs.requireRelated(fit.leastError());
        final List<String> warnings = inputs.warningsWith(fit.diagnostics().findings());
        final List<String> notes = new ArrayList<>(inputs.notes());
        notes.addAll(warnings);
        progress.check();
        final DegradationModel model = model(task, fit, inputs);
        final FitResult result = new FitResult(fit, model, List.of(), notes, warnings);
        final List<ImagePlus> images = Threads.uncancelled(() -> {
            write(task, result, inputs, opening, pictures);
            return task.outputs().preview() ? pictures.images(result) : List.of();
        });
        return new FitResult(fit, model, images, notes, warnings);
    }

    private static void write(final FitTask task, final FitResult result, final FitInputs inputs,
        final Opening opening, final FitPictureMaker pictures) throws IOException
    {
        final FitOutputs outputs = task.outputs();
        if (outputs.curves() != null) {
            FitTables.write(outputs.curves(), FitTables.curvesHeader(), FitTables.curves(result.fit()));
        }
        if (outputs.table() != null) {
            FitTables.write(outputs.table(), FitTables.tableHeader(), FitTables.table(result.fit().leastError()));
        }
        if (outputs.picture() != null) {
            opening.pictures().write(pictures.sheet(result), outputs.picture());
        }
        if (outputs.report() != null) {
            pictures.writeReport(result, FitRecipe.facts(task, inputs), outputs.report());
        }
        if (outputs.model() != null) {
            ModelJson.write(result.model(), outputs.model());
        }
    }

    private static DegradationModel model(final FitTask task, final DegradationFitResult fit, final FitInputs inputs) {
        final DegradationModel m = fit.model();
        final Map<String, String> facts = new LinkedHashMap<>();
        facts.put("seed", Long.toString(task.settings().seed()));
        facts.putAll(fit.diagnostics().facts());
        for (final FitDiagnostics.LoopCurve c : fit.diagnostics().curves()) {
            facts.put("closed loop curve " + fit.diagnostics().bandNames().get(c.band()), points(c));
        }
        final int pairs = inputs.data().size();
        return new DegradationModel(name(task), task.hrSensor(), task.lrSensor(), m.order(), m.factor(), m.bands(),
            m.harmonization(), new Provenance("fitted to " + pairs + (pairs == 1 ? " pair" : " pairs") + ", kernels by "
                + fit.diagnostics().kernel().taken().label(), Version.get(), inputs.inputs(), facts));
    }

    private static String name(final FitTask task) {
        return task.hrSensor().isBlank() || task.lrSensor().isBlank() ? "fitted"
            : task.hrSensor() + " to " + task.lrSensor();
    }

    /** "sigma:J" with J in dB². */
    private static String points(final FitDiagnostics.LoopCurve curve) {
        final StringBuilder text = new StringBuilder();
        for (int i = 0; i < curve.sigmas().size(); i++) {
            text.append(i == 0 ? "" : " ")
                .append(String.format(Locale.ROOT, "%.4g:%.4g", curve.sigmas().get(i), curve.loop().get(i)));
        }
        return text.toString();
    }

    static LeaveOneOutResult leaveOneOut(final LeaveOneOutTask task, final PairScorer scorer, final Opening opening,
        final Progress progress) throws IOException
    {
        final NoiseWord noise = new NoiseWord(task.noise());
        noise.check();
        final FitInputs inputs = FitInputs.load(task.pairs(), scorer, opening, progress);
        if (inputs.data().size() < 2) {
            throw new IllegalArgumentException("pairs: one pair was given; to hold one out at least two are needed.");
        }
        if (task.output() != null) {
            FileProblem.createFolder(task.output());
        }
        final LeaveOneOut.Table table = LeaveOneOut.run(items(inputs), noise.in(task.settings(), inputs),
            task.settings().seed(),
            task.output(), new FitProgress(progress));
        final List<String> notes = new ArrayList<>(inputs.notes());
        notes.addAll(inputs.warnings());
        return new LeaveOneOutResult(table, notes);
    }

    /** Pairs by names that can be those of files: identifiers come from lists, which may hold anything. */
    private static List<LeaveOneOut.Item> items(final FitInputs inputs) {
        final List<LeaveOneOut.Item> items = new ArrayList<>();
        final Set<String> taken = new HashSet<>();
        for (int p = 0; p < inputs.data().size(); p++) {
            final PairData d = inputs.data().get(p);
            final String plain = d.name().replaceFirst("^pair ", "").replaceAll("[^A-Za-z0-9_-]+", "-");
            String name = plain;
            for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
                name = plain + "-" + n;
            }
            items.add(new LeaveOneOut.Item(new PairData(name, d.bands(), d.hr(), d.hrWidth(), d.hrHeight(), d.lr(),
                d.lrWidth(), d.lrHeight(), d.relation(), d.hrMetres()), inputs.grids().get(p)));
        }
        return items;
    }
}
