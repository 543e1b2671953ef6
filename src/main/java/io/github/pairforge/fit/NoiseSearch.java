package io.github.pairforge.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.github.pairforge.raster.Philox;
import io.github.pairforge.raster.Progress;

/**
 * Floor and share of scene noise, pooled over pairs and bands: least mean |log₂| of degraded over real noise.
 *
 * <p>The modulus is rounded at its tip, so that it has a slope everywhere; squares would give the few bins that no law
 * fits too much say.
 */
final class NoiseSearch {

    static final int STREAM = 43;
    static final int BAG_STREAM = 45;
    private static final int BAGS = 64;
    private static final int STEPS = 40;
    private static final double ROUNDING = 0.02;
    private static final double LEAST_SCALE = 1e-4;
    private static final double QUANTILE = 0.75;
    private static final double MOST_SHARE = 1;
    private static final double LEAST_SHARE = 0.1;
    private static final double ZOOM = 1.75;

    /** Pair, band. */
    private final NoiseTerms[][] terms;
    private final SceneLaw most;
    /** Pair, band, bin, grid point. */
    private final float[][][][] losses;

    private NoiseSearch(final NoiseTerms[][] terms, final SceneLaw most) {
        this.terms = terms;
        this.most = most;
        losses = new float[terms.length][][][];
        for (int p = 0; p < terms.length; p++) {
            losses[p] = new float[terms[p].length][][];
            for (int b = 0; b < terms[p].length; b++) {
                losses[p][b] = losses(terms[p][b]);
            }
        }
    }

    /**
     * @param images one per pair, degraded and harmonized
     * @param draws of noise
     */
    static NoiseSearch of(final List<LoopPair> pairs, final List<LoopImage> images, final int draws, final long seed,
        final Progress progress) throws IOException
    {
        final SceneLaw coarse =
            of(pairs, images, new SceneLaw(scale(pairs, images), MOST_SHARE), 1, seed, progress).best();
        final SceneLaw most = new SceneLaw(Math.max(LEAST_SCALE, ZOOM * coarse.floor()),
            Math.min(MOST_SHARE, LEAST_SHARE + ZOOM * coarse.share()));
        return of(pairs, images, most, draws, seed, progress);
    }

    private static NoiseSearch of(final List<LoopPair> pairs, final List<LoopImage> images, final SceneLaw most,
        final int draws, final long seed, final Progress progress) throws IOException
    {
        final int bands = pairs.get(0).bands();
        final NoiseTerms[][] terms = new NoiseTerms[pairs.size()][bands];
        KernelFit.parallel(pairs.size() * bands, "Fitting noise", progress, i -> {
            final int p = i / bands;
            terms[p][i % bands] = NoiseTerms.of(images.get(p), pairs.get(p).real()[i % bands], i % bands, most,
                draws, seed + p);
        });
        return new NoiseSearch(terms, most);
    }

    /** A floor that is ample for most bins. */
    private static double scale(final List<LoopPair> pairs, final List<LoopImage> images) {
        final List<Float> missing = new ArrayList<>();
        for (int p = 0; p < pairs.size(); p++) {
            for (int b = 0; b < pairs.get(p).bands(); b++) {
                final LoopPair.Reference real = pairs.get(p).real()[b];
                final double[] own = NoiseTable.of(images.get(p).inner()[b], real.edges());
                for (int k = 0; k < own.length; k++) {
                    final double lack = real.noise()[k] * real.noise()[k] - own[k] * own[k];
                    if (!Double.isNaN(lack)) {
                        missing.add((float) Math.sqrt(Math.max(0, lack)));
                    }
                }
            }
        }
        if (missing.isEmpty()) {
            return LEAST_SCALE;
        }
        final float[] sorted = new float[missing.size()];
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = missing.get(i);
        }
        java.util.Arrays.sort(sorted);
        return Math.max(LEAST_SCALE, 1.2 * Select.quantile(sorted, QUANTILE));
    }

    private float[][] losses(final NoiseTerms t) {
        final float[][] out = new float[t.real().length][];
        for (int k = 0; k < out.length; k++) {
            if (t.response()[k] == null) {
                continue;
            }
            out[k] = new float[(STEPS + 1) * (STEPS + 1)];
            for (int i = 0; i < out[k].length; i++) {
                final SceneLaw law = at(i);
                final double d = t.octaves(k, law.floor(), law.share());
                out[k][i] = (float) Math.sqrt(d * d + ROUNDING * ROUNDING);
            }
        }
        return out;
    }

    private SceneLaw at(final int i) {
        return new SceneLaw(most.floor() * (i / (STEPS + 1)) / STEPS, most.share() * (i % (STEPS + 1)) / STEPS);
    }

    /** The law of all pairs. */
    SceneLaw best() {
        return bagged(ones(-1));
    }

    /** The law of all pairs but one. */
    SceneLaw without(final int pair) {
        return bagged(ones(pair));
    }

    /**
     * Median over replicates with bins drawn anew (bagging, Breiman 1996): the least point lies in a long flat valley,
     * where single entries of a table move it far.
     */
    private SceneLaw bagged(final double[] pairWeights) {
        final float[] floors = new float[BAGS];
        final float[] shares = new float[BAGS];
        for (int r = 0; r < BAGS; r++) {
            final SceneLaw law = best(pairWeights, bins(r, 0, BAG_STREAM));
            floors[r] = (float) law.floor();
            shares[r] = (float) law.share();
        }
        return new SceneLaw(Select.median(floors, BAGS), Select.median(shares, BAGS));
    }

    /** How often each bin counts in a replicate. */
    private double[][][] bins(final int replicate, final long seed, final int stream) {
        final double[][][] bins = new double[terms.length][][];
        for (int p = 0; p < terms.length; p++) {
            bins[p] = new double[terms[p].length][NoiseTable.BINS];
            for (int b = 0; b < bins[p].length; b++) {
                for (int k = 0; k < NoiseTable.BINS; k++) {
                    bins[p][b][(int) (NoiseTable.BINS
                        * Philox.uniform(seed, stream, 1 + p, replicate, (long) b * NoiseTable.BINS + k))]++;
                }
            }
        }
        return bins;
    }

    private double[] ones(final int but) {
        final double[] w = new double[terms.length];
        java.util.Arrays.setAll(w, p -> p == but ? 0 : 1);
        return w;
    }

    private SceneLaw best(final double[] pairWeights, final double[][][] binWeights) {
        final double[] sum = new double[(STEPS + 1) * (STEPS + 1)];
        for (int p = 0; p < terms.length; p++) {
            for (int b = 0; pairWeights[p] > 0 && b < terms[p].length; b++) {
                double known = 0;
                for (int k = 0; k < losses[p][b].length; k++) {
                    known += losses[p][b][k] == null ? 0 : binWeights == null ? 1 : binWeights[p][b][k];
                }
                for (int k = 0; known > 0 && k < losses[p][b].length; k++) {
                    final double w = losses[p][b][k] == null ? 0
                        : pairWeights[p] * (binWeights == null ? 1 : binWeights[p][b][k]) / known;
                    for (int i = 0; w > 0 && i < sum.length; i++) {
                        sum[i] += w * losses[p][b][k][i];
                    }
                }
            }
        }
        return at(Minimum.index(sum));
    }

    /** Mean distance of a pair's noise under a law, octaves. */
    double distance(final int pair, final SceneLaw law) {
        double sum = 0;
        int n = 0;
        for (final NoiseTerms t : terms[pair]) {
            final double d = t.distance(law);
            if (!Double.isNaN(d)) {
                sum += d;
                n++;
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    /** Laws of replicates that draw pairs, then bins. */
    List<SceneLaw> replicates(final int count, final long seed) {
        final List<SceneLaw> laws = new ArrayList<>();
        for (int r = 0; r < count; r++) {
            final double[] pairs = new double[terms.length];
            for (int i = 0; i < pairs.length; i++) {
                pairs[(int) (pairs.length * Philox.uniform(seed, STREAM, 0, r, i))]++;
            }
            laws.add(best(pairs, bins(r, seed, STREAM)));
        }
        return laws;
    }
}
