package io.github.pairforge.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import ij.ImagePlus;

import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.evaluate.Comparison;
import io.github.pairforge.harmonize.PitchCurve;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterLoading;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Threads;

/** Compares and draws what a task made. */
final class Results {

    /** Images of more pixels are drawn and compared in their central part. */
    private static final long EXCERPT = 512;

    /** Fewer where so many input pixels lie under them: a picture has the pixels of its finest image. */
    private static final double FINE_EXCERPT = 2048;

    private Results() {
    }

    /**
     * @param input what the task was given
     * @param reference the real LR image or the reference, or null
     */
    static TaskResult of(final RasterSource result, final Outputs outputs, final Opening opening,
        final Optional<DegradationModel> model, final RasterSource input, final RasterSource reference)
        throws IOException
    {
        return of(result, outputs, opening, model, input, reference, PictureScene.REAL, Optional.empty());
    }

    /**
     * @param referenceName what the reference is, with a capital
     * @param curve pitches that were tried, drawn below the picture
     */
    static TaskResult of(final RasterSource result, final Outputs outputs, final Opening opening,
        final Optional<DegradationModel> model, final RasterSource input, final RasterSource reference,
        final String referenceName, final Optional<PitchCurve> curve) throws IOException
    {
        final Threads.Work<TaskResult> showing =
            () -> shown(result, outputs, opening, model, input, reference, referenceName, curve);
        // A file has its name by now.
        return outputs.image() == null ? showing.run() : Threads.uncancelled(showing);
    }

    private static TaskResult shown(final RasterSource result, final Outputs outputs, final Opening opening,
        final Optional<DegradationModel> model, final RasterSource input, final RasterSource reference,
        final String referenceName, final Optional<PitchCurve> curve) throws IOException
    {
        final Grid grid = result.grid();
        final boolean sameSize = reference != null && reference.grid().width() == grid.width()
            && reference.grid().height() == grid.height();
        Optional<Comparison> comparison = Optional.empty();
        if (sameSize) {
            final RasterSource shown = centre(result, EXCERPT);
            comparison = Optional.of(Comparison.of(load(shown), load(centre(reference, EXCERPT))));
            if (shown != result) {
                opening.note("Compared in the " + size(shown) + ".");
            }
        }
        Optional<ImagePlus> picture = Optional.empty();
        final List<ImagePlus> views = new ArrayList<>();
        if (outputs.picture() != null || outputs.preview()) {
            final long edge = Math.max(1, Math.min(EXCERPT,
                (long) (FINE_EXCERPT / input.grid().relate(grid).factor())));
            final RasterSource shown = centre(result, edge);
            final Optional<Raster> beside = reference == null ? Optional.empty()
                : Optional.of(load(centre(reference, sameSize ? edge : EXCERPT)));
            final PictureScene scene = new PictureScene(load(under(input, shown.grid())), load(shown), beside,
                sameSize ? referenceName : "Reference", shown == result ? "" : size(shown));
            final ImagePlus sheet = opening.pictures().sideBySide(scene);
            picture = Optional.of(curve.map(c -> opening.pictures().withPitches(sheet, c)).orElse(sheet));
            if (outputs.preview()) {
                opening.pictures().flicker(scene).ifPresent(views::add);
                curve.ifPresent(c -> views.add(opening.pictures().pitches(c)));
            }
        }
        if (outputs.picture() != null) {
            write(picture.orElseThrow(), outputs.picture(), outputs.image(), opening);
        }
        return new TaskResult(grid, inMemory(result), outputs.image(), model, comparison,
            outputs.preview() ? picture : Optional.empty(), views, opening.notes());
    }

    /**
     * Writes a picture after its image.
     *
     * @param image that is complete already, or null
     * @throws IOException which tells what is there and what is missing
     */
    static void write(final ImagePlus picture, final Path file, final Path image, final Opening opening)
        throws IOException
    {
        try {
            opening.pictures().write(picture, file);
        }
        catch (final IOException e) {
            throw image == null ? e
                : new IOException(image + " is complete, only its picture is missing: " + e.getMessage(), e);
        }
    }

    private static String size(final RasterSource shown) {
        return "central " + shown.grid().width() + " x " + shown.grid().height() + " pixels";
    }

    static RasterSource centre(final RasterSource source, final long edge) {
        final long w = Math.min(edge, source.grid().width());
        final long h = Math.min(edge, source.grid().height());
        return source.crop((source.grid().width() - w) / 2, (source.grid().height() - h) / 2, w, h);
    }

    /** Empty for a result that lies in a file, or for none. */
    static Optional<Raster> inMemory(final RasterSource result) {
        return result instanceof final Raster raster ? Optional.of(raster) : Optional.empty();
    }

    /** The part of the input that lies under a piece of the result. */
    static RasterSource under(final RasterSource input, final Grid part) {
        final Grid.Relation r = input.grid().relate(part).rounded();
        final long x = Math.max(0, Math.round(r.originX()));
        final long y = Math.max(0, Math.round(r.originY()));
        return input.crop(x, y, Math.max(1, Math.min(Math.round(r.factorX() * part.width()), input.grid().width() - x)),
            Math.max(1, Math.min(Math.round(r.factorY() * part.height()), input.grid().height() - y)));
    }

    static Raster load(final RasterSource source) throws IOException {
        return RasterLoading.load(source, Progress.NONE);
    }
}
