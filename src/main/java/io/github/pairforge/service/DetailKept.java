package io.github.pairforge.service;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;

import io.github.pairforge.degrade.SceneSample;
import io.github.pairforge.evaluate.BandDifference;
import io.github.pairforge.evaluate.Spread;
import io.github.pairforge.harmonize.PitchCurve;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterSource;

/**
 * How much of an image's detail is left after harmonizing, from a {@link SceneSample}; {@code NaN} where nothing is
 * valid.
 *
 * @param gradientRatio energy of first differences after / before, mean over bands
 * @param atEqualContrast the same, each energy divided by the variance of its image: a gain alone, which changes
 *            contrast and no detail, leaves it at 1
 */
record DetailKept(double gradientRatio, double atEqualContrast) {

    static DetailKept of(final RasterSource before, final RasterSource after, final Progress progress)
        throws IOException
    {
        double plain = 0;
        double equal = 0;
        int count = 0;
        // One band after the other: a sample of all of them is large.
        for (int b = 0; b < before.bands().size(); b++) {
            final Raster x = SceneSample.of(before.withBands(b), progress);
            final Raster y = SceneSample.of(after.withBands(b), progress);
            final double ratio = BandDifference.of(y.pixels(), x.pixels()).get(0).gradientRatio();
            final double[] spread = Spread.of(y.plane(0), x.plane(0));
            if (Double.isFinite(ratio) && spread[0] > 0) {
                plain += ratio;
                equal += ratio * spread[1] / spread[0];
                count++;
            }
        }
        return count == 0 ? new DetailKept(Double.NaN, Double.NaN)
            : new DetailKept(plain / count, equal / count);
    }

    /** What to say where a method has cost more than contrast. */
    Optional<String> lost(final double budget) {
        return atEqualContrast < budget
            ? Optional.of(sentence(budget, "bands or values have lost contrast that the image had")) : Optional.empty();
    }

    /** What to say of local maps that do not keep their budget, which may be another than that of the task. */
    static Optional<String> lost(final PitchCurve curve) {
        return curve.isKept() ? Optional.empty() : Optional.of(sentence(curve.budget(), curve.points().size() > 1
            ? "no pitch keeps it; lower strength" : "enlarge pitch, give pitch=auto, or lower strength"));
    }

    private static String sentence(final double budget, final String advice) {
        return String.format(Locale.ROOT, "That is below the detail budget of %.3g: %s.", budget, advice);
    }
}
