package io.github.pairforge.replay;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scijava.command.CommandInfo;
import org.scijava.command.CommandService;

import io.github.pairforge.testing.Cli;
import io.github.pairforge.testing.LegacyMacros;
import io.github.pairforge.testing.OnnxNetworks;
import io.github.pairforge.testing.ShiftedScenes;
import io.github.pairforge.testing.SmallPair;

/** Every Command, run from a dialog's values, and again from its record as macro, Jython and command line. */
class SameBitsTest {

    @TempDir
    private static Path home;
    private static LegacyMacros macros;
    private static Scripting scripting;

    /** @param inputs where "@name" is a file that is read and "&name" one that is written */
    record Case(String command, Map<String, Object> inputs) {

        @Override
        public String toString() {
            return command + inputs.keySet();
        }
    }

    @BeforeAll
    static void start() throws IOException, ClassNotFoundException {
        SmallPair.write(home);
        SmallPair.write(Files.createDirectory(home.resolve("larger")), 192);
        ShiftedScenes.write(home.resolve("where.tif"), 0, 0);
        ShiftedScenes.write(home.resolve("moved.tif"), 0.8, -0.4);
        OnnxNetworks.conv(4, 4, 2).write(home.resolve("first net.onnx"));
        OnnxNetworks.residual(4, 4, 1).write(home.resolve("second.onnx"));
        Cli.succeed("regress", "--hr", home.resolve("hr image.tif"), "--lr", home.resolve("lr.tif"), "--model-out",
            home.resolve("bands.json"));
        macros = LegacyMacros.start(Files.createDirectory(home.resolve("menus")));
        scripting = new Scripting();
    }

    @AfterAll
    static void stop() {
        scripting.close();
        macros = null;
    }

    private static Case of(final String command, final Object... inputs) {
        final Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < inputs.length; i += 2) {
            map.put((String) inputs[i], inputs[i + 1]);
        }
        return new Case(command, map);
    }

    static List<Case> cases() {
        return List.of(
            of("DegradeToSensor", "hr_file", "@hr image.tif", "lr_file", "@lr.tif", "model", "gaussian", "sigma", "7m",
                "harmonize", "local:pitch=auto", "noise", "sen2naip", "seed", 12345678901L, "hr_scale", 1e-4 * 9999,
                "output", "&a [b].tif", "model_out", "&it's.json", "picture", "&p.png"),
            of("CompareToSensor", "hr_file", "@hr image.tif", "lr_file", "@lr.tif", "report", "&r.html", "findings",
                "&f.csv", "output", "&o.tif"),
            of("CompareToSensor", "hr_file", "@lr.tif", "lr_file", "@lr.tif", "already_degraded", true, "report",
                "&r.html", "findings", "&f.json"),
            of("ScorePairAlignment", "hr_file", "@hr image.tif", "lr_file", "@lr.tif", "edges", false, "angle_limit",
                2.5, "report", "&r.html", "tie_points", "&t.csv", "hr_bands", "1, 2,3", "lr_bands", "1,2, 3"),
            of("FitBlurKernel", "hr_file", "@hr image.tif", "lr_file", "@lr.tif", "families", "gaussian", "resamplings",
                "area", "replicates", 4, "shift", false, "model_out", "&m.json", "report", "&r.html", "table",
                "&t.csv"),
            of("FitDegradationModel", "hr_file", "@larger/hr image.tif", "lr_file", "@larger/lr.tif", "families",
                "gaussian",
                "resamplings", "area", "replicates", 4, "criterion", "error", "radiometry", "gain", "hr_sensor",
                "my \"HR\" sensor", "model_out", "&m.json", "report", "&r.html"),
            of("FitBandRegression", "hr_file", "@hr image.tif", "lr_file", "@lr.tif", "robust", "huber", "hold_out",
                false, "replicates", 5, "model_out", "&m.json", "report", "&r.html"),
            of("ApplyBandRegression", "image_file", "@hr image.tif", "regression", "@bands.json", "output", "&o.tif"),
            of("FitNoiseModel", "scene_files", "@hr image.tif;@lr.tif", "model_out", "&m.json", "report", "&r.html"),
            of("AlignToReference", "image_file", "@moved.tif", "reference_file", "@where.tif", "output", "&o.tif",
                "alignment_out", "&a.json", "max_shift", 12.5),
            of("AlignTimeSeries", "series_files", "@where.tif;@moved.tif", "output", "&series", "table", "&t.csv"),
            of("HarmonizeToReference", "image_file", "@hr image.tif", "reference_file", "@lr.tif", "method", "local",
                "pitch", "64", "strength", 0.5, "output", "&o.tif", "type", "uint16"),
            of("CompareHarmonizations", "image_file", "@hr image.tif", "reference_file", "@lr.tif", "candidates",
                "global; moments", "pick", "2", "output", "&o.tif", "table", "&t.csv"),
            of("PlotBandDistributions", "image_file", "@hr image.tif", "reference_file", "@lr.tif", "table", "&t.csv"),
            of("MeasureSpectralAngle", "image_file", "@hr image.tif", "reference_file", "@lr.tif", "output", "&o.tif"),
            of("DenoiseImage", "image_file", "@lr.tif", "sigma", 0.0025, "output", "&o.tif", "residual", "&r.tif"),
            of("SynthesizeSensorNoise", "image_file", "@lr.tif", "seed", -3L, "output", "&o.tif"),
            of("RunOnnxModel", "image_file", "@hr image.tif", "model", "@first net.onnx;@second.onnx", "execution",
                "cpu", "output", "&o.tif", "provenance", "&p.json"),
            of("ManageModels", "action", "show", "model", "@second.onnx"));
    }

    @Test
    void noCommandIsForgotten() {
        final TreeSet<String> tried =
            cases().stream().map(Case::command).collect(Collectors.toCollection(TreeSet::new));
        // One only opens a window, which WindowsTest hands on; the other writes nothing.
        tried.addAll(List.of("OpenRaster", "CheckPairForgeInstallation"));
        assertEquals(scripting.context().service(CommandService.class).getCommands().stream()
            .map(CommandInfo::getClassName).filter(c -> CommandInput.of(c).isPresent())
            .map(c -> c.substring(c.lastIndexOf('.') + 1)).collect(Collectors.toCollection(TreeSet::new)), tried);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyTextMakesTheSameBits(final Case given) throws Exception {
        final Path folder = Files.createTempDirectory(home, "run [1] of ");
        final RunRecord run = scripting.record(given.command(), inputs(given, Files.createDirectory(folder
            .resolve("recorded"))));
        assertTrue(!run.outputs().isEmpty() || given.command().equals("ManageModels"));

        final RunRecord byMacro = relocated(run, folder.resolve("macro"));
        macros.run(RunScript.macro(byMacro).orElseThrow(() -> new AssertionError(Language.MACRO
            .whyNot(List.of(byMacro)))));
        same(run, byMacro, "macro");

        final RunRecord byRecorder = relocated(run, folder.resolve("recorder"));
        macros.run(recorded(byRecorder));
        same(run, byRecorder, "recorder");

        final RunRecord byJython = relocated(run, folder.resolve("jython"));
        scripting.jython(RunScript.jython(byJython).orElseThrow());
        same(run, byJython, "jython");

        final RunRecord byLine = relocated(run, folder.resolve("line"));
        assertTrue(RunScript.commandLine(byLine).isPresent());
        Cli.succeed(ShellScript.words(List.of(byLine), 0).toArray());
        same(run, byLine, "command line");
    }

    /** What Fiji's recorder writes: every input that is not null, in brackets where it holds a blank. */
    private static String recorded(final RunRecord run) {
        final StringBuilder options = new StringBuilder();
        for (final CommandInput input : CommandInput.of(run.command()).orElseThrow()) {
            final String text = run.parameter(input.name());
            if (!text.isEmpty() || input.type() == String.class) {
                final String value = input.value(text).toString();
                options.append(options.isEmpty() ? "" : " ").append(input.name()).append('=')
                    .append(value.indexOf(' ') < 0 ? value : "[" + value + "]");
            }
        }
        return "run(" + MacroText.literal(run.label()) + ", " + MacroText.literal(options.toString()) + ");";
    }

    private static Map<String, Object> inputs(final Case given, final Path outputs) {
        final Map<String, Object> inputs = new LinkedHashMap<>();
        given.inputs().forEach((name, value) -> {
            final String text = value.toString().replace("@", home + File.separator).replace("&", outputs
                + File.separator);
            inputs.put(name, !(value instanceof String) ? value
                : text.equals(value) || text.contains(";") || name.equals("model") ? text : new File(text));
        });
        return inputs;
    }

    private static RunRecord relocated(final RunRecord run, final Path folder) throws IOException {
        return new Relocation(Files.createDirectory(folder)).apply(run);
    }

    private static void same(final RunRecord wanted, final RunRecord made, final String by) throws IOException {
        for (int i = 0; i < wanted.outputs().size(); i++) {
            final Path again = Path.of(made.outputs().get(i).path());
            assertTrue(Files.exists(again), by + " did not write " + again);
            assertArrayEquals(Files.readAllBytes(Path.of(wanted.outputs().get(i).path())), Files.readAllBytes(again),
                by + ": " + again);
        }
    }
}
