package io.github.pairforge.ui.widget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import ij.IJ;
import ij.ImagePlus;

class ImageListTest {

    private static OpenImage named(final String title, final int id) {
        return new OpenImage(title, id, 400, 300, 4, 2.5, false);
    }

    @Test
    void aLineHasTitleSizeAndPixelSize() {
        assertEquals(List.of("scene  (400 x 300 x 4, 2.5 m)"), ImageList.lines(List.of(named("scene", -1))));
        assertEquals(List.of("flat  (40 x 30)"),
            ImageList.lines(List.of(new OpenImage("flat", -1, 40, 30, 1, Double.NaN, false))));
        assertTrue(ImageList.lines(List.of(new OpenImage("x", -1, 40, 30, 1, 0.30000001, false))).get(0)
            .contains(", 0.3 m"));
        assertTrue(ImageList.lines(List.of(new OpenImage("x", -1, 40, 30, 1, 1000, false))).get(0)
            .contains(", 1000 m"));
    }

    @Test
    void equalTitlesAreToldApart() {
        assertEquals(List.of("a #3  (400 x 300 x 4, 2.5 m)", "a #7  (400 x 300 x 4, 2.5 m)",
            "b  (400 x 300 x 4, 2.5 m)"), ImageList.lines(List.of(named("a", -3), named("a", -7), named("b", -8))));
    }

    @Test
    void longTitlesKeepTheirEnds() {
        final String title = "S2A_MSIL2A_20230714T102601_N0509_R108_T32UME_20230714T164204-aligned";
        final String shown = ImageList.shortened(title);
        assertEquals(40, shown.length());
        assertTrue(shown.startsWith("S2A_MSIL2A_") && shown.endsWith("-aligned"), shown);
        assertEquals("short", ImageList.shortened("short"));
    }

    @Test
    void anImageTellsItsPixelSize() {
        final ImagePlus image = IJ.createImage("a", "32-bit", 40, 30, 4);
        assertTrue(Double.isNaN(OpenImage.of(image).pixelSize()), "pixels are no length");
        image.getCalibration().setUnit("m");
        image.getCalibration().pixelWidth = 10;
        image.getCalibration().pixelHeight = 10;
        assertEquals(new OpenImage("a", image.getID(), 40, 30, 4, 10, false), OpenImage.of(image));
        assertTrue(OpenImage.of(IJ.createImage("b", "RGB", 4, 4, 1)).picture());
        assertTrue(Double.isNaN(OpenImage.of(IJ.createHyperStack("c", 4, 4, 2, 2, 2, 8)).pixelSize()),
            "what is no raster is listed all the same");
    }
}
