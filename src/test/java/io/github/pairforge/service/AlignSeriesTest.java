package io.github.pairforge.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.scijava.Context;

import ij.ImagePlus;
import ij.measure.ResultsTable;

import io.github.pairforge.io.imagej.ImageFrames;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterLoading;
import io.github.pairforge.testing.ShiftedScenes;
import io.github.pairforge.testing.TestImages;

/** Time series through the service. */
class AlignSeriesTest {

    private static final double[][] SHIFTS = { { 0, 0 }, { 0.7, -0.3 }, { -1.2, 0.4 } };

    @TempDir
    private Path folder;
    private Context context;
    private PairForgeService forge;
    private File[] files;

    @BeforeEach
    void start() throws IOException {
        context = new Context(PairForgeService.class);
        forge = context.service(PairForgeService.class);
        files = new File[SHIFTS.length];
        for (int i = 0; i < files.length; i++) {
            files[i] = ShiftedScenes.write(folder.resolve("date" + i + ".tif"), SHIFTS[i][0], SHIFTS[i][1]).toFile();
        }
    }

    @AfterEach
    void stop() {
        context.dispose();
    }

    private SeriesTask task() {
        return SeriesTask.of(files).withMaxShift(30);
    }

    private static List<SeriesFrame.Status> statuses(final SeriesResult result) {
        return result.frames().stream().map(SeriesFrame::status).toList();
    }

    @Test
    void everyDateIsMovedOntoTheReferenceFrame() throws IOException {
        final SeriesResult result = forge.align(task().withReferenceFrame(2));
        for (int i = 0; i < SHIFTS.length; i++) {
            if (i != 1) {
                assertEquals(SHIFTS[1][0] - SHIFTS[i][0], result.frames().get(i).displacement().dx(), 0.03);
                assertEquals(SHIFTS[1][1] - SHIFTS[i][1], result.frames().get(i).displacement().dy(), 0.03);
            }
        }
        final ImagePlus stack = result.image().orElseThrow();
        assertArrayEquals(new int[] { 96, 96, 2, 1, 3 }, stack.getDimensions());
        assertEquals("date1.tif, band 2", stack.getStack().getSliceLabel(4));
        final ResultsTable table = result.table();
        assertEquals(3, table.size());
        assertEquals("reference", table.getStringValue("status", 1));
        assertEquals(10 * table.getValue("dx_px", 2), table.getValue("dx_m", 2), 1e-9);
        assertTrue(table.getValue("residual_px", 0) < 0.05);
    }

    @Test
    void stacksAreAlignedLikeFiles() throws IOException {
        final SeriesResult fromFiles = forge.align(task());
        final List<Raster> images = List.of(scene(0), scene(1), scene(2));
        final ImagePlus stack = ImageFrames.stack(images, List.of("a", "b", "c"), "stack");
        final SeriesResult fromStack = forge.align(SeriesTask.of(stack).withMaxShift(30));
        assertArrayEquals((float[]) fromFiles.image().orElseThrow().getStack().getPixels(6),
            (float[]) fromStack.image().orElseThrow().getStack().getPixels(6));
    }

    private static Raster scene(final int i) {
        return ShiftedScenes.of(TestImages.square(10, 96, 2), SHIFTS[i][0], SHIFTS[i][1]).raster();
    }

    @Test
    void filesTableAndAnimationAreWritten() throws IOException {
        final Path output = folder.resolve("out");
        final Path table = folder.resolve("shifts.csv");
        final Path gif = folder.resolve("series.gif");
        final SeriesResult result = forge.align(task().withOutputs(
            new SeriesTask.SeriesOutputs(output, "float32", table, gif, true)));
        assertTrue(result.image().isEmpty());
        final Raster memory = forge.align(task()).frames().get(2).raster().orElseThrow();
        assertArrayEquals(memory.plane(0),
            RasterLoading.load(forge.open(output.resolve("date2-aligned.tif")), Progress.NONE).plane(0));
        assertTrue(Files.exists(output.resolve("date1-alignment.json")));
        assertFalse(Files.exists(output.resolve("date0-alignment.json")));
        final List<String> lines = Files.readAllLines(table);
        assertEquals(4, lines.size());
        assertTrue(lines.get(0).startsWith("frame,name,status,dx_px,dy_px,dx_m,dy_m,error_x_px"), lines.get(0));
        assertTrue(lines.get(1).startsWith("1,date0.tif,reference,,,"), lines.get(1));
        final ImagePlus animation = result.animation().orElseThrow();
        assertEquals(3, animation.getNFrames());
        assertEquals(2 * 192 + 4, animation.getWidth());
        // A GIF of several frames loops by an extension of this name.
        assertTrue(new String(Files.readAllBytes(gif), java.nio.charset.StandardCharsets.ISO_8859_1)
            .contains("NETSCAPE2.0"));
    }

    @Test
    void datesThatFailAreReportedAndLeftOutOrKept() throws IOException {
        final File flat = TestImages.square(10, 96, 2).with((b, x, y) -> 0.3).write(folder.resolve("flat.tif"))
            .toFile();
        final File broken = folder.resolve("broken.tif").toFile();
        Files.writeString(broken.toPath(), "no image");
        final SeriesTask task = SeriesTask.of(files[0], flat, files[1], broken).withMaxShift(30);
        final SeriesResult skipped = forge.align(task);
        assertEquals(List.of(SeriesFrame.Status.REFERENCE, SeriesFrame.Status.SKIPPED, SeriesFrame.Status.ALIGNED,
            SeriesFrame.Status.SKIPPED), statuses(skipped));
        assertEquals(2, skipped.image().orElseThrow().getNFrames());
        assertTrue(skipped.frames().get(1).reason().contains("flat.tif"), skipped.frames().get(1).reason());
        assertTrue(skipped.notes().stream().anyMatch(n -> n.contains("broken.tif")), skipped.notes().toString());
        final SeriesResult kept = forge.align(task.withOnFailure("keep"));
        assertEquals(SeriesFrame.Status.KEPT, kept.frames().get(1).status());
        assertEquals(3, kept.image().orElseThrow().getNFrames());
        assertTrue(kept.image().orElseThrow().getStack().getSliceLabel(3).contains("not aligned"));
    }

    @Test
    void aSeriesOfWhichNothingCanBeAlignedGivesNothing() throws IOException {
        final File flat = TestImages.square(10, 96, 2).with((b, x, y) -> 0.3).write(folder.resolve("flat.tif"))
            .toFile();
        final Path output = folder.resolve("none");
        final String sentence = assertThrows(IllegalArgumentException.class,
            () -> forge.align(SeriesTask.of(files[0], flat).withOnFailure("keep").withOutput(output.toFile())))
                .getMessage();
        assertTrue(sentence.contains("None of the images"), sentence);
        assertFalse(Files.exists(output));
    }

    @Test
    void wrongStacksAndNamesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> SeriesTask.of(files[0]));
        assertThrows(IllegalArgumentException.class, () -> task().withReferenceFrame(4));
        assertThrows(IllegalArgumentException.class, () -> task().withOnFailure("ignore"));
        assertTrue(assertThrows(IllegalArgumentException.class,
            () -> SeriesTask.of(ij.IJ.createImage("one", "32-bit", 8, 8, 1))).getMessage().contains("one frame"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> forge.align(SeriesTask.of(files[0], files[1],
            files[1]).withOutput(folder.resolve("out").toFile()))).getMessage().contains("date1"));
        assertThrows(IllegalArgumentException.class,
            () -> forge.align(task().withTable(folder.resolve("t.txt").toFile())));
    }
}
