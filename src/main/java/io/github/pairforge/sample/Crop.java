package io.github.pairforge.sample;

/** What grows on a parcel. */
enum Crop {
    CEREAL, YOUNG, RIPE, STUBBLE, BARE, MEADOW, PASTURE, ORCHARD, POND, WOOD, CONIFERS;

    /**
     * Draws the use of a parcel.
     *
     * @param woodiness of the region, see {@link Plan#woodiness}
     * @param width of the parcel in metres
     */
    static Crop choose(final long key, final double woodiness, final double width) {
        if (woodiness + Hash.between(key, 20, -0.1, 0.1) > 0.34) {
            return Hash.unit(key, 21) < 0.3 ? CONIFERS : WOOD;
        }
        final double u = Hash.unit(key, 22);
        if (u < 0.035) {
            return WOOD;
        }
        if (u < 0.053) {
            return width > 45 ? POND : MEADOW;
        }
        return u < 0.27 ? CEREAL : u < 0.36 ? YOUNG : u < 0.50 ? RIPE : u < 0.61 ? STUBBLE
            : u < 0.76 ? BARE : u < 0.87 ? MEADOW : u < 0.96 ? PASTURE : ORCHARD;
    }

    boolean isWood() {
        return this == WOOD || this == CONIFERS;
    }
}
