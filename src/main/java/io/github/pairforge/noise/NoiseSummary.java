package io.github.pairforge.noise;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.github.pairforge.noise.BandNoise.Evidence;
import io.github.pairforge.noise.NoiseFitting.MeasuredScene;
import io.github.pairforge.raster.Band;

/** Makes laws, correlations and findings of what was measured. */
final class NoiseSummary {

    private static final double CORRELATED = 0.05;
    private static final double FAR_REACHING = 0.08;
    private static final double[] WHITE = IntStream.range(0, Lags.COUNT).mapToDouble(i -> i == 0 ? 1 : 0).toArray();

    private NoiseSummary() {
    }

    /**
     * @param covariance of the noise per band by {@link Lags}, in units of the blind variance
     * @param shared correlation of bands in the same pixel
     */
    static FittedNoise of(final List<Band> bands, final List<MeasuredScene> scenes, final PooledResiduals pooled,
        final double[][] covariance, final double[][] shared)
    {
        final List<BandNoise> made = new ArrayList<>();
        for (int b = 0; b < bands.size(); b++) {
            made.add(band(b, bands.get(b), scenes, pooled, covariance[b]));
        }
        final double[][] cross = new double[bands.size()][bands.size()];
        for (int b = 0; b < cross.length; b++) {
            for (int c = 0; c < cross.length; c++) {
                final boolean known = made.get(b).evidence() == Evidence.MEASURED
                    && made.get(c).evidence() == Evidence.MEASURED;
                cross[b][c] = b == c ? 1 : known && Math.abs(shared[b][c]) > 2 * pooled.chance(b) ? shared[b][c] : 0;
            }
        }
        final List<SceneLevels> levels =
            scenes.stream().map(s -> new SceneLevels(s.name(), s.levels())).toList();
        return new FittedNoise(made, cross, levels, NoiseFindings.of(made, cross, levels));
    }

    private static BandNoise band(final int b, final Band band, final List<MeasuredScene> scenes,
        final PooledResiduals pooled, final double[] covariance)
    {
        final Evidence evidence = evidence(covariance, pooled.blocks(b));
        final boolean measured = evidence == Evidence.MEASURED;
        final double[][] correlation = correlation(measured ? covariance : WHITE, pooled.chance(b));
        final NoiseShape shape = NoiseShape.of(pooled.histogram(b));
        final boolean normal = !measured || !shape.isDecisive(pooled.pixels(b));
        // What the blind level rests on, that high frequencies know nothing of low ones, holds for normal white noise.
        final double excess = isCorrelated(correlation) ? Math.max(1, deviation(covariance))
            : normal || !measured ? 1 : deviation(covariance);
        final List<List<LevelPoint>> halves = new ArrayList<>();
        for (int half = 0; half < 2; half++) {
            final List<LevelPoint> points = new ArrayList<>();
            for (final MeasuredScene s : scenes) {
                points.addAll(points(s.halves().get(half).get(b), excess));
            }
            halves.add(points);
        }
        final List<LevelPoint> whole = new ArrayList<>();
        double step = 0;
        for (final MeasuredScene s : scenes) {
            whole.addAll(points(s.levels().get(b), excess));
            step = Math.max(step, s.levels().get(b).step());
        }
        final LawChoice choice = LawChoice.of(halves, whole);
        final NoiseCurve points = LawChoice.curve(whole);
        final boolean table = !normal && isPositive(choice.law(), points);
        final double highest = points.reflectance()[points.reflectance().length - 1];
        return new BandNoise(band.isNamed() ? band.name() : band.label(b), points,
            table ? shape.table(choice.law(), highest) : choice.law(),
            choice.text() + (table ? "; not normal, so a table" : "; normal"), correlation, evidence,
            measured ? pooled.columns(b) : Stripes.UNKNOWN, measured ? pooled.rows(b) : Stripes.UNKNOWN,
            shape.kurtosis(), pooled.blocks(b), excess, step);
    }

    private static List<LevelPoint> points(final NoiseLevel level, final double excess) {
        return LevelPoint.of(level).stream()
            .map(p -> new LevelPoint(p.reflectance(), p.variance() * excess * excess, p.freedom())).toList();
    }

    /** Resampling makes pixels alike that are next to each other; what reaches further is the scene. */
    private static Evidence evidence(final double[] covariance, final long blocks) {
        if (blocks < PooledResiduals.FEWEST) {
            return Evidence.TOO_FEW;
        }
        double far = 0;
        int n = 0;
        for (int lag = 1; lag < Lags.COUNT; lag++) {
            if (Lags.isFar(lag)) {
                far += Math.abs(covariance[lag]) / covariance[0];
                n++;
            }
        }
        return far / n > FAR_REACHING ? Evidence.TEXTURE : Evidence.MEASURED;
    }

    private static double deviation(final double[] covariance) {
        return Math.sqrt(Math.max(0, covariance[0]));
    }

    private static boolean isPositive(final NoiseModel law, final NoiseCurve points) {
        for (final double r : points.reflectance()) {
            if (!(law.standardDeviation(r) > 0)) {
                return false;
            }
        }
        return law.standardDeviation(0) > 0;
    }

    private static double[][] correlation(final double[] covariance, final double chance) {
        final int n = 2 * Lags.FAR + 1;
        final double[][] out = new double[n][n];
        for (int lag = 0; lag < Lags.COUNT; lag++) {
            double r = covariance[0] > 0 ? covariance[lag] / covariance[0] : lag == 0 ? 1 : 0;
            r = Math.abs(r) < chance ? 0 : Math.max(-1, Math.min(1, r));
            out[Lags.FAR + Lags.y(lag)][Lags.FAR + Lags.x(lag)] = r;
            out[Lags.FAR - Lags.y(lag)][Lags.FAR - Lags.x(lag)] = r;
        }
        return out;
    }

    private static boolean isCorrelated(final double[][] correlation) {
        for (int lag = 1; lag < Lags.COUNT; lag++) {
            if (Math.abs(correlation[Lags.FAR + Lags.y(lag)][Lags.FAR + Lags.x(lag)]) > CORRELATED) {
                return true;
            }
        }
        return false;
    }
}
