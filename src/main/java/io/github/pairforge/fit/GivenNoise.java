package io.github.pairforge.fit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import io.github.pairforge.fit.NoiseComparison.BandComparison;
import io.github.pairforge.noise.GaussianNoise;
import io.github.pairforge.noise.NoiseModel;
import io.github.pairforge.noise.SceneNoise;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Tile;

/** Measures noise that was given on pairs: nothing is learnt, so every pair judges it as a held-out one would. */
record GivenNoise(NoiseSource source, List<LoopPair> pairs, List<LoopImage> images, int draws, long seed) {

    /** @param residual the residual's law, one per band */
    NoiseComparison compare(final List<GaussianNoise> residual, final Progress progress) throws IOException {
        final int bands = pairs.get(0).bands();
        final Sums[] parts = new Sums[pairs.size() * bands];
        KernelFit.parallel(parts.length, "Comparing noise laws", progress,
            i -> parts[i] = measure(i / bands, i % bands, residual.get(i % bands)));
        final List<BandComparison> out = new ArrayList<>();
        final Sums all = new Sums();
        for (int b = 0; b < bands; b++) {
            final Sums band = new Sums();
            for (int p = 0; p < pairs.size(); p++) {
                band.add(parts[p * bands + b]);
                // Every band of every pair counts alike, as in the distances of the other laws.
                all.distance.add(parts[p * bands + b].distance.mean());
                all.without.add(parts[p * bands + b].without.mean());
            }
            out.add(new BandComparison(Math.sqrt(band.variance.mean()), Math.sqrt(band.residual.mean()),
                band.octaves.mean(), band.before.mean()));
        }
        return new NoiseComparison(source.name(), out, all.distance.mean(), all.without.mean());
    }

    private Sums measure(final int p, final int b, final GaussianNoise residual) {
        final Sums sums = new Sums();
        final Plane plane = images.get(p).inner()[b];
        final LoopPair.Reference real = pairs.get(p).real()[b];
        for (int i = 0; i < plane.values().length; i++) {
            if (plane.ok()[i]) {
                sums.variance.add(variance(p, b, i));
                final double sd = residual.standardDeviation(plane.values()[i]);
                sums.residual.add(sd * sd);
            }
        }
        sums.tables(sums.without, sums.before, NoiseTable.of(plane, real.edges()), real.noise());
        for (int d = 0; d < draws; d++) {
            sums.tables(sums.distance, sums.octaves, NoiseTable.of(plane.with(noisy(p, b, d)), real.edges()),
                real.noise());
        }
        return sums;
    }

    private double variance(final int p, final int b, final int pixel) {
        final NoiseModel model = source.models().get(b);
        if (model instanceof final SceneNoise scene) {
            return scene.floor() * scene.floor() + scene.share() * images.get(p).detail()[b][pixel];
        }
        final double sd = model.standardDeviation(images.get(p).inner()[b].values()[pixel]);
        return sd * sd;
    }

    private float[] noisy(final int p, final int b, final int draw) {
        final Plane plane = images.get(p).inner()[b];
        final float[] out = plane.values().clone();
        if (source.models().get(b) instanceof SceneNoise) {
            final float[] unit = NoiseTerms.unit(plane, b, seed, draw);
            for (int i = 0; i < out.length; i++) {
                out[i] += unit[i] * (float) Math.sqrt(variance(p, b, i));
            }
            return out;
        }
        source.models().get(b).add(seed + 0x9E3779B97F4A7C15L * (draw + 1), b,
            new Tile(0, 0, 0, plane.width(), plane.height()), out);
        return out;
    }

    /** Means that leave out what is unknown. */
    private static final class Mean {

        private double sum;
        private long n;

        void add(final double value) {
            if (!Double.isNaN(value)) {
                sum += value;
                n++;
            }
        }

        void add(final Mean other) {
            sum += other.sum;
            n += other.n;
        }

        double mean() {
            return n == 0 ? Double.NaN : sum / n;
        }
    }

    /** Of one band. */
    private static final class Sums {

        private final Mean variance = new Mean();
        private final Mean residual = new Mean();
        private final Mean octaves = new Mean();
        private final Mean before = new Mean();
        private final Mean distance = new Mean();
        private final Mean without = new Mean();

        void add(final Sums other) {
            variance.add(other.variance);
            residual.add(other.residual);
            octaves.add(other.octaves);
            before.add(other.before);
        }

        void tables(final Mean modulus, final Mean signed, final double[] made, final double[] real) {
            for (int k = 0; k < made.length; k++) {
                final double octave = Math.log(made[k] / real[k]) / Math.log(2);
                modulus.add(Math.abs(octave));
                signed.add(octave);
            }
        }
    }
}
