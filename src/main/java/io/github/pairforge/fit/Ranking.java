package io.github.pairforge.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.github.pairforge.fit.Candidates.Solved;

/**
 * Compares candidates on the same blocks: one wins only where the paired difference to every other excludes zero.
 */
final class Ranking {

    private final List<Solved> solved;
    private final double[][][] weights;
    private final FitSettings settings;
    private final double[] least;

    /** @param least least figure per band, to weigh bands alike */
    Ranking(final List<Solved> solved, final double[][][] weights, final FitSettings settings, final double[] least) {
        this.solved = solved;
        this.weights = weights;
        this.settings = settings;
        this.least = least;
    }

    Verdict verdict(final int band) {
        return verdict(new int[] { band });
    }

    Verdict overall() {
        final int[] all = new int[least.length];
        Arrays.setAll(all, b -> b);
        return verdict(all);
    }

    private Verdict verdict(final int[] bands) {
        int best = 0;
        for (int c = 1; c < solved.size(); c++) {
            best = mean(solved.get(c), bands, null) < mean(solved.get(best), bands, null) ? c : best;
        }
        final List<Candidate> rivals = new ArrayList<>();
        for (int c = 0; c < solved.size(); c++) {
            if (c != best && !isCertainlyWorse(solved.get(c), solved.get(best), bands)) {
                rivals.add(solved.get(c).problem().candidate());
            }
        }
        return new Verdict(solved.get(best).problem().candidate(), rivals);
    }

    private boolean isCertainlyWorse(final Solved s, final Solved best, final int[] bands) {
        if (weights.length == 0) {
            return false;
        }
        final double centre = mean(s, bands, null) - mean(best, bands, null);
        final double[] changes = new double[weights.length];
        for (int r = 0; r < changes.length; r++) {
            changes[r] = mean(s, bands, weights[r]) - mean(best, bands, weights[r]);
        }
        // One-sided, and divided among the comparisons (Bonferroni) as far as the replicates can resolve.
        final double tail = Math.max(2.0 / weights.length, (1 - settings.confidence()) / 2 / (solved.size() - 1));
        return centre > 0 && Interval.of(changes, 1 - 2 * tail).low() > 0;
    }

    private double mean(final Solved s, final int[] bands, final double[][] w) {
        double sum = 0;
        for (final int b : bands) {
            final BlockErrors e = s.curves()[b].best();
            sum += settings.loss().figure(w == null ? e.mean() : e.mean(w)) / least[b];
        }
        return sum / bands.length;
    }
}
