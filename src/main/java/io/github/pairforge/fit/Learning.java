package io.github.pairforge.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.github.pairforge.fit.FitDiagnostics.LearningPoint;
import io.github.pairforge.fit.Relations.Sample;
import io.github.pairforge.harmonize.Harmonization;
import io.github.pairforge.raster.Progress;

/** How a held-out pair's error falls with the number of pairs learnt from. */
final class Learning {

    private static final int MOST_PAIRS = 8;
    private static final int MOST_SUBSETS = 20;

    private Learning() {
    }

    /** One point per number of pairs; none below three pairs. */
    static List<LearningPoint> of(final ClosedLoop loop, final List<Sample> samples, final RadiometryKind kind,
        final Progress progress) throws IOException
    {
        final int n = Math.min(MOST_PAIRS, samples.size());
        if (n < 3) {
            return List.of();
        }
        final double[][] error = new double[n][n];
        final double[][] j = new double[n][n];
        KernelFit.parallel(n, "Learning from fewer pairs", progress, held -> {
            for (int k = 1; k < n; k++) {
                final List<Integer> subsets = subsets(n, k, held);
                for (final int subset : subsets) {
                    final Harmonization relation = new Relations(chosen(samples, subset),
                        loop.curves().pairs().get(0).data().bands()).learn(kind);
                    error[k][held] += RadiometryScores.measure(relation, samples.get(held))[0] / subsets.size();
                    j[k][held] += loss(loop, subset, held) / subsets.size();
                }
            }
        });
        final List<LearningPoint> points = new ArrayList<>();
        for (int k = 1; k < n; k++) {
            double e = 0;
            double l = 0;
            for (int held = 0; held < n; held++) {
                e += error[k][held] / n;
                l += j[k][held] / n;
            }
            points.add(new LearningPoint(k, e, l));
        }
        return points;
    }

    private static List<Integer> subsets(final int n, final int size, final int without) {
        final List<Integer> out = new ArrayList<>();
        for (int bits = 1; bits < 1 << n && out.size() < MOST_SUBSETS; bits++) {
            if (Integer.bitCount(bits) == size && (bits >> without & 1) == 0) {
                out.add(bits);
            }
        }
        return out;
    }

    private static List<Sample> chosen(final List<Sample> samples, final int bits) {
        final List<Sample> out = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            if ((bits >> i & 1) == 1) {
                out.add(samples.get(i));
            }
        }
        return out;
    }

    /** J of the held-out pair at the widths of a subset, mean over bands. */
    private static double loss(final ClosedLoop loop, final int subset, final int held) {
        final LoopCurves curves = loop.curves();
        final double[] sigmas = curves.sigmas();
        double sum = 0;
        for (int b = 0; b < curves.bands(); b++) {
            final double[] mean = new double[sigmas.length];
            for (int p = 0; p < curves.pairs().size(); p++) {
                if (p < Integer.SIZE - 1 && (subset >> p & 1) == 1) {
                    LoopCurves.add(mean, curves.loop(loop.law(), p, b), 1);
                }
            }
            sum += curves.loop(loop.law(), held, b)[Minimum.index(mean)] / curves.bands();
        }
        return sum;
    }
}
