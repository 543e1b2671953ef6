package io.github.pairforge.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;

import javax.script.ScriptEngineFactory;
import javax.script.ScriptException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.python.jsr223.PyScriptEngineFactory;
import org.scijava.Context;
import org.scijava.plugin.PluginInfo;
import org.scijava.script.AdaptedScriptLanguage;
import org.scijava.script.ScriptLanguage;
import org.scijava.script.ScriptModule;
import org.scijava.script.ScriptService;

import ij.ImagePlus;

import io.github.pairforge.io.imagej.ImageFrames;
import io.github.pairforge.io.imagej.ImagePlusRasters;
import io.github.pairforge.service.PairForgeService;
import io.github.pairforge.testing.OnnxNetworks;
import io.github.pairforge.testing.ShiftedScenes;
import io.github.pairforge.testing.SmallPair;
import io.github.pairforge.testing.TestImages;

/** The Jython files we ship, run by Jython through SciJava's script service. */
class JythonTest {

    @TempDir
    private static Path folder;
    private static SmallPair pair;

    /** Jython, which Fiji brings along. */
    public static final class Jython extends AdaptedScriptLanguage {

        public Jython() {
            super((ScriptEngineFactory) new PyScriptEngineFactory());
        }
    }

    @BeforeAll
    static void makePair() throws IOException {
        pair = SmallPair.write(folder);
    }

    private static ScriptModule run(final String file, final Map<String, Object> inputs) {
        final Context context = new Context(ScriptService.class, PairForgeService.class);
        try {
            context.getPluginIndex().add(new PluginInfo<>(Jython.class, ScriptLanguage.class));
            // As imagej-legacy does in Fiji.
            context.service(ScriptService.class).addAlias(ImagePlus.class);
            return context.service(ScriptService.class).run(Path.of("macros", file).toFile(), true, inputs).get();
        }
        catch (final IOException | InterruptedException | ExecutionException | ScriptException e) {
            throw new IllegalStateException(e);
        }
        finally {
            context.dispose();
        }
    }

    @Test
    void degrades() {
        final Path output = folder.resolve("degraded.tif");
        final Path picture = folder.resolve("degraded.png");
        final ScriptModule module = run("degrade_to_sensor.py", Map.of("hr", pair.hr().toFile(), "lr",
            pair.lr().toFile(), "output", output.toFile(), "picture", picture.toFile()));
        assertTrue(Files.exists(output));
        assertTrue(Files.exists(picture));
        assertTrue((Double) module.getOutput("mae") < 0.01, "mean absolute error " + module.getOutput("mae"));
        assertTrue((Double) module.getOutput("angle") < 3, "angle " + module.getOutput("angle"));
    }

    @Test
    void compares() {
        final Path picture = folder.resolve("compared.png");
        final ScriptModule module = run("compare_to_sensor.py", Map.of("hr", pair.hr().toFile(), "lr",
            pair.lr().toFile(), "picture", picture.toFile()));
        assertTrue(Files.exists(picture));
        assertTrue(module.getOutput("verdict").toString().contains("aspects"));
        assertTrue((Long) module.getOutput("worse") <= 4, "worse " + module.getOutput("worse"));
    }

    @Test
    void scores() {
        final Path picture = folder.resolve("score.png");
        final ScriptModule module = run("score_pair_alignment.py", Map.of("hr", pair.hr().toFile(), "lr",
            pair.lr().toFile(), "picture", picture.toFile()));
        assertTrue(Files.exists(picture));
        assertTrue(List.of("ACCEPT", "UNDECIDED").contains(module.getOutput("verdict")),
            module.getOutput("verdict").toString());
        assertTrue((Double) module.getOutput("shift") < 0.2, "shift " + module.getOutput("shift"));
        assertTrue((Double) module.getOutput("angle") < 3, "angle " + module.getOutput("angle"));
    }

    @Test
    void scoresManyPairs() throws IOException {
        final Path list = folder.resolve("pairs.csv");
        final Path scores = folder.resolve("scores.csv");
        Files.writeString(list, "hr,lr\n" + pair.hr().getFileName() + ",lr.tif\nmissing.tif,lr.tif\n");
        final ScriptModule module =
            run("score_pairs.py", Map.of("pairs", list.toFile(), "scores", scores.toFile()));
        assertEquals(3, Files.readAllLines(scores).size());
        assertTrue(module.getOutput("funnel").toString().contains("spectral angle"));
        assertTrue((Long) module.getOutput("accepted") <= 1);
    }

    @Test
    void runsModels() throws IOException {
        OnnxNetworks.upsampling(4, 2).write(folder.resolve("twice.onnx"));
        final ScriptModule module = run("run_onnx_model.py", Map.of("image",
            ImagePlusRasters.toImagePlus(pair.pair().lr(), "lr"), "model", folder.resolve("twice.onnx").toString()));
        assertEquals(64, ((ImagePlus) module.getOutput("result")).getWidth());
    }

    @Test
    void managesModels() throws IOException {
        final Path nets = Files.createDirectory(folder.resolve("nets"));
        OnnxNetworks.conv(2, 4, 2).write(nets.resolve("a.onnx"));
        OnnxNetworks.unknownOperator().write(nets.resolve("b.onnx"));
        final ScriptModule module = run("manage_models.py", Map.of("folder", nets.toFile()));
        assertEquals("1 of 2 models is not sound.", module.getOutput("verdict"));
        assertEquals(1L, module.getOutput("unsound"));
    }

    @Test
    void checksTheInstallation() throws IOException {
        final ScriptModule module = run("check_pairforge_installation.py", Map.of());
        assertEquals(0L, module.getOutput("problems"), String.valueOf(module.getOutput("verdict")));
        Files.createDirectories(folder.resolve("fiji/jars"));
        Files.writeString(folder.resolve("fiji/jars/broken.jar"), "no zip");
        final ScriptModule broken =
            run("check_pairforge_installation.py", Map.of("folder", folder.resolve("fiji").toFile()));
        assertTrue((Long) broken.getOutput("problems") > 10, String.valueOf(broken.getOutput("verdict")));
    }

    @Test
    void measuresSpectralAngles() {
        final ImagePlus image = ImagePlusRasters.toImagePlus(pair.pair().hr(), "hr");
        final ImagePlus reference = ImagePlusRasters.toImagePlus(pair.pair().lr(), "lr");
        final ScriptModule module =
            run("measure_spectral_angle.py", Map.of("image", image, "reference", reference));
        assertEquals(32, ((ImagePlus) module.getOutput("angles")).getWidth());
        assertTrue((Double) module.getOutput("pixel") > 0 && (Double) module.getOutput("pixel") < 3,
            "angle " + module.getOutput("pixel"));
    }

    @Test
    void alignsAnImage() throws IOException {
        final Path image = ShiftedScenes.write(folder.resolve("moved.tif"), 0.8, -0.4);
        final Path reference = ShiftedScenes.write(folder.resolve("where.tif"), 0, 0);
        final ScriptModule module = run("align_to_reference.py", Map.of("image", image.toFile(), "reference",
            reference.toFile(), "output", folder.resolve("aligned.tif").toFile(), "alignment",
            folder.resolve("alignment.json").toFile()));
        assertEquals(-0.8, (Double) module.getOutput("dx"), 0.03);
        assertTrue(Files.exists(folder.resolve("aligned.tif")));
    }

    @Test
    void alignsATimeSeries() {
        final ImagePlus series = ImageFrames.stack(
            List.of(ShiftedScenes.of(TestImages.square(10, 96, 2), 0, 0).raster(),
                ShiftedScenes.of(TestImages.square(10, 96, 2), 0.5, 0.2).raster()), List.of("a", "b"), "series");
        final ScriptModule module = run("align_time_series.py", Map.of("series", series, "reference_frame", 1));
        assertEquals(2, ((ImagePlus) module.getOutput("aligned")).getNFrames());
        assertTrue(((String) module.getOutput("csv")).contains("aligned"));
    }

    @Test
    void fitsKernels() {
        final Path picture = folder.resolve("kernels.png");
        final ScriptModule module = run("fit_blur_kernel.py", Map.of("hr", pair.hr().toFile(), "lr",
            pair.lr().toFile(), "picture", picture.toFile()));
        assertTrue(Files.exists(picture));
        assertEquals(2.8, (Double) module.getOutput("red"), 0.4, module.getOutput("verdict").toString());
    }

    @Test
    void fitsModels() throws IOException {
        final SmallPair larger = SmallPair.write(Files.createDirectory(folder.resolve("larger")), 192);
        final Path model = folder.resolve("fitted.json");
        final Path report = folder.resolve("fitted.html");
        final ScriptModule module = run("fit_degradation_model.py", Map.of("hr", larger.hr().toFile(), "lr",
            larger.lr().toFile(), "model", model.toFile(), "report", report.toFile()));
        assertTrue(module.getOutput("verdict").toString().contains("radiometry"));
        assertTrue(Files.exists(model) && Files.exists(report));
    }

    @Test
    void fitsBandRegressions() {
        final Path model = folder.resolve("bands.json");
        final Path report = folder.resolve("bands.html");
        final ScriptModule module = run("fit_band_regression.py", Map.of("hr", pair.hr().toFile(), "lr",
            pair.lr().toFile(), "model", model.toFile(), "report", report.toFile()));
        assertTrue(module.getOutput("verdict").toString().startsWith("4 HR bands to 4 LR bands"));
        final ScriptModule applied = run("apply_band_regression.py", Map.of("image",
            ImagePlusRasters.toImagePlus(pair.pair().hr(), "hr"), "regression", model.toFile()));
        assertEquals(4, ((ImagePlus) applied.getOutput("regressed")).getStackSize());
        assertTrue(Files.exists(model) && Files.exists(report));
    }

    @Test
    void harmonizes() {
        final ImagePlus image = ImagePlusRasters.toImagePlus(pair.pair().hr(), "hr");
        final ImagePlus reference = ImagePlusRasters.toImagePlus(pair.pair().lr(), "lr");
        final ScriptModule module =
            run("harmonize_to_reference.py", Map.of("image", image, "reference", reference));
        final ImagePlus harmonized = (ImagePlus) module.getOutput("harmonized");
        assertEquals(128, harmonized.getWidth());
        assertEquals(image.getTitle() + "-harmonized", harmonized.getTitle());
    }

    @Test
    void comparesHarmonizations() {
        final ImagePlus image = ImagePlusRasters.toImagePlus(pair.pair().hr(), "hr");
        final ImagePlus reference = ImagePlusRasters.toImagePlus(pair.pair().lr(), "lr");
        final ScriptModule module = run("compare_harmonizations.py",
            Map.of("image", image, "reference", reference, "candidates", "global; moments", "pick", "2"));
        assertTrue(module.getOutput("verdict").toString().startsWith("Least mean absolute error: candidate"));
        final ImagePlus harmonized = (ImagePlus) module.getOutput("harmonized");
        assertEquals(128, harmonized.getWidth());
        assertEquals(image.getTitle() + "-harmonized", harmonized.getTitle());
    }

    @Test
    void plotsDistributions() {
        final ImagePlus image = ImagePlusRasters.toImagePlus(pair.pair().hr(), "hr");
        final ImagePlus reference = ImagePlusRasters.toImagePlus(pair.pair().lr(), "lr");
        final ScriptModule module =
            run("plot_band_distributions.py", Map.of("image", image, "reference", reference));
        final double distance = (Double) module.getOutput("distance");
        assertTrue(distance > 0 && distance < 0.05, "" + distance);
    }

    @Test
    void opensRasters() {
        final ScriptModule module = run("open_raster.py", Map.of("file", pair.hr().toFile()));
        assertEquals(4, ((ImagePlus) module.getOutput("image")).getNChannels());
    }

    @Test
    void denoises() {
        final ImagePlus image = ImagePlusRasters.toImagePlus(pair.pair().hr(), "hr");
        final ScriptModule module = run("denoise_image.py", Map.of("image", image));
        assertEquals(4, ((ImagePlus) module.getOutput("denoised")).getStackSize());
    }

    @Test
    void addsNoise() {
        final ImagePlus image = ImagePlusRasters.toImagePlus(pair.pair().lr(), "lr");
        final ScriptModule module = run("synthesize_sensor_noise.py", Map.of("image", image, "seed", 7L));
        assertEquals(4, ((ImagePlus) module.getOutput("noisy")).getStackSize());
    }

    @Test
    void fitsNoise() {
        final ScriptModule module = run("fit_noise_model.py",
            Map.of("scene", pair.hr().toFile(), "model", folder.resolve("noise.json").toFile()));
        assertTrue((Double) module.getOutput("sigma") > 0);
        assertTrue(((String) module.getOutput("verdict")).contains("Noise"));
    }
}
