package io.github.pairforge.service;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ij.ImagePlus;

import io.github.pairforge.evaluate.SpectralAngles;
import io.github.pairforge.io.tiff.GeoTiffOptions;
import io.github.pairforge.io.tiff.GeoTiffWriting;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Pair;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.score.Caution;
import io.github.pairforge.score.PairAngles;
import io.github.pairforge.score.PairGuard;
import io.github.pairforge.score.ScoreSettings;

import net.imglib2.img.Img;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

/** Runs one {@link AngleTask}. */
final class AngleRun {

    private static final ScoreSettings D = ScoreSettings.DEFAULT;

    private AngleRun() {
    }

    static AngleResult run(final AngleTask task, final Opening opening, final ScorePictureMaker pictures,
        final Progress progress) throws IOException
    {
        OutputCheck.check(task);
        opening.agree(task.image(), task.reference(), task.sameExtent(), false);
        final Opening.Opened image = opening.openWithOrigin(task.image());
        final Opening.Opened other = opening.openWithOrigin(task.reference());
        final RasterSource reference = opening.partners(image.source(), other.source(),
            task.image().listsBands() || task.reference().listsBands());
        final Pair pair = Pair.of(Placement.place(image.source(), reference, task.sameExtent()), reference);
        final PairAngles angles = PairAngles.of(pair, new ScoreSettings(D.shiftLimit(), D.angleLimit(),
            D.aggregation(), D.match(), D.kind(), D.farthest(), task.seed()), progress);
        for (final Caution caution : PairGuard.inspect(pair, angles.degraded(), angles.reference(), image.origin(),
            other.origin())) {
            if (caution.isError()) {
                throw new IllegalArgumentException(caution.sentence());
            }
            opening.note(caution.sentence());
        }
        final Raster map = map(angles);
        Optional<ImagePlus> picture = Optional.empty();
        if (task.picture() != null || task.preview()) {
            picture = Optional.of(pictures.angles(angles.matched(), angles.reference()));
        }
        progress.check();
        if (task.output() != null) {
            GeoTiffWriting.write(map, task.output(), GeoTiffOptions.float32(), progress);
        }
        if (task.picture() != null) {
            opening.pictures().write(picture.orElseThrow(), task.picture());
        }
        final List<String> notes = new ArrayList<>(opening.notes());
        return new AngleResult(angles, map, task.preview() ? picture : Optional.empty(), notes);
    }

    private static Raster map(final PairAngles angles) {
        final Raster reference = angles.reference();
        final Img<FloatType> map = Raster.allocate(reference.grid().width(), reference.grid().height(), 1);
        SpectralAngles.map(angles.matched().pixels(), reference.pixels(), Views.hyperSlice(map, 2, 0));
        return new Raster(map, reference.grid(), List.of(Band.named("spectral angle")),
            "Spectral angle: " + reference.name());
    }
}
