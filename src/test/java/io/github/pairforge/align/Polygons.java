package io.github.pairforge.align;

import java.util.Random;

/** Fields of constant reflectance with straight borders, under value noise whose octaves fall in strength. */
final class Polygons {

    /** Side of the square that each field has its centre in. */
    private static final int FIELD = 50;
    private static final int OCTAVES = 6;

    private Polygons() {
    }

    /** One plane per band, reflectance about 0.05 to 0.5, row-major. */
    static float[][] scene(final long seed, final int side, final int bands) {
        final Random random = new Random(seed);
        final int n = side / FIELD + 3;
        final double[] x = random.doubles(n * n, 0, FIELD).toArray();
        final double[] y = random.doubles(n * n, 0, FIELD).toArray();
        for (int i = 0; i < n * n; i++) {
            x[i] += FIELD * (i % n - 1);
            y[i] += FIELD * (i / n - 1);
        }
        final double[][] tone = new double[bands][];
        for (int b = 0; b < bands; b++) {
            tone[b] = random.doubles(n * n, 0.1, 0.4).toArray();
        }
        final float[] texture = texture(random, side);
        final float[][] planes = new float[bands][side * side];
        for (int i = 0; i < side * side; i++) {
            final int field = nearest(x, y, n, i % side, i / side);
            for (int b = 0; b < bands; b++) {
                planes[b][i] = (float) Math.max(0.01, tone[b][field] + 0.03 * texture[i]);
            }
        }
        return planes;
    }

    private static int nearest(final double[] x, final double[] y, final int n, final int px, final int py) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int j = 0; j < 3; j++) {
            for (int i = 0; i < 3; i++) {
                final int k = (py / FIELD + j) * n + px / FIELD + i;
                final double d = (x[k] - px) * (x[k] - px) + (y[k] - py) * (y[k] - py);
                if (d < least) {
                    least = d;
                    best = k;
                }
            }
        }
        return best;
    }

    /** Bilinear value noise. */
    private static float[] texture(final Random random, final int side) {
        final float[] out = new float[side * side];
        for (int octave = 0; octave < OCTAVES; octave++) {
            final int cell = 64 >> octave;
            final int n = side / cell + 2;
            final float[] nodes = new float[n * n];
            for (int i = 0; i < nodes.length; i++) {
                nodes[i] = (float) random.nextGaussian();
            }
            final float strength = (float) Math.pow(0.5, octave * 0.7);
            for (int i = 0; i < out.length; i++) {
                final int u = i % side / cell;
                final int v = i / side / cell;
                final float s = (float) (i % side % cell) / cell;
                final float t = (float) (i / side % cell) / cell;
                out[i] += strength * ((1 - t) * ((1 - s) * nodes[v * n + u] + s * nodes[v * n + u + 1])
                    + t * ((1 - s) * nodes[(v + 1) * n + u] + s * nodes[(v + 1) * n + u + 1]));
            }
        }
        return out;
    }
}
