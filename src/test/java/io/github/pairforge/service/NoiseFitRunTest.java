package io.github.pairforge.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;

import io.github.pairforge.degrade.ModelJson;
import io.github.pairforge.noise.BlindNoise;
import io.github.pairforge.noise.CorrelatedNoise;
import io.github.pairforge.noise.GaussianNoise;
import io.github.pairforge.noise.NoiseModel;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.testing.Cli;
import io.github.pairforge.testing.TestImages;

/** From scenes on disk to a model file, and from that file to noise. */
class NoiseFitRunTest {

    private static final int N = 400;
    private static final double[][] SOFT = { { 0, 0.3, 0 }, { 0.3, 1, 0.3 }, { 0, 0.3, 0 } };

    @TempDir
    private Path folder;
    private Context context;
    private PairForgeService forge;

    @BeforeEach
    void start() {
        context = new Context(PairForgeService.class);
        forge = context.service(PairForgeService.class);
    }

    @AfterEach
    void stop() {
        context.dispose();
    }

    private static double flat(final int band, final int x, final int y) {
        return 0.1 + 0.05 * band + 0.1 * ((x / 50 + y / 50) % 4) + 1e-4 * (x % 50);
    }

    private Path scene(final String name, final NoiseModel... noise) throws IOException {
        return scene(name, 17, noise);
    }

    private Path scene(final String name, final long seed, final NoiseModel... noise) throws IOException {
        final float[][] planes = new float[noise.length][N * N];
        for (int b = 0; b < noise.length; b++) {
            for (int i = 0; i < N * N; i++) {
                planes[b][i] = (float) flat(b, i % N, i / N);
            }
            noise[b].add(seed, b, new Tile(0, 0, 0, N, N), planes[b]);
        }
        return TestImages.square(10, N, noise.length).named(noise.length == 1 ? new String[] { "Red" }
            : new String[] { "Red", "NIR" }).with((b, x, y) -> planes[b][y * N + x]).write(folder.resolve(name));
    }

    private NoiseFitTask task(final Path... scenes) {
        return NoiseFitTask.of(List.of(scenes).stream().map(ImageInput::of).toList());
    }

    @Test
    void theModelFileMakesTheSameNoiseAgain() throws IOException {
        final Path file = folder.resolve("noise.json");
        final NoiseFitOutcome made = forge.fitNoise(task(
            scene("a.tif", new CorrelatedNoise(GaussianNoise.constant(0.004), SOFT, new double[] { 1 }),
                new CorrelatedNoise(GaussianNoise.constant(0.008), SOFT, new double[] { 0.5, 0.866 })))
            .withOutputs(NoiseFitOutputs.NONE.withModel(file.toFile())));
        assertEquals(made.model(), ModelJson.read(file));
        assertTrue(made.fit().isCorrelated());
        final Path clean = TestImages.square(10, N, 2).named("Red", "NIR").with(NoiseFitRunTest::flat)
            .write(folder.resolve("clean.tif"));
        final NoiseTask drawing = NoiseTask.of(ImageInput.of(clean), file.toString(), 3);
        for (final String correlation : List.of("model", "white")) {
            final Raster noisy = forge.addNoise(drawing.withCorrelation(correlation), Progress.NONE).raster()
                .orElseThrow();
            assertEquals(correlation.equals("model"),
                BlindNoise.measure(noisy, Progress.NONE).get(0).isCorrelated(), correlation);
            double squares = 0;
            final float[] values = noisy.plane(1);
            for (int i = 0; i < values.length; i++) {
                squares += Math.pow(values[i] - flat(1, i % N, i / N), 2);
            }
            assertEquals(0.008, Math.sqrt(squares / values.length), 0.0008, correlation);
        }
        assertThrows(IllegalArgumentException.class,
            () -> forge.addNoise(drawing.withCorrelation("pink"), Progress.NONE));
        final Path one = TestImages.square(10, N, 1).named("Blue").with(NoiseFitRunTest::flat)
            .write(folder.resolve("one.tif"));
        assertThrows(IllegalArgumentException.class,
            () -> forge.addNoise(NoiseTask.of(ImageInput.of(one), file.toString(), 3), Progress.NONE));
    }

    @Test
    void everythingIsWrittenFromTheCommandLineAndTheFileServesAsNoise() throws IOException {
        final Path scene = scene("b.tif", GaussianNoise.constant(0.004));
        final Path other = scene("c.tif", 18, GaussianNoise.constant(0.004));
        final Path model = folder.resolve("m.json");
        final Path picture = folder.resolve("m.png");
        final Path report = folder.resolve("m.html");
        final Path table = folder.resolve("m.csv");
        Cli.succeed("fit-noise", "--scene", scene, "--scene", other, "--method", "dct", "--model-out", model,
            "--picture", picture, "--report", report, "--table", table);
        for (final Path file : List.of(model, picture, report, table)) {
            assertTrue(Files.size(file) > 100, file.toString());
        }
        assertEquals(0.004, ModelJson.read(model).bands().get(0).noise().standardDeviation(0.2), 0.0004);
        assertTrue(Files.readString(table).startsWith("scene,band,reflectance,sigma"));
        final Path out = folder.resolve("d.tif");
        Cli.succeed("degrade", "--hr", scene, "--model", "gaussian", "--factor", 2, "--noise", model, "--output", out);
        Cli.succeed("noise", "--image", scene, "--noise", model, "--output", out);
        assertTrue(Cli.succeed("fit-noise", "--scene", scene, "--json").out().contains("\"correlated\":false"));
    }

    @Test
    void whatCannotBeMeasuredIsSaidInOneSentence() throws IOException {
        final Path one = scene("one.tif", GaussianNoise.constant(0.001));
        final Path two = scene("two.tif", GaussianNoise.constant(0.001), GaussianNoise.constant(0.001));
        assertTrue(Cli.fail(folder, "fit-noise", "--scene", one, "--method", "magic").contains("magic"));
        final Path copy = Files.copy(one, folder.resolve("copy.tif"));
        assertTrue(Cli.fail(folder, "fit-noise", "--scene", one, "--scene", copy).contains("same image"));
        assertFalse(Cli.fail(folder, "fit-noise", "--scene", two, "--scene", one).isBlank());
        final Path tiny = TestImages.square(10, 1, 1).write(folder.resolve("tiny.tif"));
        assertTrue(Cli.fail(folder, "fit-noise", "--scene", tiny).contains("not enough"));
        final Path holes = TestImages.square(10, N, 1).with((b, x, y) -> (x + y) % 100 == 0 ? 0.1 : Double.NaN)
            .write(folder.resolve("holes.tif"));
        assertTrue(Cli.fail(folder, "fit-noise", "--scene", holes).contains("not enough"));
        assertTrue(Cli.fail(folder, "fit-noise", "--scene", one, "--model-out", one).contains("model_out"));
    }
}
