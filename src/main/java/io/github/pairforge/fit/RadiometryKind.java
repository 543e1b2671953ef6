package io.github.pairforge.fit;

/** Relations between the reflectances of two sensors that can be learnt from pairs and applied elsewhere. */
public enum RadiometryKind {

    /** None: the fall-back when what was learnt elsewhere does harm. */
    IDENTITY("identity"),

    /** A gain and an offset per band, from means and standard deviations. */
    GAIN("gain and offset"),

    /** Half way from identity to {@link #GAIN}. */
    HALF_GAIN("half gain and offset"),

    /** A gain about the scene's mean that grows with the band's own dark level. */
    HAZE("haze"),

    /** Half of {@link #HAZE}. */
    HALF_HAZE("half haze"),

    /** {@link #HAZE} with the visible bands' mean dark level for all bands. */
    COMMON_HAZE("common haze"),

    /** {@link #HAZE} of the visible bands only. */
    VISIBLE_HAZE("visible haze"),

    /** Every LR band is a weighted sum of all bands plus an intercept, by least squares. */
    MATRIX("regression"),

    /** Half way from identity to {@link #MATRIX}. */
    HALF_MATRIX("half regression"),

    /** Global quantile tables with straight tails. */
    TABLES("histogram tables"),

    /** A smooth monotone curve per band through a few quantiles: what tables say of most pixels, not of each. */
    SPLINE("monotone spline");

    private final String label;

    RadiometryKind(final String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
