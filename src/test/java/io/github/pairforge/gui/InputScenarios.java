package io.github.pairforge.gui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.MenuItem;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import ij.IJ;
import ij.ImagePlus;
import ij.WindowManager;

/** What users do wrong, or leave open, or do at the wrong time. */
final class InputScenarios {

    private static final int FEW_CLICKS = 5;
    private static final String WORKS = "SynthesizeSensorNoise";

    private InputScenarios() {
    }

    static List<Scenario> all() {
        return List.of(
            new Scenario("Sample degraded by a few clicks", InputScenarios::fewClicks),
            new Scenario("No image open", desk -> refused(desk, WORKS, d -> { }, "image")),
            new Scenario("No pair open", desk -> refused(desk, "ScorePairAlignment", d -> { }, "hr")),
            new Scenario("Missing file", desk -> refused(desk, "OpenRaster",
                d -> d.set("file", new File("/nowhere/none.tif")), "none.tif")),
            new Scenario("Unreadable file", desk -> refused(desk, "OpenRaster",
                d -> d.set("file", new File("pom.xml")), "pom.xml")),
            new Scenario("Unknown band", desk -> refused(desk, "OpenRaster",
                d -> d.set("file", new File("sample-data/hr.tif")).set("bands", "9"), "9")),
            new Scenario("RGB image", desk -> {
                IJ.createImage("colours", "RGB ramp", 96, 96, 1).show();
                refused(desk, WORKS, d -> { }, "rgb images hold 8-bit display colours");
            }),
            new Scenario("8-bit stack without scale", desk -> {
                IJ.createImage("bytes", "8-bit ramp", 96, 96, 4).show();
                refused(desk, WORKS, d -> { }, "scale");
            }),
            new Scenario("8-bit stack with scale", desk -> {
                IJ.createImage("bytes", "8-bit ramp", 96, 96, 4).show();
                desk.run(WORKS, d -> d.set("image_scale", "0.003")).shown().image("result", 96, 96, 4, "bytes");
            }),
            new Scenario("Digital numbers without scale", desk -> {
                IJ.createImage("numbers", "16-bit ramp", 96, 96, 4).show();
                refused(desk, WORKS, d -> { }, "scale");
            }),
            new Scenario("Virtual stack", desk -> {
                final Path file = desk.files().resolve("virtual.tif");
                IJ.saveAs(desk.openSample("hr.tif"), "Tiff", file.toString());
                WindowManager.getCurrentImage().close();
                IJ.openVirtual(file.toString()).show();
                assertTrue(WindowManager.getCurrentImage().getStack().isVirtual());
                desk.run(WORKS, d -> { }).shown().image("result", 384, 384, 4, "virtual");
            }),
            new Scenario("Image with a selection", InputScenarios::selection),
            new Scenario("Image closed while the dialog is open", InputScenarios::closedBefore),
            new Scenario("Image closed while running", InputScenarios::closedWhile));
    }

    /** Every menu counts two: on its title and on its entry; what lies between opens under the pointer. */
    private static void fewClicks(final Desk desk) {
        final List<String> samples = desk.entries("File", "Open Samples").stream().map(MenuItem::getLabel)
            .filter(label -> label.startsWith("PairForge")).toList();
        assumeTrue(!samples.isEmpty(), "no sample of PairForge in File > Open Samples");
        desk.menu("File", "Open Samples", samples.get(0));
        Wait.until("sample pair", () -> WindowManager.getImageCount() == 2);
        desk.screen().settle();
        final CommandDialog dialog = desk.open("DegradeToSensor");
        desk.screenshot(dialog.window(), "dialog");
        dialog.agree();
        desk.outcome().shown().image("result", 96, 96, 4, "");
        desk.screenshot("done");
        desk.figures().add("DegradeToSensor", "clicks from the sample", desk.clicks(), "");
        assertTrue(desk.clicks() <= FEW_CLICKS, desk.clicks() + " clicks");
    }

    /** OK is greyed out or the run ends with a message; either way the word is there, and nothing else opens. */
    private static void refused(final Desk desk, final String command, final Consumer<CommandDialog> filling,
        final String word)
    {
        final int images = WindowManager.getImageCount();
        final CommandDialog dialog = desk.open(command);
        filling.accept(dialog);
        final String words;
        if (dialog.staysGrey()) {
            desk.screenshot(dialog.window(), "greyed-out");
            words = Words.of(dialog.window()) + dialog.allTips();
            dialog.cancel();
        }
        else {
            dialog.agree();
            words = desk.message();
        }
        assertTrue(words.toLowerCase(Locale.ROOT).contains(word), "nothing about " + word + " in: " + words);
        assertEquals(images, WindowManager.getImageCount(), "images");
    }

    private static void selection(final Desk desk) throws Exception {
        final ImagePlus hr = desk.openSample("hr.tif");
        hr.setRoi(64, 64, 128, 96);
        final ImagePlus result = desk.run(WORKS, d -> { }).shown().image("result");
        // Either is right as long as it is one of the two.
        assertTrue(result.getWidth() == 384 && result.getHeight() == 384
            || result.getWidth() == 128 && result.getHeight() == 96, result.toString());
    }

    private static void closedBefore(final Desk desk) throws Exception {
        final ImagePlus hr = desk.openSample("hr.tif");
        final CommandDialog dialog = desk.open("DegradeToSensor");
        Screen.onEventThread(hr::close);
        desk.screen().settle();
        if (dialog.staysGrey()) {
            desk.screenshot(dialog.window(), "greyed-out");
            dialog.cancel();
            return;
        }
        dialog.agree();
        final Outcome outcome = desk.outcome();
        desk.screenshot("after");
        assertNotEquals("failed", outcome.how());
    }

    private static void closedWhile(final Desk desk) throws Exception {
        final ImagePlus hr = desk.openSample("hr.tif");
        final CommandDialog dialog = desk.open("DenoiseImage");
        dialog.agree();
        Wait.until("progress", desk.runs()::isRunning);
        Screen.onEventThread(hr::close);
        final Outcome outcome = desk.outcome();
        desk.screenshot("after");
        assertNotEquals("failed", outcome.how());
        assertFalse(outcome.how().equals("finished") && WindowManager.getImageCount() == 0, "nothing was made");
    }
}
