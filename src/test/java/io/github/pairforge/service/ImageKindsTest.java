package io.github.pairforge.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.scijava.Context;

import ij.CompositeImage;
import ij.IJ;
import ij.ImagePlus;
import ij.ImageStack;
import ij.VirtualStack;
import ij.gui.Overlay;
import ij.gui.Roi;
import ij.measure.Calibration;
import ij.process.ColorProcessor;
import ij.process.ImageProcessor;
import ij.process.LUT;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;

/** Every kind of image that ImageJ knows gives the values that ImageJ shows, or one sentence. */
class ImageKindsTest {

    private static final int W = 23;
    private static final int H = 17;

    private static Context context;
    private static PairForgeService forge;

    @BeforeAll
    static void start() {
        context = new Context(PairForgeService.class);
        forge = context.service(PairForgeService.class);
    }

    @AfterAll
    static void stop() {
        context.dispose();
    }

    private static ImagePlus image(final String type, final int bands) {
        return image(type, W, H, bands);
    }

    /** Values differ everywhere. */
    private static ImagePlus image(final String type, final int width, final int height, final int bands) {
        final ImagePlus image = IJ.createImage("made up", type + " black", width, height, bands);
        for (int b = 0; b < bands; b++) {
            final ImageProcessor pixels = image.getStack().getProcessor(b + 1);
            for (int i = 0; i < width * height; i++) {
                final int value = (i * 37 + b * 91) % 251;
                if (pixels instanceof ColorProcessor) {
                    pixels.set(i, new Color(value, 250 - value, value / 2).getRGB());
                }
                else {
                    pixels.setf(i, type.equals("32-bit") ? value / 251f : type.equals("16-bit") ? 200 * value : value);
                }
            }
        }
        return image;
    }

    /** What ImageJ's pointer shows. */
    private static double shown(final ImagePlus image, final int band, final int x, final int y) {
        if (image.getBitDepth() == 24) {
            return image.getStack().getProcessor(1).getPixel(x, y, null)[band];
        }
        final ImageProcessor pixels = image.getStack().getProcessor(band + 1);
        pixels.setCalibrationTable(image.getLocalCalibration().getCTable());
        return pixels.getPixelValue(x, y);
    }

    private static DynamicTest reads(final String kind, final int bands, final double scale, final ImagePlus image) {
        return DynamicTest.dynamicTest(kind, () -> {
            final Raster made = forge.load(ImageInput.of(image).as("hr").withReflectance(scale, 0), Progress.NONE)
                .raster().orElseThrow();
            assertEquals(bands, made.bands().size());
            assertEquals(image.getWidth(), made.grid().width());
            assertEquals(image.getHeight(), made.grid().height());
            for (int b = 0; b < bands; b++) {
                final float[] plane = made.plane(b);
                for (int i = 0; i < plane.length; i++) {
                    final double wanted =
                        scale * shown(image, b, i % image.getWidth(), i / image.getWidth());
                    final String where = "band " + b + ", pixel " + i;
                    if (Double.isNaN(wanted)) {
                        assertTrue(Float.isNaN(plane[i]), where);
                    }
                    else {
                        assertEquals((float) wanted, plane[i], Math.ulp((float) wanted), where);
                    }
                }
            }
        });
    }

    private static DynamicTest refused(final String kind, final String words, final ImagePlus image) {
        return DynamicTest.dynamicTest(kind, () -> {
            final String sentence = assertThrows(IllegalArgumentException.class,
                () -> forge.load(ImageInput.of(image).as("hr"), Progress.NONE)).getMessage();
            assertTrue(sentence.contains(words) && sentence.endsWith(".") && !sentence.contains("\n"), sentence);
        });
    }

    private static ImagePlus with(final ImagePlus image, final java.util.function.Consumer<ImagePlus> change) {
        change.accept(image);
        return image;
    }

    private static ImagePlus dimensions(final String type, final int c, final int z, final int t) {
        return with(image(type, c * z * t), i -> {
            i.setDimensions(c, z, t);
            i.setOpenAsHyperStack(true);
        });
    }

    private static ImagePlus virtual(final String type, final int bands) {
        final ImagePlus whole = image(type, bands);
        final VirtualStack stack = new VirtualStack(W, H, null, null) {

            @Override
            public ImageProcessor getProcessor(final int n) {
                return whole.getStack().getProcessor(n).duplicate();
            }

            @Override
            public Object getPixels(final int n) {
                return getProcessor(n).getPixels();
            }

            @Override
            public int getSize() {
                return bands;
            }

            @Override
            public int size() {
                return bands;
            }

            @Override
            public String getSliceLabel(final int n) {
                return null;
            }

            @Override
            public int getBitDepth() {
                return whole.getBitDepth();
            }
        };
        return new ImagePlus("virtual", stack);
    }

    private static ImagePlus function(final String type, final int function, final double... coefficients) {
        return with(image(type, 2), i -> i.getCalibration().setFunction(function, coefficients, "value"));
    }

    private static ImagePlus values(final float... values) {
        final ImagePlus image = image("32-bit", 1);
        final float[] pixels = (float[]) image.getProcessor().getPixels();
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = values[i % values.length];
        }
        return image;
    }

    private static ImagePlus unit(final String unit, final double size) {
        return with(image("32-bit", 1), i -> {
            i.getCalibration().setUnit(unit);
            i.getCalibration().pixelWidth = size;
            i.getCalibration().pixelHeight = size;
        });
    }

    @TestFactory
    Stream<DynamicTest> grey() {
        return Stream.of(reads("8-bit", 1, 1 / 255.0, image("8-bit", 1)),
            reads("16-bit", 1, 1e-5, image("16-bit", 1)), reads("32-bit", 1, 1, image("32-bit", 1)),
            reads("8-bit stack", 5, 1 / 255.0, image("8-bit", 5)),
            reads("16-bit stack", 3, 1e-5, image("16-bit", 3)),
            reads("colour table", 1, 1 / 255.0, with(image("8-bit", 1), i -> i.getProcessor().setLut(
                LUT.createLutFromColor(Color.RED)))),
            reads("inverted table", 1, 1 / 255.0, with(image("8-bit", 1), ImagePlus::unlock)),
            reads("display range", 1, 1 / 255.0, with(image("8-bit", 1), i -> i.setDisplayRange(40, 60))),
            reads("one pixel", 1, 1, values(0.25f).crop(new Roi[] { new Roi(3, 3, 1, 1) })[0]),
            reads("very wide", 2, 1, image("32-bit", 40_000, 1, 2)),
            reads("very high", 2, 1, image("32-bit", 1, 40_000, 2)));
    }

    @TestFactory
    Stream<DynamicTest> axes() {
        return Stream.of(reads("composite", 3, 1e-5, new CompositeImage(dimensions("16-bit", 3, 1, 1))),
            reads("channels", 4, 1, dimensions("32-bit", 4, 1, 1)),
            reads("slices", 4, 1, dimensions("32-bit", 1, 4, 1)),
            reads("frames", 4, 1 / 255.0, dimensions("8-bit", 1, 1, 4)),
            refused("channels and slices", "only one of these can be the bands", dimensions("32-bit", 2, 2, 1)),
            refused("slices and frames", "only one of these can be the bands", dimensions("8-bit", 1, 2, 2)),
            reads("virtual 8-bit", 3, 1 / 255.0, virtual("8-bit", 3)),
            reads("virtual 16-bit", 3, 1e-5, virtual("16-bit", 3)), reads("virtual 32-bit", 2, 1, virtual("32-bit", 2)),
            reads("RGB", 3, 1 / 255.0, image("RGB", 1)),
            refused("RGB stack", "a stack of 2 RGB images", image("RGB", 2)),
            refused("no image", "There is no open image", new ImagePlus()),
            refused("null", "give an open image", null));
    }

    @TestFactory
    Stream<DynamicTest> calibrations() {
        return Stream.of(
            reads("signed", 2, 5e-6, function("16-bit", Calibration.STRAIGHT_LINE, -32768, 1)),
            reads("density", 2, 1, function("8-bit", Calibration.STRAIGHT_LINE, 0.1, 0.001)),
            reads("uncalibrated density", 2, 0.1, function("8-bit", Calibration.UNCALIBRATED_OD)),
            reads("polynomial", 2, 1, function("16-bit", Calibration.POLY2, 0.1, 1e-6, 1e-10)),
            reads("wrong unit", 1, 1, unit("sec", 3)), reads("no unit", 1, 1, unit("", 3)),
            reads("odd unit", 1, 1, unit("\u2603 per []", 3)), reads("no size", 1, 1, unit("m", 0)),
            reads("negative size", 1, 1, unit("m", -2)), reads("size not a number", 1, 1, unit("m", Double.NaN)),
            reads("infinite size", 1, 1, unit("m", Double.POSITIVE_INFINITY)),
            reads("enormous size", 1, 1, unit("m", 1e200)), reads("tiny size", 1, 1, unit("nm", 1e-300)),
            reads("global calibration", 1, 1, with(unit("m", 2), i -> i.getCalibration().frameInterval = -1)));
    }

    @TestFactory
    Stream<DynamicTest> valuesAndNames() {
        return Stream.of(reads("constant", 1, 1, values(0.25f)), reads("zero", 1, 1, values(0)),
            reads("nodata here and there", 1, 1, values(0.1f, Float.NaN, 0.3f)),
            reads("nothing but nodata", 1, 1, values(Float.NaN)),
            reads("no title", 1, 1, with(values(0.2f), i -> i.setTitle(""))),
            reads("title null", 1, 1, with(values(0.2f), i -> i.setTitle(null))),
            reads("odd title", 1, 1, with(values(0.2f), i -> i.setTitle("a/b\\c:[d] 'e'\n%s \u00e4\u2603"))),
            reads("labels of one name", 3, 1, with(image("32-bit", 3), i -> Arrays.asList(1, 2, 3)
                .forEach(n -> i.getStack().setSliceLabel("same", n)))),
            reads("a picture on top", 1, 1, with(values(0.2f, 0.3f), i -> i.setOverlay(new Overlay(
                new Roi(2, 2, 5, 5))))),
            refused("many infinite values", "infinite", values(0.1f, Float.POSITIVE_INFINITY)),
            refused("no reflectance", "scale", values(1200, 3400)),
            DynamicTest.dynamicTest("a stack of other labels", ImageKindsTest::bandsAreCalledByLabels));
    }

    private static void bandsAreCalledByLabels() throws IOException {
        final ImageStack stack = new ImageStack(W, H);
        for (final String label : new String[] { "B2\nmetadata", " B3 ", "B4" }) {
            stack.addSlice(label, values(0.2f).getProcessor());
        }
        assertEquals("[B2, B3, B4]", forge.load(ImageInput.of(new ImagePlus("x", stack)), Progress.NONE).raster()
            .orElseThrow().bands().stream().map(b -> b.name()).toList().toString());
    }
}
