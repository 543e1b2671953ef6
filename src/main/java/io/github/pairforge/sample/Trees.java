package io.github.pairforge.sample;

/**
 * Trees: one candidate per cell of a lattice, kept where the land at that point has trees.
 *
 * <p>Crowns are domes drawn into the height map, the higher one in front, so their order does not matter.
 */
final class Trees {

    private static final double PITCH = 4.6;

    /** No crown is wider, metres. */
    static final double LARGEST = 5.5;

    private final Ground ground;
    private final long key;
    private final Place place = new Place();
    private boolean conifer;

    Trees(final Plan plan, final Ground ground) {
        this.ground = ground;
        key = plan.key(Plan.Element.TREE);
    }

    void draw(final Canvas canvas) {
        final Window window = canvas.window().grown(LARGEST);
        final long right = (long) Math.floor(window.right() / PITCH);
        final long bottom = (long) Math.floor(window.bottom() / PITCH);
        for (long j = (long) Math.floor(window.top() / PITCH); j <= bottom; j++) {
            for (long i = (long) Math.floor(window.left() / PITCH); i <= right; i++) {
                final long tree = Hash.of(key, i, j);
                final double x = (i + Hash.unit(tree, 0)) * PITCH;
                final double y = (j + Hash.unit(tree, 1)) * PITCH;
                if (window.touches(x, y, 0)) {
                    ground.locate(x, y, place);
                    final double radius = radius(tree);
                    if (radius > 0) {
                        drawCrown(canvas, x, y, radius, tree);
                    }
                }
            }
        }
    }

    /** Radius of the crown at the located place, 0 where no tree grows. */
    private double radius(final long tree) {
        final double chance = Hash.unit(tree, 2);
        final double size = Hash.unit(tree, 3);
        final Place p = place;
        conifer = false;
        if (p.river < 1 || p.pond < 1 || p.mainRoad < 6 || p.street < 4.5) {
            return 0;
        }
        if (p.border < p.borderKind.halfWidth + 1.2) {
            return p.borderKind == District.Border.HEDGE && !p.inVillage && chance < 0.75 ? 1.5 + 2 * size : 0;
        }
        if (p.inVillage) {
            return chance < 0.17 ? 1.4 + 2.2 * size : 0;
        }
        if (p.river < Ground.RIPARIAN || p.pond < 7) {
            return chance < 0.32 + 0.5 * ground.moisture(p.x, p.y) ? 1.8 + 2.6 * size : 0;
        }
        return parcelTree(p, chance, size);
    }

    private double parcelTree(final Place p, final double chance, final double size) {
        final Crop crop = p.parcel.crop();
        final Parcel.Edge edge = p.edgeKind();
        if (edge == Parcel.Edge.TRACK && p.edge < 2.4) {
            return 0;
        }
        if (crop.isWood()) {
            conifer = crop == Crop.CONIFERS && chance < 0.75 || chance < 0.06;
            return chance > 0.97 ? 0 : conifer ? 1.8 + 1.4 * size : 2.3 + 2.6 * size * size;
        }
        if (edge == Parcel.Edge.HEDGE && p.edge < 2.3) {
            return chance < 0.8 ? 1.3 + 1.8 * size : 0;
        }
        if (edge == Parcel.Edge.TREES && p.edge < 2.6) {
            return chance < 0.4 ? 2.2 + 2.2 * size : 0;
        }
        return crop == Crop.PASTURE && chance < 0.007 || crop == Crop.MEADOW && chance < 0.003 ? 2 + 2.5 * size : 0;
    }

    private void drawCrown(final Canvas canvas, final double x, final double y, final double radius, final long tree) {
        final double top = (2.5 + 2.4 * radius) * Hash.between(tree, 4, 0.9, 1.12);
        final double depth = radius * (conifer ? 1.2 : 0.7);
        final double health = Hash.unit(tree, 5);
        final Spectrum own = (conifer ? Spectrum.CONIFER : Spectrum.BROADLEAF.mixed(Spectrum.MEADOW, health * 0.45))
            .scaled(Hash.between(tree, 6, 0.84, 1.14));
        for (int j = canvas.row(y - radius); j < canvas.row(y + radius); j++) {
            final double dy = (canvas.y(j) - y) / radius;
            for (int i = canvas.column(x - radius); i < canvas.column(x + radius); i++) {
                final double dx = (canvas.x(i) - x) / radius;
                final double rho = dx * dx + dy * dy;
                final int index = j * canvas.width() + i;
                final double z = top - depth * rho;
                if (rho < 1 && z > canvas.height()[index]) {
                    canvas.height()[index] = (float) z;
                    final double tilt = 0.9 * depth / radius;
                    canvas.put(index, own, Sun.light(tilt * dx, tilt * dy));
                }
            }
        }
    }
}
