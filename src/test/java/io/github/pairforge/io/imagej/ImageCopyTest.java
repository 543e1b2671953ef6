package io.github.pairforge.io.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.junit.jupiter.api.Test;

import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.VirtualStack;
import ij.measure.Calibration;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;

import io.github.pairforge.raster.Raster;

/** What becomes of a raster when its image is changed or closed while it is worked on. */
class ImageCopyTest {

    private static ImagePlus image(final String type) {
        return IJ.createImage("made up", type + " ramp", 16, 8, type.equals("RGB") ? 1 : 3);
    }

    @ParameterizedTest
    @ValueSource(strings = { "8-bit", "16-bit", "32-bit", "RGB" })
    void aCopyKeepsWhatTheImageWas(final String type) {
        final ImagePlus image = image(type);
        final Raster shared = ImagePlusRasters.read(image).raster();
        final float[] before = shared.plane(1).clone();
        final Raster copy = ImagePlusRasters.readCopy(image).raster();
        for (int i = 1; i <= image.getStackSize(); i++) {
            image.getStack().getProcessor(i).invert();
            image.getStack().getProcessor(i).set(0, 0, 3);
        }
        assertArrayEquals(before, copy.plane(1));
        image.flush();
        assertArrayEquals(before, copy.plane(1));
        assertEquals(before.length, shared.plane(1).length, "sharing survives closing too");
    }

    @Test
    void changedCalibrationDoesNotShow() {
        final ImagePlus image = image("8-bit");
        final Raster copy = ImagePlusRasters.readCopy(image).raster();
        final float[] before = copy.plane(0).clone();
        image.getCalibration().setFunction(Calibration.STRAIGHT_LINE, new double[] { 1, 2 }, "gray");
        assertArrayEquals(before, copy.plane(0));
    }

    @Test
    void aClosedImageIsRefusedInASentence() {
        final ImagePlus image = image("16-bit");
        image.flush();
        assertTrue(assertThrows(IllegalArgumentException.class, () -> ImagePlusRasters.read(image)).getMessage()
            .contains("open it first"));
    }

    @Test
    void aSliceThatVanishedIsAFailureToRead() {
        final ImagePlus image = new ImagePlus("virtual", new VirtualStack(4, 4) {

            private boolean closed;

            @Override
            public int getSize() {
                return 2;
            }

            @Override
            public int size() {
                return 2;
            }

            @Override
            public Object getPixels(final int n) {
                final Object pixels = closed ? null : new float[16];
                closed = n == 2;
                return pixels;
            }

            @Override
            public ImageProcessor getProcessor(final int n) {
                return new FloatProcessor(4, 4);
            }

            @Override
            public int getBitDepth() {
                return 32;
            }
        });
        final Raster raster = ImagePlusRasters.readCopy(image).raster();
        raster.plane(1);
        final IOException e =
            assertThrows(UncheckedIOException.class, () -> raster.plane(0)).getCause();
        assertTrue(e.getMessage().contains("Slice 1 of a virtual stack cannot be read"), e.getMessage());
    }

    @Test
    void aStackThatLostItsPixelsIsRefused() {
        final ImageStack stack = image("32-bit").getStack();
        stack.getImageArray()[1] = null;
        final ImagePlus image = new ImagePlus("half closed", stack);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> ImagePlusRasters.read(image)).getMessage()
            .contains("was closed while it was read"));
    }
}
