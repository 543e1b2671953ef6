package io.github.pairforge.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import ij.ImagePlus;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.Rasters;

class PicturesTest {

    private static final float NAN = Float.NaN;
    private static final Stretch UNIT = Stretch.fixed(0, 1, 3);
    private static final int WHITE = 0xffffffff;

    /** Red, green, blue and nodata, each a pixel. */
    private static Raster fourPixels(final double metres) {
        return Rasters.metric(metres, 2, 2, new float[] { 1, 0, 0, NAN }, new float[] { 0, 1, 0, 1 },
            new float[] { 0, 0, 1, 1 });
    }

    private static boolean isNodata(final int rgb) {
        return rgb == Nodata.LIGHT || rgb == Nodata.DARK;
    }

    @Test
    void bandsBecomeColoursAndNodataTheCheckerboard() {
        final BufferedImage image = Pictures.rgb(fourPixels(10), 0, 1, 2, UNIT);
        assertEquals(0xffff0000, image.getRGB(0, 0));
        assertEquals(0xff00ff00, image.getRGB(1, 0));
        assertEquals(0xff0000ff, image.getRGB(0, 1));
        assertTrue(isNodata(image.getRGB(1, 1)));
        assertEquals(0xff0000ff, Pictures.rgb(fourPixels(10), 2, 1, 0, UNIT).getRGB(0, 0));
    }

    @Test
    void anEmptyImageIsAllCheckerboardOfTwoGreys() {
        final float[] none = Rasters.constant(400, NAN);
        final Raster raster = Rasters.of(20, 20, none);
        final BufferedImage image = Pictures.rgb(raster, 0, 0, 0, Stretch.of(raster));
        assertEquals(Nodata.LIGHT, image.getRGB(0, 0));
        assertEquals(Nodata.DARK, image.getRGB(6, 0));
        assertEquals(Nodata.LIGHT, image.getRGB(6, 6));
    }

    @Test
    void equalReflectanceHasEqualColourInEveryPanel() {
        final Stretch shared = Stretch.of(Rasters.of(3, 1, new float[] { .1f, .2f, .5f }));
        final int a = Pictures.rgb(Rasters.of(1, 1, new float[] { .2f }), 0, 0, 0, shared).getRGB(0, 0);
        final int b = Pictures.rgb(Rasters.of(2, 1, new float[] { .4f, .2f }), 0, 0, 0, shared).getRGB(1, 0);
        assertEquals(a, b);
    }

    @Test
    void coarsePanelsAreAsLargeAsFineOnes() {
        final Raster fine = Rasters.metric(6, 10, 10, Rasters.constant(100, 1));
        final Raster coarse = Rasters.metric(10, 6, 6, Rasters.constant(36, 1));
        final BufferedImage alone = Pictures.sideBySide(
            List.of(Panel.of("Fine", fine, 0, 0, 0, Stretch.fixed(0, 2, 1))), 40);
        final BufferedImage both = Pictures.sideBySide(List.of(Panel.of("Fine", fine, 0, 0, 0, UNIT),
            Panel.of("Coarse", coarse, 0, 0, 0, UNIT)), 40);
        assertEquals(2 * Sheet.MARGIN + 400, alone.getWidth());
        assertEquals(2 * Sheet.MARGIN + 2 * 400 + 24, both.getWidth());
        assertEquals(alone.getHeight(), both.getHeight());
        assertEquals(WHITE, both.getRGB(0, 0));
        assertEquals(WHITE, both.getRGB(both.getWidth() - 1, both.getHeight() - 1));
    }

    @Test
    void enlargingRepeatsPixels() {
        final BufferedImage image = new BufferedImage(3, 1, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < 3; x++) {
            image.setRGB(x, 0, 0xff000000 | x);
        }
        final BufferedImage large = Pictures.enlarge(image, 5, 2);
        // pixel centres 0.3, 0.9, 1.5, 2.1, 2.7 of three pixels
        final int[] expected = { 0xff000000, 0xff000000, 0xff000001, 0xff000002, 0xff000002 };
        assertArrayEquals(expected, large.getRGB(0, 0, 5, 1, null, 0, 5));
        assertArrayEquals(expected, large.getRGB(0, 1, 5, 1, null, 0, 5));
    }

    @Test
    void panelsShowTheirPixelsAndNodata() {
        final BufferedImage sheet = Pictures.sideBySide(List.of(Panel.of("Title", fourPixels(10), 0, 1, 2, UNIT)), 200);
        final int imageBottom = sheet.getHeight() - Sheet.MARGIN - Bars.HEIGHT;
        assertEquals(0xffff0000, sheet.getRGB(Sheet.MARGIN + 100, imageBottom - 300));
        assertEquals(0xff0000ff, sheet.getRGB(Sheet.MARGIN + 100, imageBottom - 100));
        assertTrue(isNodata(sheet.getRGB(Sheet.MARGIN + 300, imageBottom - 100)));
    }

    @Test
    void theScaleBarIsDrawnOnlyWhenTheGroundIsKnown() {
        final Raster known = fourPixels(10);
        final Raster unknown = Rasters.of(2, 2, known.plane(0), known.plane(1), known.plane(2));
        // 20 m over 400 px: a bar of 5 m is 100 px long
        assertEquals(Lettering.INK.getRGB(), scaleBarPixel(known, 50));
        assertEquals(WHITE, scaleBarPixel(known, 110));
        assertEquals(WHITE, scaleBarPixel(unknown, 50));
    }

    private static int scaleBarPixel(final Raster raster, final int x) {
        final BufferedImage sheet = Pictures.sideBySide(List.of(Panel.of("A", raster, 0, 1, 2, UNIT)), 200);
        return sheet.getRGB(Sheet.MARGIN + x, sheet.getHeight() - Sheet.MARGIN - Bars.HEIGHT + 18);
    }

    @Test
    void onePixelAndLongTitlesDoNotFail() {
        final Raster one = Rasters.of(1, 1, new float[] { NAN });
        final Panel panel = Panel.of("x".repeat(500) + " and words ".repeat(30), one, 0, 0, 0, Stretch.of(one));
        assertTrue(Pictures.sideBySide(List.of(panel, panel.withSubtitle("")), 1).getHeight() > 0);
    }

    @Test
    void equalInputsGiveEqualBytes() {
        final List<Panel> panels = List.of(Panel.of("A", fourPixels(10), 0, 1, 2, UNIT),
            Difference.of(fourPixels(10), fourPixels(10)).panel("B"));
        assertArrayEquals(Png.bytes(Pictures.sideBySide(panels)), Png.bytes(Pictures.sideBySide(panels)));
    }

    @Test
    void wrongRequestsAreRefusedInASentence() {
        assertTrue(assertThrows(IllegalArgumentException.class, () -> Pictures.rgb(fourPixels(10), 3, 1, 0, UNIT))
            .getMessage().contains("Band 4 of test image"));
        assertThrows(IllegalArgumentException.class,
            () -> Pictures.rgb(fourPixels(10), 2, 1, 0, Stretch.fixed(0, 1, 1)));
        assertThrows(IllegalArgumentException.class, () -> Pictures.sideBySide(List.of()));
        assertThrows(IllegalArgumentException.class, () -> Pictures.grid(List.of(), 2));
        final Panel huge = new Panel("", "", new BufferedImage(1000, 1000, BufferedImage.TYPE_INT_RGB), Double.NaN,
            Optional.empty());
        assertThrows(IllegalArgumentException.class, () -> Pictures.sideBySide(List.of(huge), 100));
    }

    @Test
    void flickerHoldsAllImagesAtTheFinestSize() {
        final Raster fine = Rasters.metric(5, 4, 4, Rasters.constant(16, 1));
        final ImagePlus stack = Pictures.flicker(List.of(fourPixels(10), fine), 0, 0, 0, UNIT);
        assertEquals(2, stack.getStackSize());
        assertEquals(4, stack.getWidth());
        assertEquals(5, stack.getCalibration().pixelWidth);
        assertEquals(0xffffffff, stack.getStack().getProcessor(1).get(1, 1) | 0xff000000);
        assertEquals(0xff000000, stack.getStack().getProcessor(1).get(2, 1) | 0xff000000);
        assertEquals("test image", stack.getStack().getSliceLabel(1));
    }

    @Test
    void excerptsOfBothImagesShowTheSameGround() {
        final Raster fine = Rasters.metric(6, 260, 260, new float[260 * 260]);
        final Raster coarse = Rasters.metric(10, 156, 156, new float[156 * 156]);
        final List<Raster> parts = Excerpt.centre(fine, coarse, 50).ofAll(List.of(fine, coarse));
        assertEquals(48, parts.get(1).grid().width());
        assertEquals(80, parts.get(0).grid().width());
        assertEquals(parts.get(1).grid().worldX(0, 0), parts.get(0).grid().worldX(0, 0), 1e-6);
        assertEquals(parts.get(1).grid().worldY(48, 48), parts.get(0).grid().worldY(80, 80), 1e-6);
        assertEquals(fine.grid(), Excerpt.centre(fine, coarse, 999).of(fine).grid());
        assertThrows(IllegalArgumentException.class, () -> new Excerpt(.5, 0, .5, 1));
    }

    @Test
    void picturesStandInRows() {
        final BufferedImage black = new BufferedImage(2, 3, BufferedImage.TYPE_INT_RGB);
        final BufferedImage grid = Pictures.grid(List.of(black, black, black), 2);
        assertEquals(4, grid.getWidth());
        assertEquals(6, grid.getHeight());
        assertEquals(0xff000000, grid.getRGB(1, 5));
        assertEquals(WHITE, grid.getRGB(2, 3));
        assertNotEquals(WHITE, grid.getRGB(3, 2));
    }
}
