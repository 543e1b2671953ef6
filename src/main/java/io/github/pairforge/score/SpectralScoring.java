package io.github.pairforge.score;

import java.util.Arrays;
import java.util.List;

import io.github.pairforge.evaluate.AngleInterval;
import io.github.pairforge.evaluate.BandDifference;
import io.github.pairforge.evaluate.SpectralAngle;
import io.github.pairforge.harmonize.Distribution;
import io.github.pairforge.harmonize.HistogramMatching;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Raster;

/**
 * Spectra of a pair.
 *
 * @param score the numbers
 * @param matched HR on LR's grid with LR's histograms
 */
record SpectralScoring(SpectralScore score, Raster matched) {

    /**
     * @param degraded HR on LR's grid, as it lies
     * @param aligned the same with the shift removed, or the same object
     */
    static SpectralScoring of(final Raster degraded, final Raster aligned, final Raster lr,
        final ScoreSettings settings)
    {
        final CommonPixels common = CommonPixels.of(aligned, lr);
        final String problem = common.problem();
        if (!problem.isEmpty()) {
            return failed(aligned, lr, problem, settings);
        }
        final Raster image = common.image();
        final Raster reference = common.reference();
        final Raster matched = matched(common);
        final AngleInterval angles = AngleInterval.of(matched.pixels(), reference.pixels(),
            settings.match().shift().confidence(), settings.seed());
        final SpectralAngle asTheyLie = degraded == aligned ? angles.angle() : asTheyLie(degraded, lr);
        final double[] absolute = BandDifference.of(matched.pixels(), reference.pixels()).stream()
            .mapToDouble(BandDifference::meanAbsoluteError).toArray();
        return new SpectralScoring(
            new SpectralScore(asTheyLie, SpectralAngle.of(image.pixels(), reference.pixels()), angles, lr.bands(),
                absolute, "", SpectralJudgement.check(angles, lr.bands().size(), "", settings)),
            matched);
    }

    private static SpectralAngle asTheyLie(final Raster degraded, final Raster lr) {
        final CommonPixels common = CommonPixels.of(degraded, lr);
        return common.problem().isEmpty() ? SpectralAngle.of(matched(common).pixels(), common.reference().pixels())
            : none().angle();
    }

    private static Raster matched(final CommonPixels common) {
        final float[][] planes = new float[common.lr().length][];
        for (int b = 0; b < planes.length; b++) {
            final int n = common.lr()[b].length;
            planes[b] = new float[n];
            HistogramMatching.match(common.hr()[b], n, Distribution.of(common.lr()[b], n), planes[b]);
        }
        final Raster image = common.image();
        return Raster.wrap(planes, image.grid(), image.bands(), image.name());
    }

    private static SpectralScoring failed(final Raster aligned, final Raster lr, final String problem,
        final ScoreSettings settings)
    {
        final List<Band> bands = lr.bands();
        final double[] absolute = new double[bands.size()];
        Arrays.fill(absolute, Double.NaN);
        return new SpectralScoring(new SpectralScore(none().angle(), none().angle(), none(), bands, absolute, problem,
            SpectralJudgement.check(none(), bands.size(), problem, settings)), aligned);
    }

    private static AngleInterval none() {
        final SpectralAngle none = new SpectralAngle(Double.NaN, Double.NaN, Double.NaN, 0);
        return new AngleInterval(none, none, none);
    }
}
