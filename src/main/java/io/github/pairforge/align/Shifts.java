package io.github.pairforge.align;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/** Global shifts between images of the same grid. */
public final class Shifts {

    private Shifts() {
    }

    /**
     * Finds the shift between two images.
     *
     * @param reference axes x, y or x, y, band; any units; NaN = nodata
     * @param moving of the same size and bands
     */
    public static ShiftEstimate estimate(final RandomAccessibleInterval<? extends RealType<?>> reference,
        final RandomAccessibleInterval<? extends RealType<?>> moving, final ShiftSettings settings)
    {
        throw new UnsupportedOperationException();
    }
}
