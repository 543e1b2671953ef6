package io.github.pairforge.fit;

import java.util.ArrayList;
import java.util.List;

import io.github.pairforge.blur.BlurKernel;
import io.github.pairforge.blur.Resampling;

/**
 * How kernels are fitted.
 *
 * @param shapes kernel families, at least one
 * @param resamplings nearest (re-centred), bilinear, bicubic, area; at least one
 * @param loss whose minimum is looked for
 * @param radiometry the relation that is removed first
 * @param grid candidate widths; null for {@link SigmaGrid#forFactor}
 * @param taps number of taps of every candidate, odd; 0 for as many as the largest width needs (4σ on either side)
 * @param solveShift whether a sub-pixel shift is found with the kernels; otherwise the grids are trusted
 * @param search largest shift looked for, LR pixels
 * @param hrSigma standard deviation of the HR sensor's own point spread function in HR pixels; 0 when unknown
 * @param replicates of the bootstrap; 0 for no intervals
 * @param confidence of the intervals, between 0 and 1
 * @param seed of the bootstrap
 */
public record FitSettings(List<KernelShape> shapes, List<Resampling> resamplings, Loss loss, Radiometry radiometry,
    SigmaGrid grid, int taps, boolean solveShift, int search, double hrSigma, int replicates, double confidence,
    long seed)
{

    private static final List<Resampling> KNOWN =
        List.of(Resampling.NEAREST, Resampling.BILINEAR, Resampling.BICUBIC, Resampling.AREA);

    /** Three families, three interpolations and the area mean, mean absolute error after a smooth curve per band. */
    public static final FitSettings DEFAULT = new FitSettings(List.of(KernelShape.values()), KNOWN,
        Loss.MAE,
        Radiometry.CURVE, null, 0, true, 5, 0, 200, 0.9, 1);

    /** @throws IllegalArgumentException for values out of range */
    public FitSettings {
        shapes = List.copyOf(shapes);
        resamplings = List.copyOf(resamplings);
        if (shapes.isEmpty() || resamplings.isEmpty()) {
            throw new IllegalArgumentException("No kernel family or no resampling is left to try; give one of each.");
        }
        for (final Resampling r : resamplings) {
            if (!KNOWN.contains(r)) {
                throw new IllegalArgumentException("Resampling " + r.label()
                    + " cannot be fitted; choose among nearest, bilinear, bicubic and area.");
            }
        }
        if (taps != 0 && (taps < 3 || taps > BlurKernel.MAX_SIZE || taps % 2 == 0)) {
            throw new IllegalArgumentException("taps: " + taps + " is not an odd number from 3 to "
                + BlurKernel.MAX_SIZE + "; 0 takes as many as are needed.");
        }
        if (search < 1 || search > 64) {
            throw new IllegalArgumentException("search: " + search + " LR pixels is not between 1 and 64.");
        }
        if (!(hrSigma >= 0) || Double.isInfinite(hrSigma)) {
            throw new IllegalArgumentException("hr_sigma: " + hrSigma + " is not a number of HR pixels from 0 on.");
        }
        if (replicates < 0 || replicates > 100_000) {
            throw new IllegalArgumentException("replicates: " + replicates + " is not between 0 and 100000.");
        }
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence: " + confidence + " is not between 0 and 1.");
        }
    }

    /** All combinations, by family. */
    public List<Candidate> candidates() {
        final List<Candidate> all = new ArrayList<>();
        for (final KernelShape shape : shapes) {
            for (final Resampling resampling : resamplings) {
                all.add(new Candidate(shape, resampling));
            }
        }
        return all;
    }

    public FitSettings withCandidates(final List<KernelShape> otherShapes, final List<Resampling> otherResamplings) {
        return new FitSettings(otherShapes, otherResamplings, loss, radiometry, grid, taps, solveShift, search,
            hrSigma, replicates, confidence, seed);
    }

    public FitSettings withLoss(final Loss other) {
        return new FitSettings(shapes, resamplings, other, radiometry, grid, taps, solveShift, search, hrSigma,
            replicates, confidence, seed);
    }

    public FitSettings withRadiometry(final Radiometry other) {
        return new FitSettings(shapes, resamplings, loss, other, grid, taps, solveShift, search, hrSigma, replicates,
            confidence, seed);
    }

    public FitSettings withGrid(final SigmaGrid other) {
        return new FitSettings(shapes, resamplings, loss, radiometry, other, taps, solveShift, search, hrSigma,
            replicates, confidence, seed);
    }

    public FitSettings withTaps(final int other) {
        return new FitSettings(shapes, resamplings, loss, radiometry, grid, other, solveShift, search, hrSigma,
            replicates, confidence, seed);
    }

    public FitSettings withSolveShift(final boolean other) {
        return new FitSettings(shapes, resamplings, loss, radiometry, grid, taps, other, search, hrSigma, replicates,
            confidence, seed);
    }

    public FitSettings withHrSigma(final double other) {
        return new FitSettings(shapes, resamplings, loss, radiometry, grid, taps, solveShift, search, other,
            replicates, confidence, seed);
    }

    public FitSettings withBootstrap(final int otherReplicates, final long otherSeed) {
        return new FitSettings(shapes, resamplings, loss, radiometry, grid, taps, solveShift, search, hrSigma,
            otherReplicates, confidence, otherSeed);
    }

    int size(final SigmaGrid sigmas) {
        final int ample = 2 * (int) Math.ceil(4 * sigmas.highest()) + 1;
        return taps > 0 ? taps : Math.min(BlurKernel.MAX_SIZE, ample);
    }
}
