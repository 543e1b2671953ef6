package io.github.pairforge.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.github.pairforge.fit.JointFit.Problem;
import io.github.pairforge.raster.Progress;

/** Fits every candidate, draws the bootstrap and puts the result together. */
final class Candidates {

    private final Problem pilot;
    private final FitSettings settings;
    private final JointFit start;
    private final List<Candidate> all;
    private final int bands;

    /** One candidate's figures before they are reported. */
    record Solved(Problem problem, JointFit fit, CurveFit[] curves, List<Step> steps) {
    }

    /** @param start near which all candidates are looked for */
    Candidates(final Problem pilot, final FitSettings settings, final JointFit start) {
        this.pilot = pilot;
        this.settings = settings;
        this.start = start;
        all = settings.candidates();
        bands = pilot.bands();
    }

    KernelFitResult fit(final Progress progress) throws IOException {
        final JointFit[] joint = new JointFit[all.size()];
        KernelFit.parallel(joint.length, "Fitting shifts and kernels", progress,
            c -> joint[c] = JointFit.solve(pilot.with(all.get(c)), start, progress));
        final CurveFit[][] curves = new CurveFit[all.size()][bands];
        KernelFit.parallel(all.size() * bands, "Computing error curves", progress, i -> {
            final int c = i / bands;
            curves[c][i % bands] = CurveFit.of(pilot.with(all.get(c)), joint[c], i % bands, progress);
        });
        final double[][][] weights = Bootstrap.weights(blocks(), settings.replicates(), settings.seed());
        final Solved[] solved = new Solved[all.size()];
        KernelFit.parallel(solved.length, "Bootstrapping", progress, c -> {
            final Problem problem = pilot.with(all.get(c));
            final JointFit fit = joint[c].forBootstrap(problem, optima(curves[c]));
            solved[c] = new Solved(problem, fit, curves[c], Bootstrap.steps(fit.scores(), weights));
        });
        return new Reporting(settings, pilot, List.of(solved), weights).result();
    }

    private static double[] optima(final CurveFit[] curves) {
        final double[] sigma = new double[curves.length];
        for (int b = 0; b < sigma.length; b++) {
            sigma[b] = curves[b].sigma();
        }
        return sigma;
    }

    private int[] blocks() {
        final List<Integer> blocks = new ArrayList<>();
        for (final Prepared p : pilot.pairs()) {
            blocks.add(p.area().blocks());
        }
        return blocks.stream().mapToInt(Integer::intValue).toArray();
    }
}
