package io.github.pairforge.raster;

import java.math.BigDecimal;

/**
 * How stored values become reflectance: {@code reflectance = scale · value + offset}, GDAL's convention.
 *
 * <p>Sentinel-2 L2A integers of processing baseline 04.00 and later are (DN − 1000)/10000: scale 1e-4, offset −0.1.
 */
public record Reflectance(double scale, double offset) {

    /** Values are reflectance already. */
    public static final Reflectance IDENTITY = new Reflectance(1, 0);

    /** @throws IllegalArgumentException for a scale that is not positive or an offset that is not finite */
    public Reflectance {
        if (!(scale > 0) || Double.isInfinite(scale)) {
            throw new IllegalArgumentException("A reflectance scale of " + scale
                + " is not positive; 0.0001 turns 10000 into 1.0.");
        }
        if (!Double.isFinite(offset)) {
            throw new IllegalArgumentException("A reflectance offset of " + offset + " is not a number.");
        }
    }

    public boolean isIdentity() {
        return scale == 1 && offset == 0;
    }

    /** Converts the first {@code n} values in place; NaN stays NaN. */
    public void apply(final float[] values, final int n) {
        if (isIdentity()) {
            return;
        }
        for (int i = 0; i < n; i++) {
            values[i] = (float) (scale * values[i] + offset);
        }
    }

    @Override
    public String toString() {
        return "scale " + plain(scale) + ", offset " + plain(offset);
    }

    /** "0.0001" rather than "1.0E-4". */
    private static String plain(final double v) {
        return v == 0 ? "0" : new BigDecimal(Double.toString(v)).stripTrailingZeros().toPlainString();
    }
}
