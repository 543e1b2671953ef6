package io.github.pairforge.fit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import io.github.pairforge.noise.GaussianNoise;

/**
 * Noise as what LR has beyond degraded and harmonized HR, by reflectance: standard deviation of the residual in bins of
 * equally many pixels, values beyond four robust deviations left out.
 *
 * <p>This is the sensor's noise only where nothing else differs; on real pairs it holds change and misregistration.
 */
final class ResidualLaw {

    private static final int PER_BIN = 400;
    private static final int MOST_BINS = 12;
    private static final double MAD = 1.4826;
    private static final double FAR = 4;
    private static final double LEAST = 1e-6;

    private ResidualLaw() {
    }

    /** One per band. */
    static List<GaussianNoise> all(final List<LoopPair> pairs, final List<LoopImage> images) {
        return IntStream.range(0, pairs.get(0).bands()).mapToObj(b -> of(pairs, images, b)).toList();
    }

    /**
     * @param pairs to learn from
     * @param images of these pairs, degraded and harmonized
     */
    static GaussianNoise of(final List<LoopPair> pairs, final List<LoopImage> images, final int band) {
        int n = 0;
        for (final LoopPair p : pairs) {
            n += p.pixels();
        }
        final double[][] values = new double[n][];
        n = 0;
        for (int p = 0; p < pairs.size(); p++) {
            final float[] x = images.get(p).inner()[band].values();
            final float[] y = pairs.get(p).real()[band].plane().values();
            for (int i = 0; i < x.length; i++) {
                if (pairs.get(p).ok()[i]) {
                    values[n++] = new double[] { x[i], (double) y[i] - x[i] };
                }
            }
        }
        Arrays.sort(values, (a, b) -> Double.compare(a[0], b[0]));
        final int bins = Math.max(1, Math.min(MOST_BINS, n / PER_BIN));
        final double[] at = new double[bins];
        final double[] deviation = new double[bins];
        int used = 0;
        for (int k = 0; k < bins; k++) {
            final int from = (int) ((long) n * k / bins);
            final int to = (int) ((long) n * (k + 1) / bins);
            double mean = 0;
            final float[] residual = new float[to - from];
            for (int i = from; i < to; i++) {
                mean += values[i][0] / (to - from);
                residual[i - from] = (float) values[i][1];
            }
            if (used == 0 || mean > at[used - 1]) {
                at[used] = mean;
                deviation[used++] = deviation(residual);
            }
        }
        return new GaussianNoise(Arrays.copyOf(at, used), Arrays.copyOf(deviation, used));
    }

    private static double deviation(final float[] residual) {
        final int n = residual.length;
        final double centre = Select.median(residual.clone(), n);
        final float[] away = new float[n];
        for (int i = 0; i < n; i++) {
            away[i] = (float) Math.abs(residual[i] - centre);
        }
        final double limit = FAR * MAD * Select.median(away, n);
        double sum = 0;
        double squares = 0;
        int used = 0;
        for (final float r : residual) {
            if (Math.abs(r - centre) <= limit) {
                sum += r;
                squares += (double) r * r;
                used++;
            }
        }
        return used == 0 ? LEAST : Math.max(LEAST, Math.sqrt(Math.max(0, squares / used - sum / used * (sum / used))));
    }

    /** Noise distance of a pair when a law is added to its image, mean over bands and draws, octaves. */
    static double distance(final LoopPair pair, final LoopImage image, final List<GaussianNoise> laws, final int draws,
        final long seed)
    {
        double sum = 0;
        int n = 0;
        for (int b = 0; b < laws.size(); b++) {
            for (int d = 0; d < draws; d++) {
                final float[] noisy = image.inner()[b].values().clone();
                laws.get(b).add(seed + 0x9E3779B97F4A7C15L * (d + 1), b, new io.github.pairforge.raster.Tile(0, 0, 0,
                    image.inner()[b].width(), image.inner()[b].height()), noisy);
                final double distance = NoiseTable.distance(
                    NoiseTable.of(image.inner()[b].with(noisy), pair.real()[b].edges()), pair.real()[b].noise());
                if (!Double.isNaN(distance)) {
                    sum += distance;
                    n++;
                }
            }
        }
        return n == 0 ? Double.NaN : sum / n;
    }

    /** Correlation of the residual with its right and lower neighbour, and between bands; means over bands. */
    static double[] correlations(final LoopPair pair, final LoopImage image) {
        final int bands = pair.bands();
        final int w = image.inner()[0].width();
        final float[][] residual = new float[bands][];
        for (int b = 0; b < bands; b++) {
            residual[b] = new float[pair.ok().length];
            for (int i = 0; i < residual[b].length; i++) {
                residual[b][i] = pair.ok()[i]
                    ? pair.real()[b].plane().values()[i] - image.inner()[b].values()[i] : Float.NaN;
            }
        }
        double lag = 0;
        double cross = 0;
        for (int b = 0; b < bands; b++) {
            lag += (correlation(residual[b], residual[b], 1, w) + correlation(residual[b], residual[b], w, w)) / 2;
            for (int c = 0; c < b; c++) {
                cross += correlation(residual[b], residual[c], 0, w);
            }
        }
        return new double[] { lag / bands, bands > 1 ? cross / (bands * (bands - 1) / 2.0) : 0 };
    }

    private static double correlation(final float[] a, final float[] b, final int offset, final int width) {
        double n = 0;
        double sa = 0;
        double sb = 0;
        double saa = 0;
        double sbb = 0;
        double sab = 0;
        for (int i = 0; i + offset < a.length; i++) {
            if (offset == 1 && i % width == width - 1 || Float.isNaN(a[i]) || Float.isNaN(b[i + offset])) {
                continue;
            }
            n++;
            sa += a[i];
            sb += b[i + offset];
            saa += (double) a[i] * a[i];
            sbb += (double) b[i + offset] * b[i + offset];
            sab += (double) a[i] * b[i + offset];
        }
        final double va = saa / n - sa / n * (sa / n);
        final double vb = sbb / n - sb / n * (sb / n);
        return va > 0 && vb > 0 ? (sab / n - sa / n * (sb / n)) / Math.sqrt(va * vb) : 0;
    }
}
