package io.github.pairforge.score;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import io.github.pairforge.raster.Pair;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterSource;

/**
 * Looks for what would make a score wrong before one is printed: units, Sentinel-2's offset, band order, orientation,
 * clouds, and images that hold nothing or were resampled by copying pixels.
 *
 * <p>It is meant to be silent on real pairs: what fires, how often, and on what, is measured in docs/pair-guard.md.
 * Results do not depend on the number of threads.
 */
public final class PairGuard {

    /** Correlation of cells below which images are taken as unrelated; real pairs reach 0.9 and more. */
    private static final double RELATED = 0.5;

    private PairGuard() {
    }

    /**
     * Both images by themselves, and how they fit together.
     *
     * @param pair reflectance, NaN = nodata
     * @param degraded HR on the grid of LR, axes x, y, band
     * @param lr the same part of LR, as many bands in the same order
     * @return errors first, then warnings, then notes; empty when nothing was seen
     * @throws IllegalArgumentException when size or bands of both differ
     * @throws IOException when an image cannot be read
     */
    public static List<Caution> inspect(final Pair pair, final Raster degraded, final Raster lr,
        final Origin hrOrigin, final Origin lrOrigin) throws IOException
    {
        final List<Caution> ofHr = inspect(pair.hr());
        final List<Caution> ofLr = inspect(pair.lr());
        final List<Caution> out = new ArrayList<>(fit(degraded, lr, hrOrigin, lrOrigin, hasFewLevels(ofHr),
            hasFewLevels(ofLr)));
        out.addAll(ofHr);
        out.addAll(ofLr);
        return sorted(out);
    }

    private static boolean hasFewLevels(final List<Caution> cautions) {
        return cautions.stream().anyMatch(c -> c.kind() == Caution.Kind.QUANTISATION);
    }

    /**
     * How the images of a pair fit together. The pixels are looked at in about 30² cells, so that shifts of a few
     * pixels and noise do not matter.
     *
     * @param degraded HR on the grid of LR, axes x, y, band; reflectance, NaN = nodata
     * @param lr the same part of LR, as many bands in the same order
     * @param hrOrigin what is known of HR, for metadata and advice
     * @param lrOrigin what is known of LR
     * @return errors first; empty when nothing was seen
     * @throws IllegalArgumentException when size or bands of both differ
     */
    public static List<Caution> inspect(final Raster degraded, final Raster lr, final Origin hrOrigin,
        final Origin lrOrigin)
    {
        return sorted(fit(degraded, lr, hrOrigin, lrOrigin, false, false));
    }

    private static List<Caution> fit(final Raster degraded, final Raster lr, final Origin hrOrigin,
        final Origin lrOrigin, final boolean hrFewLevels, final boolean lrFewLevels)
    {
        final Cells cells = Cells.of(degraded, lr);
        final BandLevels[] levels = BandLevels.of(cells);
        final Optional<Caution> orientation = Orientation.check(cells);
        // Images of different places differ in any way.
        final boolean related = orientation.isPresent() || cells.correlation(c -> true) >= RELATED;
        final Optional<Caution> units = UnitsCheck.check(levels, related, hrOrigin, lrOrigin);
        final boolean offset = units.isEmpty() && related && OffsetCheck.isOffset(levels);
        final List<Caution> out = new ArrayList<>();
        if (hrFewLevels != lrFewLevels && (units.isPresent() || offset)) {
            out.add(UnitsCheck.eightBits(levels, hrFewLevels ? "HR" : "LR", hrFewLevels ? "LR" : "HR"));
        }
        else if (offset) {
            out.add(OffsetCheck.seen(levels, hrOrigin, lrOrigin));
        }
        else {
            units.ifPresent(out::add);
            out.addAll(OffsetCheck.contradictions(levels, hrOrigin, lrOrigin));
        }
        orientation.ifPresent(out::add);
        if (orientation.isEmpty()) {
            BandOrder.check(cells, degraded.bands(), lr.bands(), lrOrigin).ifPresent(out::add);
            if (units.isEmpty() && !offset) {
                CloudCheck.check(cells).ifPresent(out::add);
            }
        }
        return out;
    }

    /** The same without anything known of the images. */
    public static List<Caution> inspect(final Raster degraded, final Raster lr) {
        return inspect(degraded, lr, Origin.unknown("hr"), Origin.unknown("lr"));
    }

    /**
     * One image by itself: its values, copies of neighbours, its grid.
     *
     * @param image reflectance at its own resolution, NaN = nodata; all pixels up to 256², of larger ones a
     *        sample
     * @return errors first; empty when nothing was seen
     * @throws IOException when it cannot be read
     */
    public static List<Caution> inspect(final RasterSource image) throws IOException {
        final ImageWindows pixels = ImageWindows.read(image);
        final BandValues[] values = IntStream.range(0, image.bands().size())
            .mapToObj(b -> BandValues.of(pixels, b)).toArray(BandValues[]::new);
        final List<Caution> out =
            new ArrayList<>(ImageCheck.check(image.name(), image.bands(), values, pixels.complete()));
        CopyCheck.check(image.name(), image.bands(), pixels, values).ifPresent(out::add);
        out.addAll(RepeatCheck.check(image.name(), pixels, values));
        out.addAll(GridCheck.check(image.name(), image.grid()));
        return sorted(out);
    }

    private static List<Caution> sorted(final List<Caution> cautions) {
        return cautions.stream().sorted(Comparator.comparing(Caution::severity).reversed()).toList();
    }
}
