package io.github.pairforge.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.github.pairforge.fit.FitDiagnostics.LearningPoint;
import io.github.pairforge.fit.FitDiagnostics.LoopCurve;
import io.github.pairforge.fit.FitDiagnostics.PairFacts;
import io.github.pairforge.fit.Finding.Kind;

/** Gathers what the parts of a fit found, and says in words what the user should know. */
record FitReport(List<Registration> pairs, KernelFitResult least, KernelCompetition kernels, RadiometryFit radiometry,
    NoiseFit noise, DegradationFitSettings settings)
{

    /** ln σ of one pair against that of the others, in standard deviations and in size. */
    private static final double CONTRADICTION = 3;
    private static final double APART = 0.25;

    private static final List<String> STREAMS = List.of("noise fields of the search: 1",
        "lines through pixel pairs: 41", "blocks and pairs of kernel widths: 42",
        "pairs and bins of scene noise: " + NoiseSearch.STREAM, "pairs and strips of radiometry: "
            + RadiometryFit.STREAM,
        "bins of the noise search: " + NoiseSearch.BAG_STREAM);

    FitDiagnostics diagnostics(final List<LearningPoint> learning) {
        final PairData first = pairs.get(0).pair().data();
        return new FitDiagnostics(KernelFit.bandNames(first), first.relation().factor(), first.hrMetres(),
            kernels.choice(), curves(), kernels.resamplings(), kernels.resamplingText(), radiometry.choice(),
            noise.choice(), facts(), learning, findings(), STREAMS);
    }

    private List<LoopCurve> curves() {
        final LoopCurves c = kernels.loop().curves();
        final LoopWidths w = kernels.loop().widths();
        final List<LoopCurve> out = new ArrayList<>();
        for (int b = 0; b < c.bands(); b++) {
            out.add(new LoopCurve(b, boxed(c.sigmas()), boxed(c.loop(kernels.loop().law(), b)), boxed(c.errors(b)),
                w.sigma()[b], w.own()[b], w.interval(b, settings.confidence()), w.atEnd()[b]));
        }
        return out;
    }

    private static List<Double> boxed(final double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    private double[] alone(final int pair) {
        final LoopCurves c = kernels.loop().curves();
        final double[] sigma = new double[c.bands()];
        for (int b = 0; b < sigma.length; b++) {
            sigma[b] = Minimum.place(c.sigmas(), c.loop(kernels.loop().law(), pair, b));
        }
        return sigma;
    }

    private List<PairFacts> facts() {
        final List<PairFacts> facts = new ArrayList<>();
        for (int p = 0; p < pairs.size(); p++) {
            final LoopPair pair = pairs.get(p).pair();
            facts.add(new PairFacts(pair.data().name(), pairs.get(p).shift(), pair.pixels(), pair.outliers(),
                boxed(alone(p))));
        }
        return facts;
    }

    private List<Finding> findings() {
        final List<Finding> findings = new ArrayList<>();
        final boolean byError = kernels.taken().score().criterion() == KernelCriterion.LEAST_ERROR;
        for (final Finding f : least.findings()) {
            final boolean ofWidths = f.kind() == Kind.FLAT_CURVE || f.kind() == Kind.BOUNDARY
                || f.kind() == Kind.NO_BLUR || f.kind() == Kind.DISAGREEMENT || f.kind() == Kind.SHIFT_OR_ASYMMETRY;
            if (!ofWidths || byError) {
                findings.add(f);
            }
        }
        if (!byError) {
            for (final LoopCurve c : curves()) {
                ends(c, findings);
            }
            disagreement(findings);
        }
        if (noise.choice().given() != null) {
            findings.addAll(noise.choice().given().findings(least.bandNames()));
        }
        return findings;
    }

    private void ends(final LoopCurve c, final List<Finding> findings) {
        final String band = least.bandNames().get(c.band());
        if (c.atEnd() && c.own() <= LoopCurves.LOWEST) {
            findings.add(new Finding(Kind.NO_BLUR, String.format(Locale.ROOT, "%s: the closed loop asks for the"
                + " smallest width tried, %.2f HR pixels: HR is no sharper than LR here, no blur can be identified.",
                band, c.own())));
        }
        else if (c.atEnd()) {
            findings.add(new Finding(Kind.BOUNDARY, String.format(Locale.ROOT, "%s: the closed loop asks for the"
                + " largest width tried, %.2f HR pixels; do not believe it.", band, c.own())));
        }
    }

    /** One pair's width against the others', mean over bands; the scatter is that between the other pairs. */
    private void disagreement(final List<Finding> findings) {
        final int n = pairs.size();
        if (n < 3) {
            return;
        }
        final double[] logs = new double[n];
        for (int p = 0; p < n; p++) {
            logs[p] = Arrays.stream(alone(p)).map(Math::log).average().orElse(0);
        }
        for (int p = 0; p < n; p++) {
            double mean = 0;
            double squares = 0;
            for (int q = 0; q < n; q++) {
                mean += q == p ? 0 : logs[q] / (n - 1);
            }
            for (int q = 0; q < n; q++) {
                squares += q == p ? 0 : (logs[q] - mean) * (logs[q] - mean) / (n - 2);
            }
            final double off = Math.abs(logs[p] - mean);
            if (off > APART && off > CONTRADICTION * Math.sqrt(squares)) {
                findings.add(new Finding(Kind.DISAGREEMENT, String.format(Locale.ROOT, "%s: this pair alone asks for"
                    + " sigma %.2f HR pixels, the others for %.2f; look at it, or leave it out.",
                    pairs.get(p).pair().data().name(), Math.exp(logs[p]), Math.exp(mean))));
            }
        }
    }
}
