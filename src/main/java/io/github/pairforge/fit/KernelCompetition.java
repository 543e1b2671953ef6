package io.github.pairforge.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import io.github.pairforge.align.Shift;
import io.github.pairforge.blur.BlurKernel;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.fit.FitDiagnostics.KernelChoice;
import io.github.pairforge.fit.FitDiagnostics.ResamplingScore;
import io.github.pairforge.raster.Progress;

/**
 * The criteria against each other: each finds its kernels, the closed loop judges all.
 *
 * <p>Least error is the more precise where it is right, so it is taken unless the closed loop says beyond doubt that
 * its images are worse: then something other than blur dilutes the pairs' relation.
 *
 * @param taken whose kernels the model gets
 * @param choice in numbers and words
 * @param loop closed loop with its resampling
 * @param resamplings scores
 * @param resamplingText in words
 * @param spectral one per band; empty when images are too small
 */
record KernelCompetition(Contender taken, KernelChoice choice, ClosedLoop loop, List<ResamplingScore> resamplings,
    String resamplingText, List<SpectralCurve> spectral)
{

    static KernelCompetition of(final List<LoopPair> pairs, final KernelFitResult least,
        final DegradationFitSettings settings, final double widest, final Progress progress) throws IOException
    {
        final int[] blocks = pairs.stream().mapToInt(p -> p.real()[0].blocks().length).toArray();
        final double[][][] weights = Bootstrap.weights(blocks, Math.max(1, settings.replicates()), settings.seed());
        final List<ResamplingScore> scores = new ArrayList<>();
        ClosedLoop loop = null;
        ClosedLoop first = null;
        for (final Resampling resampling : settings.resamplings()) {
            final ClosedLoop other = ClosedLoop.solve(new LoopCurves(pairs, resampling, widest),
                first == null ? SceneLaw.START : first.law(), weights, settings.seed(), progress);
            first = first == null ? other : first;
            final Interval difference = difference(other, first, settings.confidence());
            scores.add(new ResamplingScore(resampling, other.least(), other.least() - first.least(), difference));
            if (loop == null || difference.high() < 0 && other.least() < loop.least()) {
                loop = other;
            }
        }
        final List<Contender> contenders = new ArrayList<>();
        final double[] sigma = loop.widths().sigma();
        final ClosedLoop found = loop;
        final Contender closed = Contender.of(KernelCriterion.CLOSED_LOOP, pairs, LoopPair.kernels(sigma),
            loop.curves().resampling(), sigma, IntStream.range(0, sigma.length)
                .mapToObj(b -> found.widths().interval(b, settings.confidence())).toList(),
            Removal.LOCAL, weights, settings.seed(), progress);
        contenders.add(closed);
        final Contender byError = byError(pairs, least, weights, settings, progress);
        contenders.add(byError);
        final List<SpectralCurve> spectral = spectral(pairs, least, settings, progress);
        if (!spectral.isEmpty()) {
            contenders.add(bySpectra(pairs, least, spectral, weights, settings, progress));
        }
        final Interval difference = byError.minus(closed, settings.confidence());
        final boolean worse = byError.score().loop() > closed.score().loop() && difference.low() > 0;
        final KernelCriterion wanted = settings.criterion() != null ? settings.criterion()
            : worse ? KernelCriterion.CLOSED_LOOP : KernelCriterion.LEAST_ERROR;
        final Contender taken = contenders.stream().filter(c -> c.score().criterion() == wanted).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("criterion: the images are too small for spectra; choose"
                + " closed loop or least error."));
        return new KernelCompetition(taken, new KernelChoice(wanted,
            contenders.stream().map(Contender::score).toList(),
            text(closed, byError, worse, difference, settings.criterion())), loop, scores,
            wanted == KernelCriterion.CLOSED_LOOP ? text(scores, loop) : taken.score().resampling().label()
                + " by least error; in the closed loop " + text(scores, loop), spectral);
    }

    private static Interval difference(final ClosedLoop a, final ClosedLoop b, final double confidence) {
        return Interval.of(IntStream.range(0, a.widths().least().length)
            .mapToDouble(r -> a.widths().least()[r] - b.widths().least()[r]).toArray(), confidence);
    }

    private static Contender byError(final List<LoopPair> pairs, final KernelFitResult least,
        final double[][][] weights, final DegradationFitSettings settings, final Progress progress)
        throws IOException
    {
        final List<KernelCurve> curves = least.bestFit().curves();
        return Contender.of(KernelCriterion.LEAST_ERROR, pairs, curves.stream().map(KernelCurve::kernel).toList(),
            least.bestFit().candidate().resampling(), curves.stream().mapToDouble(KernelCurve::sigma).toArray(),
            curves.stream().map(KernelCurve::interval).toList(), removal(least), weights, settings.seed(), progress);
    }

    static Removal removal(final KernelFitResult least) {
        return least.settings().radiometry().mixesBands() ? Removal.MATRIX : Removal.LOCAL;
    }

    private static List<SpectralCurve> spectral(final List<LoopPair> pairs, final KernelFitResult least,
        final DegradationFitSettings settings, final Progress progress) throws IOException
    {
        try {
            return SpectralFit.fit(pairs.stream().map(LoopPair::data).toList(), least.bestFit().candidate(),
                pairs.stream().map(p -> new Shift(p.dx(), p.dy())).toList(), settings.kernels(), null, progress);
        }
        catch (final IllegalArgumentException tooSmall) {
            return List.of();
        }
    }

    private static Contender bySpectra(final List<LoopPair> pairs, final KernelFitResult least,
        final List<SpectralCurve> spectral, final double[][][] weights, final DegradationFitSettings settings,
        final Progress progress) throws IOException
    {
        final KernelShape shape = least.bestFit().candidate().shape();
        final int size = least.bestFit().curves().get(0).kernel().size();
        final double[] sigma = spectral.stream().mapToDouble(SpectralCurve::power).toArray();
        final List<BlurKernel> kernels = new ArrayList<>();
        for (final double s : sigma) {
            kernels.add(shape.kernel(s, size));
        }
        return Contender.of(KernelCriterion.SPECTRAL, pairs, kernels, least.bestFit().candidate().resampling(), sigma,
            spectral.stream().map(SpectralCurve::powerInterval).toList(), removal(least), weights, settings.seed(),
            progress);
    }

    private static String text(final Contender closed, final Contender byError, final boolean worse,
        final Interval difference, final KernelCriterion asked)
    {
        final String figures = String.format(Locale.ROOT, "J is %.3f dB² with the widths of the closed loop and %.3f"
            + " dB² with those of least error, difference %s", closed.score().loop(), byError.score().loop(),
            FitDiagnostics.range(difference, 1));
        if (asked != null) {
            return asked.label() + ", as asked for; " + figures;
        }
        return worse ? "closed loop: " + figures + ": least error makes images too smooth, because misregistration and"
            + " change dilute the relation of the pairs"
            : "least error: " + figures + ": the closed loop finds its images no worse, so the more precise is taken";
    }

    private static String text(final List<ResamplingScore> scores, final ClosedLoop taken) {
        final StringBuilder open = new StringBuilder();
        for (final ResamplingScore s : scores) {
            if (s.resampling() != taken.curves().resampling()
                && !(s.difference() > 0 && s.interval().low() > 0))
            {
                open.append(open.isEmpty() ? "" : " and ").append(s.resampling().label());
            }
        }
        final String name = taken.curves().resampling().label();
        return open.isEmpty() || scores.size() == 1 ? name : name + "; not decided against " + open;
    }
}
