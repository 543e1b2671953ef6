package io.github.pairforge.replay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ij.IJ;
import ij.ImagePlus;

import io.github.pairforge.io.imagej.ImageDigest;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.testing.SmallPair;

/** Images of windows: believed to be a file's only when they are. */
class WindowsTest {

    @TempDir
    private Path folder;

    private static Map<String, Object> noise(final ImagePlus image) {
        return Map.of("image", image, "preview", false);
    }

    @Test
    void anImageThatARunMadeIsMadeByThatRunAgain() throws Exception {
        final SmallPair pair = SmallPair.write(folder);
        try (Scripting first = new Scripting(); Scripting second = new Scripting()) {
            final ImagePlus lr = (ImagePlus) first.command("OpenRaster", Map.of("file", pair.lr().toFile()))
                .getOutput("result");
            final RunRecord run = first.record("SynthesizeSensorNoise", noise(lr));
            assertEquals(ImageMark.Reader.PAIRFORGE, run.images().get(0).reader());
            final List<RunRecord> chain = Chain.of(run, first.history().runs());
            assertEquals(2, chain.size());
            second.jython(RunScript.jython(chain).orElseThrow());
            assertEquals(run.results().get(0).sha256(), second.history().runs().get(1).results().get(0).sha256());
            final String macro = RunScript.macro(chain).orElseThrow();
            assertTrue(macro.contains("windows1 = nImages;") && macro.contains("selectImage(windows1 + 1);"), macro);
            assertTrue(macro.contains("if (isOpen(\"" + lr.getTitle() + "\")) exit("), macro);
            // The command line has no windows, but the file is known to hold the very image.
            assertTrue(RunScript.commandLine(run).orElseThrow().contains(pair.lr().toString()));
        }
    }

    @Test
    void anImageThatImageJOpenedIsOpenedAgain() throws Exception {
        final ImagePlus image = IJ.createImage("grey", "32-bit ramp", 40, 40, 1);
        IJ.saveAsTiff(image, folder.resolve("grey ramp.tif").toString());
        final ImagePlus opened = IJ.openImage(folder.resolve("grey ramp.tif").toString());
        try (Scripting first = new Scripting(); Scripting second = new Scripting()) {
            final RunRecord run = first.record("SynthesizeSensorNoise", noise(opened));
            assertTrue(run.images().get(0).isOpenedByImageJ());
            second.jython(RunScript.jython(run).orElseThrow());
            assertEquals(run.results().get(0).sha256(), second.history().runs().get(0).results().get(0).sha256());
            assertTrue(RunScript.macro(run).orElseThrow().contains("open(\""));
        }
    }

    @Test
    void anImageThatWasChangedIsInNoFile() throws Exception {
        final ImagePlus image = IJ.createImage("grey", "32-bit ramp", 40, 40, 1);
        IJ.saveAsTiff(image, folder.resolve("ramp.tif").toString());
        final ImagePlus opened = IJ.openImage(folder.resolve("ramp.tif").toString());
        // Scripts change pixels without a word.
        opened.getProcessor().setf(3, 3, 0.123f);
        assertFalse(opened.changes);
        try (Scripting session = new Scripting()) {
            final RunRecord run = session.record("SynthesizeSensorNoise", noise(opened));
            assertEquals(ImageMark.Reader.NONE, run.images().get(0).reader());
            assertTrue(RunScript.macro(run).isEmpty());
            assertTrue(RunScript.whyNotMacro(List.of(run)).contains("save it"));
            assertTrue(RunScript.commandLine(run).isEmpty());
        }
    }

    @Test
    void theDigestSeesPixelsAndCalibration() {
        final ImagePlus image = IJ.createImage("a", "16-bit ramp", 20, 20, 3);
        final String digest = ImageDigest.sha256(image, Progress.NONE);
        image.setTitle("other");
        image.setDisplayRange(3, 4);
        assertEquals(digest, ImageDigest.sha256(image, Progress.NONE));
        image.getCalibration().pixelWidth = 2;
        assertNotEquals(digest, ImageDigest.sha256(image, Progress.NONE));
        image.getCalibration().pixelWidth = 1;
        assertEquals(digest, ImageDigest.sha256(image, Progress.NONE));
        image.getStack().getProcessor(3).set(19, 19, 7);
        assertNotEquals(digest, ImageDigest.sha256(image, Progress.NONE));
    }

    @Test
    void aSelectedRectangleIsSelectedAgain() throws Exception {
        final ImagePlus image = IJ.createImage("grey", "32-bit ramp", 40, 40, 1);
        IJ.saveAsTiff(image, folder.resolve("ramp.tif").toString());
        final ImagePlus opened = IJ.openImage(folder.resolve("ramp.tif").toString());
        opened.setRoi(3, 4, 20, 10);
        try (Scripting first = new Scripting(); Scripting second = new Scripting()) {
            final RunRecord run = first.record("SynthesizeSensorNoise", noise(opened));
            assertEquals(new SelectedArea("3, 4, 20, 10"), run.images().get(0).area());
            assertTrue(RunScript.macro(run).orElseThrow().contains("makeRectangle(3, 4, 20, 10);"));
            second.jython(RunScript.jython(run).orElseThrow());
            assertEquals(run.results().get(0).sha256(), second.history().runs().get(0).results().get(0).sha256());
            assertTrue(RunScript.commandLine(run).isEmpty());
            assertTrue(RunScript.whyNotCommandLine(List.of(run)).contains("crop the image"));
            final Path project = folder.resolve("selected.pairforge.json");
            ProjectFile.append(run, project);
            assertEquals(run.images(), ProjectFile.read(project).runs().get(0).images());
            try (Replayer replayer = Replayer.start(words -> run)) {
                assertTrue(replayer.run(ProjectFile.read(project).runs().get(0)).isSame());
            }
        }
    }

    @Test
    void aSelectionOfAnotherShapeIsNamedAsWhatCannotBeSaid() throws Exception {
        final ImagePlus image = IJ.createImage("grey", "32-bit ramp", 40, 40, 1);
        IJ.saveAsTiff(image, folder.resolve("ramp.tif").toString());
        final ImagePlus opened = IJ.openImage(folder.resolve("ramp.tif").toString());
        opened.setRoi(new ij.gui.OvalRoi(3, 4, 20, 10));
        try (Scripting session = new Scripting()) {
            final RunRecord run = session.record("SynthesizeSensorNoise", noise(opened));
            assertEquals("oval", run.images().get(0).area().text());
            assertTrue(RunScript.macro(run).isEmpty());
            assertTrue(RunScript.whyNotJython(List.of(run)).contains("select a rectangle"));
        }
    }

    @Test
    void aSelectionThatTheFileHoldsDoesNotComeBack() throws Exception {
        final ImagePlus image = IJ.createImage("grey", "32-bit ramp", 40, 40, 1);
        image.setRoi(3, 4, 20, 10);
        IJ.saveAsTiff(image, folder.resolve("ramp.tif").toString());
        final ImagePlus opened = IJ.openImage(folder.resolve("ramp.tif").toString());
        opened.deleteRoi();
        try (Scripting first = new Scripting(); Scripting second = new Scripting()) {
            final RunRecord run = first.record("SynthesizeSensorNoise", noise(opened));
            second.jython(RunScript.jython(run).orElseThrow());
            assertEquals(run.results().get(0).sha256(), second.history().runs().get(0).results().get(0).sha256());
            assertTrue(RunScript.macro(run).orElseThrow().contains("run(\"Select None\");"));
        }
    }

    @Test
    void aCancelledRunIsNotRecorded() throws Exception {
        try (Scripting session = new Scripting()) {
            assertTrue(assertThrows(IOException.class,
                () -> session.command("OpenRaster", Map.of("file", new File("/no such file.tif")))).getMessage()
                .contains("no such file"));
            assertEquals(List.of(), session.history().runs());
        }
    }
}
