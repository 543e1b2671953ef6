package io.github.pairforge.blur;

/**
 * The reference that the tests compare with: blur the whole image, then sample it, both as dense matrices written down
 * from the definitions, without ranges, phases, tiles or caches.
 */
final class Dense {

    private Dense() {
    }

    /** Row-major output of the whole image; NaN by its definition, pixel by pixel. */
    static double[] apply(final float[] image, final int w, final int h, final double[][] columns,
        final double[][] rows)
    {
        final double[] out = new double[columns.length * rows.length];
        for (int j = 0; j < rows.length; j++) {
            for (int i = 0; i < columns.length; i++) {
                double sum = 0;
                double weight = 0;
                for (int y = 0; y < h; y++) {
                    for (int x = 0; x < w; x++) {
                        final double wxy = columns[i][x] * rows[j][y];
                        if (!Float.isNaN(image[y * w + x])) {
                            sum += wxy * image[y * w + x];
                            weight += wxy;
                        }
                    }
                }
                out[j * columns.length + i] = weight < 0.5 - 1e-9 ? Double.NaN : sum / weight;
            }
        }
        return out;
    }

    /** Weights of the whole axis for every output sample; NaN where the centre lies outside. */
    static double[][] axis(final BlurKernel kernel, final Resampling resampling, final double f, final double origin,
        final int in, final int out)
    {
        final double[] taps = kernel.taps();
        final double[][] matrix = new double[out][in];
        for (int i = 0; i < out; i++) {
            final double left = origin + f * i;
            final double centre = left + f / 2;
            if (resampling != Resampling.ADAPTIVE_AREA && (centre < 0 || centre > in)) {
                java.util.Arrays.fill(matrix[i], Double.NaN);
                continue;
            }
            double total = 0;
            final double[] samples = new double[in];
            for (int k = -5000; k < 5000; k++) {
                final double weight = sample(resampling, k, i, left, f, in, out);
                final boolean drops = resampling.ordinal() >= Resampling.AREA.ordinal();
                if (weight != 0 && !(drops && (k < 0 || k >= in))) {
                    samples[Math.max(0, Math.min(in - 1, k))] += weight;
                    total += weight;
                }
            }
            for (int k = 0; k < in; k++) {
                for (int t = 0; t < taps.length; t++) {
                    int source = k - (t - taps.length / 2);
                    while (in > 1 && (source < 0 || source >= in)) {
                        source = source < 0 ? -source : 2 * (in - 1) - source;
                    }
                    matrix[i][in == 1 ? 0 : source] += samples[k] / total * taps[t];
                }
            }
        }
        return matrix;
    }

    private static double sample(final Resampling r, final int k, final int i, final double left, final double f,
        final int in, final int out)
    {
        final double centre = left + f / 2;
        final double distance = Math.abs(k + 0.5 - centre);
        return switch (r) {
            case NEAREST -> k == (int) Math.floor(left + 1e-9) ? 1 : 0;
            case NEAREST_EXACT -> k == (int) Math.floor(centre + 1e-9) ? 1 : 0;
            case BILINEAR -> Math.max(0, 1 - distance);
            case BICUBIC -> cubic(-0.75, distance);
            case AREA -> overlap(k, left, left + f);
            case ADAPTIVE_AREA -> overlap(k, Math.floor((double) i * in / out), Math.ceil((i + 1.0) * in / out));
            case BILINEAR_ANTIALIAS -> Math.max(0, 1 - distance / Math.max(1, f));
            case BICUBIC_ANTIALIAS -> cubic(-0.5, distance / Math.max(1, f));
        };
    }

    private static double overlap(final int k, final double from, final double to) {
        return Math.max(0, Math.min(to, k + 1) - Math.max(from, k));
    }

    /** Keys' two polynomials, expanded. */
    private static double cubic(final double a, final double x) {
        if (x < 1) {
            return (a + 2) * x * x * x - (a + 3) * x * x + 1;
        }
        return x < 2 ? a * x * x * x - 5 * a * x * x + 8 * a * x - 4 * a : 0;
    }
}
