package io.github.pairforge.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import ij.ImagePlus;

import io.github.pairforge.blur.NoBlur;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.degrade.BandDegradation;
import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.degrade.ModelJson;
import io.github.pairforge.degrade.Provenance;
import io.github.pairforge.degrade.StageOrder;
import io.github.pairforge.denoise.DenoiseSettings;
import io.github.pairforge.denoise.Denoiser;
import io.github.pairforge.harmonize.NoHarmonization;
import io.github.pairforge.noise.FittedNoise;
import io.github.pairforge.noise.NoiseFitting;
import io.github.pairforge.noise.NoiseModel;
import io.github.pairforge.noise.NoiseRemoval;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterLoading;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Threads;

/** Runs one {@link NoiseFitTask}. */
final class NoiseFitRun {

    private static final String MENU = "Fit Noise Model...";

    private NoiseFitRun() {
    }

    static NoiseFitOutcome run(final NoiseFitTask task, final List<Denoiser> denoisers, final Opening opening,
        final NoisePictureMaker pictures, final Progress progress) throws IOException
    {
        OutputCheck.check(task);
        if (task.scenes().isEmpty()) {
            throw new IllegalArgumentException("scene: give at least one scene.");
        }
        final NoiseRemoval removal = removal(task.method(), denoisers, progress);
        final List<RasterSource> scenes = new ArrayList<>();
        final List<Provenance.Input> inputs = new ArrayList<>();
        for (final ImageInput input : task.scenes()) {
            scenes.add(opening.open(input));
            Digests.add(inputs, input, opening);
        }
        requireDifferent(task.scenes(), inputs);
        final FittedNoise fit = NoiseFitting.fit(scenes, removal, task.seed(), progress);
        final List<NoiseModel> models = fit.models();
        final DegradationModel model = model(task, fit, models, scenes.get(0), inputs);
        final List<String> notes = new ArrayList<>(opening.notes());
        notes.addAll(fit.findings());
        final Optional<NoiseExcerpt> excerpt = task.outputs().draws()
            ? NoiseExcerpt.of(scenes.get(0), models, denoisers.stream().findFirst(), task.seed(), progress)
            : Optional.empty();
        progress.check();
        final NoiseFitOutcome outcome = new NoiseFitOutcome(fit, model, excerpt, List.of(), notes);
        final List<ImagePlus> images = Threads.uncancelled(() -> {
            write(task, outcome, inputs, opening, pictures);
            return task.outputs().preview() ? pictures.images(outcome) : List.of();
        });
        return new NoiseFitOutcome(fit, model, excerpt, images, notes);
    }

    /** A scene that counts twice would make the intervals narrower than they are. */
    private static void requireDifferent(final List<ImageInput> scenes, final List<Provenance.Input> inputs) {
        for (int i = 0; i < scenes.size(); i++) {
            for (int j = 0; j < i; j++) {
                final String digest = inputs.get(i).sha256();
                final ImagePlus image = scenes.get(i).image();
                if (!digest.isEmpty() && digest.equals(inputs.get(j).sha256())
                    || image != null && image == scenes.get(j).image())
                {
                    throw new IllegalArgumentException("scene: " + inputs.get(j).file() + " and "
                        + inputs.get(i).file() + " are the same image; give each scene once.");
                }
            }
        }
    }

    /** Null for the blind method. */
    private static NoiseRemoval removal(final String method, final List<Denoiser> denoisers,
        final Progress progress)
    {
        final String wanted = method.trim();
        if (wanted.equalsIgnoreCase(NoiseFitTask.BLIND)) {
            return null;
        }
        final Denoiser denoiser = denoisers.stream().filter(d -> d.name().equalsIgnoreCase(wanted)).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("method: \"" + method + "\" is neither "
                + NoiseFitTask.BLIND + " nor an installed denoiser"
                + denoisers.stream().map(d -> ", " + d.name()).collect(Collectors.joining()) + "."));
        // Loaded: what is looked at block by block, three times, would be denoised again each time.
        return image -> RasterLoading.load(denoiser.denoise(image, DenoiseSettings.DEFAULT, progress), progress);
    }

    private static DegradationModel model(final NoiseFitTask task, final FittedNoise fit,
        final List<NoiseModel> models, final RasterSource first, final List<Provenance.Input> inputs)
    {
        final List<BandDegradation> bands = new ArrayList<>();
        for (int b = 0; b < models.size(); b++) {
            bands.add(new BandDegradation(first.bands().get(b), new NoBlur(), Resampling.AREA, models.get(b)));
        }
        final Map<String, String> facts = new LinkedHashMap<>();
        facts.put("method", task.method());
        facts.put("seed", Long.toString(task.seed()));
        fit.bands().forEach(b -> facts.put("law of " + b.name(), b.choice()));
        return new DegradationModel("fitted noise", "", "", StageOrder.BLUR_FIRST, 0, bands, new NoHarmonization(),
            new Provenance("noise fitted to " + task.scenes().size()
                + (task.scenes().size() == 1 ? " scene" : " scenes"), Version.get(), inputs, facts));
    }

    private static void write(final NoiseFitTask task, final NoiseFitOutcome outcome,
        final List<Provenance.Input> inputs, final Opening opening, final NoisePictureMaker pictures)
        throws IOException
    {
        final NoiseFitOutputs outputs = task.outputs();
        if (outputs.table() != null) {
            FitTables.write(outputs.table(), NoiseTables.levelsHeader(), NoiseTables.levels(outcome.fit()));
        }
        if (outputs.picture() != null) {
            opening.pictures().write(pictures.sheet(outcome), outputs.picture());
        }
        if (outputs.report() != null) {
            pictures.writeReport(outcome, new FitFacts(Version.get(), task.seed(), Again.byCommand(recipe(task)),
                inputs.stream().map(i -> new ScoreFacts.Input(i.role(), i.file(), i.sha256())).toList()),
                outputs.report());
        }
        if (outputs.model() != null) {
            ModelJson.write(outcome.model(), outputs.model());
        }
    }

    private static Recipe recipe(final NoiseFitTask task) {
        final Recipe recipe = new Recipe("fit-noise", MENU);
        final ImageInput first = task.scenes().get(0);
        recipe.add("scene_files", task.scenes().stream().map(NoiseFitRun::name).collect(Collectors.joining(";")));
        recipe.reflectance("scene", first.bands(), first.scale(), first.offset());
        recipe.choice("method", task.method(), NoiseFitTask.BLIND);
        recipe.add("seed", Long.toString(task.seed()));
        return recipe;
    }

    private static String name(final ImageInput input) {
        final Path file = input.file();
        return file == null ? input.image().getTitle() : file.toString();
    }
}
