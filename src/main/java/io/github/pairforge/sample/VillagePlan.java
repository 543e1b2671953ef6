package io.github.pairforge.sample;

import java.util.ArrayList;
import java.util.List;

/** Lays out one village: side streets off the main road, then houses along all streets, barns and greenhouses. */
final class VillagePlan {

    private final Plan plan;
    private final long key;
    private final long line;
    private final double centre;
    private final double half;
    private final List<double[]> streets = new ArrayList<>();
    private final List<Building> buildings = new ArrayList<>();
    private final List<double[]> taken = new ArrayList<>();

    VillagePlan(final Plan plan, final long key, final long line, final double centre) {
        this.plan = plan;
        this.key = key;
        this.line = line;
        this.centre = centre;
        half = Hash.between(key, 1, 190, 330);
    }

    Village build(final double x, final double y, final double radius) {
        streets.add(new double[] { centre - half, 0, centre + half, 0 });
        sideStreets(1);
        sideStreets(-1);
        final int count = streets.size();
        for (int i = 0; i < count; i++) {
            farms(streets.get(i), Hash.of(key, 200 + i));
        }
        for (int i = 0; i < count; i++) {
            houses(streets.get(i), Hash.of(key, 100 + i));
        }
        return new Village(key, line, x, y, radius, streets.toArray(double[][]::new), List.copyOf(buildings));
    }

    private void sideStreets(final int side) {
        long k = Hash.of(key, side);
        double s = centre - half * Hash.between(k, 0, 0.7, 0.95);
        double[] before = null;
        while (s < centre + half * 0.95) {
            k = Hash.of(k, 1);
            if (Hash.unit(k, 0) < 0.78) {
                final double length = Hash.between(k, 1, 80, 230) * (1 - 0.55 * Math.abs(s - centre) / half);
                final double bend = s + length * Hash.between(k, 2, -0.2, 0.2);
                final double end = bend + length * Hash.between(k, 3, -0.3, 0.3);
                final double middle = side * length * Hash.between(k, 4, 0.35, 0.65);
                streets.add(new double[] { s, 0, bend, middle });
                final double[] outer = { bend, middle, end, side * length };
                streets.add(outer);
                if (before != null && Hash.unit(k, 5) < 0.7) {
                    streets.add(new double[] { before[2], before[3], outer[2], outer[3] });
                }
                before = outer;
            }
            else {
                before = null;
            }
            s += Hash.between(k, 6, 62, 125);
        }
    }

    private void houses(final double[] street, final long k) {
        final double length = length(street);
        final double core = half * 0.45;
        for (int side = -1; side <= 1; side += 2) {
            double at = Hash.between(k, side, 4, 14);
            for (int n = 0; at < length; n++) {
                final long h = Hash.of(k, n, side);
                final boolean inner = Math.abs(street[0] - centre) < core && Math.abs(street[1]) < 60;
                final double hl = Hash.between(h, 1, 4.6, inner ? 9 : 7.2);
                final double hw = Hash.between(h, 2, 3.6, inner ? 5.4 : 4.7);
                if (Hash.unit(h, 3) < 0.88) {
                    final boolean endOn = Hash.unit(h, 4) < 0.35;
                    final double setback = (inner ? 4.5 : 7.5) + Hash.between(h, 5, 0, 5) + (endOn ? hl : hw);
                    place(street, at / length, side * setback, endOn, hl, hw, Roof.ofHouse(h), h);
                    if (Hash.unit(h, 6) < 0.55) {
                        place(street, at / length, side * (setback + Hash.between(h, 7, 14, 24)), !endOn,
                            Hash.between(h, 8, 2.2, 5), Hash.between(h, 9, 1.8, 3), Roof.ofShed(h), Hash.of(h, 1));
                    }
                }
                at += 2 * hl + Hash.between(h, 10, inner ? 2 : 5, inner ? 9 : 16);
            }
        }
    }

    /** Large buildings stand where streets end. */
    private void farms(final double[] street, final long k) {
        final double u = Hash.unit(k, 0);
        if (u > 0.34) {
            return;
        }
        final int side = Hash.unit(k, 1) < 0.5 ? 1 : -1;
        if (u < 0.06) {
            final double offset = side * Hash.between(k, 2, 26, 30);
            for (int i = 0; i < 3 + (int) (3 * Hash.unit(k, 3)); i++) {
                place(street, 1 + i * 11.5 / length(street), offset, true, 19, 4.4, Roof.GREENHOUSE, Hash.of(k, 9));
            }
            return;
        }
        final double hl = Hash.between(k, 4, 11, 24);
        final double hw = Hash.between(k, 5, 6.5, 11);
        place(street, Hash.between(k, 6, 0.75, 1), side * (hw + 9), false, hl, hw, Roof.ofBarn(k), k);
        place(street, 1, -side * (hl * 0.7 + 8), true, hl * 0.7, hw * 0.7, Roof.ofBarn(k + 1), Hash.of(k, 8));
    }

    private static double length(final double[] street) {
        final double ds = street[2] - street[0];
        final double dt = street[3] - street[1];
        return Math.sqrt(ds * ds + dt * dt);
    }

    private void place(final double[] street, final double share, final double setback, final boolean endOn,
        final double hl, final double hw, final Roof roof, final long h)
    {
        final double length = length(street);
        final double ds = (street[2] - street[0]) / length;
        final double dt = (street[3] - street[1]) / length;
        final double s = street[0] + ds * share * length - dt * setback;
        final double t = street[1] + dt * share * length + ds * setback;
        final double size = Math.sqrt(hl * hl + hw * hw);
        if (Math.abs(t) < 5 + (endOn ? hl : hw) || !isFree(street, s, t, size, hw)) {
            return;
        }
        final Curves roads = plan.roads();
        final double x = roads.worldX(line, s, t);
        final double y = roads.worldY(line, s, t);
        if (Math.abs(plan.rivers().distance(x, y)) < 45) {
            return;
        }
        taken.add(new double[] { s, t, hl, hw });
        final double m = roads.slope(line, s);
        final double ax = endOn ? -dt : ds;
        final double at = (endOn ? ds : dt) + m * ax + Hash.between(h, 12, -0.07, 0.07);
        final double norm = Math.sqrt(ax * ax + at * at);
        final double c = (roads.cos() * ax - roads.sin() * at) / norm;
        final double q = (roads.sin() * ax + roads.cos() * at) / norm;
        buildings.add(new Building(x, y, c, q, hl, hw, roof, h));
    }

    private boolean isFree(final double[] own, final double s, final double t, final double size, final double hw) {
        for (final double[] street : streets) {
            final double clear = street == own ? 3.5 + hw : 3.5 + (hw + size) / 2;
            if (Village.squaredDistance(street, s, t) < clear * clear) {
                return false;
            }
        }
        for (final double[] other : taken) {
            final double ds = other[0] - s;
            final double dt = other[1] - t;
            final double gap = Math.min(hw + other[3] + 1.5, size + other[2]);
            if (ds * ds + dt * dt < gap * gap) {
                return false;
            }
        }
        return true;
    }
}
