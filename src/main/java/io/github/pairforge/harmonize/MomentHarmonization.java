package io.github.pairforge.harmonize;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Tile;

/**
 * Moment matching: every band gets the mean and the standard deviation of the reference,
 * {@code y = m_R + (s_R / s_S)·(x − m_S)}, in double.
 *
 * <p>Results may be negative. A constant source becomes the reference's mean with its differences as they are (gain 1);
 * a constant reference makes the result constant. NaN and infinite pixels become NaN.
 *
 * @param perBand in the order of the image's bands, at least one
 */
public record MomentHarmonization(List<Change> perBand) implements Harmonization {

    /**
     * What becomes of one band, all in reflectance.
     *
     * @param sourceMean m_S
     * @param sourceDeviation s_S, not negative
     * @param referenceMean m_R
     * @param referenceDeviation s_R, not negative
     */
    public record Change(double sourceMean, double sourceDeviation, double referenceMean, double referenceDeviation) {

        /** @throws IllegalArgumentException when a number is not finite, or a deviation negative */
        public Change {
            if (!Double.isFinite(sourceMean) || !Double.isFinite(referenceMean) || !isDeviation(sourceDeviation)
                || !isDeviation(referenceDeviation))
            {
                throw new IllegalArgumentException("Means " + sourceMean + " and " + referenceMean + " or deviations "
                    + sourceDeviation + " and " + referenceDeviation
                    + " of a moment harmonization are not finite, or a deviation is negative.");
            }
        }

        private static boolean isDeviation(final double v) {
            return v >= 0 && v < Double.POSITIVE_INFINITY;
        }

        /** s_R / s_S; 1 for a constant source. */
        public double gain() {
            return sourceDeviation == 0 ? 1 : Math.min(Double.MAX_VALUE, referenceDeviation / sourceDeviation);
        }
    }

    /** @throws IllegalArgumentException for an empty list */
    public MomentHarmonization {
        perBand = List.copyOf(perBand);
        if (perBand.isEmpty()) {
            throw new IllegalArgumentException("A moment harmonization needs the moments of every band; got none.");
        }
    }

    /**
     * From the valid pixels of two images of any sizes, bands in the order given; both are read once, tile by tile.
     *
     * @param source for an HR image, the one degraded to the reference's resolution: blur narrows a distribution
     * @throws IllegalArgumentException when the numbers of bands differ or a band has no valid pixels
     * @throws java.util.concurrent.CancellationException when the user cancelled
     */
    public static MomentHarmonization between(final RasterSource source, final RasterSource reference,
        final Progress progress) throws IOException
    {
        BandReading.requireSameBands(source, reference);
        final List<BandMoments> wanted = BandMoments.of(reference, progress);
        final List<BandMoments> found = BandMoments.of(source, progress);
        final List<Change> changes = new ArrayList<>();
        for (int b = 0; b < found.size(); b++) {
            final BandMoments to = wanted.get(b);
            final BandMoments from = found.get(b);
            Distribution.requirePixels(reference.name() + ": band " + (b + 1), to.count());
            Distribution.requirePixels(source.name() + ": band " + (b + 1), from.count());
            changes.add(new Change(from.mean(), from.deviation(), to.mean(), to.deviation()));
        }
        return new MomentHarmonization(changes);
    }

    @Override
    public void apply(final int band, final Tile tile, final float[] plane) {
        final Change c = change(band);
        final double gain = c.gain();
        final int n = tile.width() * tile.height();
        for (int i = 0; i < n; i++) {
            plane[i] = FloatKeys.isValid(plane[i]) ? (float) (c.referenceMean + gain * (plane[i] - c.sourceMean))
                : Float.NaN;
        }
    }

    @Override
    public int bands() {
        return perBand.size();
    }

    @Override
    public boolean mixesBands() {
        return false;
    }

    @Override
    public MomentHarmonization select(final int... indices) {
        return new MomentHarmonization(Arrays.stream(indices).mapToObj(this::change).toList());
    }

    private Change change(final int band) {
        if (band < 0 || band >= perBand.size()) {
            throw new IllegalArgumentException("The harmonization has moments of " + perBand.size()
                + " bands; there are none of band " + (band + 1) + ".");
        }
        return perBand.get(band);
    }
}
