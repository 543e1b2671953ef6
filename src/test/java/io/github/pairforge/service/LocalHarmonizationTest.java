package io.github.pairforge.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;

import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.degrade.ModelJson;
import io.github.pairforge.degrade.Presets;
import io.github.pairforge.degrade.StageOrder;
import io.github.pairforge.harmonize.ContrastHarmonization;
import io.github.pairforge.harmonize.LocalFit;
import io.github.pairforge.harmonize.LocalHistogramHarmonization;
import io.github.pairforge.harmonize.LocalMatching;
import io.github.pairforge.io.RasterFile;
import io.github.pairforge.io.tiff.GeoTiffReader;
import io.github.pairforge.noise.SceneNoise;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.testing.Cli;
import io.github.pairforge.testing.Rasters;
import io.github.pairforge.testing.TestImages;

/** {@code harmonize=local}, and models that need the scene, through the front doors. */
class LocalHarmonizationTest {

    private static final int LR = 96;

    @TempDir
    private Path folder;
    private Path hr;
    private Path lr;
    private Path out;

    @BeforeEach
    void writePair() throws IOException {
        hr = TestImages.square(2.5, 4 * LR, 1).write(folder.resolve("hr.tif"));
        lr = TestImages.square(10, LR, 1).with((b, x, y) -> TestImages.texture(3, x, y) * (0.7 + 0.6 * x / LR))
            .write(folder.resolve("lr.tif"));
        out = folder.resolve("out.tif");
    }

    private float[] run(final Object... args) throws IOException {
        Cli.succeed(Stream.concat(Stream.of(args), Stream.of("--output", out)).toArray());
        return read(out);
    }

    private float[] degrade(final Object... more) throws IOException {
        return run(Stream.concat(Stream.of("degrade", "--hr", hr), Stream.of(more)).toArray());
    }

    private static float[] read(final Path file) throws IOException {
        try (RasterFile image = new GeoTiffReader().open(file)) {
            final int size = (int) image.grid().width();
            final float[] values = new float[size * size];
            image.read(0, 0, 0, size, size, values);
            return values;
        }
    }

    private float[] local(final float[] image, final int size, final LocalMatching settings) throws IOException {
        final float[] out = image.clone();
        LocalHistogramHarmonization.between(Rasters.of(size, size, image), Rasters.of(LR, LR, read(lr)), settings,
            Progress.NONE).apply(0, new Tile(0, 0, 0, size, size), out);
        return out;
    }

    @Test
    void degradesWithTheMapsOfTheDegradedImage() throws IOException {
        final float[] plain = degrade("--lr", lr, "--model", "gaussian", "--sigma", "7m");
        assertArrayEquals(local(plain, LR, LocalMatching.DEFAULT),
            degrade("--lr", lr, "--model", "gaussian", "--sigma", "7m", "--harmonize", "local"));
    }

    @Test
    void degradesWithThePitchThatKeepsTheBudget() throws IOException {
        final Object[] blur = { "--lr", lr, "--model", "gaussian", "--sigma", "7m", "--harmonize" };
        final float[] plain = degrade(Stream.concat(Arrays.stream(blur), Stream.of("none")).toArray());
        final LocalFit fit = LocalFit.automatic(Rasters.of(LR, LR, plain), Rasters.of(LR, LR, read(lr)),
            LocalMatching.DEFAULT, 0.5, Progress.NONE);
        assertTrue(fit.curve().best().across() > 1);
        final float[] expected = plain.clone();
        fit.harmonization().apply(0, new Tile(0, 0, 0, LR, LR), expected);
        assertArrayEquals(expected,
            degrade(Stream.concat(Arrays.stream(blur), Stream.of("local:pitch=auto,detail_budget=0.5")).toArray()));
    }

    @Test
    void saysWhenDetailIsLostAgainstTheBudgetThatWasWritten() {
        final String told = Cli.succeed("harmonize", "--image", hr, "--reference", lr, "--method",
            "local:pitch=auto,detail_budget=1e6", "--output", out).out();
        assertTrue(told.contains("below the detail budget of 1.00e+06: no pitch keeps it"), told);
        final String degraded = Cli.succeed("degrade", "--hr", hr, "--lr", lr, "--model", "gaussian", "--harmonize",
            "local:detail_budget=1e6", "--output", out).out();
        assertTrue(degraded.contains("below the detail budget of 1.00e+06: enlarge pitch"), degraded);
        final String kept = Cli.succeed("harmonize", "--image", hr, "--reference", lr, "--method",
            "local:detail_budget=0.01", "--detail-budget", 1e6, "--output", out).out();
        assertFalse(kept.contains("below"), kept);
    }

    @Test
    void harmonizesWithPitchAndStrength() throws IOException {
        assertArrayEquals(local(read(hr), 4 * LR, new LocalMatching(80, 0.75, 1024)), run("harmonize", "--image", hr,
            "--reference", lr, "--method", "local", "--pitch", 80, "--strength", 0.75, "--match-resolution", "no"));
    }

    @Test
    void savedLocalModelsGiveTheSameBits() throws IOException {
        final Path model = folder.resolve("model.json");
        final float[] expected =
            degrade("--lr", lr, "--model", "gaussian", "--sigma", "7m", "--harmonize", "local", "--model-out", model);
        assertArrayEquals(expected, degrade("--lr", lr, "--model", model));
    }

    @Test
    void whatCannotBeDoneIsSaid() throws IOException {
        mentions(Cli.fail(folder, "degrade", "--hr", hr, "--factor", 4, "--model", "identity", "--harmonize", "local",
            "--output", out), "harmonize local", "give lr");
        mentions(local("--strength", 1.5), "strength: 1.5");
        mentions(local("--pitch", -1), "pitch: -1");
        mentions(local("--pitch", 1), "pitch: 1", "give at least 6");
        final Path elsewhere = TestImages.square(10, LR, 1).shifted(100, 0).write(folder.resolve("elsewhere.tif"));
        mentions(Cli.fail(folder, "harmonize", "--image", hr, "--reference", elsewhere, "--method", "local",
            "--output", out), "hr.tif", "elsewhere.tif", "same ground");
    }

    private String local(final Object... more) {
        return Cli.fail(folder, Stream.concat(Stream.of("harmonize", "--image", hr, "--reference", lr, "--method",
            "local", "--output", out), Stream.of(more)).toArray());
    }

    private static void mentions(final String sentence, final String... words) {
        for (final String word : words) {
            assertTrue(sentence.contains(word), sentence);
        }
    }

    @Test
    void modelsThatNeedTheSceneGiveTheSameBitsInMemoryAndInFiles() throws IOException {
        final Path model = folder.resolve("scene.json");
        final Path applied = folder.resolve("applied.json");
        for (final StageOrder order : StageOrder.values()) {
            final DegradationModel scene = Presets.gaussian(2).withOrder(order).withNoise(new SceneNoise(1e-4, 0.3))
                .forBands(TestImages.square(1, 1, 1).raster().bands(), "hr")
                .withHarmonization(ContrastHarmonization.own(2));
            ModelJson.write(scene, model);
            final float[] file = degrade("--factor", 4, "--model", model, "--seed", 3, "--model-out", applied,
                "--threads", 2);
            assertEquals(scene.harmonization(), ModelJson.read(applied).harmonization());
            assertEquals(scene.bands().get(0).noise(), ModelJson.read(applied).bands().get(0).noise());
            try (Context context = new Context(PairForgeService.class)) {
                final PairForgeService service = context.service(PairForgeService.class);
                final TaskResult result = service.degrade(DegradeTask.of(ImageInput.of(hr.toFile()), model.toString())
                    .withFactor(4).withSeed(3));
                final Raster memory = result.raster().orElseThrow();
                assertArrayEquals(memory.plane(0), file);
                final double sd = result.model().orElseThrow().bands().get(0).noise().standardDeviation(0.2);
                assertTrue(sd > 1e-4, "the report has numbers: " + sd);
            }
        }
    }

    @Test
    void sceneNoiseAloneIsRefused() throws IOException {
        final Path model = folder.resolve("scene.json");
        ModelJson.write(Presets.gaussian(2).withNoise(new SceneNoise(1e-4, 0.3)), model);
        mentions(Cli.fail(folder, "noise", "--image", lr, "--noise", model, "--output", out), "scene.json", "scene");
        final float[] noisy = degrade("--factor", 4, "--model", "identity", "--noise", model);
        final float[] clean = degrade("--factor", 4, "--model", "identity");
        assertFalse(Arrays.equals(noisy, clean));
    }

    @Test
    void serviceOffersIt() throws IOException {
        try (Context context = new Context(PairForgeService.class)) {
            final PairForgeService service = context.service(PairForgeService.class);
            final TaskResult result = service.harmonize(HarmonizeTask
                .of(ImageInput.of(hr.toFile()), ImageInput.of(lr.toFile())).withMatchResolution("no")
                .withMethod("local:strength=1").withOption("pitch", "0"));
            assertArrayEquals(local(read(hr), 4 * LR, LocalMatching.DEFAULT), result.raster().orElseThrow().plane(0));
        }
    }
}
