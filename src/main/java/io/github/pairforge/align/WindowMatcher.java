package io.github.pairforge.align;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import org.scijava.plugin.Plugin;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.raster.TileWalk;
import io.github.pairforge.raster.Tiling;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/**
 * The shift of every window of a regular grid.
 *
 * <p>Windows of the moving image are first moved by the whole pixels of the global shift, so that both show the same
 * ground: a window's own shift is then a fraction of a pixel, and little of the window is lost to it. Beyond the image
 * there is nodata. Windows are matched on the caller's threads, and the result does not depend on their number.
 */
@Plugin(type = TiePointMatcher.class, name = "windows", priority = 100)
public final class WindowMatcher implements TiePointMatcher {

    /** A window's shift cannot be told when little of it overlaps. */
    private static final double FARTHEST_SHARE = 0.25;

    /** Half an interval of that length, pixels, halves the reliability. */
    private static final double GOOD_ERROR = 0.1;

    /** What an unknown interval counts. */
    private static final double HALF = 0.5;

    private final Estimator estimator;

    /** Finds the shift between two images of equal size, as {@link Shifts#estimate}. */
    @FunctionalInterface
    interface Estimator {

        ShiftEstimate estimate(RandomAccessibleInterval<? extends RealType<?>> reference,
            RandomAccessibleInterval<? extends RealType<?>> moving, ShiftSettings settings);
    }

    /** Matches by {@link Shifts#estimate}. */
    public WindowMatcher() {
        this(Shifts::estimate);
    }

    WindowMatcher(final Estimator estimator) {
        this.estimator = estimator;
    }

    @Override
    public String name() {
        return "windows";
    }

    /**
     * {@inheritDoc}
     *
     * @param settings a window larger than the image becomes the image; no window's shift differs from the global
     *            one's whole pixels by more than a quarter of its side
     * @return points at the centres of the windows, row by row. Unreliable, with unknown shift, are windows that hold
     *         no data in more than half of either image or have no texture, and those whose shift could not be found
     * @throws IllegalArgumentException when sizes or band counts differ
     */
    @Override
    public List<TiePoint> match(final Raster reference, final Raster moving, final MatchSettings settings,
        final Progress progress) throws IOException
    {
        requireSameSize(reference, moving);
        progress.check();
        final long width = reference.grid().width();
        final long height = reference.grid().height();
        final Shift whole = wholePixels(reference, moving, settings);
        final WindowGrid grid = WindowGrid.of(settings, width, height);
        final List<Tile> windows = grid.windows(width, height);
        final TiePoint[] points = new TiePoint[windows.size()];
        final ShiftSettings near =
            settings.shift().withLimit(Math.min(settings.shift().limit(), grid.side() * FARTHEST_SHARE));
        TileWalk.forEach(new Tiling(points.length, 1, 1, 1), "Matching windows", progress, turn -> points[turn
            .index()] = match(reference, moving, windows.get(turn.index()), whole, near));
        return Arrays.asList(points);
    }

    static void requireSameSize(final Raster reference, final Raster moving) {
        final int a = reference.bands().size();
        final int b = moving.bands().size();
        if (reference.grid().width() != moving.grid().width() || reference.grid().height() != moving.grid().height()
            || a != b)
        {
            throw new IllegalArgumentException(reference.name() + " (" + reference.grid().width() + " x "
                + reference.grid().height() + " pixels, " + a + " bands) and " + moving.name() + " ("
                + moving.grid().width() + " x " + moving.grid().height() + " pixels, " + b
                + " bands) differ in size; bring them onto one grid before matching them.");
        }
    }

    private Shift wholePixels(final Raster reference, final Raster moving, final MatchSettings settings) {
        final ShiftEstimate global = estimator.estimate(reference.pixels(), moving.pixels(), settings.shift());
        return global.isFound() ? new Shift(Math.rint(global.shift().dx()), Math.rint(global.shift().dy()))
            : Shift.ZERO;
    }

    private TiePoint match(final Raster reference, final Raster moving, final Tile window, final Shift whole,
        final ShiftSettings settings)
    {
        final double x = window.x() + window.width() / 2.0;
        final double y = window.y() + window.height() / 2.0;
        final Cutout a = Cutout.of(reference, window);
        final Cutout b = Cutout.of(moving, new Tile(window.index(), window.x() - (long) whole.dx(),
            window.y() - (long) whole.dy(), window.width(), window.height()));
        if (a.isMatchable() && b.isMatchable()) {
            final ShiftEstimate found = estimator.estimate(a.image(), b.image(), settings);
            if (found.isFound()) {
                return TiePoint.of(x, y, found.shift().plus(whole), reliability(found));
            }
        }
        return TiePoint.of(x, y, Shift.UNKNOWN, 0).judged(TiePoint.Judgement.UNRELIABLE);
    }

    /**
     * The product of three shares: the correlation, how far its peak stands above its rival, and how narrow the
     * interval is against a tenth of a pixel.
     */
    private static double reliability(final ShiftEstimate found) {
        final double error = Math.hypot(found.errorX(), found.errorY());
        final double alone = found.peakRatio() > 1 ? 1 - 1 / found.peakRatio() : 0;
        final double precise = error >= 0 ? GOOD_ERROR / (GOOD_ERROR + error) : HALF;
        return Math.max(0, Math.min(1, found.correlation())) * alone * precise;
    }
}
