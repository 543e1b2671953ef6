package io.github.pairforge.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

import io.github.pairforge.blur.GaussianKernel;
import io.github.pairforge.degrade.BandDegradation;
import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.fit.EffectiveBlur;
import io.github.pairforge.fit.FitDiagnostics.CriterionScore;
import io.github.pairforge.fit.FittedShift;
import io.github.pairforge.fit.Interval;
import io.github.pairforge.fit.KernelCriterion;
import io.github.pairforge.fit.KernelCurve;
import io.github.pairforge.noise.GaussianNoise;
import io.github.pairforge.service.FitResult;
import io.github.pairforge.service.KernelFitOutcome;

/**
 * The sample's truth beside what was fitted. Kernels are compared by what they and the resampling do together: families
 * and resamplings may differ and yet blur alike.
 *
 * @param truth the model that made the sample's LR image, of the same bands
 */
record DemoTruth(DegradationModel truth, FitResult result) {

    void print(final PrintWriter out) {
        final List<CriterionScore> scores = result.fit().diagnostics().kernel().scores();
        out.println("PairForge fitted the sensor to one pair; beside it the truth that the pair was made by.");
        out.println("  Blur with resampling, standard deviation in HR pixels (90 % interval):");
        final StringBuilder head = new StringBuilder(String.format("  %-7s %-7s", "band", "truth"));
        scores.forEach(s -> head.append(String.format(" %-24s", s.criterion().label()
            + (s.criterion() == result.taken().criterion() ? " (taken)" : ""))));
        out.println(head.toString().stripTrailing());
        for (int b = 0; b < truth.bands().size(); b++) {
            final BandDegradation real = truth.bands().get(b);
            final StringBuilder row = new StringBuilder(String.format(Locale.ROOT, "  %-7s %-7.3f", real.band().name(),
                EffectiveBlur.of(real.kernel(), real.resampling(), truth.factor()).deviation()));
            for (final CriterionScore s : scores) {
                row.append(String.format(" %-24s", blur(s, b)));
            }
            out.println(Printable.of(row.toString().stripTrailing()));
        }
        final FittedShift s = result.fit().shifts().get(0);
        out.printf("  Shift in LR pixels: truth 0, 0; fit %s, %s%n",
            KernelFitOutcome.withInterval("%.3f", s.shift().dx(), s.x()),
            KernelFitOutcome.withInterval("%.3f", s.shift().dy(), s.y()));
        noise(out);
    }

    private String blur(final CriterionScore s, final int b) {
        if (s.criterion() == KernelCriterion.LEAST_ERROR) {
            final KernelCurve c = result.fit().leastError().bestFit().curves().get(b);
            return KernelFitOutcome.withInterval("%.3f", c.deviation(), c.deviationInterval());
        }
        final Interval i = s.intervals().get(b);
        return KernelFitOutcome.withInterval("%.3f", gaussian(s, s.sigma().get(b)),
            i.isKnown() ? i.map(v -> gaussian(s, v)) : Interval.NONE);
    }

    private double gaussian(final CriterionScore s, final double sigma) {
        return EffectiveBlur.of(new GaussianKernel(sigma, 2 * (int) Math.ceil(4 * sigma) + 1), s.resampling(),
            truth.factor()).deviation();
    }

    /** Where each band has most of its pixels. */
    private void noise(final PrintWriter out) {
        final List<GaussianNoise> laws = result.fit().diagnostics().noise().byReflectance();
        for (int b = 0; b < laws.size(); b++) {
            final double[] at = laws.get(b).reflectance();
            final double middle = at[at.length / 2];
            out.println(Printable.of(String.format(Locale.ROOT,
                "  Noise of %s at reflectance %.2f, standard deviation: truth %.5f, fit %.5f",
                truth.bands().get(b).band().name(), middle, truth.bands().get(b).noise().standardDeviation(middle),
                laws.get(b).standardDeviation(middle))));
        }
    }
}
