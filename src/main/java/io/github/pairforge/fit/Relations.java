package io.github.pairforge.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.github.pairforge.harmonize.BandRegression;
import io.github.pairforge.harmonize.ContrastHarmonization;
import io.github.pairforge.harmonize.Harmonization;
import io.github.pairforge.harmonize.HistogramHarmonization;
import io.github.pairforge.harmonize.LinearHarmonization;
import io.github.pairforge.harmonize.MonotoneSpline;
import io.github.pairforge.harmonize.NoHarmonization;
import io.github.pairforge.harmonize.SplineHarmonization;
import io.github.pairforge.harmonize.ValueMap;
import io.github.pairforge.raster.Band;

/**
 * Relations between reflectances, learnt from samples: pixels of degraded HR and of LR at the same places.
 *
 * <p>Haze: {@code ln g_b = κ_b·d_b} with d the dark level, κ by least squares over samples of the logarithms of the
 * contrasts' ratios; see {@link ContrastHarmonization}.
 *
 * <p>For one thread.
 */
final class Relations {

    private static final int QUANTILES = 256;
    /** Eight knots, at 1/16, 3/16 … 15/16: enough for a bend, too few for the texture of a histogram. */
    private static final int KNOT_STEP = 32;
    private static final double LONGEST_VISIBLE = 720;

    private final List<Sample> samples;
    private final int bands;
    private final int[] visible;
    private double[][][] quantiles;

    /**
     * Pixels of one place.
     *
     * @param x degraded HR, per band
     * @param y LR, per band
     */
    record Sample(float[][] x, float[][] y) {
    }

    /** @param described to tell visible bands from others: by wavelength, else the first three of four or more */
    Relations(final List<Sample> samples, final List<Band> described) {
        this.samples = samples;
        bands = described.size();
        visible = visible(described);
    }

    static int[] visible(final List<Band> described) {
        final int[] known = IntStream.range(0, described.size())
            .filter(b -> described.get(b).wavelength() < LONGEST_VISIBLE).toArray();
        return known.length > 0 ? known : IntStream.range(0, described.size() > 3 ? 3 : described.size()).toArray();
    }

    Harmonization learn(final RadiometryKind kind) {
        return switch (kind) {
            case IDENTITY -> new NoHarmonization();
            case GAIN -> gain(1);
            case HALF_GAIN -> gain(0.5);
            case HAZE -> ContrastHarmonization.own(kappa(1, null));
            case HALF_HAZE -> ContrastHarmonization.own(kappa(0.5, null));
            case COMMON_HAZE -> ContrastHarmonization.common(kappa(1, visible), visible);
            case VISIBLE_HAZE -> ContrastHarmonization.own(onlyVisible(kappa(1, null)));
            case MATRIX -> matrix(1);
            case HALF_MATRIX -> matrix(0.5);
            case TABLES -> tables();
            case SPLINE -> spline();
        };
    }

    private LinearHarmonization gain(final double share) {
        final double[] gain = new double[bands];
        final double[] offset = new double[bands];
        for (final Sample s : samples) {
            final Moments x = Moments.of(s.x());
            final Moments y = Moments.of(s.y());
            for (int b = 0; b < bands; b++) {
                gain[b] += contrast(x, y, b) / samples.size();
            }
        }
        for (int b = 0; b < bands; b++) {
            gain[b] = Math.exp(gain[b]);
            for (final Sample s : samples) {
                offset[b] += (mean(s.y()[b]) - gain[b] * mean(s.x()[b])) / samples.size();
            }
            gain[b] = 1 + share * (gain[b] - 1);
            offset[b] *= share;
        }
        return LinearHarmonization.perBand(gain, offset);
    }

    /** Logarithm of the ratio of standard deviations; 0 for a constant band. */
    static double contrast(final Moments x, final Moments y, final int b) {
        return x.deviation()[b] > 0 && y.deviation()[b] > 0 ? Math.log(y.deviation()[b] / x.deviation()[b]) : 0;
    }

    private static double mean(final float[] values) {
        double sum = 0;
        for (final float v : values) {
            sum += v;
        }
        return sum / values.length;
    }

    /** @param common bands whose mean dark level counts for all, or null for each band's own */
    private double[] kappa(final double share, final int[] common) {
        final double[] kappa = new double[bands];
        final double[] squares = new double[bands];
        for (final Sample s : samples) {
            final Moments x = Moments.of(s.x());
            final Moments y = Moments.of(s.y());
            for (int b = 0; b < bands; b++) {
                final double dark = common == null ? x.dark()[b]
                    : Arrays.stream(common).mapToDouble(c -> x.dark()[c]).average().orElse(0);
                kappa[b] += contrast(x, y, b) * dark;
                squares[b] += dark * dark;
            }
        }
        for (int b = 0; b < bands; b++) {
            kappa[b] = squares[b] > 0 ? share * kappa[b] / squares[b] : 0;
        }
        return kappa;
    }

    private double[] onlyVisible(final double[] kappa) {
        final double[] out = new double[bands];
        for (final int b : visible) {
            out[b] = kappa[b];
        }
        return out;
    }

    private LinearHarmonization matrix(final double share) {
        final LinearHarmonization full = BandRegression.of(joined(true), joined(false)).map();
        final double[][] w = full.weights();
        final double[] offset = full.intercept();
        for (int i = 0; i < bands; i++) {
            for (int j = 0; j < bands; j++) {
                w[i][j] = share * w[i][j] + (i == j ? 1 - share : 0);
            }
            offset[i] *= share;
        }
        return new LinearHarmonization(w, offset);
    }

    private float[][] joined(final boolean x) {
        final float[][] out = new float[bands][];
        for (int b = 0; b < bands; b++) {
            int n = 0;
            for (final Sample s : samples) {
                n += s.x()[b].length;
            }
            out[b] = new float[n];
            n = 0;
            for (final Sample s : samples) {
                final float[] part = x ? s.x()[b] : s.y()[b];
                System.arraycopy(part, 0, out[b], n, part.length);
                n += part.length;
            }
        }
        return out;
    }

    private HistogramHarmonization tables() {
        final List<ValueMap> maps = new ArrayList<>();
        for (final double[][] q : quantiles()) {
            maps.add(map(q, 0, 1, true));
        }
        return new HistogramHarmonization(maps);
    }

    private SplineHarmonization spline() {
        final List<MonotoneSpline> splines = new ArrayList<>();
        for (final double[][] q : quantiles()) {
            final ValueMap knots = map(q, KNOT_STEP / 2 - 1, KNOT_STEP, false);
            splines.add(new MonotoneSpline(knots.source(), knots.target()));
        }
        return new SplineHarmonization(splines);
    }

    /** Per band those of x and of y at 1/256 to 255/256; sorting is what costs, and two relations need it. */
    private double[][][] quantiles() {
        if (quantiles == null) {
            final float[][] x = joined(true);
            final float[][] y = joined(false);
            quantiles = IntStream.range(0, bands).mapToObj(b -> new double[][] { quantiles(x[b]), quantiles(y[b]) })
                .toArray(double[][][]::new);
        }
        return quantiles;
    }

    private static double[] quantiles(final float[] values) {
        Arrays.sort(values);
        return IntStream.range(1, QUANTILES).mapToDouble(k -> Select.quantile(values, k / (double) QUANTILES))
            .toArray();
    }

    /** Every so many quantiles of x with those of y, the first of those that are equal. */
    private static ValueMap map(final double[][] pairs, final int first, final int step, final boolean straightTails) {
        final double[] from = new double[QUANTILES];
        final double[] to = new double[QUANTILES];
        int n = 0;
        for (int k = first; k < QUANTILES - 1; k += step) {
            if (n == 0 || pairs[0][k] > from[n - 1]) {
                from[n] = pairs[0][k];
                to[n++] = pairs[1][k];
            }
        }
        return new ValueMap(Arrays.copyOf(from, n), Arrays.copyOf(to, n), straightTails);
    }
}
