package io.github.pairforge.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.gui.Roi;

import io.github.pairforge.align.Shift;
import io.github.pairforge.align.TiePoint;
import io.github.pairforge.align.TiePoints;
import io.github.pairforge.io.imagej.ImageFrames;
import io.github.pairforge.io.imagej.ImagePlusRasters;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Crs;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Raster;

class FlickerStackTest {

    private static final Crs UTM = new Crs(32631, Crs.Kind.PROJECTED, 1, null, null);
    private static final Grid COARSE = Grid.northUp(500_000, 4_000_000, 10, 10, UTM, 8, 6);
    private static final Grid FINE = Grid.northUp(500_000, 4_000_000, 5, 5, UTM, 16, 12);
    private static final List<Band> BANDS =
        List.of(Band.named("blue"), Band.named("green"), Band.named("red"), Band.named("nir"));

    /** Band b at pixel i: 0.1 b + 0.001 i + first. */
    private static Raster image(final String name, final Grid grid, final float first, final List<Band> bands) {
        final float[][] planes = new float[bands.size()][(int) (grid.width() * grid.height())];
        for (int b = 0; b < planes.length; b++) {
            for (int i = 0; i < planes[b].length; i++) {
                planes[b][i] = 0.1f * b + 0.001f * i + first;
            }
        }
        return Raster.wrap(planes, grid, bands, name);
    }

    private static ImagePlus stack() {
        return FlickerStack.of("Flicker",
            List.of(image("real", COARSE, 0, BANDS), image("result", COARSE, 1, BANDS)), 0).orElseThrow();
    }

    @Test
    void valuesAreReflectanceWithRedGreenAndBlueFirst() {
        final ImagePlus stack = stack();
        assertEquals(List.of(4, 1, 2, 32),
            List.of(stack.getNChannels(), stack.getNSlices(), stack.getNFrames(), stack.getBitDepth()));
        final int[] bands = { 2, 1, 0, 3 };
        for (int t = 0; t < 2; t++) {
            for (int c = 0; c < 4; c++) {
                assertEquals(0.1f * bands[c] + 0.001f * 11 + t,
                    stack.getStack().getProcessor(stack.getStackIndex(c + 1, 1, t + 1)).getf(3, 1), 1e-6);
            }
        }
        assertEquals("real, red", stack.getStack().getSliceLabel(1).replaceFirst("band \\d+ \\((\\w+)\\)", "$1"));
    }

    @Test
    void allFramesHaveTheRangeOfOneImageAndNaturalColours() {
        final CompositeImage stack = (CompositeImage) stack();
        assertEquals(CompositeImage.COMPOSITE, stack.getMode());
        assertTrue(stack.getActiveChannels()[2] && !stack.getActiveChannels()[3]);
        final Stretch stretch = Stretch.of(image("real", COARSE, 0, BANDS));
        assertEquals(stretch.high()[2], stack.getChannelLut(1).max, 1e-9);
        assertEquals(stretch.low()[3], stack.getChannelLut(4).min, 1e-9);
    }

    @Test
    void theGroundIsKept() {
        final ImagePlus stack = stack();
        assertEquals(10, stack.getCalibration().pixelWidth);
        final Grid grid = ImagePlusRasters.fromImagePlus(ImageFrames.of(stack).get(1)).grid();
        assertEquals(COARSE, grid);
    }

    @Test
    void coarseImagesAreRepeatedAndEditsStayInTheStack() {
        final Raster real = image("real", COARSE, 0, BANDS);
        final ImagePlus stack =
            FlickerStack.of("Flicker", List.of(real, image("HR", FINE, 1, BANDS)), 0).orElseThrow();
        assertEquals(16, stack.getWidth());
        final float[] red = (float[]) stack.getStack().getPixels(1);
        assertEquals(red[0], red[17]);
        assertNotSame(real.plane(2), red);
        red[0] = 7;
        assertEquals(0.2f, real.plane(2)[0], 1e-6);
    }

    @Test
    void oneImageOrOtherBandsMakeNone() {
        final Raster a = image("a", COARSE, 0, BANDS);
        assertEquals(Optional.empty(), FlickerStack.of("Flicker", List.of(a), 0));
        assertEquals(Optional.empty(),
            FlickerStack.of("Flicker", List.of(a, image("b", COARSE, 0, BANDS.subList(0, 3))), 0));
    }

    @Test
    void hugeImagesAreThinnedAndSaySo() {
        final Raster a = image("a", FINE, 0, BANDS);
        final ImagePlus stack = FlickerStack.of("Flicker", List.of(a, a), 0, 16 * 12 * 2).orElseThrow();
        assertEquals(8, stack.getWidth());
        assertEquals(10, stack.getCalibration().pixelWidth);
        assertEquals("Flicker (one of 2 x 2 pixels)", stack.getTitle());
    }

    @Test
    void tiePointsLieOverTheirFrameAndAreKeptInAFile(@TempDir final Path folder) {
        final ImagePlus stack = stack();
        final List<TiePoint> points = List.of(TiePoint.of(2.5, 2.5, new Shift(.2, .1), 1),
            TiePoint.of(5.5, 3.5, new Shift(3, 1), 1).judged(TiePoint.Judgement.OUTLIER));
        TiePointOverlay.put(stack, image("real", COARSE, 0, BANDS), new TiePoints(COARSE, points, Optional.empty()), 1);
        assertEquals(List.of("1", "2"), names(stack));
        for (final Roi roi : stack.getOverlay()) {
            assertEquals(1, roi.getTPosition(), roi.getName());
        }
        final String file = folder.resolve("tie-points.tif").toString();
        IJ.saveAsTiff(stack, file);
        final ImagePlus again = IJ.openImage(file);
        assertEquals(List.of("1", "2"), names(again));
        assertEquals(1, again.getOverlay().get("1").getTPosition());
        assertEquals(stack.getOverlay().get("1").getFloatWidth(), again.getOverlay().get("1").getFloatWidth(), 1e-3);
    }

    private static List<String> names(final ImagePlus image) {
        return Arrays.stream(image.getOverlay().toArray()).map(Roi::getName)
            .filter(n -> !n.startsWith("legend")).toList();
    }
}
