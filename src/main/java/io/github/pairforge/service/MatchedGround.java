package io.github.pairforge.service;

import java.io.IOException;

import io.github.pairforge.degrade.Degradation;
import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.harmonize.Harmonization;
import io.github.pairforge.harmonize.NoHarmonization;
import io.github.pairforge.harmonize.method.Footing;
import io.github.pairforge.noise.NoNoise;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Pair;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;

/**
 * What a harmonization method looks at: image and reference on the ground that they share and, where wanted, in the
 * pixels of the coarser one. Blur narrows a histogram; between images of different resolution that narrowing would
 * count as radiometry.
 *
 * @param source the image, or what it looks like in the pixels of the reference
 * @param reference likewise
 */
record MatchedGround(RasterSource source, RasterSource reference) {

    /** As far as pixel sizes may differ to count as equal, and pixels may lie beside each other. */
    private static final double SAME = 0.01;

    /** Of a degraded image of fewer pixels all bands are kept in memory. */
    private static final double MOST_KEPT = 1 << 22;

    /**
     * @param ground how the images lie to each other
     * @param footing what the method asks for
     * @throws IllegalArgumentException when the method needs ground that they do not share
     */
    static MatchedGround of(final RasterSource image, final RasterSource reference, final GroundChoice ground,
        final Footing footing, final Opening opening, final Progress progress) throws IOException
    {
        final boolean placed = image.grid().isGeoreferenced() && reference.grid().isGeoreferenced();
        if (!placed && !ground.sameExtent() && footing == Footing.SAME_SURFACES) {
            return new MatchedGround(image, reference);
        }
        if (!placed && !ground.sameExtent()) {
            opening.note((image.grid().isGeoreferenced() ? reference : image).name() + " has no georeference: "
                + image.name() + " was taken to cover exactly the ground of " + reference.name()
                + ", corner to corner.");
        }
        // Without georeference the user says so by asking.
        final RasterSource other = placed && !ground.sameExtent() ? reference
            : reference.withGrid(image.grid().withSize(reference.grid().width(), reference.grid().height()));
        final Grid.Relation r;
        try {
            r = image.grid().relate(other.grid()).rounded();
        }
        catch (final IllegalArgumentException e) {
            if (footing == Footing.SAME_SURFACES) {
                opening.note(image.name() + " and " + reference.name() + " were compared as they are: "
                    + e.getMessage());
                return new MatchedGround(image, reference);
            }
            throw new IllegalArgumentException(image.name() + " and " + reference.name() + ": " + e.getMessage(), e);
        }
        final double across = shared(r.originX(), r.factorX(), image.grid().width(), other.grid().width());
        final double down = shared(r.originY(), r.factorY(), image.grid().height(), other.grid().height());
        final boolean apart = across < r.factorX() - SAME || down < r.factorY() - SAME;
        requireGround(image, other, r, apart, footing);
        return apart ? elsewhere(image, other, r.factor(), ground, opening, progress)
            : together(image, other, r, ground, footing, opening, progress);
    }

    /**
     * An image degraded to the pixels of the reference: only those that are valid in both count. Methods that look at
     * the place leave out the others themselves.
     */
    static MatchedGround ofDegraded(final Degradation coarse, final RasterSource reference, final Progress progress)
        throws IOException
    {
        return CommonlyValid.of(kept(coarse, progress), reference);
    }

    /** Length of what both cover, in pixels of the image. */
    private static double shared(final double origin, final double factor, final long size, final long other) {
        return Math.min(size, origin + factor * other) - Math.max(0, origin);
    }

    private static void requireGround(final RasterSource image, final RasterSource other, final Grid.Relation r,
        final boolean apart, final Footing footing)
    {
        if (footing == Footing.SAME_PIXELS && apart) {
            throw new IllegalArgumentException(image.name() + " and " + other.name()
                + " do not overlap, but this method compares pixel with pixel; give images of the same ground.");
        }
        final double slack = Math.max(1, r.factor());
        if (footing == Footing.SAME_GROUND && (Math.max(Math.abs(r.originX()), Math.abs(r.originY())) > slack
            || Math.abs(r.originX() + r.factorX() * other.grid().width() - image.grid().width()) > slack
            || Math.abs(r.originY() + r.factorY() * other.grid().height() - image.grid().height()) > slack))
        {
            throw new IllegalArgumentException(image.name() + " and " + other.name()
                + " do not cover the same ground, which local maps need; crop both to what they share.");
        }
    }

    private static MatchedGround elsewhere(final RasterSource image, final RasterSource other, final double factor,
        final GroundChoice ground, final Opening opening, final Progress progress) throws IOException
    {
        opening.note(image.name() + " and " + other.name()
            + " show different ground: what differs between the places counts as radiometry.");
        if (!ground.matchesResolution() || Math.abs(factor - 1) <= SAME) {
            return new MatchedGround(image, other);
        }
        final boolean fine = factor > 1;
        final RasterSource finer = fine ? image : other;
        final RasterSource coarse =
            kept(Degradation.by(fine ? factor : 1 / factor, finer, blur(ground, finer), 0), progress);
        return fine ? new MatchedGround(coarse, other) : new MatchedGround(image, coarse);
    }

    private static MatchedGround together(final RasterSource image, final RasterSource other, final Grid.Relation r,
        final GroundChoice ground, final Footing footing, final Opening opening, final Progress progress)
        throws IOException
    {
        final boolean alike = Math.abs(r.factor() - 1) <= SAME;
        final boolean onPixels = alike && isWhole(r.originX()) && isWhole(r.originY());
        if (onPixels || footing != Footing.SAME_PIXELS && (alike || !ground.matchesResolution())) {
            // Local maps look at what both have anyway.
            return footing == Footing.SAME_GROUND ? new MatchedGround(image, other) : cropped(image, other, r);
        }
        if (!ground.matchesResolution()) {
            throw new IllegalArgumentException("match_resolution=no: the pixels of " + image.name() + " and "
                + other.name() + " do not lie on each other, but this method compares pixel with pixel; give auto.");
        }
        final boolean fine = r.factor() >= 1;
        final Pair pair = fine ? Pair.of(image, other) : Pair.of(other, image);
        final RasterSource coarse =
            kept(Degradation.onto(pair.lr().grid(), pair.hr(), blur(ground, pair.hr()), 0), progress);
        if (!alike) {
            opening.note("Compared at the resolution of " + pair.lr().name() + ", on "
                + pair.lr().grid().width() + " x " + pair.lr().grid().height() + " pixels.");
        }
        return fine ? CommonlyValid.of(coarse, pair.lr()) : CommonlyValid.of(pair.lr(), coarse);
    }

    /** Methods read it more than once, and each time it would be computed anew. */
    private static RasterSource kept(final Degradation coarse, final Progress progress) throws IOException {
        return (double) coarse.grid().width() * coarse.grid().height() <= MOST_KEPT ? coarse.inMemory(progress)
            : coarse;
    }

    private static boolean isWhole(final double v) {
        return Math.abs(v - Math.rint(v)) <= SAME;
    }

    private static MatchedGround cropped(final RasterSource image, final RasterSource other, final Grid.Relation r) {
        final long[] x = common(r.originX(), r.factorX(), image.grid().width(), other.grid().width());
        final long[] y = common(r.originY(), r.factorY(), image.grid().height(), other.grid().height());
        return CommonlyValid.of(image.crop(x[0], y[0], x[1], y[1]), other.crop(x[2], y[2], x[3], y[3]));
    }

    /** First pixel and number of pixels of the image, then of the other. */
    private static long[] common(final double origin, final double factor, final long size, final long other) {
        final long first = Math.round(Math.max(0, origin));
        final long end = Math.max(first + 1, Math.round(Math.min(size, origin + factor * other)));
        final long from = Math.min(other - 1, Math.round((first - origin) / factor));
        final long to = Math.max(from + 1, Math.min(other, Math.round((end - origin) / factor)));
        return new long[] { first, end - first, from, to - from };
    }

    /** Blur and sampling alone: radiometry and noise are what the method shall find. */
    private static DegradationModel blur(final GroundChoice ground, final RasterSource finer) throws IOException {
        return ModelResolution.model(ground.model()).forBands(finer.bands(), finer.name())
            .withHarmonization(new NoHarmonization()).withNoise(new NoNoise());
    }

    /** What was found over the source, put where that lies in the image. */
    Harmonization placed(final Harmonization lambda, final RasterSource image) {
        if (source.grid().equals(image.grid())) {
            return lambda;
        }
        final Grid.Relation r = image.grid().relate(source.grid()).rounded();
        return lambda.over(r.originX(), r.originY(), r.factorX() * source.grid().width(),
            r.factorY() * source.grid().height());
    }
}
