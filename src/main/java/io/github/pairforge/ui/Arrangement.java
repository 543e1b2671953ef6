package io.github.pairforge.ui;

import java.awt.Dimension;
import java.awt.Point;
import java.awt.Rectangle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Finds places for windows on a screen, so that they cover each other, and older windows, as little as can be. */
final class Arrangement {

    /** Covering a window that came together with this one is that much worse than covering an older one. */
    private static final double TOGETHER = 1000;

    /** Placing one window after the other is greedy: what comes first decides what is left, so orders are tried. */
    private static final int ORDERS = 200;

    private final Rectangle screen;
    private final List<Rectangle> kept;
    private final List<Rectangle> older;

    /**
     * @param kept what must not be covered if that can be avoided
     * @param older what is covered rather than that
     */
    Arrangement(final Rectangle screen, final List<Rectangle> kept, final List<Rectangle> older) {
        this.screen = new Rectangle(screen);
        this.kept = List.copyOf(kept);
        this.older = List.copyOf(older);
    }

    /**
     * @param windows their sizes
     * @return their upper left corners; windows are on the screen as a whole where they fit
     */
    List<Point> places(final List<Dimension> windows) {
        List<Point> best = List.of();
        double least = Double.POSITIVE_INFINITY;
        // The same order of tries every time.
        final Random random = new Random(1);
        final List<Integer> turns = new ArrayList<>(IntStream.range(0, windows.size()).boxed().toList());
        turns.sort(Comparator.comparingInt(i -> -windows.get(i).width * windows.get(i).height));
        for (int attempt = 0; attempt < ORDERS; attempt++) {
            final Point[] corners = new Point[windows.size()];
            final List<Rectangle> placed = new ArrayList<>(kept);
            double sum = 0;
            for (final int i : turns) {
                final Rectangle here =
                    place(windows.get(i), placed, attempt % 2 == 0 ? older : List.of(), attempt / 2 % 2 == 0);
                sum += badness(here, placed, older);
                placed.add(here);
                corners[i] = here.getLocation();
            }
            if (sum < least) {
                least = sum;
                best = List.of(corners);
            }
            if (attempt % 4 == 3) {
                Collections.shuffle(turns, random);
            }
        }
        return best;
    }

    /**
     * The place that covers least.
     *
     * @param avoided older windows to go round
     * @param rows whether the uppermost of equal places is taken, else the leftmost
     */
    private Rectangle place(final Dimension size, final List<Rectangle> placed, final List<Rectangle> avoided,
        final boolean rows)
    {
        Rectangle best = null;
        double least = Double.POSITIVE_INFINITY;
        for (final int first : starts(!rows, rows ? size.height : size.width, placed)) {
            for (final int second : starts(rows, rows ? size.width : size.height, placed)) {
                final Rectangle here =
                    new Rectangle(rows ? second : first, rows ? first : second, size.width, size.height);
                final double covered = badness(here, placed, avoided);
                if (covered < least) {
                    least = covered;
                    best = here;
                }
            }
        }
        return best;
    }

    private static double badness(final Rectangle here, final List<Rectangle> placed, final List<Rectangle> old) {
        return TOGETHER * covered(here, placed) + covered(here, old);
    }

    /** A best place touches the screen's edge or another window on both axes. */
    private SortedSet<Integer> starts(final boolean across, final int length,
        final List<Rectangle> placed)
    {
        final int first = across ? screen.x : screen.y;
        final int last = Math.max(first, first + (across ? screen.width : screen.height) - length);
        final SortedSet<Integer> starts = new TreeSet<>(List.of(first, last));
        for (final List<Rectangle> windows : List.of(placed, older)) {
            for (final Rectangle r : windows) {
                final int start = across ? r.x : r.y;
                starts.add(Math.max(first, Math.min(last, start - length)));
                starts.add(Math.max(first, Math.min(last, start + (across ? r.width : r.height))));
            }
        }
        return starts;
    }

    private static double covered(final Rectangle here, final List<Rectangle> windows) {
        double area = 0;
        for (final Rectangle r : windows) {
            final Rectangle common = here.intersection(r);
            area += common.isEmpty() ? 0 : (double) common.width * common.height;
        }
        return area;
    }
}
