package io.github.pairforge.service;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.github.pairforge.blur.GaussianKernel;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.degrade.BandDegradation;
import io.github.pairforge.degrade.Degradation;
import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.degrade.ModelJson;
import io.github.pairforge.degrade.Provenance;
import io.github.pairforge.harmonize.Harmonization;
import io.github.pairforge.harmonize.NoHarmonization;
import io.github.pairforge.harmonize.method.Footing;
import io.github.pairforge.harmonize.method.Found;
import io.github.pairforge.harmonize.method.HarmonizeMethod;
import io.github.pairforge.harmonize.method.MethodInputs;
import io.github.pairforge.harmonize.method.MethodOptions;
import io.github.pairforge.harmonize.method.MethodSpec;
import io.github.pairforge.harmonize.method.OptionException;
import io.github.pairforge.io.AtomicFile;
import io.github.pairforge.noise.NoNoise;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Pair;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.WatchedSource;

/** Runs one {@link DegradeTask}. */
final class DegradeRun {

    /** As far as a model's factor may be from that of the grids. */
    private static final double FACTOR_TOLERANCE = 0.02;

    private final DegradeTask task;
    private final Opening opening;
    private final Progress progress;

    DegradeRun(final DegradeTask task, final Opening opening, final Progress progress) {
        this.task = task;
        this.opening = opening;
        this.progress = progress;
    }

    /**
     * What was made, before anything is said of it.
     *
     * @param result the LR image, in memory or opened again
     * @param model as it was applied
     * @param hr what it was made from
     * @param lr the real LR image on the same grid, or null
     */
    record Made(RasterSource result, DegradationModel model, RasterSource hr, RasterSource lr) {
    }

    TaskResult run() throws IOException {
        OutputCheck.check(task.outputs(), task.hr(), task.lr());
        final Made made = make();
        return Results.of(made.result(), task.outputs(), opening, Optional.of(made.model()), made.hr(), made.lr());
    }

    Made make() throws IOException {
        if (task.sameExtent() && task.lr() == null) {
            throw new IllegalArgumentException("same_extent=true needs the LR image whose ground HR covers: give lr.");
        }
        opening.agree(task.hr(), task.lr(), task.sameExtent(), false);
        RasterSource hr = opening.open(task.hr());
        RasterSource lr = task.lr() == null ? null : opening.open(task.lr());
        if (lr != null) {
            lr = opening.partners(hr, lr, task.hr().listsBands() || task.lr().listsBands());
            hr = Placement.place(hr, lr, task.sameExtent());
            final Pair pair = Pair.of(hr, lr);
            requireFactor(pair.relation().factor());
            lr = pair.lr();
        }
        if (task.hr().listsBands() && !ModelResolution.model(task.choice().model()).servesAnyBands()) {
            hr = hr.withBandsCalled(Collections.nCopies(hr.bands().size(), Band.unnamed()));
        }
        final WatchedSource watched = new WatchedSource(hr);
        DegradationModel model = ModelResolution.resolve(task.choice(), hr, opening);
        requireRoom(model, hr);
        model = harmonized(model, watched, lr);
        final Degradation degradation = degradation(watched, lr, model);
        warnOfPhase(model);
        warnOfNarrowKernels(model);
        final double factor = hr.grid().relate(degradation.grid()).rounded().factor();
        final DegradationModel applied = degradation.model().withFactor(factor);
        final DegradationModel resolved = degradation.resolved(progress).withFactor(factor);
        final RasterSource result;
        // Written before the image gets its name, which comes next: both or none.
        try (AtomicFile json = task.outputs().model() == null ? null
            : ModelJson.prepare(applied.withProvenance(provenance(applied)), task.outputs().model()))
        {
            result = ResultWriting.write(degradation, task.outputs(), "Degrading", watched::requireContent, opening,
                progress);
            if (json != null) {
                json.commit();
            }
        }
        return new Made(result, resolved, hr, lr);
    }

    private void requireFactor(final double ofGrids) {
        final double wanted = task.choice().factor();
        if (wanted != 0 && !(Math.abs(wanted / ofGrids - 1) <= FACTOR_TOLERANCE)) {
            throw new IllegalArgumentException("factor: " + wanted + " was given, but an LR pixel is as wide as "
                + ofGrids + " HR pixels; leave factor out, or lr.");
        }
    }

    private Degradation degradation(final RasterSource hr, final RasterSource lr, final DegradationModel model) {
        return lr == null ? Degradation.by(task.choice().factor(), hr, model, task.seed())
            : Degradation.onto(lr.grid(), hr, model, task.seed());
    }

    /** A kernel larger than the image would show little but its mirrored border. */
    private static void requireRoom(final DegradationModel model, final RasterSource hr) {
        final Grid grid = hr.grid();
        for (final BandDegradation b : model.bands()) {
            if (b.kernel().size() > Math.min(grid.width(), grid.height())) {
                throw new IllegalArgumentException(hr.name() + ": an HR image of " + grid.width() + " x "
                    + grid.height() + " pixels is smaller than the kernel of " + b.kernel().size() + " x "
                    + b.kernel().size() + " pixels; give a larger image.");
            }
        }
    }

    private void warnOfPhase(final DegradationModel model) {
        if (model.bands().stream().map(BandDegradation::resampling).anyMatch(r -> !r.isCentred())) {
            opening.note("Resampling \"" + Resampling.NEAREST.label()
                + "\" reads the corner of each LR pixel: the result is shifted by (f - 1)/2 HR pixels.");
        }
    }

    /** Sampled at whole pixels, a Gaussian narrower than about half a pixel is hardly there. */
    private void warnOfNarrowKernels(final DegradationModel model) {
        model.bands().stream().map(BandDegradation::kernel).filter(GaussianKernel.class::isInstance)
            .map(GaussianKernel.class::cast).distinct()
            .filter(k -> k.sigma() < 1 && k.standardDeviation() < 0.95 * k.sigma())
            .forEach(k -> opening.note(String.format(Locale.ROOT,
                "A sigma of %.3g HR pixels is too narrow to be sampled: it blurs like %.3g.", k.sigma(),
                k.standardDeviation())));
    }

    private DegradationModel harmonized(final DegradationModel model, final WatchedSource hr, final RasterSource lr)
        throws IOException
    {
        final String harmonize = task.choice().harmonize().trim();
        if (harmonize.equals(ModelChoice.AS_MODELLED)) {
            return model;
        }
        return model.withHarmonization(harmonize.equals(ModelChoice.NONE) ? new NoHarmonization()
            : found(chosen(MethodSpec.parse("harmonize", harmonize)), model, hr, lr));
    }

    /** What is random takes the seed of the task, as the noise does. */
    private HarmonizeMethods.Chosen chosen(final MethodSpec spec) {
        final boolean random = opening.methods().named(spec.method()).filter(HarmonizeMethod::isRandom).isPresent();
        return opening.methods().chosen("harmonize",
            random ? spec.withDefault(MethodOptions.SEED, Long.toString(task.seed())) : spec);
    }

    private Harmonization found(final HarmonizeMethods.Chosen method, final DegradationModel model,
        final WatchedSource hr, final RasterSource lr) throws IOException
    {
        final boolean alone = method.footing() == Footing.NO_REFERENCE;
        if (lr == null && !alone) {
            throw new IllegalArgumentException("harmonize=" + method.method().label()
                + " needs the LR image whose radiometry is wanted: give lr.");
        }
        // In either order: against HR itself, blur's narrowing of the histogram would count as radiometry.
        final Degradation before =
            degradation(hr, lr, model.withHarmonization(new NoHarmonization()).withNoise(new NoNoise()));
        final WatchedSource reference = alone ? null : new WatchedSource(lr);
        final MatchedGround ground = method.footing() == Footing.SAME_SURFACES
            ? MatchedGround.ofDegraded(before, reference, progress) : new MatchedGround(before, reference);
        final Found found;
        try {
            found = method.find(MethodInputs.of(ground.source(), ground.reference()), progress);
        }
        catch (final OptionException e) {
            throw e;
        }
        catch (final IllegalArgumentException e) {
            // What is wrong with one image says more than what came of it.
            requireContent(hr, reference, ground);
            throw e;
        }
        requireContent(hr, reference, ground);
        found.notes().forEach(opening::note);
        found.curve().flatMap(DetailKept::lost).ifPresent(opening::note);
        return found.lambda();
    }

    private static void requireContent(final WatchedSource hr, final WatchedSource reference,
        final MatchedGround ground)
    {
        if (reference != null) {
            reference.requireContent();
            hr.requireContent();
            CommonlyValid.require(ground);
        }
    }

    private Provenance provenance(final DegradationModel model) throws IOException {
        final List<Provenance.Input> inputs = new ArrayList<>();
        Digests.add(inputs, task.hr(), opening);
        Digests.add(inputs, task.lr(), opening);
        final Map<String, String> facts = new LinkedHashMap<>(model.provenance().facts());
        facts.put("seed", Long.toString(task.seed()));
        facts.put("model", task.choice().model());
        facts.put("sigma", task.choice().sigma());
        facts.put("harmonize", task.choice().harmonize());
        facts.put("noise", task.choice().noise());
        return new Provenance(model.provenance().origin(), Version.get(), inputs, facts);
    }
}
