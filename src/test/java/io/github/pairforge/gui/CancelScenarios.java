package io.github.pairforge.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.scijava.task.Task;

import ij.WindowManager;

import io.github.pairforge.testing.OnnxNetworks;
import io.github.pairforge.testing.SmallPair;

/** Cancel in the dialog, and while a Command works on images that keep it busy. */
final class CancelScenarios {

    /** The aim is one second; a loaded machine gets ten times that. */
    private static final int LONGEST_S = 10;
    private static final int SIZE = 1024;
    private static final int BANDS = 4;
    private static final Set<String> WITHOUT_DIALOG = Set.of("PairForgeRunHistory", "PairForgeAssistant");

    private CancelScenarios() {
    }

    static List<Scenario> all() {
        final List<Scenario> all = new ArrayList<>();
        all.add(new Scenario("Cancel in every dialog", CancelScenarios::dialogs));
        for (final String command : List.of("ScorePairAlignment", "FitBlurKernel", "FitDegradationModel",
            "FitBandRegression", "DegradeToSensor", "CompareToSensor"))
        {
            all.add(running(command, (d, p) -> d.set("hr_file", p.hr().toFile()).set("lr_file", p.lr().toFile())));
        }
        for (final String command : List.of("HarmonizeToReference", "CompareHarmonizations", "MeasureSpectralAngle",
            "PlotBandDistributions", "AlignToReference"))
        {
            all.add(running(command, (d, p) -> d.set("image_file", p.hr().toFile())
                .set("reference_file", p.lr().toFile())));
        }
        for (final String command : List.of("DenoiseImage", "SynthesizeSensorNoise")) {
            all.add(running(command, (d, p) -> d.set("image_file", p.hr().toFile())));
        }
        all.add(running("OpenRaster", (d, p) -> d.set("file", p.hr().toFile())));
        all.add(running("FitNoiseModel", (d, p) -> d.set("scene_files", p.hr())));
        all.add(running("AlignTimeSeries", (d, p) -> d.set("series_files",
            IntStream.range(0, 8).mapToObj(i -> p.hr().toString()).collect(Collectors.joining(";")))));
        all.add(running("RunOnnxModel", (d, p) -> d.set("image_file", p.hr().toFile())
            .set("model", p.hr().resolveSibling("net.onnx"))));
        return all;
    }

    /** Fills the dialog so that there is much to do. */
    private interface Filling {
        void fill(CommandDialog dialog, SmallPair pair);
    }

    private static Scenario running(final String command, final Filling filling) {
        return new Scenario("Cancel " + command, desk -> {
            final SmallPair pair = large(desk);
            final CommandDialog dialog = desk.open(command);
            filling.fill(dialog, pair);
            dialog.agree();
            final Task task = Wait.get("task of " + command, LONGEST_S, () -> desk.runs().task());
            Wait.atMost(2, () -> task.getProgressValue() > 0 || task.isDone());
            final long click = System.nanoTime();
            task.cancel("The user has seen enough.");
            final Runs.End end = Wait.get("end of " + command, LONGEST_S, () -> desk.runs().next());
            desk.figures().add(command, "cancel", Math.max(0, end.time() - click) / 1e6, "ms");
            if (end.how().equals("finished")) {
                abort("it was finished before it could be cancelled");
            }
            assertEquals("cancelled", end.how());
            assertTrue(desk.message().contains("cancelled"));
            assertEquals(0, WindowManager.getImageCount());
        });
    }

    /** Made once, in the folder of the pictures. */
    private static SmallPair large(final Desk desk) throws IOException {
        final Path folder = desk.files().resolveSibling("large");
        if (Files.exists(folder)) {
            return new SmallPair(folder.resolve("hr image.tif"), folder.resolve("lr.tif"), null);
        }
        Files.createDirectories(folder);
        OnnxNetworks.conv(BANDS, 48, 6).write(folder.resolve("net.onnx"));
        return SmallPair.write(folder, SIZE);
    }

    private static void dialogs(final Desk desk) {
        final List<String> commands = CommandScenarios.all().stream().map(Scenario::name).toList();
        for (final String command : commands) {
            if (!desk.has(command) || WITHOUT_DIALOG.contains(command)) {
                continue;
            }
            final CommandDialog dialog = desk.open(command);
            dialog.cancel();
            final Runs.End end = Wait.get("end of " + command, LONGEST_S, () -> desk.runs().next());
            assertEquals("cancelled", end.how(), command);
            desk.screen().settle();
            assertNull(desk.dialog(), command + " opens a window after Cancel");
        }
        assertEquals(0, Stream.of(WindowManager.getNonImageTitles()).filter(t -> t.contains("PairForge")).count());
    }
}
