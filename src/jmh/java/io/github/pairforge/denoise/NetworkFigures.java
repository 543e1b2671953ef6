package io.github.pairforge.denoise;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

import io.github.pairforge.noise.GaussianNoise;
import io.github.pairforge.noise.NoiseModel;
import io.github.pairforge.raster.MemorySink;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Streaming;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.sample.LandscapeScene;

/**
 * Networks against the default denoiser on made-up landscapes of 256² pixels of 10 m whose truth is known, bands Red,
 * Green and Blue: PSNR (range 1, mean error of the bands), the standard deviation of what is left and of what was
 * taken out, and seconds.
 */
public final class NetworkFigures {

    private static final int EDGE = 256;

    private NetworkFigures() {
    }

    /** Argument: the folder with pd_denoiser_gray.onnx, pd_estimator_gray.onnx, the colour pair and DnCNN. */
    public static void main(final String... args) throws IOException {
        final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        final Raster scene = LandscapeScene.of(1).render(EDGE, EDGE, 10, Progress.NONE);
        final float[][] clean = { scene.plane(0), scene.plane(1), scene.plane(2) };
        final double[] at = { 0, 0.05, 0.1, 0.2, 0.3, 0.45 };
        final double[] sen2naip = { 0.0014, 0.0022, 0.0025, 0.0033, 0.0036, 0.0040 };
        final double[] strong = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            strong[i] = 4 * sen2naip[i];
        }
        row(out, "white 25/255", scene, clean, GaussianNoise.constant(25 / 255.0), false, args[0]);
        row(out, "white 5/255", scene, clean, GaussianNoise.constant(5 / 255.0), false, args[0]);
        row(out, "satellite", scene, clean, new GaussianNoise(at, sen2naip), false, args[0]);
        row(out, "satellite x4", scene, clean, new GaussianNoise(at, strong), false, args[0]);
        row(out, "satellite x4, squares of 2", scene, clean, new GaussianNoise(at, strong), true, args[0]);
    }

    private static void row(final PrintStream out, final String what, final Raster scene, final float[][] clean,
        final NoiseModel noise, final boolean squares, final String folder) throws IOException
    {
        final float[][] noisy = new float[clean.length][];
        for (int b = 0; b < clean.length; b++) {
            noisy[b] = clean[b].clone();
            noise.add(4711, b, new Tile(0, 0, 0, EDGE, EDGE), noisy[b]);
            for (int i = 0; squares && i < EDGE * EDGE; i++) {
                final int corner = i / EDGE / 2 * 2 * EDGE + i % EDGE / 2 * 2;
                noisy[b][i] = corner == i ? noisy[b][i] : clean[b][i] + noisy[b][corner] - clean[b][corner];
            }
        }
        final Raster image = Raster.wrap(noisy, scene.grid(), scene.bands().subList(0, 3), "noisy");
        final String gray = Path.of(folder, "pd_denoiser_gray.onnx") + ";" + Path.of(folder, "pd_estimator_gray.onnx");
        final String colour =
            Path.of(folder, "pd_denoiser_color.onnx") + ";" + Path.of(folder, "pd_estimator_color.onnx");
        final String plain = Path.of(folder, "dncnn25_gray_kair.onnx").toString();
        final DenoiseSettings one = DenoiseSettings.DEFAULT.withStride(1);
        out.println(what + ": before " + figures(clean, noisy, noisy));
        run(out, "dct", new DctDenoiser(), image, one, clean, noisy);
        run(out, "dncnn25, measured", new NetworkDenoiser(), image, one.withModel(plain), clean, noisy);
        run(out, "dncnn25, white 1", new NetworkDenoiser(), image, one.withModel(plain).withWhite(1), clean, noisy);
        run(out, "pd gray, measured", new PairDenoiser(), image, one.withModel(gray), clean, noisy);
        run(out, "pd gray, white 1", new PairDenoiser(), image, one.withModel(gray).withWhite(1), clean, noisy);
        run(out, "pd colour, measured", new PairDenoiser(), image, one.withModel(colour), clean, noisy);
        if (squares) {
            run(out, "dct stride 2", new DctDenoiser(), image, one.withStride(2), clean, noisy);
            run(out, "pd gray stride 0", new PairDenoiser(), image, one.withModel(gray).withStride(0), clean, noisy);
            run(out, "pd gray stride 0, background 1", new PairDenoiser(), image,
                one.withModel(gray).withStride(0).withBackground(1), clean, noisy);
        }
    }

    private static void run(final PrintStream out, final String how, final Denoiser denoiser, final Raster image,
        final DenoiseSettings settings, final float[][] clean, final float[][] noisy) throws IOException
    {
        final long start = System.nanoTime();
        try (RasterSource view = denoiser.denoise(image, settings, Progress.NONE)) {
            final MemorySink sink = MemorySink.of(view.grid(), view.bands(), "denoised", 256);
            Streaming.copy(view, sink, "Denoising", Progress.NONE);
            sink.commit();
            final Raster made = sink.raster();
            final double seconds = (System.nanoTime() - start) / 1e9;
            out.printf("  %s | %s | %.1f s%s%n", how,
                figures(clean, noisy, new float[][] { made.plane(0), made.plane(1), made.plane(2) }), seconds,
                view instanceof final NotedSource n && settings.stride() == 0
                    ? " " + n.notes().get(n.notes().size() - 1) : "");
        }
    }

    private static String figures(final float[][] clean, final float[][] noisy, final float[][] made) {
        double left = 0;
        double taken = 0;
        double there = 0;
        for (int b = 0; b < clean.length; b++) {
            for (int i = 0; i < clean[b].length; i++) {
                left += Math.pow(made[b][i] - clean[b][i], 2) / (clean.length * clean[b].length);
                taken += Math.pow(noisy[b][i] - made[b][i], 2) / (clean.length * clean[b].length);
                there += Math.pow(noisy[b][i] - clean[b][i], 2) / (clean.length * clean[b].length);
            }
        }
        return String.format(Locale.ROOT, "%.2f dB, left %.2f, taken %.2f of the noise",
            -10 * Math.log10(left), Math.sqrt(left / there), Math.sqrt(taken / there));
    }
}
