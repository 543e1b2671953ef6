package io.github.pairforge.noise;

import java.util.ArrayList;
import java.util.List;

/**
 * One measured variance.
 *
 * @param reflectance where
 * @param variance of the noise
 * @param freedom degrees of freedom of the variance
 */
record LevelPoint(double reflectance, double variance, double freedom) {

    private static final double NORMAL_95 = 1.96;

    static List<LevelPoint> of(final NoiseLevel level) {
        final List<LevelPoint> points = new ArrayList<>();
        for (int i = 0; i < level.curve().sigma().length; i++) {
            final double relative = level.error()[i] / NORMAL_95;
            points.add(new LevelPoint(level.curve().reflectance()[i], Math.pow(level.curve().sigma()[i], 2),
                1 / (2 * relative * relative)));
        }
        return points;
    }
}
