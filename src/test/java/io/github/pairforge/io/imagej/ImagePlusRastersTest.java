package io.github.pairforge.io.imagej;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import ij.CompositeImage;
import ij.ImagePlus;
import ij.ImageStack;
import ij.VirtualStack;
import ij.measure.Calibration;
import ij.plugin.Scaler;
import ij.process.ByteProcessor;
import ij.process.ColorProcessor;
import ij.process.FloatProcessor;
import ij.process.ImageProcessor;
import ij.process.ShortProcessor;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Crs;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Reflectance;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.parallel.Parallelization;
import net.imglib2.util.Intervals;
import net.imglib2.view.Views;

class ImagePlusRastersTest {

    private static final Crs UTM = new Crs(32633, Crs.Kind.PROJECTED, 1,
        new Crs.GeoKeys(new int[] { 1, 1, 0, 1, 3072, 0, 1, 32633 }, new double[] { 0.1 }, "WGS 84|"), "PROJCS[\"x\"]");

    @Test
    void floatImagesShareTheirArraysBothWays() {
        final float[] pixels = { 1, 2, Float.NaN, 4, 5, 6 };
        final ImagePlus image = new ImagePlus("a", new FloatProcessor(3, 2, pixels));
        final Raster raster = ImagePlusRasters.fromImagePlus(image);
        assertArrayEquals(pixels, raster.plane(0));
        pixels[0] = 10;
        assertEquals(10, raster.plane(0)[0]);
        assertSame(pixels, ImagePlusRasters.toImagePlus(raster, "b").getProcessor().getPixels());
    }

    @Test
    void rastersOfArraysAreSharedAndOthersCopied() {
        final float[][] planes = { { 1, 2, 3, 4 }, { 5, 6, 7, 8 } };
        final List<Band> bands = List.of(Band.named("B4"), Band.named("B8"));
        final ImagePlus shared =
            ImagePlusRasters.toImagePlus(Raster.wrap(planes, Grid.ofPixels(2, 2), bands, "r"), "t");
        assertSame(planes[1], shared.getStack().getPixels(2));

        final Raster cropped = Raster.of(
            Views.interval(ArrayImgs.floats(planes[0], 2, 2, 1), Intervals.createMinMax(1, 0, 0, 1, 1, 0)), "c");
        final ImagePlus copied = ImagePlusRasters.toImagePlus(cropped, "t");
        assertNotSame(planes[0], copied.getProcessor().getPixels());
        assertArrayEquals(new float[] { 2, 4 }, (float[]) copied.getProcessor().getPixels());
    }

    @Test
    void everyByteAndShortKeepsItsUnsignedValueAndSharesItsArray() {
        final byte[] bytes = new byte[256];
        final short[] shorts = new short[65536];
        IntStream.range(0, 256).forEach(i -> bytes[i] = (byte) i);
        IntStream.range(0, 65536).forEach(i -> shorts[i] = (short) i);
        final Raster small = ImagePlusRasters.fromImagePlus(new ImagePlus("8", new ByteProcessor(16, 16, bytes)));
        final Raster large =
            ImagePlusRasters.fromImagePlus(new ImagePlus("16", new ShortProcessor(256, 256, shorts, null)));
        for (int i = 0; i < 256; i++) {
            assertEquals(i, small.plane(0)[i]);
        }
        final float[] values = large.plane(0);
        for (int i = 0; i < 65536; i++) {
            assertEquals(i, values[i]);
        }
        bytes[0] = 77;
        assertEquals(77, small.plane(0)[0]);
    }

    @Test
    void signed16BitImagesKeepTheirSign() {
        final ImagePlus image = new ImagePlus("s", new ShortProcessor(3, 1, new short[] { 0, -32768, -1 }, null));
        image.getLocalCalibration().setSigned16BitCalibration();
        assertArrayEquals(new float[] { -32768, 0, 32767 }, ImagePlusRasters.fromImagePlus(image).plane(0));
    }

    @Test
    void calibrationFunctionsAreApplied() {
        final ImagePlus image = new ImagePlus("f", new ByteProcessor(2, 1, new byte[] { 0, (byte) 200 }));
        image.getLocalCalibration().setFunction(Calibration.STRAIGHT_LINE, new double[] { 1, 0.5 }, "reflectance");
        assertArrayEquals(new float[] { 1, 101 }, ImagePlusRasters.fromImagePlus(image).plane(0));
    }

    @Test
    void rgbBecomesThreeNamedBands() {
        final int[] rgb = { 0x0102ff, 0xff80fe00 };
        final Raster raster = ImagePlusRasters.fromImagePlus(new ImagePlus("rgb", new ColorProcessor(2, 1, rgb)));
        assertEquals(List.of(Band.named("R"), Band.named("G"), Band.named("B")), raster.bands());
        assertArrayEquals(new float[] { 1, 0x80 }, raster.plane(0));
        assertArrayEquals(new float[] { 2, 0xfe }, raster.plane(1));
        assertArrayEquals(new float[] { 255, 0 }, raster.plane(2));
    }

    @Test
    void channelsSlicesOrFramesAreTheBands() {
        for (final int[] axes : new int[][] { { 3, 1, 1 }, { 1, 3, 1 }, { 1, 1, 3 } }) {
            final ImagePlus image = stack("B2", "B3", "B4");
            image.setDimensions(axes[0], axes[1], axes[2]);
            final Raster raster = ImagePlusRasters.fromImagePlus(image);
            assertEquals(List.of("B2", "B3", "B4"), raster.bands().stream().map(Band::name).toList());
            assertEquals(2, raster.plane(1)[0]);
        }
    }

    @Test
    void twoAxesOfBandsAreRefused() {
        final ImagePlus image = stack("a", "b", "c", "d");
        image.setDimensions(2, 2, 1);
        final String message =
            assertThrows(IllegalArgumentException.class, () -> ImagePlusRasters.read(image)).getMessage();
        assertTrue(message.contains("2 channels, 2 slices and 1 frames"), message);
    }

    @Test
    void aStackOfRgbImagesIsRefused() {
        final ImageStack stack = new ImageStack(1, 1);
        stack.addSlice(new ColorProcessor(1, 1));
        stack.addSlice(new ColorProcessor(1, 1));
        assertThrows(IllegalArgumentException.class, () -> ImagePlusRasters.read(new ImagePlus("s", stack)));
    }

    @Test
    void labelsThatDoNotTellBandsApartAreNoNames() {
        assertEquals(List.of(Band.unnamed(), Band.unnamed()),
            ImagePlusRasters.fromImagePlus(stack("same", "same")).bands());
        assertEquals(List.of(Band.unnamed(), Band.unnamed()),
            ImagePlusRasters.fromImagePlus(stack("one", null)).bands());
    }

    @Test
    void anUnknownTitleGivesASentence() {
        final String message =
            assertThrows(IllegalArgumentException.class, () -> ImagePlusRasters.read(new ImagePlus())).getMessage();
        assertTrue(message.startsWith("There is no open image"), message);
        assertThrows(IllegalArgumentException.class, () -> ImagePlusRasters.read(null));
    }

    @Test
    void gridBandsAndReflectanceComeBackExactly() {
        final Grid grid = new Grid(new double[] { 500000.1, 9.9, 0.1, 5e6, -0.1, -9.9 }, UTM, 2, 2);
        final List<Band> bands = List.of(new Band("B4", 664.6), Band.unnamed());
        final Raster raster = Raster.wrap(new float[][] { { 1, 2, 3, 4 }, { 5, 6, 7, 8 } }, grid, bands, "r");
        final ImageRaster back = ImagePlusRasters
            .read(ImagePlusRasters.toImagePlus(raster, "t", Optional.of(new Reflectance(1e-4, -0.1))));
        assertArrayEquals(grid.transform(), back.raster().grid().transform());
        assertEquals(UTM, back.raster().grid().crs());
        assertEquals(bands, back.raster().bands());
        assertEquals(Optional.of(new Reflectance(1e-4, -0.1)), back.reflectance());
        assertEquals(List.of(), back.notes());
        assertEquals(Optional.empty(), ImagePlusRasters.read(ImagePlusRasters.toImagePlus(raster, "t")).reflectance());
    }

    @Test
    void aCropLosesTheCrsButKeepsThePlaceAndSaysSo() {
        final ImagePlus image = ImagePlusRasters.toImagePlus(utm(8, 6), "t");
        image.setRoi(2, 1, 4, 3);
        final ImagePlus part = image.crop();
        // As the commands Duplicate and Crop do after the same call.
        part.getLocalCalibration().xOrigin -= 2;
        part.getLocalCalibration().yOrigin -= 1;
        final ImageRaster crop = ImagePlusRasters.read(part);
        assertEquals(1, crop.notes().size());
        assertTrue(crop.notes().get(0).contains("cropped"), crop.notes().get(0));
        final Grid expected = utm(8, 6).grid().crop(2, 1, 4, 3);
        assertArrayEquals(expected.transform(), crop.raster().grid().transform(), 1e-6);
        assertFalse(crop.raster().grid().crs().isKnown());
    }

    @Test
    void aScaledCopyStaysOnItsPlace() {
        final ImagePlus image = ImagePlusRasters.toImagePlus(utm(8, 6), "t");
        final Grid grid = ImagePlusRasters.fromImagePlus(Scaler.resize(image, 4, 3, 1, "none")).grid();
        assertArrayEquals(utm(8, 6).grid().coarser(2, 2).transform(), grid.transform(), 1e-6);
    }

    /** ImagePlus.crop() leaves the origin of the whole image in the part. */
    @Test
    void aScriptedCropHasItsPixelSizeButNoPlace() {
        final ImagePlus image = ImagePlusRasters.toImagePlus(utm(8, 6), "t");
        image.setRoi(2, 1, 4, 3);
        final ImageRaster crop = ImagePlusRasters.read(image.crop());
        assertEquals(10, crop.raster().grid().groundSamplingDistance());
        assertEquals(0, crop.raster().grid().worldX(0, 0));
        assertTrue(crop.notes().get(0).contains("origin"), crop.notes().get(0));
    }

    @Test
    void aChangedPixelSizeWinsOverTheStoredGeoreference() {
        final ImagePlus image = ImagePlusRasters.toImagePlus(utm(4, 4), "t");
        image.getLocalCalibration().pixelWidth = 20;
        final ImageRaster read = ImagePlusRasters.read(image);
        assertEquals(20, read.raster().grid().pixelWidth());
        assertEquals(1, read.notes().size());
    }

    @Test
    void reorderedChannelsKeepTheirNamesAndWavelengths() {
        final List<Band> bands = List.of(new Band("B4", 665), new Band("B8", 842));
        final ImagePlus image =
            ImagePlusRasters.toImagePlus(Raster.wrap(new float[2][4], Grid.ofPixels(2, 2), bands, "r"), "t");
        image.getStack().setSliceLabel("B8", 1);
        image.getStack().setSliceLabel("B4", 2);
        assertEquals(List.of(bands.get(1), bands.get(0)), ImagePlusRasters.fromImagePlus(image).bands());
    }

    @Test
    void damagedGeoreferenceIsSaidAndIgnored() {
        final ImagePlus image = new ImagePlus("a", new FloatProcessor(2, 2));
        for (final String text : List.of("{", "[]", "{}", "{\"version\":1,\"transform\":[1]}", "7")) {
            image.setProp(Georeference.KEY, text);
            final ImageRaster read = ImagePlusRasters.read(image);
            assertEquals(1, read.notes().size(), text);
            assertFalse(read.raster().grid().isGeoreferenced());
        }
    }

    @Test
    void bandsAreChannelsWithADisplayRangeEach() {
        final float[][] planes = new float[2][1000];
        IntStream.range(0, 1000).forEach(i -> {
            planes[0][i] = i;
            planes[1][i] = i < 100 ? Float.NaN : 5;
        });
        final ImagePlus image =
            ImagePlusRasters.toImagePlus(Raster.wrap(planes, Grid.ofPixels(100, 10),
                List.of(Band.unnamed(), Band.unnamed()), "r"), "t");
        assertEquals(2, image.getNChannels());
        assertTrue(image instanceof CompositeImage);
        image.setC(1);
        assertEquals(19, image.getDisplayRangeMin());
        assertEquals(980, image.getDisplayRangeMax());
        image.setC(2);
        assertEquals(5, image.getDisplayRangeMin());
        assertEquals(10, image.getDisplayRangeMax());
    }

    @Test
    void virtualStacksAreReadOneSliceAtATimeWhenNeeded() {
        final AtomicInteger reads = new AtomicInteger();
        final ImagePlus image = new ImagePlus("v", new Counting(5, 4, 12, reads));
        reads.set(0);
        final Raster raster = ImagePlusRasters.fromImagePlus(image);
        assertEquals(0, reads.get());
        assertEquals(7000, raster.plane(7)[0]);
        assertEquals(1, reads.get());
    }

    @Test
    void threadsSeeTheSameVirtualStack() {
        for (final int threads : new int[] { 1, 2, 8 }) {
            final AtomicInteger reads = new AtomicInteger();
            final Raster raster = ImagePlusRasters.fromImagePlus(new ImagePlus("v", new Counting(50, 40, 12, reads)));
            Parallelization.runWithNumThreads(threads, () -> Parallelization.getTaskExecutor().forEach(
                IntStream.range(0, 240).boxed().toList(), i -> {
                    final int band = i % 12;
                    final float[] out = new float[6];
                    raster.read(band, i % 48, i % 37, 2, 3, out);
                    assertEquals(1000 * band + (i % 37) * 50 + i % 48, out[0]);
                }));
        }
    }

    private static Raster utm(final int width, final int height) {
        return Raster.wrap(new float[][] { new float[width * height] },
            Grid.northUp(500000, 5000000, 10, 10, UTM, width, height), List.of(Band.named("B4")), "utm");
    }

    private static ImagePlus stack(final String... labels) {
        final ImageStack stack = new ImageStack(2, 2);
        for (int i = 0; i < labels.length; i++) {
            final float v = i + 1;
            stack.addSlice(labels[i], new float[] { v, v, v, v });
        }
        return new ImagePlus("stack", stack);
    }

    /** A virtual stack that must not be entered by two threads at once, as those that read files. */
    private static final class Counting extends VirtualStack {

        private final AtomicInteger reads;
        private final AtomicInteger inside = new AtomicInteger();

        Counting(final int width, final int height, final int n, final AtomicInteger reads) {
            super(width, height, n, "16-bit");
            this.reads = reads;
        }

        @Override
        public Object getPixels(final int n) {
            return getProcessor(n).getPixels();
        }

        @Override
        public ImageProcessor getProcessor(final int n) {
            assertEquals(1, inside.incrementAndGet());
            reads.incrementAndGet();
            final short[] pixels = new short[getWidth() * getHeight()];
            for (int i = 0; i < pixels.length; i++) {
                pixels[i] = (short) (1000 * (n - 1) + i);
            }
            inside.decrementAndGet();
            return new ShortProcessor(getWidth(), getHeight(), pixels, null);
        }
    }
}
