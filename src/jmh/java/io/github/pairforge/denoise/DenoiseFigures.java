package io.github.pairforge.denoise;

import java.io.IOException;
import java.io.PrintStream;

import io.github.pairforge.noise.GaussianNoise;
import io.github.pairforge.raster.MemorySink;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Streaming;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.sample.LandscapeScene;

/**
 * Whether what the default denoiser takes out is noise: made-up landscapes of 512² pixels of 2.5 m whose truth is
 * known, all bands. Prints per level: PSNR before and after (range 1); what is left and what was taken out in units of
 * the noise; in the flatter and the rougher half of the scene; the correlations of what was taken out with the clean
 * scene's second differences, of its size with the scene's gradient, and of its neighbours. The noise is given or
 * measured; "bands alone" filters each band by itself.
 */
public final class DenoiseFigures {

    private static final int EDGE = 512;

    private DenoiseFigures() {
    }

    /** Arguments: none. */
    public static void main(final String... args) throws IOException {
        final double[] levels = { 25 / 255.0, 5 / 255.0, 0.005, 0.002 };
        final PrintStream out = new PrintStream(System.out, true, java.nio.charset.StandardCharsets.UTF_8);
        out.println("seed sigma how | psnr before after | left | taken all flat rough | r(laplace) r(|gradient|)"
            + " r(across) r(diagonal)");
        for (int seed = 1; seed <= 2; seed++) {
            final Raster clean = LandscapeScene.of(seed).render(EDGE, EDGE, 2.5, Progress.NONE);
            for (final double sigma : levels) {
                for (final String how : new String[] { "given", "measured", "bands alone, given" }) {
                    level(out, seed, clean, sigma, how);
                }
            }
        }
    }

    private static void level(final PrintStream out, final int seed, final Raster clean, final double sigma,
        final String how) throws IOException
    {
        final int bands = clean.bands().size();
        final float[][] noisy = new float[bands][];
        for (int b = 0; b < bands; b++) {
            noisy[b] = clean.plane(b);
            GaussianNoise.constant(sigma).add(4711, b, new Tile(0, 0, 0, EDGE, EDGE), noisy[b]);
        }
        final Raster image = Raster.wrap(noisy, clean.grid(), clean.bands(), "noisy");
        final DenoiseSettings settings = DenoiseSettings.DEFAULT;
        final boolean alone = how.startsWith("bands alone");
        final RasterSource together = new DctDenoiser().denoise(image,
            how.endsWith("given") ? settings.withSigma(sigma) : settings, Progress.NONE);
        final double[] mean = new double[10];
        for (int b = 0; b < bands; b++) {
            final Raster made = run(alone ? new DctDenoiser().denoise(image.withBands(b), settings.withSigma(sigma),
                Progress.NONE) : together.withBands(b));
            final double[] f = figures(clean.plane(b), noisy[b], made.plane(0), sigma);
            for (int k = 0; k < f.length; k++) {
                mean[k] += f[k] / bands;
            }
        }
        out.printf("%d %.4f %s | %.2f %.2f | %.3f | %.3f %.3f %.3f | %.3f %.3f %.3f %.3f%n", seed, sigma,
            how, -10 * Math.log10(mean[0]), -10 * Math.log10(mean[1]),
            Math.sqrt(mean[1]) / sigma, mean[2], mean[3], mean[4], mean[5], mean[6], mean[7], mean[8]);
    }

    private static Raster run(final RasterSource source) throws IOException {
        final MemorySink sink = MemorySink.of(source.grid(), source.bands(), "denoised", 256);
        Streaming.copy(source, sink, "Denoising", Progress.NONE);
        sink.commit();
        return sink.raster();
    }

    private static double[] figures(final float[] clean, final float[] noisy, final float[] made,
        final double sigma)
    {
        final int n = (EDGE - 2) * (EDGE - 2);
        final double[][] v = new double[6][n];
        double before = 0;
        double after = 0;
        int k = 0;
        for (int y = 1; y < EDGE - 1; y++) {
            for (int x = 1; x < EDGE - 1; x++) {
                final int i = y * EDGE + x;
                before += Math.pow(noisy[i] - clean[i], 2);
                after += Math.pow(made[i] - clean[i], 2);
                v[0][k] = noisy[i] - made[i];
                v[1][k] = 4 * clean[i] - clean[i - 1] - clean[i + 1] - clean[i - EDGE] - clean[i + EDGE];
                v[2][k] = Math.hypot(clean[i + 1] - clean[i - 1], clean[i + EDGE] - clean[i - EDGE]);
                v[3][k] = Math.abs(v[0][k]);
                v[4][k] = noisy[i + 1] - made[i + 1];
                v[5][k++] = noisy[i + EDGE + 1] - made[i + EDGE + 1];
            }
        }
        final double[] sorted = v[2].clone();
        java.util.Arrays.sort(sorted);
        return new double[] { before / n, after / n, taken(v, -1, 1e9) / sigma, taken(v, -1, sorted[n / 2]) / sigma,
            taken(v, sorted[n / 2], 1e9) / sigma, correlation(v[0], v[1]), correlation(v[3], v[2]),
            correlation(v[0], v[4]), correlation(v[0], v[5]) };
    }

    /** Root mean square of what was taken out where the gradient lies between two limits. */
    private static double taken(final double[][] v, final double low, final double high) {
        double sum = 0;
        int n = 0;
        for (int i = 0; i < v[0].length; i++) {
            if (v[2][i] > low && v[2][i] <= high) {
                sum += v[0][i] * v[0][i];
                n++;
            }
        }
        return Math.sqrt(sum / n);
    }

    private static double correlation(final double[] a, final double[] b) {
        double sa = 0;
        double sb = 0;
        double aa = 0;
        double bb = 0;
        double ab = 0;
        for (int i = 0; i < a.length; i++) {
            sa += a[i];
            sb += b[i];
            aa += a[i] * a[i];
            bb += b[i] * b[i];
            ab += a[i] * b[i];
        }
        final double n = a.length;
        return (ab - sa * sb / n) / Math.sqrt((aa - sa * sa / n) * (bb - sb * sb / n));
    }
}
