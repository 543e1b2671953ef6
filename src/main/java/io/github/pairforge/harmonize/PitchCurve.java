package io.github.pairforge.harmonize;

import java.util.List;

/**
 * How much detail local matching keeps at which pitch, and how near it comes to the reference: the trade-off that a
 * detail budget decides.
 *
 * @param budget least {@link Point#ratio ratio} that was asked for, e.g. 0.95
 * @param points by decreasing pitch, at least one
 * @param chosen index of the point whose maps are used
 */
public record PitchCurve(double budget, List<Point> points, int chosen) {

    /**
     * One pitch.
     *
     * <p>The ratio [def]: gradient energy of the harmonized image / gradient energy under one map for the whole image
     * and a slow gain. Energy is the mean of Δx² plus that of Δy², first differences. The gain m is that of the means
     * of reference and source in windows a quarter of the image wide around the centres of 8 x 8 cells, blended as the
     * maps are; the map g is that from the source to the reference / m, and a difference between neighbours a, b counts
     * as m · (g(b) − g(a)). So a gain that follows the place, which local matching is there for, is hardly a loss of
     * detail or a win; against the globally matched image, whose contrast such a gain spoils, it would be. The
     * source takes part as sharp as it is; m and g are found at the reference's sharpness. The lowest of all bands
     * counts. NaN where no band has any detail.
     *
     * @param pitch distance of the windows' centres, in pixels of the source
     * @param across windows along x
     * @param down windows along y
     * @param ratio gradient energy kept, see above
     * @param error mean absolute difference between harmonized image and reference, in units of the reference, over all
     *            bands. With small windows it falls also because noise and misplaced detail are copied: it is no error
     *            against the truth
     */
    public record Point(double pitch, int across, int down, double ratio, double error) {
    }

    /** @throws IllegalArgumentException when no point is chosen, or the budget is negative or no number */
    public PitchCurve {
        points = List.copyOf(points);
        requireBudget(budget);
        if (chosen < 0 || chosen >= points.size()) {
            throw new IllegalArgumentException("Point " + chosen + " of " + points.size()
                + " cannot be the chosen one.");
        }
    }

    static void requireBudget(final double budget) {
        if (!(budget >= 0 && budget < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("detail_budget: " + budget
                + " is no share of the gradient energy; give 0 or more, for example 0.95.");
        }
    }

    /**
     * The smallest pitch that keeps the budget; where none does, the one that keeps most.
     *
     * @param points by decreasing pitch
     */
    static PitchCurve of(final double budget, final List<Point> points) {
        int best = 0;
        for (int i = 1; i < points.size(); i++) {
            final double ratio = points.get(i).ratio();
            if (ratio >= budget || ratio > points.get(best).ratio()) {
                best = i;
            }
        }
        return new PitchCurve(budget, points, best);
    }

    /** The point whose maps are used. */
    public Point best() {
        return points.get(chosen);
    }

    /** Whether the chosen pitch keeps the budget; an image without any detail has none to lose. */
    public boolean isKept() {
        return !(best().ratio() < budget);
    }
}
