package io.github.pairforge.fit;

import java.util.Arrays;

/**
 * Least J per band, with its scatter from the bootstrap over pairs and blocks.
 *
 * <p>Bands that cannot be told apart are drawn together: {@code ln σ_b} is a weighted mean of the band's own and the
 * mean over bands, the weight being the variance between bands beyond the scatter over both together (Efron and Morris
 * 1975, JASA 70(350)).
 *
 * @param sigma per band
 * @param own per band, before they are drawn together
 * @param replicates replicate, band: {@code sigma} again
 * @param least replicate: mean over bands of the least J
 * @param atEnd per band, whether the least is at an end
 */
record LoopWidths(double[] sigma, double[] own, double[][] replicates, double[] least, boolean[] atEnd) {

    private static final double MAD = 1.4826;

    /**
     * By how much a band's ln σ may move against the others' from scene to scene, which few pairs cannot tell: with two
     * pairs of a sensor whose bands differ by a tenth this draws them about half way together.
     */
    private static final double SCENES = 0.1;

    static LoopWidths of(final LoopCurves curves, final SceneLaw law, final double[][][] weights) {
        final int bands = curves.bands();
        final double[] sigmas = curves.sigmas();
        final int[] blocks = blocks(curves);
        final double[] own = new double[bands];
        final double[] reference = new double[bands];
        final boolean[] atEnd = new boolean[bands];
        final double[][] logs = new double[weights.length][bands];
        final double[] least = new double[weights.length];
        final double widening = Bootstrap.widening(blocks);
        for (int b = 0; b < bands; b++) {
            final double[] loop = curves.loop(law, b);
            own[b] = Minimum.place(sigmas, loop);
            atEnd[b] = Minimum.atEnd(loop);
            reference[b] = Math.log(Minimum.place(sigmas, blockLoop(curves, law, b, null)));
            for (int r = 0; r < weights.length; r++) {
                final double[] curve = blockLoop(curves, law, b, weights[r]);
                logs[r][b] = widening * (Math.log(Minimum.place(sigmas, curve)) - reference[b]);
                least[r] += Minimum.value(sigmas, curve) / bands;
            }
        }
        final double[] scatter = new double[bands];
        for (int b = 0; b < bands; b++) {
            scatter[b] = Math.max(variance(logs, b), SCENES * SCENES / curves.pairs().size());
        }
        final double[][] replicates = new double[weights.length][];
        final double[] weight = weights(own, scatter);
        for (int r = 0; r < replicates.length; r++) {
            final double[] drawn = new double[bands];
            for (int b = 0; b < bands; b++) {
                drawn[b] = own[b] * Math.exp(logs[r][b]);
            }
            replicates[r] = together(drawn, weight);
        }
        return new LoopWidths(together(own, weight), own, replicates, least, atEnd);
    }

    /**
     * Of a band's deviation from the mean over bands: what moves all bands alike says nothing of their differences.
     * Robust: a replicate of few different blocks may run to an end of the widths.
     */
    private static double variance(final double[][] logs, final int band) {
        final float[] away = new float[logs.length];
        for (int r = 0; r < away.length; r++) {
            away[r] = (float) Math.abs(logs[r][band] - Arrays.stream(logs[r]).average().orElse(0));
        }
        final double deviation = MAD * Select.median(away, away.length);
        return deviation * deviation;
    }

    static int[] blocks(final LoopCurves curves) {
        return curves.pairs().stream().mapToInt(p -> p.real()[0].blocks().length).toArray();
    }

    /** J of a band from blocks: all, or as often as a replicate draws them. */
    private static double[] blockLoop(final LoopCurves curves, final SceneLaw law, final int band,
        final double[][] weights)
    {
        final double[] sum = new double[curves.sigmas().length];
        double total = 0;
        for (int p = 0; p < curves.pairs().size(); p++) {
            final int n = curves.pairs().get(p).real()[0].blocks().length;
            final double[] w = weights == null ? new double[n] : weights[p];
            if (weights == null) {
                Arrays.fill(w, 1);
            }
            final double weight = Arrays.stream(w).sum() / n;
            if (weight > 0) {
                LoopCurves.add(sum, curves.loop(law, p, band, w), weight);
                total += weight;
            }
        }
        for (int i = 0; i < sum.length; i++) {
            sum[i] /= total;
        }
        return sum;
    }

    private static double[] weights(final double[] own, final double[] scatter) {
        final double[] logs = Arrays.stream(own).map(Math::log).toArray();
        final double mean = Arrays.stream(logs).average().orElse(0);
        double between = 0;
        for (final double l : logs) {
            between += (l - mean) * (l - mean) / Math.max(1, logs.length - 1);
        }
        between = Math.max(0, between - Arrays.stream(scatter).average().orElse(0));
        final double[] weight = new double[own.length];
        for (int b = 0; b < weight.length; b++) {
            weight[b] = between + scatter[b] > 0 ? between / (between + scatter[b]) : 1;
        }
        return weight;
    }

    private static double[] together(final double[] own, final double[] weight) {
        final double[] logs = Arrays.stream(own).map(Math::log).toArray();
        final double mean = Arrays.stream(logs).average().orElse(0);
        final double[] out = new double[own.length];
        for (int b = 0; b < out.length; b++) {
            out[b] = Math.exp(weight[b] * logs[b] + (1 - weight[b]) * mean);
        }
        return out;
    }

    Interval interval(final int band, final double confidence) {
        return Interval.of(Arrays.stream(replicates).mapToDouble(r -> r[band]).toArray(), confidence);
    }
}
