package io.github.pairforge.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Frame;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import ij.ImagePlus;

import io.github.pairforge.testing.OnnxNetworks;
import io.github.pairforge.testing.ShiftedScenes;

/** Every Command once from its menu entry over its dialog to its windows, on the sample. */
final class CommandScenarios {

    private static final int HR = 384;
    private static final int LR = 96;
    private static final int BANDS = 4;

    private CommandScenarios() {
    }

    /** Each is called like the class of its Command. */
    static List<Scenario> all() {
        return List.of(
            new Scenario("OpenRaster", desk -> desk
                .run("OpenRaster", d -> d.set("file", new File("sample-data/hr.tif")))
                .shown().image("result", HR, HR, BANDS, "hr")),
            new Scenario("ScorePairAlignment", desk -> pair(desk, "ScorePairAlignment", d -> { })
                .table("verdict", "shift_x", "alignment_value")),
            new Scenario("MeasureSpectralAngle", desk -> imageAndReference(desk, "MeasureSpectralAngle")
                .image("result", LR, LR, 1, "")),
            new Scenario("AlignToReference", CommandScenarios::align),
            new Scenario("AlignTimeSeries", CommandScenarios::alignSeries),
            new Scenario("FitBlurKernel", desk -> pair(desk, "FitBlurKernel",
                d -> d.set("sigmas", "0.5,4,12").set("replicates", 5))),
            new Scenario("FitDegradationModel", desk -> pair(desk, "FitDegradationModel",
                d -> d.set("sigmas", "0.5,4,12").set("replicates", 5))),
            new Scenario("FitBandRegression", desk -> pair(desk, "FitBandRegression", d -> d.set("replicates", 5))),
            new Scenario("FitNoiseModel", desk -> one(desk, "FitNoiseModel", d -> { })),
            new Scenario("DegradeToSensor", desk -> pair(desk, "DegradeToSensor", d -> { })
                .image("result", LR, LR, BANDS, "hr")),
            new Scenario("HarmonizeToReference", desk -> imageAndReference(desk, "HarmonizeToReference")
                .image("result", HR, HR, BANDS, "hr")),
            new Scenario("CompareHarmonizations", CommandScenarios::compareHarmonizations),
            new Scenario("ApplyBandRegression", CommandScenarios::applyRegression),
            new Scenario("DenoiseImage", desk -> one(desk, "DenoiseImage", d -> { })
                .image("result", HR, HR, BANDS, "hr")),
            new Scenario("SynthesizeSensorNoise", desk -> one(desk, "SynthesizeSensorNoise", d -> { })
                .image("result", HR, HR, BANDS, "hr")),
            new Scenario("CompareToSensor", desk -> pair(desk, "CompareToSensor", d -> { })
                .image("result", LR, LR, BANDS, "")),
            new Scenario("PlotBandDistributions", desk -> imageAndReference(desk, "PlotBandDistributions")),
            new Scenario("RunOnnxModel", CommandScenarios::runModel),
            new Scenario("ManageModels", CommandScenarios::models),
            new Scenario("CheckPairForgeInstallation", desk -> {
                assumeTrue(desk.has("CheckPairForgeInstallation"), "there is no such Command yet");
                desk.run("CheckPairForgeInstallation", d -> { }).shown();
            }),
            new Scenario("PairForgeRunHistory", desk -> window(desk, "PairForgeRunHistory", "Run History")),
            new Scenario("PairForgeAssistant", desk -> window(desk, "PairForgeAssistant", "Assistant")));
    }

    /** A Command that opens a window instead of a dialog. */
    private static void window(final Desk desk, final String command, final String title) {
        assumeTrue(desk.has(command), "there is no such Command yet");
        final long click = System.nanoTime();
        desk.choose(desk.command(command));
        final Frame window = Wait.get("window " + title, 20, () -> Stream.of(Frame.getFrames())
            .filter(f -> f.isShowing() && f.getTitle().contains(title)).findFirst().orElse(null));
        desk.figures().add(command, "window open", (System.nanoTime() - click) / 1e6, "ms");
        desk.screenshot(window, "window");
    }

    private static Outcome pair(final Desk desk, final String command, final Consumer<CommandDialog> more)
        throws Exception
    {
        desk.openSample("lr.tif");
        desk.openSample("hr.tif");
        return desk.run(command, d -> {
            d.set("hr", "hr.tif").set("lr", "lr.tif");
            more.accept(d);
        }).shown();
    }

    private static Outcome imageAndReference(final Desk desk, final String command) throws Exception {
        desk.openSample("lr.tif");
        desk.openSample("hr.tif");
        return desk.run(command, d -> d.set("image", "hr.tif").set("reference", "lr.tif")).shown();
    }

    private static Outcome one(final Desk desk, final String command, final Consumer<CommandDialog> filling)
        throws Exception
    {
        desk.openSample("hr.tif");
        return desk.run(command, filling).shown();
    }

    private static void align(final Desk desk) throws Exception {
        final Path where = ShiftedScenes.write(desk.files().resolve("where.tif"), 0, 0);
        final Path moved = ShiftedScenes.write(desk.files().resolve("moved.tif"), 0.8, -0.4);
        final Path alignment = desk.files().resolve("alignment.json");
        desk.run("AlignToReference", d -> d.set("image_file", moved.toFile()).set("reference_file", where.toFile())
            .set("alignment_out", alignment.toFile())).shown().image("result", LR, LR, 2, "moved");
        assertTrue(Files.exists(alignment));
    }

    private static void alignSeries(final Desk desk) throws Exception {
        final Path first = ShiftedScenes.write(desk.files().resolve("d1.tif"), 0, 0);
        final Path second = ShiftedScenes.write(desk.files().resolve("d2.tif"), 0.8, -0.4);
        final Outcome made = desk.run("AlignTimeSeries", d -> d.set("series_files", first + ";" + second)
            .set("max_shift", "30")).shown();
        assertEquals(2 * 2, made.image("result").getStackSize());
    }

    private static void compareHarmonizations(final Desk desk) throws Exception {
        desk.openSample("lr.tif");
        desk.openSample("hr.tif");
        final CommandDialog dialog = desk.open("CompareHarmonizations");
        dialog.set("image", "hr.tif").set("reference", "lr.tif").set("pick", "2");
        desk.screenshot(dialog.window(), "dialog");
        dialog.agree();
        final Outcome made = desk.outcome();
        desk.screenshot("windows");
        made.shown().image("result", HR, HR, BANDS, "hr");
    }

    private static void applyRegression(final Desk desk) throws Exception {
        final Path regression = desk.files().resolve("bands.json");
        pair(desk, "FitBandRegression", d -> d.set("replicates", 0).set("preview", false)
            .set("model_out", regression.toFile()));
        desk.runs().clear();
        final ImagePlus result = desk.run("ApplyBandRegression", d -> d.set("regression", regression.toFile()))
            .shown().image("result");
        assertEquals(BANDS, result.getStackSize());
    }

    private static void runModel(final Desk desk) throws Exception {
        final Path net = OnnxNetworks.conv(BANDS, 8, 2).write(desk.files().resolve("net.onnx"));
        one(desk, "RunOnnxModel", d -> d.set("model", net)).image("result", HR, HR, BANDS, "hr");
    }

    private static void models(final Desk desk) throws Exception {
        OnnxNetworks.conv(BANDS, 8, 2).write(desk.files().resolve("net.onnx"));
        final File folder = desk.files().toFile();
        desk.run("ManageModels", d -> d.set("models", folder)).shown();
    }
}
