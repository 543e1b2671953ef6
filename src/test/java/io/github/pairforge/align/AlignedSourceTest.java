package io.github.pairforge.align;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.function.DoubleBinaryOperator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import net.imglib2.parallel.Parallelization;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.MemorySink;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Streaming;
import io.github.pairforge.testing.Rasters;
import io.github.pairforge.testing.TestImages;

class AlignedSourceTest {

    private static final int SIZE = 24;
    private static final Grid PIXELS = Grid.ofPixels(SIZE, SIZE);
    private static final Transform ROTATION =
        new Transform(Transform.Kind.AFFINE, 1.02, 0.03, -0.7, -0.04, 0.99, 1.3);

    private static Raster image(final int width, final int height, final DoubleBinaryOperator value) {
        final float[] plane = new float[width * height];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = (float) value.applyAsDouble(i % width, i / width);
        }
        return Rasters.of(width, height, plane);
    }

    /** What the numbers of other programs below were made from: float32 of this formula. */
    private static Raster waves() {
        return image(SIZE, SIZE, (x, y) -> 0.3 + 0.1 * Math.sin(0.9 * x + 0.4 * y) + 0.05 * Math.cos(1.7 * y));
    }

    private static float[] moved(final Raster image, final Transform pixels, final Interpolation interpolation) {
        return tiled(AlignedSource.onto(image.grid(), image, pixels.toWorld(image.grid()), interpolation), 1000)
            .plane(0);
    }

    private static Transform shift(final double dx, final double dy) {
        return Transform.translation(new Shift(dx, dy));
    }

    private static Raster tiled(final AlignedSource source, final int tile) {
        try {
            final MemorySink sink = MemorySink.of(source.grid(), source.bands(), "moved", tile);
            Streaming.copy(source, sink, "", Progress.NONE);
            sink.commit();
            return sink.raster();
        }
        catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** scipy 1.10.1: ndimage.shift(float64(image), (0.3, -1.6), order=3, mode='mirror'), at [row, column]. */
    @Test
    void splineShiftsAsScipy() {
        final float[] moved = moved(waves(), shift(-1.6, 0.3), Interpolation.BSPLINE);
        final double[][] expected = { { 0, 1, 0.40932358391503515 }, { 5, 7, 0.2732540278767786 },
            { 12, 20, 0.2353085177661501 }, { 23, 3, 0.3825524535113788 }, { 11, 11, 0.347601414132576 } };
        for (final double[] e : expected) {
            assertEquals(e[2], moved[(int) (e[0] * SIZE + e[1])], 4e-8, "row " + e[0]);
        }
    }

    /**
     * scipy 1.10.1: ndimage.affine_transform(float64(image), [[0.98, 0.05], [-0.04, 1.01]], offset=(0.7, 0.2), order=3,
     * mode='mirror').
     */
    @Test
    void splineMapsAsScipy() {
        // scipy's coefficients map output to input, rows first, from pixel centres.
        final Transform back = new Transform(Transform.Kind.AFFINE, 1.01, -0.04, 0.2 + 0.5 - 0.505 + 0.02, 0.05, 0.98,
            0.7 + 0.5 - 0.025 - 0.49);
        final float[] moved = moved(waves(), back.inverse(), Interpolation.BSPLINE);
        final double[][] expected = { { 3, 4, 0.26158060738589967 }, { 5, 7, 0.32469378373915814 },
            { 12, 20, 0.17274728652500346 }, { 20, 3, 0.171973705133471 }, { 11, 11, 0.38827871362556 } };
        for (final double[] e : expected) {
            assertEquals(e[2], moved[(int) (e[0] * SIZE + e[1])], 4e-8, "row " + e[0]);
        }
    }

    /**
     * rasterio 1.3.5 (GDAL 3.6.2): reproject(float64(image), ...) from a grid whose corner lies 0.4 pixels to the right
     * and 0.7 below that of the output; rows 5, 12, 11 and columns 7, 18, 11.
     */
    @Test
    void resamplesAsGdal() {
        final double[][] expected = { { 0.4087734824419058, 0.4237319940328623, 0.38443724572658294 },
            { 0.42336098869681743, 0.44168063218909714, 0.3942988177931274 },
            { 0.4249107574278508, 0.4478718233340364, 0.40124474207840266 } };
        final Interpolation[] methods = { Interpolation.BILINEAR, Interpolation.BICUBIC, Interpolation.LANCZOS };
        final Grid output = Grid.northUp(1000, 2000, 1, 1, TestImages.utm(32633), SIZE, SIZE);
        final Raster image = new Raster(waves().pixels(),
            Grid.northUp(1000.4, 1999.3, 1, 1, TestImages.utm(32633), SIZE, SIZE), waves().bands(), "waves");
        final int[] places = { 5 * SIZE + 7, 12 * SIZE + 18, 11 * SIZE + 11 };
        for (int m = 0; m < methods.length; m++) {
            final float[] moved =
                tiled(AlignedSource.onto(output, image, Transform.IDENTITY, methods[m]), 1000).plane(0);
            for (int i = 0; i < places.length; i++) {
                assertEquals(expected[m][i], moved[places[i]], 2e-7, methods[m] + " " + i);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Interpolation.class)
    void identityKeepsEveryBit(final Interpolation interpolation) {
        final Raster image = TestImages.square(10, 61, 1).with((b, x, y) -> x == 7 && y < 9 ? Double.NaN
            : x == 3 ? -0.0 : TestImages.texture(b, x, y)).raster();
        final Raster same =
            tiled(AlignedSource.onto(image.grid(), image, Transform.IDENTITY, interpolation), 16);
        assertArrayEquals(bits(image.plane(0)), bits(same.plane(0)));
    }

    private static int[] bits(final float[] values) {
        final int[] bits = new int[values.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Float.floatToRawIntBits(values[i]);
        }
        return bits;
    }

    /** The world coordinates of UTM leave rounding that must not turn a copy into an interpolation. */
    @ParameterizedTest
    @EnumSource(Interpolation.class)
    void wholePixelsAreCopied(final Interpolation interpolation) {
        final Raster image = TestImages.square(1 / 3.0, 40, 1).raster();
        final Transform world = shift(3, -2).toWorld(image.grid());
        final float[] moved = tiled(AlignedSource.onto(image.grid(), image, world, interpolation), 1000).plane(0);
        final float[] before = image.plane(0);
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 40; x++) {
                final float expected = x < 3 || y + 2 >= 40 ? Float.NaN : before[(y + 2) * 40 + x - 3];
                assertEquals(expected, moved[y * 40 + x], x + ", " + y);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Interpolation.class)
    void aConstantStaysConstantAlsoBesideNodata(final Interpolation interpolation) {
        final Raster image = image(40, 40, (x, y) -> x > 15 && x < 19 && y > 9 && y < 14 ? Double.NaN : 0.3f);
        for (final Transform t : new Transform[] { shift(0.3, -0.45), ROTATION }) {
            final float[] moved = moved(image, t, interpolation);
            int valid = 0;
            for (final float v : moved) {
                if (!Float.isNaN(v)) {
                    assertEquals(0.3f, v, 3e-8f);
                    valid++;
                }
            }
            assertTrue(valid > 1350 && valid < 1600, valid + " valid pixels");
        }
    }

    /** Keys's kernel reproduces degree 2, the spline degree 3, a straight line degree 1. */
    @Test
    void polynomialsAreReproduced() {
        reproduces(Interpolation.BILINEAR, 1, 3e-8);
        reproduces(Interpolation.BICUBIC, 2, 3e-8);
        reproduces(Interpolation.BSPLINE, 3, 6e-8);
    }

    private static void reproduces(final Interpolation interpolation, final int degree, final double tolerance) {
        final DoubleBinaryOperator polynomial = (x, y) -> 0.2 + 0.2 * Math.pow((x - 30) / 30, degree)
            - 0.1 * Math.pow((y - 30) / 30, degree) + 0.1 * Math.pow((x + y - 60) / 60, degree);
        final Raster image = image(60, 60, polynomial);
        final float[] shifted = moved(image, shift(0.37, -0.21), interpolation);
        final float[] mapped = moved(image, ROTATION, interpolation);
        final Transform back = ROTATION.inverse();
        for (int y = 20; y < 40; y++) {
            for (int x = 20; x < 40; x++) {
                assertEquals(polynomial.applyAsDouble(x - 0.37, y + 0.21), shifted[y * 60 + x], tolerance);
                final double[] from = back.apply(x + 0.5, y + 0.5);
                assertEquals(polynomial.applyAsDouble(from[0] - 0.5, from[1] - 0.5), mapped[y * 60 + x], tolerance);
            }
        }
    }

    /** A wave of 5 pixels' length, moved: the analytic answer is the same wave with another phase. */
    @Test
    void theBetterTheKernelTheCloserToTheFourierShift() {
        final DoubleBinaryOperator wave = (x, y) -> 0.3 + 0.1 * Math.sin(2 * Math.PI * (0.2 * x + 0.05 * y));
        final Raster image = image(80, 80, wave);
        final double[] errors = new double[Interpolation.values().length];
        for (final Interpolation m : Interpolation.values()) {
            final float[] moved = moved(image, shift(0.5, 0.25), m);
            for (int y = 20; y < 60; y++) {
                for (int x = 20; x < 60; x++) {
                    errors[m.ordinal()] = Math.max(errors[m.ordinal()],
                        Math.abs(moved[y * 80 + x] - wave.applyAsDouble(x - 0.5, y - 0.25)));
                }
            }
        }
        // Relative to the amplitude of 0.1; the theory for 0.2 cycles per pixel, at half a pixel, is: bilinear
        // 1 - cos 0.2 pi = 19 %, Keys 1 - (1.125 cos 0.2 pi - 0.125 cos 0.6 pi) = 5.1 %.
        assertEquals(0.019, errors[Interpolation.BILINEAR.ordinal()], 0.002);
        assertEquals(0.0051, errors[Interpolation.BICUBIC.ordinal()], 0.0008);
        assertTrue(errors[Interpolation.BSPLINE.ordinal()] < 0.0015, "" + errors[3]);
        assertTrue(errors[Interpolation.LANCZOS.ordinal()] < 0.003, "" + errors[4]);
    }

    @ParameterizedTest
    @EnumSource(Interpolation.class)
    void threadsAndTilesDoNotChangeABit(final Interpolation interpolation) {
        final Raster image = TestImages.square(10, 117, 2)
            .with((b, x, y) -> (x * 31 + y * 17) % 97 < 3 || x > 60 && y > 70 && x < 80 ? Double.NaN
                : TestImages.texture(b, x, y)).raster();
        for (final Transform t : new Transform[] { shift(0.3, -7.45), ROTATION }) {
            final Grid grid = image.grid().crop(-5, 3, 110, 120);
            final AlignedSource view = AlignedSource.onto(grid, image, t.toWorld(image.grid()), interpolation);
            final float[] whole = tiled(view, 1000).plane(1);
            for (final int threads : new int[] { 1, 2, 8 }) {
                for (final int tile : new int[] { 5, 16, 33 }) {
                    assertArrayEquals(whole,
                        Parallelization.runWithNumThreads(threads, () -> tiled(view, tile)).plane(1));
                }
            }
        }
    }

    @Test
    void largeTilesAreComputedInPieces() throws IOException {
        final Raster image = Rasters.of(1600, 1500, new float[1600 * 1500]);
        for (int i = 0; i < 1500; i++) {
            image.pixels().getAt(i, i, 0).set(0.3f);
        }
        for (final Transform t : new Transform[] { shift(0.3, -7.45), ROTATION }) {
            final AlignedSource view = AlignedSource.onto(image.grid(), image, t, Interpolation.LANCZOS);
            final float[] whole = new float[1600 * 1500];
            view.read(0, 0, 0, 1600, 1500, whole);
            assertArrayEquals(tiled(view, 100).plane(0), whole);
        }
    }

    @ParameterizedTest
    @EnumSource(Interpolation.class)
    void nodataDoesNotSpread(final Interpolation interpolation) {
        final Raster image = image(60, 60, (x, y) -> x == 30 && y == 30 ? Double.NaN : TestImages.texture(0, (int) x,
            (int) y));
        for (final Transform t : new Transform[] { shift(0.5, 0.5), ROTATION.after(shift(0.4, 0.4)) }) {
            int lost = 0;
            final float[] moved = moved(image, t, interpolation);
            for (int i = 0; i < moved.length; i++) {
                final int x = i % 60;
                final int y = i / 60;
                lost += x > 10 && x < 50 && y > 10 && y < 50 && Float.isNaN(moved[i]) ? 1 : 0;
            }
            assertTrue(lost <= 1, lost + " pixels");
        }
    }

    @Test
    void anotherResolutionKeepsTheGround() {
        final Raster image = TestImages.square(10, 40, 1).with((b, x, y) -> 0.1 + 0.001 * x + 0.002 * y).raster();
        final Grid fine = image.grid().withSize(160, 160);
        final float[] moved = tiled(AlignedSource.onto(fine, image, shift(0.5, 0).toWorld(image.grid()),
            Interpolation.BSPLINE), 1000).plane(0);
        // Fine pixel 81 has its centre at 81.5/4 = 20.375 coarse pixels, half a pixel further left before.
        assertEquals(0.1 + 0.001 * (20.375 - 0.5 - 0.5) + 0.002 * (20.375 - 0.5), moved[81 * 160 + 81], 1e-7);
    }

    @Test
    void outsideIsNodataAndOtherSystemsAreRefused() {
        final Raster image = waves();
        final float[] moved = moved(image, shift(4.25, 0), Interpolation.LANCZOS);
        assertTrue(Float.isNaN(moved[3]) && !Float.isNaN(moved[4]));
        final float[] away = moved(image, shift(1000, 0), Interpolation.LANCZOS);
        assertTrue(Float.isNaN(away[0]) && Float.isNaN(away[away.length - 1]));
        final Raster utm = TestImages.square(10, 24, 1).raster();
        final IllegalArgumentException e = assertThrows(IllegalArgumentException.class,
            () -> AlignedSource.onto(PIXELS, utm, Transform.IDENTITY, Interpolation.NEAREST));
        assertTrue(e.getMessage().contains("EPSG:32633"), e.getMessage());
    }

    @Test
    void tinyImagesAreMirroredOften() {
        final Raster two = Rasters.of(2, 1, new float[] { 0.2f, 0.4f });
        final float[] moved = moved(two, shift(0.25, 0), Interpolation.BSPLINE);
        assertTrue(moved[0] > 0.2f && moved[0] < moved[1] && moved[1] < 0.4f, moved[0] + " " + moved[1]);
        final Raster one = new Raster(Rasters.of(1, 1, new float[] { 0.2f }).pixels(), Grid.ofPixels(1, 1),
            Collections.singletonList(Band.unnamed()), "one");
        assertEquals(0.2f, moved(one, shift(0.25, 0.1), Interpolation.LANCZOS)[0]);
    }
}
