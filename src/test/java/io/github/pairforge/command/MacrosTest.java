package io.github.pairforge.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;

import io.github.pairforge.io.align.AlignmentJson;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.testing.HeadlessImageJ;
import io.github.pairforge.testing.OnnxNetworks;
import io.github.pairforge.testing.ShiftedScenes;
import io.github.pairforge.testing.SmallPair;
import io.github.pairforge.testing.TestImages;

/** The macros we ship, run by a real ImageJ in a class loader of its own. */
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class MacrosTest {

    @TempDir
    private static Path folder;
    private static SmallPair pair;
    private static HeadlessImageJ imagej;

    @BeforeAll
    static void start() throws IOException, ClassNotFoundException {
        pair = SmallPair.write(folder);
        imagej = HeadlessImageJ.start(Files.createDirectory(folder.resolve("menus")));
    }

    @AfterAll
    static void stop() {
        imagej = null;
    }

    private static void run(final String macro, final Object... arguments) throws IOException {
        imagej.run(Files.readString(Path.of("macros", macro)), arguments);
    }

    @Test
    void everyCommandHasAMacroAndAJythonFile() throws IOException {
        try (Context context = new Context(CommandService.class, PairForgeService.class)) {
            for (final CommandInfo info : context.service(CommandService.class).getCommands()) {
                if (info.getClassName().startsWith("io.github.pairforge.")) {
                    final String label = info.getMenuPath().getLeaf().getName();
                    final String name = label.replace("...", "").replace(' ', '_').toLowerCase();
                    assertTrue(Files.readString(Path.of("macros", name + ".ijm")).contains("run(\"" + label + "\""));
                    assertTrue(Files.exists(Path.of("macros", name + ".py")), name + ".py");
                }
            }
        }
    }

    @Test
    void degrades() throws IOException {
        final Path output = folder.resolve("degraded by macro.tif");
        final Path picture = folder.resolve("degraded.png");
        run("degrade_to_sensor.ijm", pair.hr(), pair.lr(), output, picture);
        try (Context context = new Context(PairForgeService.class)) {
            assertEquals(32, context.service(PairForgeService.class).open(output).grid().width());
        }
        assertTrue(Files.size(picture) > 1000);
    }

    @Test
    void scores() throws IOException {
        final Path picture = folder.resolve("score.png");
        final Path report = folder.resolve("score.html");
        final Path points = folder.resolve("tie points.csv");
        run("score_pair_alignment.ijm", pair.hr(), pair.lr(), picture, report, points);
        assertTrue(Files.size(picture) > 1000);
        assertTrue(Files.readString(points).startsWith("id,"));
        assertTrue(Files.readString(report).contains("run(&quot;Score Pair Alignment...&quot;")
            || Files.readString(report).contains("run(\"Score Pair Alignment...\""));
    }

    @Test
    void compares() throws IOException {
        final Path picture = folder.resolve("compared.png");
        final Path report = folder.resolve("compared.html");
        final Path findings = folder.resolve("findings of macro.csv");
        run("compare_to_sensor.ijm", pair.hr(), pair.lr(), picture, report, findings);
        assertTrue(Files.size(picture) > 10_000);
        assertTrue(Files.readString(report).contains("Compare to Sensor..."));
        assertEquals(11, Files.readAllLines(findings).size());
    }

    @Test
    void fitsKernels() throws IOException {
        final Path picture = folder.resolve("kernels.png");
        final Path curves = folder.resolve("kernels.csv");
        final Path report = folder.resolve("kernels.html");
        run("fit_blur_kernel.ijm", pair.hr(), pair.lr(), picture, curves, report);
        assertTrue(Files.size(picture) > 1000);
        assertEquals(1 + 9 * 4 * 40, Files.readAllLines(curves).size());
        assertTrue(Files.readString(report).contains("Fit Blur Kernel..."));
    }

    @Test
    void fitsModels() throws IOException {
        final SmallPair larger = SmallPair.write(Files.createDirectory(folder.resolve("larger")), 192);
        final Path model = folder.resolve("fitted model.json");
        final Path report = folder.resolve("fit.html");
        final Path picture = folder.resolve("fit.png");
        run("fit_degradation_model.ijm", larger.hr(), larger.lr(), model, report, picture);
        assertTrue(Files.readString(model).contains("\"seed\": \"1\""));
        assertTrue(Files.readString(report).contains("Fit Degradation Model..."));
        assertTrue(Files.size(picture) > 1000);
    }

    @Test
    void fitsBandRegressions() throws IOException {
        final Path model = folder.resolve("bands.json");
        final Path report = folder.resolve("bands.html");
        final Path picture = folder.resolve("bands.png");
        run("fit_band_regression.ijm", pair.hr(), pair.lr(), model, report, picture);
        assertTrue(Files.readString(model).contains("\"robust\": \"huber\""));
        final Path output = folder.resolve("regressed.tif");
        run("apply_band_regression.ijm", pair.hr(), model, output);
        assertTrue(Files.exists(output));
        assertTrue(Files.readString(report).contains("Fit Band Regression..."));
        assertTrue(Files.size(picture) > 1000);
    }

    @Test
    void measuresSpectralAngles() throws IOException {
        final Path angles = folder.resolve("angles.tif");
        run("measure_spectral_angle.ijm", pair.hr(), pair.lr(), angles);
        try (Context context = new Context(PairForgeService.class)) {
            assertEquals(32, context.service(PairForgeService.class).open(angles).grid().width());
        }
    }

    @Test
    void alignsAnImage() throws IOException {
        final Path reference = ShiftedScenes.write(folder.resolve("where.tif"), 0, 0);
        final Path image = ShiftedScenes.write(folder.resolve("moved.tif"), 0.8, -0.4);
        final Path output = folder.resolve("aligned by macro.tif");
        final Path alignment = folder.resolve("alignment.json");
        final Path picture = folder.resolve("aligned.png");
        run("align_to_reference.ijm", image, reference, output, alignment, picture);
        assertTrue(Files.exists(output) && Files.size(picture) > 1000);
        assertEquals(-8, AlignmentJson.read(alignment).transform().x0(), 0.3);
    }

    @Test
    void alignsATimeSeries() throws IOException {
        final Path output = Files.createDirectory(folder.resolve("aligned series"));
        run("align_time_series.ijm", output, ShiftedScenes.write(folder.resolve("d1.tif"), 0, 0),
            ShiftedScenes.write(folder.resolve("d2.tif"), 0.8, -0.4),
            ShiftedScenes.write(folder.resolve("d3.tif"), -0.5, 0.3));
        assertEquals(4, Files.readAllLines(output.resolve("shifts.csv")).size());
        assertTrue(Files.exists(output.resolve("d3-aligned.tif")));
        assertTrue(Files.exists(output.resolve("before-after.gif")));
    }

    @Test
    void harmonizes() throws IOException {
        final Path output = folder.resolve("harmonized.tif");
        run("harmonize_to_reference.ijm", pair.hr(), pair.lr(), output);
        try (Context context = new Context(PairForgeService.class)) {
            assertEquals(128, context.service(PairForgeService.class).open(output).grid().width());
        }
    }

    @Test
    void harmonizesByAMethodWithOptions() throws IOException {
        final Path global = folder.resolve("by global.tif");
        final Path local = folder.resolve("by local.tif");
        run("harmonize_to_reference.ijm", pair.hr(), pair.lr(), global, "method=global");
        run("harmonize_to_reference.ijm", pair.hr(), pair.lr(), local, "method=local pitch=64 strength=0.5");
        assertFalse(Arrays.equals(Files.readAllBytes(global), Files.readAllBytes(local)));
    }

    @Test
    void comparesHarmonizations() throws IOException {
        final Path output = folder.resolve("picked.tif");
        final Path picture = folder.resolve("candidates.png");
        final Path table = folder.resolve("candidates.csv");
        run("compare_harmonizations.ijm", pair.hr(), pair.lr(), "2", output, picture, table);
        assertTrue(Files.size(output) > 1000 && Files.size(picture) > 1000);
        assertEquals(5, Files.readAllLines(table).size());
        final Path undecided = folder.resolve("undecided.tif");
        run("compare_harmonizations.ijm", pair.hr(), pair.lr(), "7", undecided, picture, table);
        assertFalse(Files.exists(undecided));
    }

    @Test
    void plotsDistributions() throws IOException {
        final Path picture = folder.resolve("distributions.png");
        final Path table = folder.resolve("distributions.csv");
        run("plot_band_distributions.ijm", pair.hr(), pair.lr(), pair.hr(), picture, table);
        assertTrue(Files.size(picture) > 1000);
        assertEquals("band,low,high,reference,result,before", Files.readAllLines(table).get(0));
    }

    @Test
    void opensRasters() throws IOException {
        run("open_raster.ijm", pair.hr());
        final Path saved = folder.resolve("saved.tif");
        imagej.run("saveAs(\"Tiff\", getArgument());", saved);
        try (Context context = new Context(PairForgeService.class)) {
            assertEquals(pair.pair().hr().grid(), context.service(PairForgeService.class).open(saved).grid());
        }
    }

    @Test
    void denoises() throws IOException {
        final Path output = folder.resolve("denoised.tif");
        final Path residual = folder.resolve("residual.tif");
        final Path picture = folder.resolve("denoised.png");
        run("denoise_image.ijm", pair.hr(), output, residual, picture);
        assertTrue(Files.exists(output) && Files.exists(residual) && Files.size(picture) > 1000);
    }

    @Test
    void addsNoise() throws IOException {
        final Path output = folder.resolve("noisy.tif");
        run("synthesize_sensor_noise.ijm", pair.hr(), output);
        assertTrue(Files.exists(output));
    }

    @Test
    void runsModels() throws IOException {
        final Path image = TestImages.square(10, 40, 2).write(folder.resolve("for models.tif"));
        final Path nets = Files.createDirectory(folder.resolve("nets"));
        OnnxNetworks.conv(2, 4, 2).write(nets.resolve("first net.onnx"));
        OnnxNetworks.residual(2, 4, 1).write(nets.resolve("second.onnx"));
        final Path output = folder.resolve("by models.tif");
        final Path chain = nets.resolve("chain.json");
        run("run_onnx_model.ijm", image, nets.resolve("first net.onnx") + ";" + nets.resolve("second.onnx"), output,
            chain);
        try (Context context = new Context(PairForgeService.class)) {
            assertEquals(4, context.service(PairForgeService.class).open(output).bands().size());
        }
        assertTrue(Files.readString(chain).contains("\"first net.onnx\""));
    }

    @Test
    void managesModels() throws IOException {
        final Path nets = Files.createDirectory(folder.resolve("managed"));
        OnnxNetworks.conv(2, 4, 2).write(nets.resolve("a.onnx"));
        run("manage_models.ijm", nets);
    }

    /** Without a window it says so and is no obstacle to what comes after it. */
    @Test
    void assistantDoesNotStopAMacroWithoutWindows() throws IOException {
        run("pairforge_assistant.ijm", folder.resolve("field.pairforge.json"));
        assertFalse(Files.exists(folder.resolve("field.pairforge.json")));
    }

    @Test
    void checksAnInstallation() throws IOException {
        final Path fiji = Files.createDirectories(folder.resolve("my fiji"));
        Files.createDirectories(fiji.resolve("jars"));
        Files.writeString(fiji.resolve("jars/broken.jar"), "no zip");
        run("check_pairforge_installation.ijm", fiji);
    }

    @Test
    void fitsNoise() throws IOException {
        final Path model = folder.resolve("noise.json");
        final Path picture = folder.resolve("noise.png");
        final Path report = folder.resolve("noise.html");
        run("fit_noise_model.ijm", pair.hr(), model, picture, report);
        for (final Path file : List.of(model, picture, report)) {
            assertTrue(Files.exists(file), file.toString());
        }
    }

    @Test
    void aFailureLeavesNoOutput() throws IOException {
        final Path output = folder.resolve("nothing.tif");
        run("synthesize_sensor_noise.ijm", folder.resolve("missing.tif"), output);
        assertFalse(Files.exists(output));
    }
}
