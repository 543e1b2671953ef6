package io.github.pairforge.noise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A noise model learnt from scenes.
 *
 * @param bands one per band
 * @param crossBand correlation of the noise of two bands in the same pixel
 * @param scenes what each scene says alone
 * @param findings what the user should know, one sentence each
 */
public record FittedNoise(List<BandNoise> bands, double[][] crossBand, List<SceneLevels> scenes,
    List<String> findings)
{

    private static final double ALIKE = 0.03;
    private static final double SHRINK = 0.95;

    public FittedNoise {
        bands = List.copyOf(bands);
        crossBand = copy(crossBand);
        scenes = List.copyOf(scenes);
        findings = List.copyOf(findings);
    }

    private static double[][] copy(final double[][] values) {
        return Arrays.stream(values).map(double[]::clone).toArray(double[][]::new);
    }

    @Override
    public double[][] crossBand() {
        return copy(crossBand);
    }

    /** The laws alone: noise that is independent from pixel to pixel and band to band. */
    public List<NoiseModel> white() {
        return bands.stream().map(BandNoise::law).toList();
    }

    /** Whether pixels or bands share noise. */
    public boolean isCorrelated() {
        return bands.stream().anyMatch(BandNoise::isCorrelated) || sharesBands();
    }

    private boolean sharesBands() {
        for (int b = 0; b < crossBand.length; b++) {
            for (int c = 0; c < b; c++) {
                if (Math.abs(crossBand[b][c]) > ALIKE) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The laws with the correlations that were found; {@link #white} where there are none. */
    public List<NoiseModel> models() {
        if (!isCorrelated()) {
            return white();
        }
        final double[][] one = { { 1 } };
        final List<CorrelatedNoise> alone = bands.stream().map(b -> new CorrelatedNoise(b.law(),
            b.isCorrelated() ? CorrelationFilter.of(b.byLag()) : one, new double[] { 1 })).toList();
        final double[][] mixing = mixing(alone);
        final List<NoiseModel> models = new ArrayList<>();
        for (int b = 0; b < bands.size(); b++) {
            models.add(new CorrelatedNoise(bands.get(b).law(), alone.get(b).filter(), mixing[b]));
        }
        return models;
    }

    /** Cholesky factor of what the fields must share so that the filtered ones share what was found. */
    private double[][] mixing(final List<CorrelatedNoise> alone) {
        final double[][] wanted = crossBand();
        for (int b = 0; b < wanted.length; b++) {
            for (int c = 0; c < wanted.length; c++) {
                wanted[b][c] = b == c ? 1 : wanted[b][c] / alone.get(b).correlation(alone.get(c));
            }
        }
        double[][] factor = cholesky(wanted);
        while (factor == null) {
            for (int b = 0; b < wanted.length; b++) {
                for (int c = 0; c < wanted.length; c++) {
                    wanted[b][c] *= b == c ? 1 : SHRINK;
                }
            }
            factor = cholesky(wanted);
        }
        return factor;
    }

    /** Null when the matrix is not positive definite. */
    private static double[][] cholesky(final double[][] m) {
        final double[][] l = new double[m.length][m.length];
        for (int i = 0; i < m.length; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = m[i][j];
                for (int k = 0; k < j; k++) {
                    sum -= l[i][k] * l[j][k];
                }
                if (i == j && !(sum > 1e-6)) {
                    return null;
                }
                l[i][j] = i == j ? Math.sqrt(sum) : sum / l[j][j];
            }
        }
        return l;
    }

    @Override
    public boolean equals(final Object o) {
        return o instanceof FittedNoise n && bands.equals(n.bands) && Arrays.deepEquals(crossBand, n.crossBand)
            && scenes.equals(n.scenes) && findings.equals(n.findings);
    }

    @Override
    public int hashCode() {
        return bands.hashCode();
    }
}
