package io.github.pairforge.align;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

/** Global shifts between images of the same grid. */
public final class Shifts {

    private Shifts() {
    }

    /**
     * Finds the shift between two images: what to add to positions in the moving one so that it lies on the reference.
     *
     * <p>Both are smoothed (σ = 1.1 pixels, holes are filled), and the Sobel magnitudes of their bands added up, each
     * band scaled to the same mean gradient; with {@code edges} off, the bands' correlations are added up instead. The
     * phase correlation below a quarter of a cycle per pixel finds the peak's neighbourhood and tells it from chance.
     * {@link ShiftMethod#DFT} then finds the maximum of the unwhitened correlation under Hann windows, which are
     * applied anew after each shift, to a fraction of a pixel that is not quantised; {@link ShiftMethod#PHASE} that of
     * the phase correlation; {@link ShiftMethod#FOROOSH} takes its samples. The interval is that of the sum over 8 × 8
     * blocks of the correlation's slope (PHASE: of the phases that are left), by Student's distribution, and 0.004
     * pixels at least. Runs on the caller's thread; the same images give the same bits. docs/alignment.md has the
     * equations.
     *
     * <p>A pixel that is nodata in either image counts in neither; a band that is constant, or has less than half of
     * the best band's valid pixels, is left out. Images of less than 16 pixels along a side, without texture, with less
     * than a tenth of valid pixels, unrelated, repeating themselves, or further apart than the limit are failures.
     *
     * @param reference axes x, y or x, y, band; any units; NaN = nodata
     * @param moving of the same size and bands
     * @param settings method, largest shift, confidence
     * @return the shift, or why there is none
     * @throws IllegalArgumentException when axes, sizes or numbers of bands differ
     * @implNote op names='pairforge.shift', type=Function
     */
    public static ShiftEstimate estimate(final RandomAccessibleInterval<? extends RealType<?>> reference,
        final RandomAccessibleInterval<? extends RealType<?>> moving, final ShiftSettings settings)
    {
        final PreparedPair pair = PreparedPair.of(reference, moving);
        return pair.problem().isEmpty() ? new ShiftSearch(pair, settings).run()
            : ShiftEstimate.failed(pair.problem());
    }

    /**
     * The peak of the periodic correlation of two images as they are: no edges, no window, no test.
     *
     * <p>{@link ShiftMethod#PHASE} is scikit-image's {@code phase_cross_correlation}, {@link ShiftMethod#DFT} the same
     * with {@code normalization=None}, both with an unlimited {@code upsample_factor}. For images that are no periods
     * of something, {@link #estimate} is better.
     *
     * @param reference axes x, y or x, y, band, whose spectra are added up; any units, all finite
     * @param moving of the same size and bands
     * @throws IllegalArgumentException when axes, sizes or numbers of bands differ, or for a value that is not finite
     */
    public static Shift correlate(final RandomAccessibleInterval<? extends RealType<?>> reference,
        final RandomAccessibleInterval<? extends RealType<?>> moving, final ShiftMethod method)
    {
        return method.peak(PeriodicPair.spectrum(reference, moving));
    }
}
