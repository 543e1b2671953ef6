package io.github.pairforge.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.github.pairforge.raster.Philox;

/**
 * How sure the numbers of tie points are: percentile intervals of a bootstrap over the inliers (Efron 1979).
 *
 * <p>Neighbouring windows overlap, so their errors are alike. Therefore whole cells of ground are drawn, each holding
 * a few tie points, instead of single points. Which points are inliers is not questioned.
 *
 * @param dx shift at the middle of the image, columns, pixels of the common grid
 * @param dy rows
 * @param rmse root mean square length of the inliers' shifts, pixels
 */
public record TiePointIntervals(Interval dx, Interval dy, Interval rmse) {

    private static final int DRAWS = 400;

    /** Random stream of this use of a seed, see {@link Philox}. */
    private static final int STREAM = 3;

    /** Tie points per row and column of a cell, on average. */
    private static final double PER_SIDE = 1.6;

    private static final int MOST_CELLS_PER_SIDE = 12;
    private static final int LEAST_CELLS = 4;

    /**
     * Where a number lies with some confidence.
     *
     * @param low lower end, {@code NaN} when unknown
     * @param high upper end, {@code NaN} when unknown
     */
    public record Interval(double low, double high) {

        /** Nothing is known. */
        public static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN);

        public boolean contains(final double value) {
            return low <= value && value <= high;
        }
    }

    private static final TiePointIntervals UNKNOWN =
        new TiePointIntervals(Interval.UNKNOWN, Interval.UNKNOWN, Interval.UNKNOWN);

    /**
     * Resamples the inliers; deterministic.
     *
     * @param confidence between 0 and 1, such as 0.9
     * @param seed of the draws
     * @return all unknown when there is no transform or there are no more inliers than it needs
     * @throws IllegalArgumentException for a confidence out of range
     */
    public static TiePointIntervals of(final TiePoints points, final double confidence, final long seed) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("A confidence of " + confidence + " is not between 0 and 1.");
        }
        final List<TiePoint> inliers = points.inliers();
        if (points.transform().isEmpty()
            || inliers.size() <= points.transform().get().kind().pointsNeeded())
        {
            return UNKNOWN;
        }
        final List<List<TiePoint>> cells = cells(inliers);
        final double[][] found = new double[3][DRAWS];
        int n = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            final List<TiePoint> drawn = draw(cells, seed, draw);
            final TiePoints sample = new TiePoints(points.grid(), drawn,
                TransformFit.of(points.transform().get().kind(), drawn));
            if (sample.transform().isPresent()) {
                final Shift centre = centre(sample);
                found[0][n] = centre.dx();
                found[1][n] = centre.dy();
                found[2][n++] = sample.rmse();
            }
        }
        if (2 * n < DRAWS) {
            return UNKNOWN;
        }
        return new TiePointIntervals(interval(found[0], n, confidence), interval(found[1], n, confidence),
            interval(found[2], n, confidence));
    }

    private static Shift centre(final TiePoints sample) {
        final double x = sample.grid().width() / 2.0;
        final double y = sample.grid().height() / 2.0;
        final Optional<double[]> to = sample.transform().map(t -> t.apply(x, y));
        return new Shift(to.orElseThrow()[0] - x, to.orElseThrow()[1] - y);
    }

    /** Neighbours together; every point alone where there are too few cells to draw from. */
    private static List<List<TiePoint>> cells(final List<TiePoint> points) {
        final double[] x = points.stream().mapToDouble(TiePoint::x).sorted().toArray();
        final double[] y = points.stream().mapToDouble(TiePoint::y).sorted().toArray();
        final int side = (int) Math.max(1, Math.min(MOST_CELLS_PER_SIDE, Math.sqrt(points.size()) / PER_SIDE));
        final Map<Integer, List<TiePoint>> cells = new TreeMap<>();
        for (final TiePoint p : points) {
            final int cell = place(p.y(), y, side) * side + place(p.x(), x, side);
            cells.computeIfAbsent(cell, c -> new ArrayList<>()).add(p);
        }
        return cells.size() < LEAST_CELLS ? points.stream().map(List::of).toList() : List.copyOf(cells.values());
    }

    private static int place(final double at, final double[] sorted, final int side) {
        final double low = sorted[0];
        final double width = sorted[sorted.length - 1] - low;
        return width > 0 ? (int) Math.min(side - 1, (at - low) / width * side) : 0;
    }

    private static List<TiePoint> draw(final List<List<TiePoint>> cells, final long seed, final int draw) {
        final int[] words = new int[cells.size()];
        Philox.fillBits(seed, STREAM, 0, draw, 0, words.length, words);
        return Arrays.stream(words).mapToObj(w -> cells.get((int) ((w & 0xffffffffL) * cells.size() >>> 32)))
            .flatMap(Collection::stream).toList();
    }

    private static Interval interval(final double[] values, final int n, final double confidence) {
        Arrays.sort(values, 0, n);
        final int out = (int) Math.round((1 - confidence) / 2 * (n - 1));
        return new Interval(values[out], values[n - 1 - out]);
    }
}
