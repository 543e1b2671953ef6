package io.github.pairforge.sample;

/** Where a point lies in the landscape; {@link Ground#locate} fills it. Scratch memory of one tile. */
final class Place {

    double x;
    double y;

    /** Metres to the river's bank; negative in the water. */
    double river;

    /** Metres to the middle of the nearest main road. */
    double mainRoad;

    /** Metres to the middle of the nearest street; large outside villages. */
    double street;

    /** Position along and across the main road, the axes of gardens. */
    double along;

    double across;

    boolean inVillage;

    /** Key of the village of the nearest street. */
    long village;

    /** Metres to the border of the district. */
    double border;

    District.Border borderKind;

    Parcel parcel;

    /** Position in the axes of the district, metres. */
    double u;

    double v;

    /** Metres to the nearest side of the parcel, and its number. */
    double edge;

    int side;

    Parcel.Edge edgeKind() {
        return parcel.edges()[side];
    }

    /** Metres to the pond's bank, negative in the water; large on parcels without pond. */
    double pond;
}
