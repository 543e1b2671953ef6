package io.github.pairforge.fit;

import java.util.List;

import io.github.pairforge.blur.Resampling;

/**
 * How a degradation model is fitted.
 *
 * @param criterion by which widths the model takes; null for the one that the closed loop prefers
 * @param radiometry which relation the model takes; null for the one that does best on held-out pairs
 * @param noise where the model's noise comes from
 * @param resamplings that compete in the closed loop, the first being kept while none is better beyond doubt; of
 *            bilinear, bicubic and area
 * @param kernels the least-error fit that is reported beside; its resamplings are replaced by these
 * @param replicates of the bootstrap
 * @param confidence of the intervals, between 0 and 1
 * @param seed of noise and bootstrap
 */
public record DegradationFitSettings(KernelCriterion criterion, RadiometryKind radiometry,
    NoiseSource noise, List<Resampling> resamplings, FitSettings kernels, int replicates, double confidence, long seed)
{

    private static final List<Resampling> KNOWN = List.of(Resampling.BICUBIC, Resampling.BILINEAR, Resampling.AREA);

    /** Everything chosen by the data, bicubic unless another is better, 90 % intervals from 200 replicates. */
    public static final DegradationFitSettings DEFAULT = new DegradationFitSettings(null, null, NoiseSource.AUTO,
        List.of(Resampling.BICUBIC, Resampling.BILINEAR, Resampling.AREA),
        FitSettings.DEFAULT.withCandidates(List.of(KernelShape.GAUSSIAN),
            List.of(Resampling.BICUBIC, Resampling.BILINEAR, Resampling.AREA)), 200, 0.9, 1);

    /** @throws IllegalArgumentException for values out of range */
    public DegradationFitSettings {
        resamplings = List.copyOf(resamplings);
        if (resamplings.isEmpty() || !KNOWN.containsAll(resamplings)) {
            throw new IllegalArgumentException("resamplings: " + resamplings
                + " cannot be fitted; give some of bilinear, bicubic and area.");
        }
        if (replicates < 0 || replicates > 100_000) {
            throw new IllegalArgumentException("replicates: " + replicates + " is not between 0 and 100000.");
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence: " + confidence + " is not between 0 and 1.");
        }
        kernels = kernels.withCandidates(kernels.shapes(), resamplings);
    }

    public DegradationFitSettings withCriterion(final KernelCriterion other) {
        return new DegradationFitSettings(other, radiometry, noise, resamplings, kernels, replicates, confidence,
            seed);
    }

    public DegradationFitSettings withRadiometry(final RadiometryKind other) {
        return new DegradationFitSettings(criterion, other, noise, resamplings, kernels, replicates, confidence,
            seed);
    }

    public DegradationFitSettings withNoise(final NoiseSource other) {
        return new DegradationFitSettings(criterion, radiometry, other, resamplings, kernels, replicates, confidence,
            seed);
    }

    public DegradationFitSettings withResamplings(final Resampling... others) {
        return new DegradationFitSettings(criterion, radiometry, noise, List.of(others), kernels, replicates,
            confidence, seed);
    }

    public DegradationFitSettings withKernels(final FitSettings other) {
        return new DegradationFitSettings(criterion, radiometry, noise, resamplings, other, replicates, confidence,
            seed);
    }

    public DegradationFitSettings withBootstrap(final int otherReplicates, final long otherSeed) {
        return new DegradationFitSettings(criterion, radiometry, noise, resamplings, kernels, otherReplicates,
            confidence, otherSeed);
    }
}
