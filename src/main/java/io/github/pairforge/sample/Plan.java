package io.github.pairforge.sample;

/**
 * What a seed decides for the whole landscape: where rivers and main roads run, and the slowly varying fields.
 *
 * <p>Everything has a place on an unbounded plane in metres; the village and the river that belong to line 0 lie within
 * about 1.2 km of the origin, so that small scenes show them.
 *
 * @param seed of all keys
 * @param rivers winding lines
 * @param roads main roads, along which the villages lie
 */
record Plan(long seed, Curves rivers, Curves roads) {

    static final double RIVER_SPACING = 5200;

    static final double ROAD_SPACING = 3300;

    /** No point is moved further by the warp, metres: √2 · 46 · (1 + 0.42 + 0.42²). */
    static final double WARP = 104;

    /** Keys of the independent elements. */
    enum Element {
        LAYOUT, RIVER, ROAD, WARP, WOOD, SOIL, RELIEF, DISTRICT, VILLAGE, TREE, TEXTURE, BANK, SENSOR
    }

    static Plan of(final long seed) {
        final long key = Hash.of(seed, Element.LAYOUT.ordinal());
        final double villageX = Hash.between(key, 0, 330, 950);
        final double villageY = Hash.between(key, 1, 330, 950);
        final double roadAngle = Hash.between(key, 2, 0, 2 * Math.PI);
        final double riverAngle = roadAngle + Hash.between(key, 3, 0.45, 1.2) * (Hash.unit(key, 4) < 0.5 ? 1 : -1);
        final double normalX = -StrictMath.sin(riverAngle);
        final double normalY = StrictMath.cos(riverAngle);
        final double toCentre = normalX * (640 - villageX) + normalY * (640 - villageY) < 0 ? -1 : 1;
        final double distance = toCentre * Hash.between(key, 5, 400, 560);
        final Curves rivers = new Curves(Hash.of(seed, Element.RIVER.ordinal()), villageX + normalX * distance,
            villageY + normalY * distance, riverAngle, RIVER_SPACING, 560, 170);
        final Curves roads = new Curves(Hash.of(seed, Element.ROAD.ordinal()), villageX, villageY, roadAngle,
            ROAD_SPACING, 700, 75);
        return new Plan(seed, rivers, roads);
    }

    long key(final Element element) {
        return Hash.of(seed, element.ordinal());
    }

    /** How far a point is moved before it is looked up in the pattern of districts, metres. */
    double warpX(final double x, final double y) {
        return 46 * Noise.fractal(key(Element.WARP), x, y, 430, 3, 0.42);
    }

    double warpY(final double x, final double y) {
        return 46 * Noise.fractal(key(Element.WARP) + 16, x, y, 430, 3, 0.42);
    }

    /** Above about 0.3 parcels are woods. */
    double woodiness(final double x, final double y) {
        return Noise.fractal(key(Element.WOOD), x, y, 900, 3, 0.6) + 0.05;
    }

    /** Soil moisture, about −1..1, with a 1/f amplitude spectrum down to 20 m. */
    double moisture(final double x, final double y) {
        return 0.75 * Noise.fractal(key(Element.SOIL), x, y, 640, 6, 0.66);
    }

    /** Relative brightness of the terrain, about 0.85..1.15: slopes towards or away from the sun, and haze. */
    double relief(final double x, final double y) {
        return 1 + 0.11 * Noise.fractal(key(Element.RELIEF), x, y, 1100, 5, 0.55);
    }
}
