package io.github.pairforge.noise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Which law the measured variances support: one number, a variance that is linear in reflectance, or a free curve.
 *
 * <p>Each is fitted to one half of the scenes' squares and judged by the likelihood of the variances in the other half
 * (gamma distribution), both ways. A richer law has to win by {@value #MARGIN} nats over the simpler one, after the
 * likelihood has been weakened to the scatter that the halves really show; else the simpler one stays.
 *
 * @param law fitted to everything
 * @param text what was chosen, and by what margin
 */
record LawChoice(NoiseModel law, String text) {

    private static final double MARGIN = 3;
    private static final int ROUNDS = 20;
    private static final int MOST_KNOTS = 12;
    private static final double TINY = 1e-14;

    private enum Law {
        CONSTANT("the same at every reflectance"), LINEAR("variance linear in reflectance"), CURVE("a free curve");

        private final String label;

        Law(final String label) {
            this.label = label;
        }
    }

    /**
     * @param halves points of either half of the squares, which have fewer smooth blocks to choose from
     * @param all points of the whole, which the law is fitted to in the end
     */
    static LawChoice of(final List<List<LevelPoint>> halves, final List<LevelPoint> all) {
        final double scatter = scatter(halves);
        final double[] likelihood = new double[Law.values().length];
        if (!halves.get(0).isEmpty() && !halves.get(1).isEmpty()) {
            for (final Law law : Law.values()) {
                likelihood[law.ordinal()] = (likelihood(fit(law, halves.get(0)), halves.get(1))
                    + likelihood(fit(law, halves.get(1)), halves.get(0))) / scatter;
            }
        }
        Law chosen = Law.CONSTANT;
        for (final Law law : Law.values()) {
            if (likelihood[law.ordinal()] > likelihood[chosen.ordinal()] + MARGIN) {
                chosen = law;
            }
        }
        final StringBuilder text = new StringBuilder(chosen.label);
        for (final Law law : Law.values()) {
            if (law != chosen) {
                text.append(String.format(Locale.ROOT, "; %s: %+.1f nats", law.label,
                    likelihood[law.ordinal()] - likelihood[chosen.ordinal()]));
            }
        }
        final boolean close = chosen != Law.CURVE && likelihood[Law.values().length - 1] > likelihood[chosen.ordinal()];
        return new LawChoice(fit(chosen, all),
            text.append(close ? "; not decided, the simpler one was taken" : "").toString());
    }

    /** How much more the halves differ than their degrees of freedom explain, at least 1. */
    private static double scatter(final List<List<LevelPoint>> halves) {
        final NoiseModel other = halves.get(1).isEmpty() ? null : fit(Law.CURVE, halves.get(1));
        double sum = 0;
        int n = 0;
        for (final LevelPoint p : halves.get(0)) {
            if (other != null && p.variance() > 0) {
                final double expected = Math.pow(other.standardDeviation(p.reflectance()), 2);
                final double d = Math.log(p.variance() / Math.max(TINY, expected));
                sum += d * d * p.freedom() / 4;
                n++;
            }
        }
        return n == 0 ? 1 : Math.max(1, sum / n);
    }

    private static double likelihood(final NoiseModel law, final List<LevelPoint> points) {
        double sum = 0;
        for (final LevelPoint p : points) {
            final double s = Math.max(TINY, Math.pow(law.standardDeviation(p.reflectance()), 2));
            sum -= p.freedom() / 2 * (Math.log(s) + p.variance() / s);
        }
        return sum;
    }

    private static NoiseModel fit(final Law law, final List<LevelPoint> points) {
        return switch (law) {
            case CONSTANT -> GaussianNoise.constant(Math.sqrt(mean(points)));
            case LINEAR -> linear(points);
            case CURVE -> curve(points).gaussian();
        };
    }

    private static double mean(final List<LevelPoint> points) {
        double sum = 0;
        double weight = 0;
        for (final LevelPoint p : points) {
            sum += p.freedom() * p.variance();
            weight += p.freedom();
        }
        return weight == 0 ? 0 : sum / weight;
    }

    /** Weighted least squares with the weights of the variances it finds, neither number below 0. */
    private static NoiseModel linear(final List<LevelPoint> points) {
        double a = mean(points);
        double b = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double w = 0;
            double x = 0;
            double y = 0;
            double xx = 0;
            double xy = 0;
            for (final LevelPoint p : points) {
                final double r = Math.max(0, p.reflectance());
                final double s = Math.max(TINY, a + b * r);
                final double weight = p.freedom() / (s * s);
                w += weight;
                x += weight * r;
                y += weight * p.variance();
                xx += weight * r * r;
                xy += weight * r * p.variance();
            }
            final double det = w * xx - x * x;
            b = det > 1e-12 * w * xx ? (w * xy - x * y) / det : 0;
            a = w > 0 ? (y - b * x) / w : 0;
            if (b < 0) {
                b = 0;
                a = w > 0 ? y / w : 0;
            }
            else if (a < 0) {
                a = 0;
                b = xx > 0 ? xy / xx : 0;
            }
        }
        return new PoissonGaussianNoise(a, b);
    }

    /** Neighbouring points joined until at most {@value #MOST_KNOTS} are left, each with the same share of freedom. */
    static NoiseCurve curve(final List<LevelPoint> points) {
        final List<LevelPoint> sorted = new ArrayList<>(points);
        sorted.sort(Comparator.comparingDouble(LevelPoint::reflectance));
        final int knots = Math.min(MOST_KNOTS, sorted.size());
        final List<double[]> made = new ArrayList<>();
        for (int k = 0; k < knots; k++) {
            final List<LevelPoint> part =
                sorted.subList(k * sorted.size() / knots, (k + 1) * sorted.size() / knots);
            double at = 0;
            double weight = 0;
            for (final LevelPoint p : part) {
                at += p.freedom() * p.reflectance();
                weight += p.freedom();
            }
            at /= weight;
            if (made.isEmpty() || at > made.get(made.size() - 1)[0]) {
                made.add(new double[] { at, Math.sqrt(mean(part)) });
            }
        }
        return new NoiseCurve(made.stream().mapToDouble(m -> m[0]).toArray(),
            made.stream().mapToDouble(m -> m[1]).toArray());
    }
}
