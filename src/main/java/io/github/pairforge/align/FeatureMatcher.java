package io.github.pairforge.align;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.scijava.plugin.Plugin;

import io.github.pairforge.inference.Execution;
import io.github.pairforge.inference.ModelLibrary;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.raster.TileWalk;
import io.github.pairforge.raster.Tiling;

/**
 * Tie points by networks that the user has: XFeat finds keypoints in both images, LighterGlue pairs them, or, without
 * it, the nearest descriptors do.
 *
 * <p>Small images are first interpolated to up to {@value #FINEST} times their size, because the networks describe
 * cells of {@value #CELL} x {@value #CELL} pixels; large ones are matched in windows. Networks see the mean of all
 * bands. Windows are matched on the caller's threads, and the result does not depend on their number.
 *
 * <p>In smooth images some keypoints follow the cells rather than the ground: they pair up at shifts of whole cells,
 * however the images lie, and would pass for a shift of zero. So the cells of both images are displaced by half a cell
 * against the shift of the whole image, {@link Shifts#estimate}, and pairs that follow the cells are dropped. This is
 * done for several positions of the cells, and the same place counts once.
 */
@Plugin(type = TiePointMatcher.class, name = "xfeat")
public final class FeatureMatcher implements TiePointMatcher {

    private static final int FINEST = 4;

    /** Columns and rows, after interpolation, that a network sees at once, at most. */
    private static final int SIDE = 704;

    /** Keypoints per window and image. */
    private static final int MOST = 4096;

    /** Pixels that a descriptor stands for along x and y. */
    private static final int CELL = 8;

    /** Positions of the cells. */
    private static final int[][] PHASES = { { 0, 0 }, { 4, 4 }, { 2, 6 }, { 6, 2 } };

    private final ModelLibrary library;
    private final Execution execution;

    /** Networks in the usual folders, on the fastest that there is. */
    public FeatureMatcher() {
        this(ModelLibrary.standard(), Execution.AUTO);
    }

    /**
     * @param library where the networks are looked for
     * @param execution what they run on
     */
    public FeatureMatcher(final ModelLibrary library, final Execution execution) {
        this.library = library;
        this.execution = execution;
    }

    @Override
    public FeatureMatcher with(final ModelLibrary models) {
        return new FeatureMatcher(models, execution);
    }

    @Override
    public String name() {
        return "xfeat";
    }

    /**
     * {@inheritDoc}
     *
     * @param settings of which only the shift counts
     * @return points at keypoints of the reference, window by window; none is unreliable
     * @throws IllegalArgumentException when sizes differ
     */
    @Override
    public List<TiePoint> match(final Raster reference, final Raster moving, final MatchSettings settings,
        final Progress progress) throws IOException
    {
        WindowMatcher.requireSameSize(reference, moving);
        final long width = reference.grid().width();
        final long height = reference.grid().height();
        final int factor = (int) Math.max(1, Math.min(FINEST, SIDE / Math.max(1, Math.max(width, height))));
        final int margin = (int) Math.max(2, Math.min(32, Math.ceil(settings.shift().limit())));
        final boolean whole = width * factor <= SIDE && height * factor <= SIDE;
        final int core = whole ? SIDE / factor : SIDE / factor - 2 * margin;
        final Tiling tiling = new Tiling(width, height, core, core);
        final ShiftEstimate global = Shifts.estimate(reference.pixels(), moving.pixels(), settings.shift());
        final Shift expected = global.isFound() ? global.shift() : Shift.ZERO;
        final FeatureView a = new FeatureView(finer(reference, factor));
        final FeatureView b = new FeatureView(finer(moving, factor));
        final List<List<TiePoint>> points = new ArrayList<>(Collections.nCopies(tiling.count() * PHASES.length, null));
        try (FeatureModels models = FeatureModels.open(library, execution)) {
            TileWalk.forEach(new Tiling(points.size(), 1, 1, 1), "Matching features", progress, turn -> {
                final Tile tile = tiling.tile(turn.index() / PHASES.length);
                final int[] phase = PHASES[turn.index() % PHASES.length];
                final Tile seen = around(tile, whole ? 0 : margin, width, height);
                points.set(turn.index(), inside(tile, new Turn(models, factor, phase[0], phase[1],
                    half(expected.dx() * factor), half(expected.dy() * factor)).match(a, b, seen, progress)));
            });
        }
        return once(points, factor);
    }

    /** By how much the moving image's cells are displaced: half a cell from the expected shift. */
    static int half(final double expected) {
        return Math.floorMod((int) Math.rint(expected) - CELL / 2, CELL);
    }

    /** Whether two keypoints have the same place within their cells, nearly. */
    private static boolean followsCells(final double difference) {
        final int within = Math.floorMod((int) Math.rint(difference), CELL);
        return Math.min(within, CELL - within) <= 1;
    }

    private static RasterSource finer(final Raster image, final int factor) {
        return factor == 1 ? image : AlignedSource.onto(
            image.grid().withSize(image.grid().width() * factor, image.grid().height() * factor), image,
            Transform.IDENTITY, Interpolation.BICUBIC);
    }

    private static Tile around(final Tile tile, final int margin, final long width, final long height) {
        final long left = Math.max(0, tile.x() - margin);
        final long top = Math.max(0, tile.y() - margin);
        return new Tile(tile.index(), left, top, (int) (Math.min(width, tile.x() + tile.width() + margin) - left),
            (int) (Math.min(height, tile.y() + tile.height() + margin) - top));
    }

    private static List<TiePoint> inside(final Tile tile, final List<TiePoint> points) {
        return points.stream().filter(p -> p.x() >= tile.x() && p.x() < tile.x() + tile.width() && p.y() >= tile.y()
            && p.y() < tile.y() + tile.height()).toList();
    }

    /** Of matches at the same pixel of the interpolated reference the surest. */
    private static List<TiePoint> once(final List<List<TiePoint>> points, final int factor) {
        final Map<List<Long>, TiePoint> best = new LinkedHashMap<>();
        for (final List<TiePoint> some : points) {
            for (final TiePoint p : some) {
                best.merge(List.of((long) Math.floor(p.x() * factor), (long) Math.floor(p.y() * factor)), p,
                    (old, other) -> other.reliability() > old.reliability() ? other : old);
            }
        }
        return List.copyOf(best.values());
    }

    /**
     * One look at a window.
     *
     * @param factor pixels that the networks see per pixel of the common grid
     * @param phaseX what both images' cells are displaced by
     * @param offsetX what those of the moving image are displaced by besides
     */
    private record Turn(FeatureModels models, int factor, int phaseX, int phaseY, int offsetX, int offsetY) {

        List<TiePoint> match(final FeatureView a, final FeatureView b, final Tile tile, final Progress progress)
            throws IOException
        {
            final long x = tile.x() * factor - phaseX;
            final long y = tile.y() * factor - phaseY;
            final int w = tile.width() * factor + phaseX;
            final int h = tile.height() * factor + phaseY;
            final Keypoints first = a.keypoints(models.features(), x, y, w, h, MOST, progress);
            final Keypoints second =
                b.keypoints(models.features(), x - offsetX, y - offsetY, w + offsetX, h + offsetY, MOST, progress);
            final List<TiePoint> points = new ArrayList<>();
            for (final FeaturePairs.Match m : models.pairs().match(first, second, progress)) {
                final double u = first.x()[m.first()];
                final double v = first.y()[m.first()];
                if (followsCells(u - second.x()[m.second()]) || followsCells(v - second.y()[m.second()])) {
                    continue;
                }
                points.add(TiePoint.of((x + u + 0.5) / factor, (y + v + 0.5) / factor,
                    new Shift((u - second.x()[m.second()] + offsetX) / factor,
                        (v - second.y()[m.second()] + offsetY) / factor), m.confidence()));
            }
            return points;
        }
    }
}
