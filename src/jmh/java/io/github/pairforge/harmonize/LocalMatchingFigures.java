package io.github.pairforge.harmonize;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.sample.LandscapeScene;

/**
 * What local matching restores and what it costs: a scene of 484² pixels is the truth; the image is the truth divided
 * by a gain from 0.7 to 1.3 that changes with the place, the reference the truth blurred and with white noise. Printed
 * are mean absolute error against the truth and gradient energy / that of the truth, over scenes and shapes of the
 * gain, mean and worst, with tables of the image at the reference's sharpness (the default) and as it is.
 *
 * <p>Two sets: the near infrared, whose reference is blurred by 0.9 pixels (its own error and gradient are then about
 * 0.014 and 0.32), and the red band, blurred by 1.5 pixels.
 */
final class LocalMatchingFigures {

    private static final int SIZE = 484;
    private static final int SCENES = 4;
    private static final double NOISE = 0.005;
    private static final int STREAM = 46;
    private static final double[] PITCHES = { 242, 121, 60.5, 30.25, 20 };

    private final PrintStream out;

    private LocalMatchingFigures(final PrintStream out) {
        this.out = out;
    }

    /** @param args not used */
    public static void main(final String... args) throws IOException {
        final LocalMatchingFigures figures = new LocalMatchingFigures(System.out);
        figures.table("near infrared, reference blurred by 0.9 pixels", 3, 0.9);
        figures.table("red, reference blurred by 1.5 pixels", 0, 1.5);
    }

    private interface Gain {

        double at(double x, double y);
    }

    private static final List<Gain> GAINS = List.of((x, y) -> 0.7 + 0.6 * x,
        (x, y) -> 1 + 0.3 * Math.sin(2 * Math.PI * x) * Math.cos(2 * Math.PI * y),
        (x, y) -> 1 + 0.3 * Math.sin(2 * Math.PI * (x + 0.6 * y)));

    /** Error, gradient and pitch of each case. */
    private record Row(List<double[]> cases) {

        String line() {
            final double[] mae = cases.stream().mapToDouble(c -> c[0]).toArray();
            final double[] gradient = cases.stream().mapToDouble(c -> c[1]).toArray();
            return String.format(Locale.ROOT, "%.4f  %.4f  %.2f  %.2f  %5.1f", Arrays.stream(mae).average().orElse(0),
                Arrays.stream(mae).max().orElse(0), Arrays.stream(gradient).average().orElse(0),
                Arrays.stream(gradient).min().orElse(0), cases.stream().mapToDouble(c -> c[2]).average().orElse(0));
        }
    }

    private void table(final String title, final int band, final double sigma) throws IOException {
        final Map<String, Row> rows = new LinkedHashMap<>();
        for (int seed = 1; seed <= SCENES; seed++) {
            final float[] truth =
                LandscapeScene.of(seed).render(SIZE, SIZE, LandscapeScene.PIXEL_SIZE, Progress.NONE).plane(band);
            final float[] reference = reference(truth, sigma, seed);
            for (final Gain gain : GAINS) {
                measure(rows, truth, divided(truth, gain), reference);
            }
        }
        out.println(title + ": MAE mean, worst; gradient mean, least; pitch");
        rows.forEach((name, row) -> out.printf("%-22s %s%n", name, row.line()));
    }

    private void measure(final Map<String, Row> rows, final float[] truth, final float[] image,
        final float[] reference) throws IOException
    {
        final Raster source = raster("image", image);
        final Raster wanted = raster("reference", reference);
        add(rows, "none", truth, image, 0);
        add(rows, "reference", truth, reference, 0);
        final Harmonization global = HistogramHarmonization.between(source, wanted, Progress.NONE);
        add(rows, "global", truth, applied(global, image), SIZE);
        for (final boolean equal : new boolean[] { false, true }) {
            final LocalMatching settings = LocalMatching.DEFAULT.withEqualSharpness(equal);
            final String how = equal ? "" : " as they are";
            for (final double pitch : PITCHES) {
                add(rows, "T=" + pitch + how, truth, applied(LocalHistogramHarmonization.between(source, wanted,
                    settings.withPitch(pitch), Progress.NONE), image), pitch);
            }
            final LocalFit fit = LocalFit.automatic(source, wanted, settings, 0.95, Progress.NONE);
            add(rows, "automatic" + how, truth, applied(fit.harmonization(), image), fit.curve().best().pitch());
        }
    }

    private static void add(final Map<String, Row> rows, final String name, final float[] truth, final float[] image,
        final double pitch)
    {
        double error = 0;
        for (int i = 0; i < truth.length; i++) {
            error += Math.abs(image[i] - truth[i]) / truth.length;
        }
        rows.computeIfAbsent(name, n -> new Row(new ArrayList<>())).cases()
            .add(new double[] { error, energy(image) / energy(truth), pitch });
    }

    private static double energy(final float... v) {
        double sum = 0;
        for (int i = 1; i < v.length; i++) {
            sum += i % SIZE == 0 ? 0 : Math.pow(v[i] - v[i - 1], 2);
            sum += i < SIZE ? 0 : Math.pow(v[i] - v[i - SIZE], 2);
        }
        return sum;
    }

    private static float[] divided(final float[] truth, final Gain gain) {
        final float[] out = new float[truth.length];
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (truth[i] / gain.at((i % SIZE + 0.5) / SIZE, (i / SIZE + 0.5) / SIZE));
        }
        return out;
    }

    private static float[] reference(final float[] truth, final double sigma, final long seed) {
        final float[] out = truth.clone();
        new Smoothing(sigma).apply(out, SIZE, SIZE);
        final Random random = new Random(seed * 31 + STREAM);
        for (int i = 0; i < out.length; i++) {
            out[i] += (float) (NOISE * random.nextGaussian());
        }
        return out;
    }

    private static float[] applied(final Harmonization lambda, final float[] image) {
        final float[] out = image.clone();
        lambda.apply(0, new Tile(0, 0, 0, SIZE, SIZE), out);
        return out;
    }

    private static Raster raster(final String name, final float[] plane) {
        return Raster.wrap(new float[][] { plane }, Grid.ofPixels(SIZE, SIZE),
            List.of(Band.unnamed()), name);
    }
}
