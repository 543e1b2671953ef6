package io.github.pairforge.fit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.pairforge.blur.Resampling;
import io.github.pairforge.noise.GaussianNoise;

/**
 * How sure a fitted degradation model is: curves, scores of everything that was not chosen, intervals, warnings.
 *
 * <p>Widths are nominal standard deviations in HR pixels; J is in dB², see {@link LoopCurve}.
 *
 * @param bandNames labels
 * @param factor LR pixel size in HR pixels
 * @param hrMetres ground size of an HR pixel, NaN when unknown
 * @param kernel which criterion was taken
 * @param curves of the closed loop, one per band, with the resampling that was taken
 * @param resamplings one score per candidate
 * @param resamplingText the choice in words
 * @param radiometry which relation was taken
 * @param noise which law was taken
 * @param pairs one per pair
 * @param learning how the held-out error falls with the number of pairs; empty below three
 * @param findings warnings
 * @param streams random streams used: "what: number"
 */
public record FitDiagnostics(List<String> bandNames, double factor, double hrMetres, KernelChoice kernel,
    List<LoopCurve> curves, List<ResamplingScore> resamplings, String resamplingText, RadiometryChoice radiometry,
    NoiseChoice noise, List<PairFacts> pairs, List<LearningPoint> learning, List<Finding> findings,
    List<String> streams)
{

    public FitDiagnostics {
        bandNames = List.copyOf(bandNames);
        curves = List.copyOf(curves);
        resamplings = List.copyOf(resamplings);
        pairs = List.copyOf(pairs);
        learning = List.copyOf(learning);
        findings = List.copyOf(findings);
        streams = List.copyOf(streams);
    }

    /**
     * The criteria against each other.
     *
     * @param taken whose widths the model has
     * @param scores one per criterion
     * @param text in words
     */
    public record KernelChoice(KernelCriterion taken, List<CriterionScore> scores, String text) {

        public KernelChoice {
            scores = List.copyOf(scores);
        }
    }

    /**
     * What one criterion asks for.
     *
     * @param criterion which
     * @param resampling with which
     * @param sigma per band, HR pixels
     * @param intervals of them
     * @param loop J there, dB², mean over bands and pairs
     * @param error mean absolute error there after local harmonization, reflectance
     */
    public record CriterionScore(KernelCriterion criterion, Resampling resampling, List<Double> sigma,
        List<Interval> intervals, double loop, double error)
    {

        public CriterionScore {
            sigma = List.copyOf(sigma);
            intervals = List.copyOf(intervals);
        }
    }

    /**
     * One band in the closed loop: HR is degraded, harmonized to LR by local tables, its noise is added, and
     * {@code J = Σ w_k·D_k² + D_g²} with D_k the difference of power in the rings of 0.05 cycles/px from 0.1 to 0.5,
     * w_k their share of modes, and D_g that of the energy of first differences, all in dB.
     *
     * @param band zero-based
     * @param sigmas tried, increasing
     * @param loop J at each
     * @param errors mean absolute error at each, reflectance
     * @param sigma least J of this band, drawn towards the other bands as far as they cannot be told apart
     * @param own least J of this band alone
     * @param interval of {@code sigma}
     * @param atEnd whether the least J is at an end of the widths tried
     */
    public record LoopCurve(int band, List<Double> sigmas, List<Double> loop, List<Double> errors, double sigma,
        double own, Interval interval, boolean atEnd)
    {

        public LoopCurve {
            sigmas = List.copyOf(sigmas);
            loop = List.copyOf(loop);
            errors = List.copyOf(errors);
        }
    }

    /**
     * A resampling in the closed loop.
     *
     * @param loop its least J, dB²
     * @param difference of J from the first candidate's
     * @param interval of the difference
     */
    public record ResamplingScore(Resampling resampling, double loop, double difference, Interval interval) {
    }

    /**
     * The relations against each other.
     *
     * @param taken which the model has
     * @param heldOut what was held out: "pairs" or "quarters of the pair"
     * @param scores one per candidate
     * @param intervals of the taken relation's numbers, in the order in which its value holds them; may be empty
     * @param text in words
     */
    public record RadiometryChoice(RadiometryKind taken, String heldOut, List<RadiometryScore> scores,
        List<Interval> intervals, String text)
    {

        public RadiometryChoice {
            scores = List.copyOf(scores);
            intervals = List.copyOf(intervals);
        }
    }

    /**
     * A relation on held-out data.
     *
     * @param error mean absolute error, reflectance
     * @param contrast root mean square over bands of the contrast's error, dB
     * @param angle mean spectral angle, degrees
     * @param score sum of the logarithms of these (contrast + 0.5 dB) over identity's; below 0 is better
     */
    public record RadiometryScore(RadiometryKind kind, double error, double contrast, double angle, double score) {
    }

    /**
     * Both laws of noise against each other: one that follows the scene, one that follows reflectance.
     *
     * @param taken which the model has; never {@link NoiseSource.Kind#AUTO}
     * @param floor of the scene's law, reflectance
     * @param share of the scene's law
     * @param floorInterval of it
     * @param shareInterval of it
     * @param ownFloor floor of the scene's law after harmonization to a pair's own LR
     * @param ownShare share likewise
     * @param byReflectance the other law, one per band
     * @param sceneDistance held-out noise distance with the scene's law, octaves
     * @param reflectanceDistance with the other
     * @param lag mean correlation of neighbouring residuals
     * @param crossBand mean correlation of residuals of different bands
     * @param given how noise that was given compares with the pairs; null when none was
     * @param text in words
     */
    public record NoiseChoice(NoiseSource.Kind taken, double floor, double share, Interval floorInterval,
        Interval shareInterval, double ownFloor, double ownShare, List<GaussianNoise> byReflectance,
        double sceneDistance, double reflectanceDistance, double lag, double crossBand,
        NoiseComparison given, String text)
    {

        public NoiseChoice {
            byReflectance = List.copyOf(byReflectance);
        }

        /** Whether the model has the scene's law. */
        public boolean scene() {
            return taken == NoiseSource.Kind.SCENE;
        }
    }

    /**
     * A pair.
     *
     * @param shift what to add to positions in LR so that it lies on HR, LR pixels
     * @param pixels LR pixels that counted
     * @param outliers share of pixels left out because whole areas contradict
     * @param sigma per band, the width that this pair alone asks for in the closed loop
     */
    public record PairFacts(String name, FittedShift shift, int pixels, double outliers, List<Double> sigma) {

        public PairFacts {
            sigma = List.copyOf(sigma);
        }
    }

    /**
     * Means over held-out pairs and choices of the others.
     *
     * @param pairs learnt from
     * @param error mean absolute error of the held-out pair, reflectance
     * @param loop J of the held-out pair, dB²
     */
    public record LearningPoint(int pairs, double error, double loop) {
    }

    /** The shortest account, for a model's provenance: name → value. */
    public Map<String, String> facts() {
        final Map<String, String> facts = new LinkedHashMap<>();
        facts.put("kernel criterion", kernel.text());
        for (final CriterionScore score : kernel.scores()) {
            for (int b = 0; score.criterion() == kernel.taken() && b < bandNames.size(); b++) {
                facts.put("sigma " + bandNames.get(b), number(score.sigma().get(b)) + " HR px "
                    + range(score.intervals().get(b), 1));
            }
        }
        facts.put("resampling", resamplingText);
        facts.put("radiometry", radiometry.text());
        facts.put("noise", noise.text());
        for (final PairFacts p : pairs) {
            facts.put("shift of " + p.name(), number(p.shift().shift().dx()) + ", " + number(p.shift().shift().dy())
                + " LR px");
        }
        for (int i = 0; i < findings.size(); i++) {
            facts.put("finding " + (i + 1), findings.get(i).text());
        }
        facts.put("random streams", String.join("; ", streams));
        return facts;
    }

    private static String number(final double v) {
        return String.format(Locale.ROOT, "%.4g", v);
    }

    static String range(final Interval interval, final double unit) {
        return interval.isKnown() ? "[" + number(unit * interval.low()) + " " + number(unit * interval.high()) + "]"
            : "(no interval)";
    }
}
