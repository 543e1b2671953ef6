package io.github.pairforge.sample;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The land of one window: finds where a point lies and what colour the ground has there. One per tile, one thread. */
final class Ground {

    /** Width of the strip along a bank that is not farmed, metres. */
    static final double RIPARIAN = 11;

    private final Plan plan;
    private final List<District> districts;
    private final List<Village> villages;
    private final SmoothField warpX;
    private final SmoothField warpY;
    private final SmoothField moisture;
    private Parcel last;

    Ground(final Plan plan, final Window window) {
        this.plan = plan;
        districts = districts(plan, window);
        villages = Village.within(plan, window);
        warpX = new SmoothField(window, plan::warpX);
        warpY = new SmoothField(window, plan::warpY);
        moisture = new SmoothField(window, plan::moisture);
    }

    List<Village> villages() {
        return villages;
    }

    private static List<District> districts(final Plan plan, final Window window) {
        final List<District> all = new ArrayList<>();
        final long key = plan.key(Plan.Element.DISTRICT);
        final Window reach = window.grown(2 * District.PITCH);
        for (long j = cell(reach.top()); j <= cell(reach.bottom()); j++) {
            for (long i = cell(reach.left()); i <= cell(reach.right()); i++) {
                all.add(District.of(key, i, j));
            }
        }
        return nearest(all, window);
    }

    /** Leaves out sites that cannot be the nearest or second nearest of any point of the window. */
    private static List<District> nearest(final List<District> all, final Window window) {
        final double x = (window.left() + window.right()) / 2;
        final double y = (window.top() + window.bottom()) / 2;
        final double[] distances = all.stream().mapToDouble(d -> distance(d, x, y)).toArray();
        final double second = Arrays.stream(distances).sorted().skip(1).findFirst().orElseThrow();
        final double half = distance(window.right() - x, window.bottom() - y) + Plan.WARP;
        return all.stream().filter(d -> distance(d, x, y) <= second + 2 * half).toList();
    }

    private static double distance(final District d, final double x, final double y) {
        return distance(d.x() - x, d.y() - y);
    }

    private static double distance(final double dx, final double dy) {
        return Math.sqrt(dx * dx + dy * dy);
    }

    private static long cell(final double metres) {
        return (long) Math.floor(metres / District.PITCH);
    }

    /** Fills {@code p} for a point of the window. */
    void locate(final double x, final double y, final Place p) {
        p.x = x;
        p.y = y;
        final double wx = x + warpX.at(x, y);
        final double wy = y + warpY.at(x, y);
        locateDistrict(wx, wy, p);
        locateWater(wx, wy, p);
        locateRoad(p);
    }

    private void locateDistrict(final double wx, final double wy, final Place p) {
        District first = null;
        District second = null;
        double d1 = Double.MAX_VALUE;
        double d2 = Double.MAX_VALUE;
        for (final District d : districts) {
            final double dx = d.x() - wx;
            final double dy = d.y() - wy;
            final double square = dx * dx + dy * dy;
            if (square < d1) {
                d2 = d1;
                second = first;
                d1 = square;
                first = d;
            }
            else if (square < d2) {
                d2 = square;
                second = d;
            }
        }
        final double dx = first.x() - second.x();
        final double dy = first.y() - second.y();
        p.border = (d2 - d1) / (2 * Math.sqrt(dx * dx + dy * dy));
        p.borderKind = first.border(second);
        p.u = first.u(wx, wy);
        p.v = first.v(wx, wy);
        if (last == null || last.district() != first || !last.contains(p.u, p.v)) {
            last = Parcel.at(plan, first, p.u, p.v);
        }
        p.parcel = last;
        p.side = last.side(p.u, p.v);
        p.edge = last.distance(p.side, p.u, p.v);
    }

    private void locateWater(final double wx, final double wy, final Place p) {
        final Curves rivers = plan.rivers();
        final double distance = rivers.distance(p.x, p.y);
        final double width = 13 + 6 * Noise.at(plan.key(Plan.Element.BANK), rivers.along(p.x, p.y) / 260);
        p.river = Math.abs(distance) - width;
        if (p.river < 40) {
            p.river += 2.5 * Noise.fractal(plan.key(Plan.Element.BANK) + 1, p.x, p.y, 26, 2, 0.5);
        }
        p.pond = Double.MAX_VALUE;
        if (p.parcel.crop() == Crop.POND) {
            final double ru = Math.min(60, 0.33 * (p.parcel.u1() - p.parcel.u0()));
            final double rv = Math.min(60, 0.33 * (p.parcel.v1() - p.parcel.v0()));
            final double eu = (p.u - (p.parcel.u0() + p.parcel.u1()) / 2) / ru;
            final double ev = (p.v - (p.parcel.v0() + p.parcel.v1()) / 2) / rv;
            final double radius = 1 + 0.3 * Noise.fractal(p.parcel.key(), wx, wy, 45, 2, 0.5);
            p.pond = (Math.sqrt(eu * eu + ev * ev) - radius) * Math.min(ru, rv);
        }
    }

    private void locateRoad(final Place p) {
        p.mainRoad = Math.abs(plan.roads().distance(p.x, p.y));
        p.street = Double.MAX_VALUE;
        p.inVillage = false;
        for (final Village village : villages) {
            if (Math.abs(p.x - village.x()) > village.radius() || Math.abs(p.y - village.y()) > village.radius()) {
                continue;
            }
            final double s = plan.roads().along(p.x, p.y);
            final double t = plan.roads().offset(village.line(), p.x, p.y);
            final double street = village.distance(s, t);
            if (street < p.street) {
                p.street = street;
                p.village = village.key();
                p.along = s;
                p.across = t;
            }
        }
        p.inVillage = p.street < Village.DEPTH && p.river > RIPARIAN;
    }

    /** Soil moisture at a point of the window. */
    double moisture(final double x, final double y) {
        return moisture.at(x, y);
    }

    /**
     * The colour of the ground.
     *
     * @param p a located point
     * @param fine texture of a few metres, about −1..1
     */
    void paint(final Place p, final double fine, final Colour c) {
        final double wet = moisture.at(p.x, p.y);
        if (p.river < RIPARIAN || p.pond < 6) {
            paintBank(p, wet, fine, c);
        }
        else if (p.inVillage) {
            Gardens.paint(p, fine, c);
        }
        else {
            Fields.paint(p, wet, fine, c);
            paintEdges(p, fine, c);
        }
        paintRoads(p, fine, c);
    }

    private static void paintBank(final Place p, final double wet, final double fine, final Colour c) {
        final double bank = Math.min(p.river, p.pond);
        if (bank < 0) {
            final double depth = Noise.step(0, 6, -bank);
            c.set(p.pond < 0 ? Spectrum.WATER : Spectrum.MUDDY_WATER.mixed(Spectrum.WATER, 0.5 + 0.5 * wet));
            c.mix(Spectrum.SOIL_DARK, 0.16 * (1 - depth));
            c.scale(1 + 0.03 * fine);
        }
        else {
            c.set(Spectrum.MEADOW);
            c.mix(Spectrum.DRY_GRASS, Noise.clamp(0.3 - 0.4 * wet + 0.35 * fine, 0, 1));
            c.mix(Spectrum.SAND, Noise.step(3.2, 0.4, bank) * Noise.step(0.05, 0.6, -wet + 0.3 * fine));
            c.scale(1 + 0.14 * fine);
        }
    }

    private static void paintEdges(final Place p, final double fine, final Colour c) {
        final Parcel.Edge edge = p.edgeKind();
        if (p.parcel.crop().isWood() && edge != Parcel.Edge.TRACK) {
            return;
        }
        if (p.edge < edge.halfWidth) {
            if (edge == Parcel.Edge.TRACK) {
                c.set(Spectrum.DIRT);
                c.mix(Spectrum.DRY_GRASS, Noise.clamp(0.25 + 0.5 * fine + (p.edge < 0.4 ? 0.4 : 0), 0, 1));
            }
            else {
                c.set(edge == Parcel.Edge.HEDGE ? Spectrum.UNDERWOOD : Spectrum.MEADOW);
                c.mix(Spectrum.DRY_GRASS, Noise.clamp(0.35 + 0.6 * fine, 0, 1));
            }
        }
        else if (p.edge < edge.halfWidth + 1.1) {
            c.mix(Spectrum.MEADOW, 0.6);
        }
    }

    private static void paintRoads(final Place p, final double fine, final Colour c) {
        if (p.pond > 4 && p.border < p.borderKind.halfWidth + 1.4) {
            final boolean bridge = p.borderKind == District.Border.ASPHALT;
            if (p.river > (bridge ? -100 : 1) && (!p.inVillage || p.borderKind.ordinal() < 2)) {
                paintBorder(p, fine, c);
            }
        }
        if (p.street < 2.9) {
            c.set(Spectrum.ASPHALT);
            c.mix(Spectrum.PAVING, 0.25 + 0.2 * fine);
        }
        if (p.mainRoad < 6.2) {
            if (p.mainRoad < 3.7) {
                c.set(Spectrum.ASPHALT);
                c.scale(1 + 0.05 * fine - (p.mainRoad < 0.12 ? -1.2 : 0));
            }
            else if (p.river > 0 && !p.inVillage) {
                c.set(Spectrum.MEADOW);
                c.mix(Spectrum.DRY_GRASS, 0.5 + 0.3 * fine);
            }
            else {
                c.set(Spectrum.PAVING);
            }
        }
    }

    private static void paintBorder(final Place p, final double fine, final Colour c) {
        if (p.border > p.borderKind.halfWidth) {
            c.set(Spectrum.MEADOW);
            c.mix(Spectrum.DRY_GRASS, Noise.clamp(0.45 + 0.4 * fine, 0, 1));
            return;
        }
        switch (p.borderKind) {
            case ASPHALT -> {
                c.set(Spectrum.ASPHALT);
                c.mix(Spectrum.PAVING, 0.3);
                c.scale(1 + 0.06 * fine);
            }
            case DIRT -> {
                c.set(Spectrum.DIRT);
                c.mix(Spectrum.DRY_GRASS, Noise.clamp(0.1 + 0.4 * fine, 0, 1));
            }
            case HEDGE -> c.set(Spectrum.UNDERWOOD);
            default -> {
                c.set(Spectrum.MEADOW);
                c.scale(0.8 + 0.1 * fine);
            }
        }
    }
}
