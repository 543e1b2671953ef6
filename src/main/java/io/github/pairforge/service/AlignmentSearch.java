package io.github.pairforge.service;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.github.pairforge.align.Alignment;
import io.github.pairforge.align.MatchSettings;
import io.github.pairforge.align.OutlierSettings;
import io.github.pairforge.align.Ransac;
import io.github.pairforge.align.Shift;
import io.github.pairforge.align.ShiftEstimate;
import io.github.pairforge.align.ShiftMethod;
import io.github.pairforge.align.ShiftSettings;
import io.github.pairforge.align.Shifts;
import io.github.pairforge.align.TiePointMatcher;
import io.github.pairforge.align.TiePoints;
import io.github.pairforge.align.Transform;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterSource;

/** Finds where an image belongs: a translation from the image as a whole, anything else from tie points. */
final class AlignmentSearch {

    /** A residual is looked for further than one expects it, pixels. */
    static final double RESIDUAL_LIMIT = 4;

    /** Translations are found in the central part of larger images: more pixels do not make them more certain. */
    private static final long LONGEST_SIDE = 2048;

    /** Tie points that are further off than this contradict the transform, pixels. */
    private static final double TOLERANCE = 0.5;

    private final AlignChoice choice;
    private final List<TiePointMatcher> matchers;
    private final Progress progress;

    AlignmentSearch(final AlignChoice choice, final List<TiePointMatcher> matchers, final Progress progress) {
        this.choice = choice;
        this.matchers = matchers;
        this.progress = progress;
    }

    /**
     * What was found.
     *
     * @param points tie points, where they were looked for
     */
    record Found(Alignment alignment, Optional<TiePoints> points) {
    }

    CommonGround ground(final RasterSource image, final RasterSource reference) throws IOException {
        return CommonGround.of(image, reference, choice.transformKind() == Transform.Kind.TRANSLATION ? LONGEST_SIDE
            : Long.MAX_VALUE, progress);
    }

    /**
     * @param inputs for the file's record
     * @throws IllegalArgumentException when there is no telling where the image belongs, with the reason
     */
    Found find(final RasterSource image, final CommonGround ground, final List<Alignment.Input> inputs)
        throws IOException
    {
        final Grid grid = ground.grid();
        final Raster moving = ground.with(image, progress);
        final double metres = grid.groundSamplingDistance();
        final double limit = choice.maxShift() / (Double.isNaN(metres) ? 1 : metres);
        final ShiftSettings settings =
            ShiftSettings.DEFAULT.withMethod(ShiftMethod.of(choice.method())).withLimit(limit);
        final ShiftEstimate shift = Shifts.estimate(ground.reference().pixels(), moving.pixels(), settings);
        Optional<TiePoints> points = Optional.empty();
        Transform transform = Transform.IDENTITY;
        if (choice.transformKind() != Transform.Kind.TRANSLATION) {
            points = Optional.of(Ransac.judge(grid, matcher().match(ground.reference(), moving,
                MatchSettings.DEFAULT.withShift(settings), progress), new OutlierSettings(choice.transformKind(),
                    TOLERANCE, limit, choice.seed())));
            transform = points.get().transform().orElse(null);
        }
        else if (shift.isFound()) {
            transform = Transform.translation(shift.shift());
        }
        if (transform == null || points.isEmpty() && !shift.isFound()) {
            throw new IllegalArgumentException(image.name() + " cannot be aligned to " + ground.reference().name()
                + ": " + reason(shift, points));
        }
        return new Found(new Alignment(transform.toWorld(grid), Alignment.label(grid.crs()), grid.width(),
            grid.height(), Math.sqrt(grid.pixelWidth() * grid.pixelHeight()), metres, shift,
            ShiftEstimate.failed("It was not measured."), points.map(Alignment.Ties::of).orElse(Alignment.Ties.NONE),
            new Alignment.Origin(Version.get(), settings(), inputs)), points);
    }

    private String reason(final ShiftEstimate shift, final Optional<TiePoints> points) {
        return points.isEmpty() ? shift.reason() : "only " + points.get().inliers().size() + " of "
            + points.get().matches() + " tie points agree on one " + choice.kind()
            + (shift.isFound() ? "; try kind=translation." : "; of the image as a whole: " + shift.reason());
    }

    private TiePointMatcher matcher() {
        return matchers.stream().filter(m -> m.name().equals(choice.matcher())).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("matcher: \"" + choice.matcher()
                + "\" is unknown; choose one of "
                + String.join(", ", matchers.stream().map(TiePointMatcher::name).toList()) + "."));
    }

    private Map<String, String> settings() {
        final Map<String, String> settings = new LinkedHashMap<>();
        settings.put("kind", choice.kind());
        settings.put("method", choice.method());
        settings.put("matcher", choice.matcher());
        settings.put("max_shift", Double.toString(choice.maxShift()));
        settings.put("seed", Long.toString(choice.seed()));
        return settings;
    }

    /** What is left of the shift of an image that was corrected. */
    ShiftEstimate residual(final RasterSource corrected, final CommonGround ground) throws IOException {
        return Shifts.estimate(ground.reference().pixels(), ground.with(corrected, progress).pixels(),
            ShiftSettings.DEFAULT.withMethod(ShiftMethod.of(choice.method())).withLimit(RESIDUAL_LIMIT));
    }

    /** How far a transform moves the corners of a grid at most, pixels. */
    static double farthest(final Transform pixels, final Grid grid) {
        double farthest = 0;
        for (final double x : new double[] { 0, grid.width() }) {
            for (final double y : new double[] { 0, grid.height() }) {
                final double[] to = pixels.apply(x, y);
                farthest = Math.max(farthest, new Shift(to[0] - x, to[1] - y).length());
            }
        }
        return farthest;
    }
}
