package io.github.pairforge.service;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ij.ImagePlus;

import io.github.pairforge.denoise.DenoiseSettings;
import io.github.pairforge.denoise.Denoiser;
import io.github.pairforge.denoise.DenoiserModels;
import io.github.pairforge.denoise.NotedSource;
import io.github.pairforge.inference.CardFile;
import io.github.pairforge.noise.BlindNoise;
import io.github.pairforge.noise.NoiseCurve;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.MemorySink;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterLoading;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Streaming;
import io.github.pairforge.raster.Threads;

/** Runs one {@link DenoiseTask}. */
final class DenoiseRun {

    private static final String STAGE = "Denoising";
    private static final int TILE = 256;
    private static final long EXCERPT = 512;

    private final DenoiseTask task;
    private final Denoiser denoiser;
    private final ModelShelf shelf;
    private final Opening opening;
    private final Progress progress;

    DenoiseRun(final DenoiseTask task, final Denoiser denoiser, final ModelShelf shelf, final Opening opening,
        final Progress progress)
    {
        this.task = task;
        this.denoiser = denoiser;
        this.shelf = shelf;
        this.opening = opening;
        this.progress = progress;
    }

    DenoiseResult run(final DenoisePictureMaker pictures) throws IOException {
        OutputCheck.check(task.outputs(), task.image());
        OutputCheck.check(Outputs.NONE.withImage(task.residual()), task.image());
        OutputCheck.claim("residual", task.residual(), Map.of(), task.outputs(), task.image());
        final RasterSource image = opening.open(task.image());
        final DenoiseSettings settings = settings();
        final double sigma = task.settings().sigma();
        final List<NoiseCurve> noise = Double.isNaN(sigma) ? BlindNoise.estimate(image, progress)
            : Collections.nCopies(image.bands().size(), NoiseCurve.constant(sigma));
        final RasterSource denoised = opening.closeLater(denoiser.denoise(image, settings, progress));
        if (denoised instanceof final NotedSource noted) {
            noted.notes().forEach(opening::note);
        }
        final RasterSource result = write(denoised);
        // Once a file has its name the others follow.
        return task.outputs().image() == null ? finish(image, result, noise, pictures, progress)
            : Threads.uncancelled(() -> finish(image, result, noise, pictures, Progress.NONE));
    }

    private DenoiseResult finish(final RasterSource image, final RasterSource result, final List<NoiseCurve> noise,
        final DenoisePictureMaker pictures, final Progress watch) throws IOException
    {
        final List<BandResidual> bands = ResidualSums.measure(image, result, noise, watch);
        if (task.residual() != null) {
            ResultWriting.write(new DifferenceSource(image, result), Outputs.NONE.withImage(task.residual()),
                "Writing the residual", () -> { }, opening, watch);
        }
        final List<ImagePlus> views = new ArrayList<>();
        final Optional<ImagePlus> picture = picture(pictures, image, result, views);
        if (task.outputs().picture() != null) {
            Results.write(picture.orElseThrow(), task.outputs().picture(), task.outputs().image(), opening);
        }
        return new DenoiseResult(new TaskResult(result.grid(),
            result instanceof final Raster raster ? Optional.of(raster) : Optional.empty(), task.outputs().image(),
            Optional.empty(), Optional.empty(), task.outputs().preview() ? picture : Optional.empty(),
            views, opening.notes()), bands);
    }

    /** With the paths of models that were found and checked. */
    private DenoiseSettings settings() throws IOException {
        if (denoiser.roles().isEmpty()) {
            return task.settings();
        }
        final List<String> paths = new ArrayList<>();
        for (final CardFile file : DenoiserModels.find(shelf.library(), task.settings().model(), denoiser.roles(),
            denoiser.name())) {
            shelf.admit(file, opening);
            paths.add(file.path().toString());
        }
        return task.settings().withModel(String.join(";", paths));
    }

    /** In memory in larger tiles than elsewhere: the smaller a tile, the more of its surroundings is denoised too. */
    private RasterSource write(final RasterSource denoised) throws IOException {
        if (task.outputs().image() != null) {
            return ResultWriting.write(denoised, task.outputs(), STAGE, () -> { }, opening, progress);
        }
        final MemorySink sink = MemorySink.of(denoised.grid(), denoised.bands(), denoised.name(), TILE);
        Streaming.copy(denoised, sink, STAGE, progress);
        progress.check();
        sink.commit();
        return sink.raster();
    }

    private Optional<ImagePlus> picture(final DenoisePictureMaker pictures, final RasterSource image,
        final RasterSource result, final List<ImagePlus> views) throws IOException
    {
        if (task.outputs().picture() == null && !task.outputs().preview()) {
            return Optional.empty();
        }
        final Grid grid = image.grid();
        final long w = Math.min(EXCERPT, grid.width());
        final long h = Math.min(EXCERPT, grid.height());
        final long x = (grid.width() - w) / 2;
        final long y = (grid.height() - h) / 2;
        // Not cancellable: the output has its name by now.
        final Raster before = RasterLoading.load(image.crop(x, y, w, h), Progress.NONE);
        final Raster after = RasterLoading.load(result.crop(x, y, w, h), Progress.NONE);
        if (task.outputs().preview()) {
            views.addAll(pictures.views(before, after));
        }
        return Optional.of(pictures.beforeAfter(before, after,
            w == grid.width() && h == grid.height() ? "" : "central " + w + " x " + h + " pixels"));
    }
}
