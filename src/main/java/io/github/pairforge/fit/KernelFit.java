package io.github.pairforge.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.github.pairforge.fit.JointFit.Problem;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.TileWalk;
import io.github.pairforge.raster.Tiling;

/**
 * Finds the blur between two sensors by least error: for every family and resampling the width per band, with the
 * sub-pixel shift of every pair and the radiometric relation solved for at the same time.
 *
 * <p>All candidates are judged on the same pixels. What is found is the blur that turns HR into LR: the LR sensor's
 * beyond the HR sensor's own, variances subtract. Runs on the caller's parallelism; results are the same for any number
 * of threads.
 *
 * <p>On real pairs this criterion is biased towards too much blur, because residual misregistration, change and HR
 * noise dilute the relation: set {@link SpectralFit} beside it.
 */
public final class KernelFit {

    private static final int PILOT_WIDTHS = 9;

    private KernelFit() {
    }

    /**
     * Fits all candidates.
     *
     * @param data pairs of the same sensors: the same bands and the same factor
     * @throws IllegalArgumentException when pairs do not go together, or one has too few pixels
     * @throws java.util.concurrent.CancellationException when the user cancelled
     * @throws IOException never, but the progress may throw it
     */
    public static KernelFitResult fit(final List<PairData> data, final FitSettings settings, final Progress progress)
        throws IOException
    {
        requireAlike(data);
        final double factor = data.get(0).relation().factor();
        final SigmaGrid grid = settings.grid() == null ? SigmaGrid.forFactor(factor) : settings.grid();
        final Prepared[] raw = new Prepared[data.size()];
        parallel(raw.length, "Preparing pairs", progress, p -> raw[p] = Pilot.prepare(data.get(p), settings, grid));
        final Candidate typical = settings.candidates().contains(Pilot.TYPICAL) ? Pilot.TYPICAL
            : settings.candidates().get(0);
        final Problem first = new Problem(List.of(raw), typical, settings.loss(), grid, settings.size(grid),
            settings.solveShift());
        final JointFit pilot = JointFit.solve(first, JointFit.start(first, startSigma(first), startShift(first)),
            progress);
        final Problem problem = new Problem(Blocking.adapted(first.pairs(), pilot), typical, settings.loss(), grid,
            first.size(), first.shifts());
        return new Candidates(problem, settings, JointFit.start(problem, pilot.sigma(), pilot.shift())).fit(progress);
    }

    static void requireAlike(final List<PairData> data) {
        if (data.isEmpty()) {
            throw new IllegalArgumentException("No pair was given to fit.");
        }
        final PairData first = data.get(0);
        for (final PairData d : data) {
            if (d.bandCount() != first.bandCount()) {
                throw new IllegalArgumentException(d.name() + " has " + d.bandCount() + " bands, " + first.name()
                    + " has " + first.bandCount() + "; choose the same bands in all pairs.");
            }
            if (Math.abs(d.relation().factor() / first.relation().factor() - 1) > 0.01) {
                throw new IllegalArgumentException(d.name() + " has LR pixels of " + d.relation().factor()
                    + " HR pixels, " + first.name() + " of " + first.relation().factor()
                    + "; fit pairs of the same sensors together.");
            }
        }
    }

    /** A task for each number; each writes to its own place. */
    static void parallel(final int count, final String stage, final Progress progress, final IndexedTask task)
        throws IOException
    {
        TileWalk.forEach(new Tiling(count, 1, 1, 1), stage, progress, tile -> task.run(tile.index()));
    }

    /** One of several tasks. */
    @FunctionalInterface
    interface IndexedTask {

        void run(int index) throws IOException;
    }

    private static double[][] startShift(final Problem problem) {
        return problem.pairs().stream().map(p -> p.pilot().clone()).toArray(double[][]::new);
    }

    /** Per band the width, of a few, whose image goes best with LR along a straight line. */
    private static double[] startSigma(final Problem problem) {
        final double[] sigma = new double[problem.bands()];
        final double ratio = Math.pow(problem.grid().highest() / problem.grid().lowest(), 1.0 / (PILOT_WIDTHS + 1));
        for (int b = 0; b < sigma.length; b++) {
            double best = -1;
            for (int i = 1; i <= PILOT_WIDTHS; i++) {
                final double s = problem.grid().lowest() * Math.pow(ratio, i);
                double agreement = 0;
                for (final Prepared pair : problem.pairs()) {
                    agreement += agreement(pair, problem, b, s);
                }
                if (agreement > best) {
                    best = agreement;
                    sigma[b] = s;
                }
            }
        }
        return sigma;
    }

    /** Squared correlation with the LR band, weighted by pixels. */
    private static double agreement(final Prepared pair, final Problem problem, final int band, final double sigma) {
        final float[] x = pair.image(band, problem.candidate(), sigma, problem.size(), pair.pilot()[0],
            pair.pilot()[1]);
        final float[] y = pair.lr()[band];
        final float[] ones = new float[x.length];
        Arrays.fill(ones, 1);
        final double n = x.length;
        final double mx = Dot.of(x, ones, 0, x.length) / n;
        final double my = Dot.of(y, ones, 0, x.length) / n;
        final double xy = Dot.of(x, y, 0, x.length) / n - mx * my;
        final double xx = Dot.of(x, x, 0, x.length) / n - mx * mx;
        final double yy = Dot.of(y, y, 0, x.length) / n - my * my;
        return xx > 0 && yy > 0 ? n * xy * xy / xx / yy : 0;
    }

    static List<String> bandNames(final PairData data) {
        final List<String> names = new ArrayList<>();
        for (int b = 0; b < data.bandCount(); b++) {
            names.add(data.bands().get(b).label(b));
        }
        return names;
    }
}
