package io.github.pairforge.score;

import java.io.IOException;

import io.github.pairforge.raster.Pair;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterLoading;

/**
 * The spectral angles of a pair as it lies, without looking for a shift.
 *
 * @param score three angles with their intervals, and differences per band
 * @param degraded the first image on the grid of the second
 * @param matched the same with the histograms of the second
 * @param reference the part of the second image that the first covers
 */
public record PairAngles(SpectralScore score, Raster degraded, Raster matched, Raster reference) {

    /**
     * Brings the finer image to the grid of the other, as {@link PairScoring} does, and compares spectra.
     *
     * @param pair reflectance, as many bands in the same order
     * @param settings whose limit the angle is compared with
     * @throws IllegalArgumentException when no pixel or a constant band can be compared
     * @throws IOException when an image cannot be read
     */
    public static PairAngles of(final Pair pair, final ScoreSettings settings, final Progress progress)
        throws IOException
    {
        final Raster lr = RasterLoading.load(pair.lr(), progress);
        final boolean sameGrid = pair.relation().factor() == 1 && pair.hr().grid().width() == lr.grid().width()
            && pair.hr().grid().height() == lr.grid().height();
        final Raster hr = sameGrid ? RasterLoading.load(pair.hr(), progress)
            : NeutralDegradation.onto(lr.grid(), pair.hr(), progress);
        final SpectralScoring scoring = SpectralScoring.of(hr, hr, lr, settings);
        if (!scoring.score().problem().isEmpty()) {
            throw new IllegalArgumentException(scoring.score().problem());
        }
        return new PairAngles(scoring.score(), hr, scoring.matched(), lr);
    }
}
