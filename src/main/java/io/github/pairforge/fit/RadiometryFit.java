package io.github.pairforge.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import io.github.pairforge.fit.FitDiagnostics.RadiometryChoice;
import io.github.pairforge.fit.FitDiagnostics.RadiometryScore;
import io.github.pairforge.fit.Relations.Sample;
import io.github.pairforge.harmonize.Harmonization;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Philox;
import io.github.pairforge.raster.Progress;

/**
 * The relation that does best on data it was not learnt from: other pairs, or with a single pair its other parts.
 *
 * @param relation learnt from everything
 * @param choice in numbers and words
 */
record RadiometryFit(Harmonization relation, RadiometryChoice choice) {

    static final int STREAM = 44;
    private static final int PARTS = 4;
    private static final int STRIPS = 16;

    /** @param samples one per pair */
    static RadiometryFit of(final List<Sample> samples, final List<Band> bands,
        final DegradationFitSettings settings, final Progress progress) throws IOException
    {
        final boolean single = samples.size() == 1;
        final List<RadiometryScore> scores =
            RadiometryScores.of(single ? parts(samples.get(0), PARTS) : samples, bands, progress);
        RadiometryScore best = scores.get(0);
        for (final RadiometryScore s : scores) {
            best = s.score() < best.score() ? s : best;
        }
        final RadiometryKind kind = settings.radiometry() != null ? settings.radiometry() : best.kind();
        final String where = single ? "parts of the pair" : "pairs";
        return new RadiometryFit(new Relations(samples, bands).learn(kind),
            new RadiometryChoice(kind, where, scores, kind == RadiometryKind.MATRIX
                ? matrixIntervals(samples, settings) : List.of(), text(kind, best, where, settings)));
    }

    private static String text(final RadiometryKind kind, final RadiometryScore best, final String where,
        final DegradationFitSettings settings)
    {
        if (settings.radiometry() != null) {
            return kind.label() + ", as asked for; on held-out " + where + " " + best.kind().label() + " does best";
        }
        return kind == RadiometryKind.IDENTITY ? "identity: radiometry learnt from other " + (where.equals("pairs")
            ? "places" : where) + " is worse than none"
            : String.format(Locale.ROOT, "%s: on held-out %s its score is %.3f below none", kind.label(), where,
                -best.score());
    }

    /** Horizontal strips of about equally many pixels. */
    static List<Sample> parts(final Sample sample, final int count) {
        final List<Sample> parts = new ArrayList<>();
        final int n = sample.x()[0].length;
        for (int k = 0; k < count; k++) {
            final int from = (int) ((long) n * k / count);
            final int to = (int) ((long) n * (k + 1) / count);
            parts.add(new Sample(cut(sample.x(), from, to), cut(sample.y(), from, to)));
        }
        return parts;
    }

    private static float[][] cut(final float[][] planes, final int from, final int to) {
        return Arrays.stream(planes).map(p -> Arrays.copyOfRange(p, from, to)).toArray(float[][]::new);
    }

    /** Weights row by row, then intercepts; from the normal equations of strips, drawn anew. */
    private static List<Interval> matrixIntervals(final List<Sample> samples, final DegradationFitSettings settings) {
        final int n = samples.get(0).x().length;
        final List<List<NormalEquations>> strips = samples.stream()
            .map(s -> parts(s, STRIPS).stream().map(NormalEquations::of).toList()).toList();
        final double[][] values = new double[n * (n + 1)][settings.replicates()];
        for (int r = 0; r < settings.replicates(); r++) {
            final NormalEquations sum = new NormalEquations(n);
            for (int d = 0; d < samples.size(); d++) {
                final int p = (int) (samples.size() * Philox.uniform(settings.seed(), STREAM, 0, r, d));
                for (int k = 0; k < STRIPS; k++) {
                    sum.add(strips.get(p)
                        .get((int) (STRIPS * Philox.uniform(settings.seed(), STREAM, 1 + d, r, k))));
                }
            }
            for (int b = 0; b < n; b++) {
                final double[] w = sum.solve(b);
                for (int j = 0; j < n; j++) {
                    values[b * n + j][r] = w[j];
                }
                values[n * n + b][r] = w[n];
            }
        }
        return Arrays.stream(values).map(v -> Interval.of(v, settings.confidence())).toList();
    }
}
