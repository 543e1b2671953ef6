package io.github.pairforge.blur;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import net.imglib2.RandomAccess;
import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.Img;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.cell.CellImgFactory;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.ImgUtil;
import net.imglib2.view.Views;

class BlursTest {

    private static final int W = 331;

    private static final int H = 257;

    private static final List<BlurKernel> KERNELS = List.of(new GaussianKernel(3, 13), new GumbelKernel(2, 11));

    private static float[] noise() {
        final Random random = new Random(3);
        final float[] values = new float[W * H * 2];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextInt(500) == 0 ? Float.NaN : random.nextFloat();
        }
        return values;
    }

    private static float[] band(final float[] values, final int band) {
        return java.util.Arrays.copyOfRange(values, band * W * H, (band + 1) * W * H);
    }

    private static float[] read(final RandomAccessibleInterval<FloatType> image) {
        final float[] out = new float[(int) Views.flatIterable(image).size()];
        int i = 0;
        for (final FloatType pixel : Views.flatIterable(image)) {
            out[i++] = pixel.get();
        }
        return out;
    }

    private static float[] expected(final float[] values, final double f) {
        final float[] a = BlurResample.of(KERNELS.get(0), Resampling.BILINEAR, f, W, H).apply(band(values, 0));
        final float[] b = BlurResample.of(KERNELS.get(1), Resampling.BILINEAR, f, W, H).apply(band(values, 1));
        final float[] both = java.util.Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        return both;
    }

    @ParameterizedTest
    @ValueSource(ints = { 1, 2, 8 })
    void anyNumberOfThreadsGivesTheBitsOfTheOperator(final int threads) {
        final float[] values = noise();
        for (final double f : new double[] { 4, 5 / 3.0, 1 }) {
            final Img<FloatType> out = ArrayImgs.floats((long) (W / f), (long) (H / f), 2);
            Parallelization.runWithNumThreads(threads, () -> Blurs.blurResample(ArrayImgs.floats(values, W, H, 2),
                KERNELS, Resampling.BILINEAR, f, out));
            assertArrayEquals(expected(values, f), read(out));
        }
    }

    @Test
    void anyKindOfImageGivesTheSameBits() {
        final float[] values = noise();
        final Img<FloatType> array = ArrayImgs.floats(values, W, H, 2);
        final Img<FloatType> cell = new CellImgFactory<>(new FloatType(), 61, 33, 1).create(W, H, 2);
        final Img<FloatType> planar = PlanarImgs.floats(W, H, 2);
        ImgUtil.copy(array, cell);
        ImgUtil.copy(array, planar);
        for (final RandomAccessibleInterval<FloatType> in : List.of(cell, planar,
            Views.translate(array, -7, 1000, 5)))
        {
            for (final RandomAccessibleInterval<FloatType> out : List.of(ArrayImgs.floats(W / 4, H / 4, 2),
                new CellImgFactory<>(new FloatType(), 19, 7, 2).create(W / 4, H / 4, 2),
                Views.translate(PlanarImgs.floats(W / 4, H / 4, 2), 0, 0, -3)))
            {
                Blurs.blurResample(in, KERNELS, Resampling.BILINEAR, 4, out);
                assertArrayEquals(expected(values, 4), read(Views.zeroMin(out)));
            }
        }
    }

    @Test
    void theOutputIntervalIsTheWorkOrder() {
        final float[] values = band(noise(), 0);
        final float[] whole = BlurResample.of(KERNELS.get(0), Resampling.BICUBIC, 4, W, H).apply(values);
        final RandomAccessibleInterval<FloatType> out = Views.translate(ArrayImgs.floats(9, 6), 11, 20);
        Blurs.blurResample(ArrayImgs.floats(values, W, H), KERNELS.get(0), Resampling.BICUBIC, 4, out);
        final RandomAccess<FloatType> access = out.randomAccess();
        for (int y = 20; y < 26; y++) {
            for (int x = 11; x < 20; x++) {
                access.setPosition(new long[] { x, y });
                assertEquals(whole[y * (W / 4) + x], access.get().get());
            }
        }
    }

    @Test
    void blurKeepsThePlaceOfPixels() {
        final RandomAccessibleInterval<FloatType> in = Views.translate(ArrayImgs.floats(40, 30), -5, 12);
        in.getAt(10, 30).set(1);
        final RandomAccessibleInterval<FloatType> out = Views.translate(ArrayImgs.floats(20, 15), 3, 22);
        Blurs.blur(in, KERNELS.get(0), out);
        final double[] taps = KERNELS.get(0).taps();
        assertEquals(taps[6] * taps[6], out.getAt(10, 30).get(), 1e-8);
        assertEquals(taps[8] * taps[3], out.getAt(12, 27).get(), 1e-8);
        assertEquals(0, out.getAt(17, 30).get());
    }

    @Test
    void otherPixelTypesAreConverted() {
        final Img<FloatType> out = ArrayImgs.floats(2, 1);
        Blurs.resample(ArrayImgs.unsignedShorts(new short[] { 1, 2, (short) 60000, 3, 4, 0 }, 3, 2), Resampling.AREA,
            1.5, out);
        // Columns [2/3, 1/3, 0] and [0, 1/3, 2/3], rows [2/3, 1/3].
        assertEquals((2 * (2 * 1 + 2) / 3.0 + (2 * 3 + 4) / 3.0) / 3, out.getAt(0, 0).get(), 1e-5);
        assertEquals((2 * (2 + 2 * 60000) / 3.0 + 4 / 3.0) / 3, out.getAt(1, 0).get(), 1e-2);
    }

    @Test
    void imagesThatDoNotFitAreRefused() {
        final Img<FloatType> in = ArrayImgs.floats(20, 20, 2);
        final List<Img<FloatType>> wrong = List.of(ArrayImgs.floats(5, 5), ArrayImgs.floats(5, 5, 3));
        for (final Img<FloatType> out : wrong) {
            assertThrows(IllegalArgumentException.class, () -> Blurs.resample(in, Resampling.AREA, 4, out));
            assertThrows(IllegalArgumentException.class, () -> Blurs.blur(in, new NoBlur(), out));
        }
        final String message = assertThrows(IllegalArgumentException.class, () -> Blurs.blurResample(in,
            List.of(new NoBlur()), Resampling.AREA, 4, ArrayImgs.floats(5, 5, 2))).getMessage();
        assertTrue(message.contains("1 kernels") && message.contains("2 bands"), message);
    }

    @Test
    void theMethodsAreIndexedAsOps() throws IOException {
        try (InputStream in = Blurs.class.getResourceAsStream("/ops.yaml")) {
            final List<String> lines =
                new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().collect(Collectors.toList());
            for (final String op : List.of("pairforge.blur", "pairforge.resample", "pairforge.blurResample")) {
                assertTrue(lines.contains("    names: [" + op + "]"), op);
            }
        }
    }
}
