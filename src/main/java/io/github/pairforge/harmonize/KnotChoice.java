package io.github.pairforge.harmonize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

import io.github.pairforge.raster.Knots;

/**
 * Chooses the knots that describe a curve best: the worst-described one is added, again and again.
 *
 * <p>Source: D. Douglas, T. Peucker: Algorithms for the reduction of the number of points required to represent a
 * digitized line. Cartographica 10 (1973) 112–122; here with the vertical distance and a given number of points.
 */
record KnotChoice(Knots x, double[] y) {

    private record Segment(int from, int to, int farthest, double distance) {
    }

    /** Indices in increasing order, both ends included. */
    int[] choose(final int count) {
        // Ties go to the left, so that the choice is unique.
        final PriorityQueue<Segment> open = new PriorityQueue<>(
            Comparator.comparingDouble((Segment s) -> -s.distance()).thenComparingInt(Segment::from));
        open.add(segment(0, x.size() - 1));
        final List<Integer> kept = new ArrayList<>(List.of(0, x.size() - 1));
        while (kept.size() < count && open.peek() != null && open.peek().distance() > 0) {
            final Segment worst = open.remove();
            kept.add(worst.farthest());
            open.add(segment(worst.from(), worst.farthest()));
            open.add(segment(worst.farthest(), worst.to()));
        }
        return kept.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    private Segment segment(final int from, final int to) {
        final double slope = (y[to] - y[from]) / (x.get(to) - x.get(from));
        int farthest = from;
        double distance = 0;
        for (int i = from + 1; i < to; i++) {
            final double d = Math.abs(y[from] + slope * (x.get(i) - x.get(from)) - y[i]);
            if (d > distance) {
                distance = d;
                farthest = i;
            }
        }
        return new Segment(from, to, farthest, distance);
    }
}
