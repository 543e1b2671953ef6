package io.github.pairforge.noise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The residuals of all scenes together. */
final class PooledResiduals {

    /** Blocks that statements about correlation rest on. */
    static final int FEWEST = 200;

    private static final double CERTAIN = 3;
    private static final int PAIRS_PER_BLOCK = 50;

    private final PlaneRemoval removal;
    private final List<ResidualSums> scenes = new ArrayList<>();

    PooledResiduals(final boolean plane) {
        removal = new PlaneRemoval(plane);
    }

    void add(final ResidualSums sums) {
        scenes.add(sums);
    }

    long blocks(final int band) {
        return scenes.stream().mapToLong(s -> s.blocks[band]).sum();
    }

    /** Autocovariance by {@link Lags} in units of the blind variance; a white one when nothing is known. */
    double[] covariance(final int band) {
        final double[] products = new double[Lags.COUNT];
        final long n = blocks(band);
        if (n == 0) {
            products[0] = 1;
            return products;
        }
        for (final ResidualSums s : scenes) {
            if (s.blocks[band] > 0) {
                final double[] mean = s.meanProducts(band);
                for (int lag = 0; lag < products.length; lag++) {
                    products[lag] += mean[lag] * s.blocks[band] / n;
                }
            }
        }
        return removal.solve(products);
    }

    double[][] covariances(final int bands) {
        final double[][] out = new double[bands][];
        for (int b = 0; b < bands; b++) {
            out[b] = covariance(b);
        }
        return out;
    }

    /** What chance alone makes of a correlation. */
    double chance(final int band) {
        return CERTAIN / Math.sqrt(Math.max(1, blocks(band)) * (double) PAIRS_PER_BLOCK);
    }

    /** Of all pairs of bands, 0 where fewer than {@value #FEWEST} blocks are quiet in both. */
    double[][] shared(final int bands) {
        final double[][] out = new double[bands][bands];
        for (int b = 0; b < bands; b++) {
            for (int c = 0; c < bands; c++) {
                out[b][c] = b == c ? 1 : correlation(b, c);
            }
        }
        return out;
    }

    private double correlation(final int b, final int c) {
        double sum = 0;
        long n = 0;
        for (final ResidualSums s : scenes) {
            final long common = s.common[Math.max(b, c)][Math.min(b, c)];
            if (common > 0) {
                sum += s.correlation(b, c) * common;
                n += common;
            }
        }
        return n < FEWEST ? 0 : sum / n;
    }

    long[][] histogram(final int band) {
        final long[][] out = new long[2][ResidualSums.CLASSES];
        for (final ResidualSums s : scenes) {
            for (int half = 0; half < 2; half++) {
                for (int i = 0; i < out[half].length; i++) {
                    out[half][i] += s.histogram[band][half][i];
                }
            }
        }
        return out;
    }

    long pixels(final int band) {
        return Arrays.stream(histogram(band)).flatMapToLong(Arrays::stream).sum();
    }

    /** Of the scene that shows them most. */
    Stripes columns(final int band) {
        return strongest(scenes.stream().map(s -> s.columns(band)).toList());
    }

    /** Of the scene that shows them most. */
    Stripes rows(final int band) {
        return strongest(scenes.stream().map(s -> s.rows(band)).toList());
    }

    private static Stripes strongest(final List<Stripes> all) {
        Stripes best = all.get(0);
        for (final Stripes s : all) {
            if (s.significant() && (!best.significant() || s.amplitude() > best.amplitude())) {
                best = s;
            }
        }
        return best;
    }
}
