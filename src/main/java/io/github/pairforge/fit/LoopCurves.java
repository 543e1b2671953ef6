package io.github.pairforge.fit;

import java.io.IOException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import io.github.pairforge.blur.Resampling;
import io.github.pairforge.raster.Progress;

/**
 * Pairs' closed-loop statistics against kernel width, with one resampling and local harmonization: computed where the
 * search asks for it, all bands at once.
 */
final class LoopCurves {

    static final double LOWEST = 0.3;
    private static final double COARSE = 1.5;
    private static final int HALVINGS = 2;

    private final List<LoopPair> pairs;
    private final Resampling resampling;
    private final double highest;
    private final TreeMap<Double, LoopStats[][]> known = new TreeMap<>();

    LoopCurves(final List<LoopPair> pairs, final Resampling resampling, final double highest) {
        this.pairs = pairs;
        this.resampling = resampling;
        this.highest = highest;
    }

    List<LoopPair> pairs() {
        return pairs;
    }

    Resampling resampling() {
        return resampling;
    }

    int bands() {
        return pairs.get(0).bands();
    }

    double[] sigmas() {
        return known.keySet().stream().mapToDouble(s -> s).toArray();
    }

    /** J of a band of a pair at each width. */
    double[] loop(final SceneLaw law, final int pair, final int band) {
        return known.values().stream()
            .mapToDouble(s -> s[pair][band].loop(law, pairs.get(pair).real()[band])).toArray();
    }

    /** The same with the pair's blocks weighted. */
    double[] loop(final SceneLaw law, final int pair, final int band, final double[] weights) {
        return known.values().stream()
            .mapToDouble(s -> s[pair][band].loop(law, pairs.get(pair).real()[band], weights)).toArray();
    }

    /** J of a band at each width, mean over pairs. */
    double[] loop(final SceneLaw law, final int band) {
        final double[] sum = new double[known.size()];
        for (int p = 0; p < pairs.size(); p++) {
            add(sum, loop(law, p, band), 1.0 / pairs.size());
        }
        return sum;
    }

    static void add(final double[] sum, final double[] values, final double weight) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += weight * values[i];
        }
    }

    /** Mean absolute error of a band at each width, mean over pairs. */
    double[] errors(final int band) {
        return known.values().stream().mapToDouble(s -> {
            double sum = 0;
            for (int p = 0; p < pairs.size(); p++) {
                sum += s[p][band].error();
            }
            return sum / pairs.size();
        }).toArray();
    }

    /** Makes the curves fine around every band's least J under a law. */
    void refine(final SceneLaw law, final Progress progress) throws IOException {
        if (known.isEmpty()) {
            final SortedSet<Double> first = new TreeSet<>();
            for (double s = LOWEST; s < highest / 1.15; s *= COARSE) {
                first.add(s);
            }
            first.add(highest);
            compute(first, progress);
        }
        // Twice the halvings: the first least of a coarse curve need not be the last.
        for (int round = 0; round < 2 * HALVINGS; round++) {
            final SortedSet<Double> wanted = new TreeSet<>();
            final double step = Math.pow(COARSE, 1.0 / (1 << HALVINGS)) * 1.001;
            for (int b = 0; b < bands(); b++) {
                final double[] sigmas = sigmas();
                final int k = Minimum.index(loop(law, b));
                for (int i = Math.max(1, k - 1); i <= Math.min(sigmas.length - 1, k + 2); i++) {
                    if (sigmas[i] / sigmas[i - 1] > step) {
                        wanted.add(Math.sqrt(sigmas[i] * sigmas[i - 1]));
                    }
                }
            }
            if (wanted.isEmpty()) {
                return;
            }
            compute(wanted, progress);
        }
    }

    private void compute(final SortedSet<Double> wanted, final Progress progress) throws IOException {
        final Double[] sigmas = wanted.toArray(Double[]::new);
        final LoopStats[][][] found = new LoopStats[sigmas.length][pairs.size()][];
        KernelFit.parallel(sigmas.length * pairs.size(), "Closing the loop, " + resampling.label(), progress, i -> {
            final int s = i / pairs.size();
            final LoopPair pair = pairs.get(i % pairs.size());
            found[s][i % pairs.size()] = LoopStats.of(pair, LoopPair.kernels(LoopPair.same(sigmas[s], bands())),
                resampling, Removal.LOCAL);
        });
        for (int s = 0; s < sigmas.length; s++) {
            known.put(sigmas[s], found[s]);
        }
    }
}
