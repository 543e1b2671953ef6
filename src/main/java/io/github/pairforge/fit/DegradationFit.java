package io.github.pairforge.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import io.github.pairforge.blur.Resampling;
import io.github.pairforge.degrade.BandDegradation;
import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.degrade.Provenance;
import io.github.pairforge.degrade.StageOrder;
import io.github.pairforge.fit.Relations.Sample;
import io.github.pairforge.raster.Progress;

/**
 * Finds a degradation model from one or many pairs: where each pair lies, the blur per band, the relation between
 * reflectances, and the noise; and says how sure each is.
 *
 * <p>The blur is looked for by {@link KernelCriterion least error, spectra, and closed loop}, and the last judges all.
 * The relation is the one that does best on held-out pairs, none at all being a candidate; the noise likewise.
 * docs/degradation-fit.md has the steps.
 */
public final class DegradationFit {

    private static final double MIXES = 0.98;

    /** Widths in LR pixels. */
    private static final double[] TRIED = { 0.36, 0.6, 1, 1.6 };

    private DegradationFit() {
    }

    /**
     * Fits shift, kernels, radiometry and noise.
     *
     * <p>Runs on the caller's ImgLib2 parallelism; results are the same bits for any number of threads.
     *
     * @param pairs of the same sensors: the same bands and the same factor
     * @throws IllegalArgumentException when pairs do not go together, or one has too few pixels
     * @throws java.util.concurrent.CancellationException when the user cancelled
     * @throws IOException never, but the progress may throw it
     */
    public static DegradationFitResult fit(final List<PairData> pairs, final DegradationFitSettings settings,
        final Progress progress) throws IOException
    {
        KernelFit.requireAlike(pairs);
        settings.noise().requireBands(pairs.get(0).bandCount());
        final double widest = SigmaGrid.forFactor(pairs.get(0).relation().factor()).highest();
        final Registration[] registered = new Registration[pairs.size()];
        KernelFit.parallel(registered.length, "Aligning pairs", progress,
            p -> registered[p] = Registration.of(pairs.get(p), settings.kernels(), widest));
        final KernelFitResult least = byError(registered, settings, progress);
        KernelFit.parallel(registered.length, "Aligning pairs", progress,
            p -> registered[p] = registered[p].refined(least.bestFit().shifts().get(p), widest));
        final List<LoopPair> loops = Arrays.stream(registered).map(Registration::pair).toList();
        final KernelCompetition kernels = KernelCompetition.of(loops, least, settings, widest, progress);
        final List<Sample> samples = samples(loops, kernels.taken(), progress);
        final RadiometryFit radiometry = RadiometryFit.of(samples, pairs.get(0).bands(), settings, progress);
        final NoiseFit noise = NoiseFit.of(loops, kernels.taken(), radiometry.choice().taken(), settings, progress);
        final FitDiagnostics diagnostics = new FitReport(List.of(registered), least, kernels, radiometry, noise,
            settings).diagnostics(Learning.of(kernels.loop(), samples, radiometry.choice().taken(), progress));
        return new DegradationFitResult(model(pairs, kernels.taken(), radiometry, noise, diagnostics), noise.own(),
            Arrays.stream(registered).map(Registration::shift).toList(), least, kernels.spectral(),
            RadiometrySample.of(samples, radiometry.relation()), diagnostics);
    }

    /** The fit by least error, with the kind of relation that these pairs have. */
    static KernelFitResult byError(final Registration[] pairs, final DegradationFitSettings settings,
        final Progress progress) throws IOException
    {
        final boolean mix = bandsMix(Arrays.stream(pairs).map(Registration::pair).toList(), progress);
        return KernelFit.fit(Arrays.stream(pairs).map(r -> r.pair().data()).toList(),
            settings.kernels().withRadiometry(mix ? Radiometry.MATRIX : Radiometry.CURVE), progress);
    }

    /** Whether LR bands follow better from all HR bands than from their own: by held-out halves of every pair. */
    private static boolean bandsMix(final List<LoopPair> pairs, final Progress progress) throws IOException {
        // The right blur is not known yet: each kind of relation is judged at the width that suits it best.
        final double[][][] parts = new double[pairs.size()][TRIED.length][];
        KernelFit.parallel(pairs.size() * TRIED.length, "Looking for mixed bands", progress, i -> {
            final LoopPair pair = pairs.get(i / TRIED.length);
            final double sigma = TRIED[i % TRIED.length] * pair.data().relation().factor();
            final List<Sample> halves = RadiometryFit.parts(sample(pair,
                LoopPair.kernels(LoopPair.same(sigma, pair.bands())), Resampling.BICUBIC), 2);
            final double[] errors = new double[2];
            for (int k = 0; k < 2; k++) {
                final Relations other = new Relations(List.of(halves.get(1 - k)), pair.data().bands());
                errors[0] += RadiometryScores.measure(other.learn(RadiometryKind.MATRIX), halves.get(k))[0];
                errors[1] += RadiometryScores.measure(other.learn(RadiometryKind.TABLES), halves.get(k))[0];
            }
            parts[i / TRIED.length][i % TRIED.length] = errors;
        });
        final double[] least = { Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY };
        for (int t = 0; t < TRIED.length; t++) {
            final double[] errors = new double[2];
            for (final double[][] part : parts) {
                LoopCurves.add(errors, part[t], 1);
            }
            least[0] = Math.min(least[0], errors[0]);
            least[1] = Math.min(least[1], errors[1]);
        }
        return pairs.get(0).bands() > 1 && least[0] < MIXES * least[1];
    }

    private static Sample sample(final LoopPair pair, final List<io.github.pairforge.blur.BlurKernel> kernels,
        final Resampling resampling)
    {
        return new Sample(pair.chosen(pair.degrade(kernels, resampling)), pair.chosen(pair.lr()));
    }

    private static List<Sample> samples(final List<LoopPair> pairs, final Contender kernels, final Progress progress)
        throws IOException
    {
        final Sample[] samples = new Sample[pairs.size()];
        KernelFit.parallel(samples.length, "Degrading", progress,
            p -> samples[p] = sample(pairs.get(p), kernels.kernels(), kernels.score().resampling()));
        return List.of(samples);
    }

    private static DegradationModel model(final List<PairData> pairs, final Contender kernels,
        final RadiometryFit radiometry, final NoiseFit noise, final FitDiagnostics diagnostics)
    {
        final List<BandDegradation> bands = new ArrayList<>();
        for (int b = 0; b < kernels.kernels().size(); b++) {
            bands.add(new BandDegradation(pairs.get(0).bands().get(b), kernels.kernels().get(b),
                kernels.score().resampling(), noise.learnt().get(b)));
        }
        final Map<String, String> facts = diagnostics.facts();
        return new DegradationModel("fitted", "", "", StageOrder.BLUR_FIRST, pairs.get(0).relation().factor(), bands,
            radiometry.relation(), new Provenance("fitted to " + pairs.size()
                + (pairs.size() == 1 ? " pair" : " pairs"), "", List.of(), facts));
    }
}
