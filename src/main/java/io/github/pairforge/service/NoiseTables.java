package io.github.pairforge.service;

import java.util.ArrayList;
import java.util.List;

import io.github.pairforge.noise.BandNoise;
import io.github.pairforge.noise.FittedNoise;
import io.github.pairforge.noise.NoiseLevel;
import io.github.pairforge.noise.SceneLevels;

/** What was measured of noise, as rows of text: for CSV files and for tables. */
public final class NoiseTables {

    private NoiseTables() {
    }

    /** Names of the columns of {@link #levels}. */
    public static List<String> levelsHeader() {
        return List.of("scene", "band", "reflectance", "sigma", "sigma_low", "sigma_high", "blocks", "low_over_high",
            "law");
    }

    /** One row per scene, band and bin; {@code law} is the fitted law's standard deviation there. */
    public static List<List<String>> levels(final FittedNoise fit) {
        final List<List<String>> rows = new ArrayList<>();
        for (final SceneLevels scene : fit.scenes()) {
            for (int b = 0; b < fit.bands().size(); b++) {
                final NoiseLevel level = scene.levels().get(b);
                final double[] at = level.curve().reflectance();
                final double[] sigma = level.curve().sigma();
                for (int i = 0; i < at.length; i++) {
                    final double error = level.error()[i] * sigma[i];
                    rows.add(List.of(scene.name(), fit.bands().get(b).name(), text(at[i]), text(sigma[i]),
                        text(Math.max(0, sigma[i] - error)), text(sigma[i] + error),
                        Integer.toString(level.blocks()[i]), text(level.texture()[i]),
                        text(fit.bands().get(b).law().standardDeviation(at[i]))));
                }
            }
        }
        return rows;
    }

    /** Names of the columns of {@link #bands}. */
    public static List<String> bandsHeader() {
        return List.of("band", "law", "sigma_low", "sigma_high", "right", "down", "kurtosis", "column_stripes",
            "row_stripes", "quiet_blocks");
    }

    /** One row per band: the law's range, correlations of neighbours, stripes in units of the noise. */
    public static List<List<String>> bands(final FittedNoise fit) {
        final List<List<String>> rows = new ArrayList<>();
        for (final BandNoise b : fit.bands()) {
            final double[] at = b.points().reflectance();
            rows.add(List.of(b.name(), b.choice(), text(b.law().standardDeviation(at[0])),
                text(b.law().standardDeviation(at[at.length - 1])), text(b.correlation(1, 0)),
                text(b.correlation(0, 1)), text(b.kurtosis()),
                text(b.columns().significant() ? b.columns().amplitude() : 0),
                text(b.rows().significant() ? b.rows().amplitude() : 0), Long.toString(b.blocks())));
        }
        return rows;
    }

    private static String text(final double value) {
        return Double.isNaN(value) ? "" : Double.toString((float) value);
    }
}
