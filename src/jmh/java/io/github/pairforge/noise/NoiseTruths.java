package io.github.pairforge.noise;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.sample.LandscapeScene;

/**
 * How far off the blind noise level is in scenes whose noise is known. Not a timing: {@code main} prints the table of
 * docs/noise-fitting.md.
 */
public final class NoiseTruths {

    private static final int EDGE = 40;
    private static final double ALLOWED = 0.1;
    private static final double[] SIGMAS = { 0.001, 0.002, 0.005, 0.01, 0.02 };

    private NoiseTruths() {
    }

    /** @param args edge of the scenes, 1000 when not given */
    public static void main(final String[] args) throws IOException {
        final int n = args.length > 0 ? Integer.parseInt(args[0]) : 1000;
        final PrintStream out = System.out;
        out.println("| scene | noise | bins | median of found / true | lowest | highest | bins within 10 % |");
        out.println("|---|---|---|---|---|---|---|");
        for (int seed = 1; seed <= 3; seed++) {
            report(out, "fields and textures " + seed, fields(n, seed));
        }
        for (int seed = 1; seed <= 2; seed++) {
            report(out, "landscape " + seed + ", 2.5 m", LandscapeScene.of(seed).render(n, n, 2.5, Progress.NONE));
        }
    }

    private static void report(final PrintStream out, final String name, final Raster clean) throws IOException {
        for (final double sigma : SIGMAS) {
            report(out, name, clean, "constant " + sigma, GaussianNoise.constant(sigma));
        }
        report(out, name, clean, "variance 1e-6 + 1e-4 r", new PoissonGaussianNoise(1e-6, 1e-4));
        for (int b = 0; b < clean.bands().size(); b++) {
            double most = 0;
            for (final double s : BlindNoise.measure(clean, Progress.NONE).get(b).curve().sigma()) {
                most = Math.max(most, s);
            }
            out.printf(Locale.ROOT, "| %s, band %d | none | | reads at most %.6f | | | |%n", name, b + 1, most);
        }
    }

    private static void report(final PrintStream out, final String name, final Raster clean, final String law,
        final NoiseModel noise) throws IOException
    {
        final int w = (int) clean.grid().width();
        final int h = (int) clean.grid().height();
        final float[][] planes = new float[clean.bands().size()][];
        for (int b = 0; b < planes.length; b++) {
            planes[b] = clean.plane(b);
            noise.add(99, b, new Tile(0, 0, 0, w, h), planes[b]);
        }
        final List<NoiseLevel> levels =
            BlindNoise.measure(Raster.wrap(planes, clean.grid(), clean.bands(), name), Progress.NONE);
        for (int b = 0; b < planes.length; b++) {
            final NoiseCurve curve = levels.get(b).curve();
            final double[] ratio = new double[curve.sigma().length];
            int good = 0;
            for (int i = 0; i < ratio.length; i++) {
                ratio[i] = curve.sigma()[i] / noise.standardDeviation(curve.reflectance()[i]);
                good += Math.abs(ratio[i] - 1) <= ALLOWED ? 1 : 0;
            }
            Arrays.sort(ratio);
            out.printf(Locale.ROOT, "| %s, band %d | %s | %d | %.3f | %.3f | %.3f | %d |%n", name, b + 1, law,
                ratio.length, ratio[ratio.length / 2], ratio[0], ratio[ratio.length - 1], good);
        }
    }

    /** Fields of all brightnesses with slopes, every other one full of waves of several lengths. */
    private static Raster fields(final int n, final int seed) {
        final float[] v = new float[n * n];
        for (int y = 0; y < n; y++) {
            for (int x = 0; x < n; x++) {
                final int field = x / EDGE * 7 + y / EDGE * 11 + seed * 5;
                double r = 0.03 + 0.55 * (field % 37) / 37 + 0.0006 * (x % EDGE) - 0.0003 * (y % EDGE);
                if ((x / EDGE + y / EDGE) % 2 == 0) {
                    r += 0.02 * Math.sin((1.2 + 0.3 * seed) * x + 0.4 * y) * Math.cos(0.9 * y)
                        + 0.01 * Math.sin(0.31 * x * y % 7);
                }
                v[y * n + x] = (float) r;
            }
        }
        return Raster.wrap(new float[][] { v }, Grid.ofPixels(n, n), Collections.nCopies(1, Band.unnamed()), "fields");
    }
}
