package io.github.pairforge.align;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.ImgUtil;
import net.imglib2.view.Views;

import io.github.pairforge.raster.Threads;

class ShiftsTest {

    private static final ShiftSettings DEFAULT = ShiftSettings.DEFAULT;

    /** A sum of waves that fit the image, moved exactly. */
    private static RandomAccessibleInterval<FloatType> periodic(final Shift s) {
        final Random random = new Random(4);
        final double[][] waves = new double[200][];
        for (int i = 0; i < waves.length; i++) {
            waves[i] = new double[] { random.nextInt(25) - 12, random.nextInt(25) - 12, random.nextDouble() * 7 };
        }
        return image(72, 64, (x, y) -> Arrays.stream(waves).mapToDouble(w -> Math.cos(2 * Math.PI
            * (w[0] * (x + s.dx()) / 72 + w[1] * (y + s.dy()) / 64) + w[2])).sum());
    }

    private static RandomAccessibleInterval<FloatType> image(final int width, final int height,
        final DoubleBinaryOperator value)
    {
        final float[] values = new float[width * height];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) value.applyAsDouble(i % width, i / width);
        }
        return ArrayImgs.floats(values, width, height);
    }

    private static void assertNear(final Shift expected, final Shift actual, final double tolerance) {
        assertTrue(actual.minus(expected).largest() <= tolerance, actual + " instead of " + expected);
    }

    private static void assertFails(final String words, final ShiftEstimate e) {
        assertFalse(e.isFound(), e.toString());
        assertFalse(e.shift().isKnown());
        assertTrue(e.reason().contains(words), e.reason());
    }

    @ParameterizedTest
    @EnumSource(value = ShiftMethod.class, names = { "DFT", "PHASE" })
    void periodicImagesGiveTheirShiftNotQuantised(final ShiftMethod method) {
        for (final Shift s : new Shift[] { new Shift(1.62, -0.37), new Shift(-0.0812, 2.1537), Shift.ZERO }) {
            assertNear(s, Shifts.correlate(periodic(Shift.ZERO), periodic(s), method), 1e-4);
        }
    }

    /** An image of uncorrelated pixels averaged 4 × 4 has the Dirichlet peak that the formula is made for. */
    @Test
    void forooshFindsTheShiftOfAveragedImages() {
        final Random random = new Random(1);
        final double[] fine = random.doubles(256 * 256).toArray();
        final DoubleBinaryOperator reference = (x, y) -> average(fine, 4 * (int) x, 4 * (int) y);
        final DoubleBinaryOperator moving = (x, y) -> average(fine, 4 * (int) x + 1, 4 * (int) y + 254);
        assertNear(new Shift(0.25, -0.5), Shifts.correlate(image(64, 64, reference), image(64, 64, moving),
            ShiftMethod.FOROOSH), 0.03);
    }

    private static double average(final double[] fine, final int x, final int y) {
        double sum = 0;
        for (int k = 0; k < 16; k++) {
            sum += fine[(y + k / 4) % 256 * 256 + (x + k % 4) % 256];
        }
        return sum / 16;
    }

    @Test
    void twoPercentNoiseLeavesAHundredthOfAPixel() {
        final double[] errors = new double[6];
        int inside = 0;
        for (int seed = 0; seed < errors.length; seed++) {
            final ShiftedPairs.Known known = ShiftedPairs.plain(0.02).pair(2 * seed + 1);
            final ShiftEstimate e = Shifts.estimate(known.reference(), known.moving(), DEFAULT);
            assertTrue(e.isFound(), e.reason());
            assertTrue(e.peakRatio() > 1.5 && e.correlation() > 0.5 && e.inconsistency() < 0.05, e.toString());
            final Shift off = e.shift().minus(known.shift());
            errors[seed] = off.largest();
            inside += Math.abs(off.dx()) <= e.errorX() ? 1 : 0;
            inside += Math.abs(off.dy()) <= e.errorY() ? 1 : 0;
        }
        Arrays.sort(errors);
        assertTrue(errors[3] <= 0.015 && errors[5] <= 0.03, Arrays.toString(errors));
        assertTrue(inside >= 8, inside + " of 12 inside");
    }

    @Test
    void gammaNodataAndAFactorOfFiveThirdsAreNoObstacle() {
        final ShiftedPairs.Known known =
            new ShiftedPairs(120, 2, 5 / 3.0, 0.02, 1.2, 0.2, false).pair(3, new Shift(-1.3, 0.45));
        final ShiftEstimate e = Shifts.estimate(known.reference(), known.moving(), DEFAULT);
        assertNear(known.shift(), e.shift(), 0.06);
    }

    @ParameterizedTest
    @EnumSource(ShiftMethod.class)
    void everyMethodFindsTheShiftOfRealisticImages(final ShiftMethod method) {
        final ShiftedPairs.Known known = ShiftedPairs.plain(0).pair(5, new Shift(1.4, -0.8));
        final ShiftEstimate e = Shifts.estimate(known.reference(), known.moving(), DEFAULT.withMethod(method));
        assertTrue(e.isFound(), e.reason());
        assertNear(known.shift(), e.shift(), method == ShiftMethod.FOROOSH ? 0.25 : 0.05);
        assertEquals(known.shift().dx(), e.shift().dx(), e.errorX() * 3);
    }

    @Test
    void aConstantBandAndOneOfNodataAreLeftOut() {
        final ShiftedPairs.Known known = ShiftedPairs.plain(0.02).pair(1, new Shift(0.6, 1.1));
        final RandomAccessibleInterval<FloatType> constant = image(120, 120, (x, y) -> 0.2);
        final RandomAccessibleInterval<FloatType> nodata = image(120, 120, (x, y) -> x < 100 ? Double.NaN : x * y);
        final RandomAccessibleInterval<FloatType> one = Views.hyperSlice(known.reference(), 2, 0);
        final RandomAccessibleInterval<FloatType> two = Views.hyperSlice(known.moving(), 2, 0);
        assertEquals(Shifts.estimate(one, two, DEFAULT), Shifts.estimate(Views.stack(constant, one, nodata),
            Views.stack(one, two, nodata), DEFAULT));
    }

    @Test
    void unrelatedImagesFail() {
        final ShiftedPairs.Known[] known = new ShiftedPairs.Known[8];
        Arrays.setAll(known, i -> new ShiftedPairs(64, 1, 2, 0.02, 1, 0, false).pair(2 * i + 1));
        int found = 0;
        for (int i = 0; i < known.length; i++) {
            for (int j = 0; j < known.length; j++) {
                found += i != j && Shifts.estimate(known[i].reference(), known[j].moving(), DEFAULT).isFound() ? 1 : 0;
            }
        }
        assertTrue(found <= 1, found + " of 56 found");
    }

    @Test
    void turnedImagesFail() {
        final ShiftedPairs.Known known = ShiftedPairs.plain(0).pair(7);
        final RandomAccessibleInterval<FloatType> turned = Views.zeroMin(Views.rotate(known.moving(), 0, 1));
        assertFails("do not match", Shifts.estimate(known.reference(), turned, DEFAULT));
    }

    @Test
    void badImagesFailWithTheirReason() {
        final ShiftedPairs.Known known = ShiftedPairs.plain(0).pair(9, new Shift(11.3, -2));
        final RandomAccessibleInterval<FloatType> good = known.reference();
        final RandomAccessibleInterval<FloatType> constant = ArrayImgs.floats(120, 120, 1);
        assertFails("The moving image is constant", Shifts.estimate(good, constant, DEFAULT));
        assertFails("The reference is constant", Shifts.estimate(constant, good, DEFAULT));
        assertFails("beyond the limit", Shifts.estimate(good, known.moving(), DEFAULT));
        assertNear(known.shift(), Shifts.estimate(good, known.moving(), DEFAULT.withLimit(15)).shift(), 0.03);
        assertFails("valid in both", Shifts.estimate(good, image3(120, (x, y) -> x < 5 ? x * y : Double.NaN), DEFAULT));
        assertFails("valid in both", Shifts.estimate(good, image3(120, (x, y) -> Double.NaN), DEFAULT));
        assertFails("15 x 15", Shifts.estimate(image3(15, (x, y) -> x * y), image3(15, (x, y) -> x * y), DEFAULT));
    }

    private static RandomAccessibleInterval<FloatType> image3(final int side, final DoubleBinaryOperator value) {
        return Views.addDimension(image(side, side, value), 0, 0);
    }

    @Test
    void aTextureThatRepeatsItselfIsAmbiguous() {
        final DoubleBinaryOperator tiles = (x, y) -> 0.2 + 0.05 * Math.sin(2 * Math.PI * x / 6)
            + 0.05 * Math.sin(2 * Math.PI * y / 6);
        final Random random = new Random(2);
        final RandomAccessibleInterval<FloatType> a =
            image(120, 120, (x, y) -> tiles.applyAsDouble(x, y) + 0.002 * random.nextGaussian());
        final RandomAccessibleInterval<FloatType> b =
            image(120, 120, (x, y) -> tiles.applyAsDouble(x + 1, y) + 0.002 * random.nextGaussian());
        assertFails("repeats every", Shifts.estimate(a, b, DEFAULT));
    }

    @Test
    void stripesTellNothingAboutTheOtherAxis() {
        final Random random = new Random(3);
        final double[] columns = random.doubles(200).toArray();
        final RandomAccessibleInterval<FloatType> a = image(120, 120, (x, y) -> columns[(int) x]);
        final RandomAccessibleInterval<FloatType> b = image(120, 120, (x, y) -> columns[(int) x + 2]);
        assertFalse(Shifts.estimate(a, b, DEFAULT).isFound());
    }

    @Test
    void neitherStorageNorOriginMatters() {
        final ShiftedPairs.Known known = ShiftedPairs.plain(0.02).pair(1);
        final RandomAccessibleInterval<FloatType> planar = PlanarImgs.floats(120, 120, 1);
        ImgUtil.copy(known.moving(), planar);
        assertEquals(Shifts.estimate(known.reference(), known.moving(), DEFAULT),
            Shifts.estimate(Views.translate(known.reference(), -7, 30, 2), Views.translate(planar, 5, 6, 7), DEFAULT));
    }

    @Test
    void anyNumberOfThreadsAndAnyRepetitionGiveTheSameBits() throws IOException {
        final ShiftedPairs.Known known = new ShiftedPairs(64, 2, 2, 0.02, 1, 0.2, false).pair(1);
        for (final ShiftMethod method : ShiftMethod.values()) {
            final ShiftSettings settings = DEFAULT.withMethod(method);
            final ShiftEstimate one = Shifts.estimate(known.reference(), known.moving(), settings);
            for (final int threads : new int[] { 1, 2, 8 }) {
                final List<ShiftEstimate> again = new Threads(threads).call(() -> IntStream.range(0, 8).parallel()
                    .mapToObj(i -> Shifts.estimate(known.reference(), known.moving(), settings)).toList());
                again.forEach(e -> assertEquals(one, e));
            }
        }
    }

    @Test
    void otherSizesAreRefused() {
        final String message = assertThrows(IllegalArgumentException.class, () -> Shifts.estimate(
            ArrayImgs.floats(40, 40, 3), ArrayImgs.floats(40, 41, 3), DEFAULT)).getMessage();
        assertTrue(message.contains("40 x 40") && message.contains("40 x 41"), message);
        assertThrows(IllegalArgumentException.class, () -> Shifts.correlate(image(20, 20, (x, y) -> Double.NaN),
            image(20, 20, (x, y) -> x), ShiftMethod.DFT));
    }

    /** Abramowitz and Stegun, tables 26.5 and 26.10. */
    @Test
    void quantilesAreThoseOfTheTables() {
        assertEquals(-1.6448536, Quantiles.normal(0.05), 1e-6);
        assertEquals(-4.7534243, Quantiles.normal(1e-6), 1e-6);
        assertEquals(2.015, Quantiles.student(0.95, 5), 0.005);
        assertEquals(1.812, Quantiles.student(0.95, 10), 0.002);
    }
}
