package io.github.pairforge.fit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

import io.github.pairforge.fit.FitDiagnostics.RadiometryScore;
import io.github.pairforge.fit.Relations.Sample;
import io.github.pairforge.harmonize.Harmonization;
import io.github.pairforge.harmonize.HistogramHarmonization;
import io.github.pairforge.harmonize.MonotoneSpline;
import io.github.pairforge.harmonize.SplineHarmonization;
import io.github.pairforge.harmonize.ValueMap;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Progress;

/** Relations that are curves. */
class RelationsTest {

    private static final List<Band> TWO = List.of(Band.unnamed(), Band.unnamed());

    private static double bent(final double x) {
        return 0.02 + 0.9 * Math.pow(x, 1.6);
    }

    private static Sample sample(final int n, final double noise, final long seed) {
        final SplittableRandom random = new SplittableRandom(seed);
        final float[][] x = new float[2][n];
        final float[][] y = new float[2][n];
        for (int i = 0; i < n; i++) {
            for (int b = 0; b < 2; b++) {
                x[b][i] = (float) (0.05 + 0.5 * random.nextDouble() * random.nextDouble());
                y[b][i] = (float) (bent(x[b][i]) + noise * random.nextGaussian());
            }
        }
        return new Sample(x, y);
    }

    private static Relations learnt(final Sample... samples) {
        return new Relations(List.of(samples), TWO);
    }

    @Test
    void splinesGoThroughEveryThirtySecondQuantileOfTables() {
        final Relations relations = learnt(sample(5000, 0.01, 1), sample(3000, 0.01, 2));
        final ValueMap table =
            ((HistogramHarmonization) relations.learn(RadiometryKind.TABLES)).perBand().get(1);
        final MonotoneSpline spline =
            ((SplineHarmonization) relations.learn(RadiometryKind.SPLINE)).perBand().get(1);
        assertEquals(255, table.size());
        for (int k = 0; k < 8; k++) {
            assertEquals(table.source()[15 + 32 * k], spline.source()[k]);
            assertEquals(table.target()[15 + 32 * k], spline.target()[k]);
        }
        assertEquals(8, spline.source().length);
    }

    @Test
    void theOrderOfQuestionsChangesNoAnswer() {
        final Sample sample = sample(2000, 0.01, 3);
        final Harmonization spline = learnt(sample).learn(RadiometryKind.SPLINE);
        final Relations both = learnt(sample);
        assertEquals(learnt(sample).learn(RadiometryKind.TABLES), both.learn(RadiometryKind.TABLES));
        assertEquals(spline, both.learn(RadiometryKind.SPLINE));
        assertEquals(spline, both.learn(RadiometryKind.SPLINE));
    }

    @Test
    void aBendIsFoundAgain() {
        final float[][] x = { { 0.06f, 0.1f, 0.2f, 0.3f }, { 0.06f, 0.1f, 0.2f, 0.3f } };
        final float[][] found =
            RadiometryScores.applied(learnt(sample(20_000, 0, 4)).learn(RadiometryKind.SPLINE), x);
        final float[] expected = new float[4];
        for (int i = 0; i < 4; i++) {
            expected[i] = (float) bent(x[0][i]);
        }
        assertArrayEquals(expected, found[0], 5e-4f);
        assertArrayEquals(expected, found[1], 5e-4f);
    }

    /** Of few noisy pixels a table learns the chance too, and a line misses the bend. */
    @Test
    void splinesErrLeastWhereABendIsSeenInFewPixels() throws IOException {
        final List<Sample> samples = new ArrayList<>();
        for (int p = 0; p < 3; p++) {
            samples.add(sample(150, 0.004, 10 + p));
        }
        final List<RadiometryScore> scores = RadiometryScores.of(samples, TWO, Progress.NONE);
        assertEquals(RadiometryKind.values().length, scores.size());
        final RadiometryScore spline = score(scores, RadiometryKind.SPLINE);
        for (final RadiometryScore s : scores) {
            assertTrue(s.kind() == RadiometryKind.SPLINE || s.error() > spline.error() && s.angle() > spline.angle(),
                scores.toString());
            assertTrue(s.kind() == RadiometryKind.SPLINE || s.kind() == RadiometryKind.TABLES
                || s.score() > spline.score() + 1, scores.toString());
        }
    }

    @Test
    void constantBandsHaveCurvesToo() {
        final float[][] x = { { 0.2f, 0.2f, 0.2f }, { 0.1f, 0.2f, 0.3f } };
        final float[][] y = { { 0.4f, 0.4f, 0.4f }, { 0.3f, 0.3f, 0.3f } };
        final float[][] found =
            RadiometryScores.applied(learnt(new Sample(x, y)).learn(RadiometryKind.SPLINE), x);
        assertArrayEquals(y[0], found[0], 1e-7f);
        assertArrayEquals(y[1], found[1], 1e-7f);
    }

    private static RadiometryScore score(final List<RadiometryScore> scores, final RadiometryKind kind) {
        return scores.stream().filter(s -> s.kind() == kind).findFirst().orElseThrow();
    }
}
