package io.github.pairforge.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.github.pairforge.fit.FitDiagnostics.RadiometryScore;
import io.github.pairforge.fit.Relations.Sample;
import io.github.pairforge.harmonize.ContrastHarmonization;
import io.github.pairforge.harmonize.Harmonization;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Tile;

/**
 * Every relation on data that it was not learnt from.
 *
 * <p>A score adds the logarithms of error, contrast error and spectral angle, each over that of no relation at all.
 */
final class RadiometryScores {

    /** Of a contrast that is right already, dB: without it a hair's breadth would count as infinitely better. */
    private static final double GUARD = 0.5;

    private static final double DECIBELS = 20 / Math.log(10);

    private RadiometryScores() {
    }

    /** @param samples at least two; each is held out once */
    static List<RadiometryScore> of(final List<Sample> samples, final List<Band> bands, final Progress progress)
        throws IOException
    {
        final RadiometryKind[] kinds = RadiometryKind.values();
        final double[][][] measures = new double[kinds.length][samples.size()][];
        KernelFit.parallel(samples.size(), "Comparing radiometry", progress, i -> {
            final List<Sample> others = new ArrayList<>(samples);
            final Sample held = others.remove(i);
            final Relations relations = new Relations(others, bands);
            for (final RadiometryKind kind : kinds) {
                measures[kind.ordinal()][i] = measure(relations.learn(kind), held);
            }
        });
        final Map<RadiometryKind, double[]> means = new EnumMap<>(RadiometryKind.class);
        for (final RadiometryKind kind : kinds) {
            final double[] mean = new double[3];
            for (final double[] m : measures[kind.ordinal()]) {
                LoopCurves.add(mean, m, 1.0 / samples.size());
            }
            means.put(kind, mean);
        }
        final double[] none = means.get(RadiometryKind.IDENTITY);
        final List<RadiometryScore> scores = new ArrayList<>();
        means.forEach((kind, m) -> scores.add(new RadiometryScore(kind, m[0], m[1], m[2],
            Math.log(m[0] / none[0]) + Math.log((m[1] + GUARD) / (none[1] + GUARD)) + Math.log(m[2] / none[2]))));
        return scores;
    }

    /** Mean absolute error, rms error of the contrast in dB, mean spectral angle in degrees. */
    static double[] measure(final Harmonization relation, final Sample held) {
        final float[][] x = applied(relation, held.x());
        double error = 0;
        double angle = 0;
        double contrast = 0;
        final int n = x[0].length;
        for (int i = 0; i < n; i++) {
            double xy = 0;
            double xx = 0;
            double yy = 0;
            for (int b = 0; b < x.length; b++) {
                final double u = x[b][i];
                final double v = held.y()[b][i];
                error += Math.abs(u - v);
                xy += u * v;
                xx += u * u;
                yy += v * v;
            }
            angle += Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy + 1e-30)))));
        }
        final Moments mx = Moments.of(x);
        final Moments my = Moments.of(held.y());
        for (int b = 0; b < x.length; b++) {
            final double decibels = DECIBELS * Relations.contrast(mx, my, b);
            contrast += decibels * decibels / x.length;
        }
        return new double[] { error / n / x.length, Math.sqrt(contrast), Math.max(1e-9, angle / n) };
    }

    /** A copy of packed pixels, harmonized; what needs a scene takes them for one. */
    static float[][] applied(final Harmonization relation, final float[][] x) {
        final float[][] out = new float[x.length][];
        for (int b = 0; b < x.length; b++) {
            out[b] = x[b].clone();
        }
        Harmonization resolved = relation;
        if (relation instanceof final ContrastHarmonization contrast) {
            final Moments m = Moments.of(x);
            resolved = contrast.on(m.mean(), m.dark());
        }
        resolved.apply(new Tile(0, 0, 0, x[0].length, 1), out);
        return out;
    }
}
