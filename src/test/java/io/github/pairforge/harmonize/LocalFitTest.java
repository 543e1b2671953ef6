package io.github.pairforge.harmonize;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import net.imglib2.parallel.Parallelization;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.Rasters;

class LocalFitTest {

    private static final int SIZE = 240;

    /** Smooth hills with texture, times a gain from 0.7 to 1.3. */
    private static float[] scene(final boolean tilted) {
        final Random random = new Random(4);
        final float[] out = new float[SIZE * SIZE];
        for (int i = 0; i < out.length; i++) {
            final int x = i % SIZE;
            final double v = 0.2 + 0.08 * Math.sin(x / 9.0) * Math.cos(i / SIZE / 7.0) + 0.06 * random.nextDouble();
            out[i] = (float) (tilted ? v * (0.7 + 0.6 * x / SIZE) : v);
        }
        return out;
    }

    private static Raster image(final float[]... planes) {
        return Rasters.of(SIZE, SIZE, planes);
    }

    private static final LocalMatching SETTINGS = LocalMatching.DEFAULT;

    private static LocalFit automatic(final Raster source, final Raster reference, final LocalMatching settings,
        final double budget)
    {
        try {
            return LocalFit.automatic(source, reference, settings, budget, Progress.NONE);
        }
        catch (final IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aGainThatFollowsThePlaceCostsNoDetailAndSmallWindowsCopyIt() {
        final PitchCurve curve = automatic(image(scene(false)), image(scene(true)), SETTINGS, 0.95).curve();
        assertTrue(curve.isKept(), "" + curve);
        assertTrue(curve.best().across() >= 8, "" + curve);
        assertEquals(curve.points().size() - 1, curve.chosen());
        final List<PitchCurve.Point> points = curve.points();
        assertTrue(points.get(points.size() - 1).error() < 0.2 * points.get(0).error(), "" + curve);
        assertEquals(1, curve.best().ratio(), 0.05);
        for (int i = 1; i < points.size(); i++) {
            assertTrue(points.get(i).pitch() < points.get(i - 1).pitch());
        }
    }

    /** Wide hills hold the global map where it is; the texture on them is half as strong in the reference. */
    @Test
    void aReferenceWithLessContrastInEveryWindowFailsTheBudgetAtASmallPitch() {
        final Random random = new Random(4);
        final float[] sharp = new float[SIZE * SIZE];
        final float[] flat = new float[SIZE * SIZE];
        for (int i = 0; i < sharp.length; i++) {
            final double hills = 0.3 + 0.2 * Math.sin(i % SIZE / 35.0) * Math.cos(i / SIZE / 31.0);
            final double texture = 0.03 * random.nextGaussian();
            sharp[i] = (float) (hills + texture);
            flat[i] = (float) (hills + texture / 2);
        }
        final LocalMatching asTheyAre = SETTINGS.withEqualSharpness(false).withLeastPixels(100);
        final PitchCurve curve = automatic(image(sharp), image(flat), asTheyAre, 0.95).curve();
        final PitchCurve.Point finest = curve.points().get(curve.points().size() - 1);
        assertTrue(finest.ratio() < 0.8, "" + curve);
        assertTrue(curve.isKept() && curve.best().pitch() > finest.pitch(), "" + curve);
        for (final PitchCurve.Point p : curve.points().subList(curve.chosen() + 1, curve.points().size())) {
            assertTrue(p.ratio() < 0.95, "a smaller pitch that keeps the budget was passed over: " + curve);
        }
    }

    @Test
    void whereNothingKeepsTheBudgetTheBestIsTakenAndSaid() {
        final PitchCurve curve = automatic(image(scene(false)), image(scene(true)), SETTINGS, 50).curve();
        assertFalse(curve.isKept());
        assertEquals(curve.points().stream().mapToDouble(PitchCurve.Point::ratio).max().orElseThrow(),
            curve.best().ratio());
    }

    @Test
    void theMapsAreThoseOfThePitchFound() throws IOException {
        final Raster source = image(scene(false));
        final Raster reference = image(scene(true));
        final LocalMatching settings = SETTINGS.withStrength(0.7).withSlopeLimit(2);
        final LocalFit fit = automatic(source, reference, settings, 0.9);
        final LocalMatching found = settings.withPitch(fit.curve().best().pitch());
        assertEquals(LocalHistogramHarmonization.between(source, reference, found, Progress.NONE),
            fit.harmonization());
        final PitchCurve.Point given =
            LocalFit.of(source, reference, found, 0.9, Progress.NONE).curve().best();
        assertEquals(fit.curve().best(), given);
    }

    /** The numbers of a curve are what applying the maps to the whole image gives. */
    @Test
    void ratioAndErrorAreThoseOfTheHarmonizedImage() throws IOException {
        final Raster source = image(scene(false));
        final Raster reference = image(scene(true));
        final LocalFit fit = LocalFit.of(source, reference, SETTINGS.withPitch(40), 0.95, Progress.NONE);
        final float[] out = source.plane(0);
        fit.harmonization().apply(0, new io.github.pairforge.raster.Tile(0, 0, 0, SIZE, SIZE), out);
        double error = 0;
        for (int i = 0; i < out.length; i++) {
            error += Math.abs(out[i] - reference.plane(0)[i]) / out.length;
        }
        assertEquals(error, fit.curve().best().error(), 1e-6);
        // The truth is the scene times a gain that the reference holds: its energy is what shall be kept.
        assertEquals(energy(out) / energy(reference.plane(0)), fit.curve().best().ratio(), 0.05);
    }

    private static double energy(final float... v) {
        double sum = 0;
        for (int i = SIZE; i < v.length; i++) {
            sum += Math.pow(v[i] - v[i - SIZE], 2) + (i % SIZE == 0 ? 0 : Math.pow(v[i] - v[i - 1], 2));
        }
        return sum;
    }

    @Test
    void threadsChangeNothing() {
        final Raster source = image(scene(false), scene(true));
        final Raster reference = image(scene(true), scene(false));
        final LocalFit expected =
            Parallelization.runWithNumThreads(1, () -> automatic(source, reference, SETTINGS, 0.95));
        for (final int threads : new int[] { 2, 8 }) {
            assertEquals(expected,
                Parallelization.runWithNumThreads(threads, () -> automatic(source, reference, SETTINGS, 0.95)));
        }
    }

    @Test
    void budgetsAndBandsThatMakeNoSenseAreRefused() {
        final Raster image = image(scene(false));
        final IllegalArgumentException e =
            assertThrows(IllegalArgumentException.class, () -> automatic(image, image, SETTINGS, -0.1));
        assertTrue(e.getMessage().contains("detail_budget: -0.1"), e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> automatic(image, image, SETTINGS, Double.NaN));
        assertThrows(IllegalArgumentException.class,
            () -> automatic(image, image(scene(false), scene(true)), SETTINGS, 0.9));
    }
}
