package io.github.pairforge.sample;

import java.util.ArrayList;
import java.util.List;

/**
 * A village along a main road: its streets and buildings.
 *
 * <p>It is laid out in the road's own axes, along and across the winding line.
 *
 * @param key of its random numbers
 * @param line number of the main road
 * @param streets four numbers each: from and to, along and across the road
 * @param buildings in world metres
 */
record Village(long key, long line, double x, double y, double radius, double[][] streets, List<Building> buildings) {

    /** Distance of villages along a road. */
    static final double PITCH = 2300;

    /** Gardens reach so far from the middle of a street. */
    static final double DEPTH = 42;

    private static final double RADIUS = 520;

    /** The villages that may reach into a window. */
    static List<Village> within(final Plan plan, final Window window) {
        final List<Village> found = new ArrayList<>();
        final Curves roads = plan.roads();
        final double cx = (window.left() + window.right()) / 2;
        final double cy = (window.top() + window.bottom()) / 2;
        final double reach = (window.right() - window.left() + window.bottom() - window.top()) / 2 + 3 * RADIUS;
        final long line = roads.nearest(cx, cy);
        final long lines = (long) Math.ceil(reach / Plan.ROAD_SPACING);
        final long first = (long) Math.floor((roads.along(cx, cy) - reach) / PITCH);
        final long last = (long) Math.ceil((roads.along(cx, cy) + reach) / PITCH);
        for (long k = line - lines; k <= line + lines; k++) {
            for (long i = first; i <= last; i++) {
                final long key = Hash.of(plan.key(Plan.Element.VILLAGE), k, i);
                final boolean atAnchor = k == 0 && i == 0;
                final double s = atAnchor ? 0 : (i + Hash.between(key, 0, -0.25, 0.25)) * PITCH;
                final double x = roads.worldX(k, s, 0);
                final double y = roads.worldY(k, s, 0);
                if (window.touches(x, y, RADIUS) && (atAnchor || Math.abs(plan.rivers().distance(x, y)) > 150)) {
                    found.add(new VillagePlan(plan, key, k, s).build(x, y, RADIUS));
                }
            }
        }
        return found;
    }

    /** Metres to the middle of the nearest street. */
    double distance(final double s, final double t) {
        double least = Double.MAX_VALUE;
        for (final double[] street : streets) {
            least = Math.min(least, squaredDistance(street, s, t));
        }
        return Math.sqrt(least);
    }

    static double squaredDistance(final double[] street, final double s, final double t) {
        final double ds = street[2] - street[0];
        final double dt = street[3] - street[1];
        final double a = Noise.clamp(((s - street[0]) * ds + (t - street[1]) * dt) / (ds * ds + dt * dt), 0, 1);
        final double es = s - street[0] - a * ds;
        final double et = t - street[1] - a * dt;
        return es * es + et * et;
    }
}
