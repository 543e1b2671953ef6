package io.github.pairforge.sample;

/**
 * A field, meadow, wood, orchard or pond: a rectangle in the axes of its {@link District}, a leaf of recursive
 * splitting.
 *
 * @param edges what lies along the sides u0, u1, v0, v1
 */
record Parcel(District district, long key, double u0, double u1, double v0, double v1, Edge[] edges, Crop crop,
    Spectrum soil)
{

    private static final double REACH = 900;

    /** What separates parcels, and its half width in metres. */
    enum Edge {
        TRACK(1.5), HEDGE(1.7), TREES(1.2), MARGIN(0.7), NONE(0);

        final double halfWidth;

        Edge(final double halfWidth) {
            this.halfWidth = halfWidth;
        }
    }

    /** Finds the parcel of a point of a district. */
    static Parcel at(final Plan plan, final District d, final double u, final double v) {
        double u0 = -REACH;
        double u1 = REACH;
        double v0 = -REACH;
        double v1 = REACH;
        final Edge[] edges = { Edge.NONE, Edge.NONE, Edge.NONE, Edge.NONE };
        long key = d.key();
        final double least = d.area() * Hash.between(key, 9, 0.8, 1.2);
        for (int depth = 0; (u1 - u0) * (v1 - v0) > least * Hash.between(key, 1, 0.6, 2.6); depth++) {
            final Edge edge = edge(key, depth);
            final double share = Hash.between(key, 2, 0.33, 0.67);
            final boolean along = (u1 - u0) * d.elongation() * Hash.between(key, 3, 0.8, 1.25) > v1 - v0;
            final double cut = along ? u0 + (u1 - u0) * share : v0 + (v1 - v0) * share;
            final boolean low = along ? u < cut : v < cut;
            if (along && low) {
                u1 = cut;
            }
            else if (along) {
                u0 = cut;
            }
            else if (low) {
                v1 = cut;
            }
            else {
                v0 = cut;
            }
            edges[(along ? 0 : 2) + (low ? 1 : 0)] = edge;
            key = Hash.of(key, low ? 11 : 12);
        }
        final double x = d.worldX((u0 + u1) / 2, (v0 + v1) / 2);
        final double y = d.worldY((u0 + u1) / 2, (v0 + v1) / 2);
        final Crop crop = Crop.choose(key, plan.woodiness(x, y), Math.min(u1 - u0, v1 - v0));
        final Spectrum soil = d.soil().scaled(Hash.between(key, 8, 0.82, 1.16));
        return new Parcel(d, key, u0, u1, v0, v1, edges, crop, soil);
    }

    private static Edge edge(final long key, final int depth) {
        final double track = depth < 3 ? 0 : depth == 3 ? 0.8 : depth == 4 ? 0.45 : depth == 5 ? 0.15 : 0.03;
        final double u = Hash.unit(key, 4);
        if (u < track) {
            return Edge.TRACK;
        }
        final double rest = (u - track) / (1 - track);
        return rest < 0.17 ? Edge.HEDGE : rest < 0.25 ? Edge.TREES : Edge.MARGIN;
    }

    boolean contains(final double u, final double v) {
        return u >= u0 && u < u1 && v >= v0 && v < v1;
    }

    /** Whether rows run along the second axis. */
    boolean upright() {
        return v1 - v0 > u1 - u0;
    }

    /** The side nearest to a point: 0..3. */
    int side(final double u, final double v) {
        final double du = Math.min(u - u0, u1 - u);
        final double dv = Math.min(v - v0, v1 - v);
        if (du < dv) {
            return u - u0 < u1 - u ? 0 : 1;
        }
        return v - v0 < v1 - v ? 2 : 3;
    }

    double distance(final int side, final double u, final double v) {
        return switch (side) {
            case 0 -> u - u0;
            case 1 -> u1 - u;
            case 2 -> v - v0;
            default -> v1 - v;
        };
    }
}
