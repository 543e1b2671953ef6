package io.github.pairforge.fit;

/** Which relation between the reflectances of both sensors is removed for every candidate before errors are counted. */
public enum Radiometry {

    /** None: both sensors are calibrated alike. */
    IDENTITY(false),

    /** A gain and an offset per band. */
    GAIN_OFFSET(false),

    /** A smooth curve per band: a cubic spline with linear tails through five knots. */
    CURVE(false),

    /** Every LR band is a linear combination of all blurred bands, with an intercept. */
    MATRIX(true),

    /** Global histogram matching of every candidate, as the published method; intervals come from the curve. */
    HISTOGRAM(false);

    private final boolean mixesBands;

    Radiometry(final boolean mixesBands) {
        this.mixesBands = mixesBands;
    }

    /** Whether an LR band depends on the kernels of all bands. */
    public boolean mixesBands() {
        return mixesBands;
    }
}
