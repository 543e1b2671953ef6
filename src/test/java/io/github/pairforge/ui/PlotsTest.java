package io.github.pairforge.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import ij.gui.Plot;
import io.github.pairforge.evaluate.Histogram;
import io.github.pairforge.testing.Rasters;

class PlotsTest {

    private static final int ORANGE = 0xffe69f00;
    private static final int BLUE = 0xff0072b2;
    private static final int GREY = 0xff8c8c8c;

    private static Histogram histogram(final float... values) {
        return Histogram.of(Rasters.of(values.length, 1, values).pixels(), 0, 1, 10);
    }

    private static long count(final BufferedImage image, final int rgb) {
        long n = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                n += image.getRGB(x, y) == rgb ? 1 : 0;
            }
        }
        return n;
    }

    private static BufferedImage render(final Plot plot) {
        return Plots.render(plot).getBufferedImage();
    }

    @Test
    void histogramsAreOrangeForTheReferenceBlueForTheResultGreyForTheInput() {
        final Histogram low = histogram(.1f, .2f, .2f);
        final Histogram high = histogram(.7f, .8f, .8f);
        final BufferedImage two = render(Plots.histograms("Red", 0, low, high, Optional.empty()));
        assertTrue(two.getWidth() >= 1200 && two.getHeight() >= 800, two.getWidth() + " x " + two.getHeight());
        assertTrue(count(two, ORANGE) > 100);
        assertTrue(count(two, BLUE) > 100);
        assertTrue(count(two, GREY) < 100);
        final BufferedImage three =
            render(Plots.histograms("Red", 0, low, high, Optional.of(histogram(.4f, .5f, .5f))));
        assertTrue(count(three, GREY) > 1000);
    }

    @Test
    void legendAndUnitsAreThere() {
        final Plot plot = Plots.noise("Noise",
            List.of(Curve.of("B4", new double[] { 0, .1 }, new double[] { .001, .002 })));
        assertEquals("Reflectance", plot.getLabel('x'));
        assertEquals("Noise standard deviation (reflectance)", plot.getLabel('y'));
        assertEquals("B4", plot.getPlotObjectLabel(0));
    }

    @Test
    void quantitiesThatCannotBeNegativeStartAtZero() {
        final double[] limits = Plots.noise("Noise",
            List.of(Curve.of("a", new double[] { 0, 1 }, new double[] { 5, 6 }))).getLimits();
        assertEquals(0, limits[2]);
        assertTrue(limits[3] > 6);
    }

    @Test
    void intervalsWidenTheAxis() {
        final double[] limits = Plots.noise("Noise", List.of(Curve.of("a", new double[] { 0, 1 }, new double[] { 5, 6 })
            .withInterval(new double[] { 4, 5 }, new double[] { 6, 60 }))).getLimits();
        assertTrue(limits[3] > 60);
    }

    @Test
    void emptyConstantSinglePointAndNaNCurvesDoNotFail() {
        final double nan = Double.NaN;
        final List<Curve> odd = List.of(Curve.of("empty", new double[0], new double[0]),
            Curve.of("single", new double[] { 1 }, new double[] { 1 }),
            Curve.of("nan", new double[] { 0, 1 }, new double[] { nan, nan }),
            Curve.of("constant", new double[] { 1, 1 }, new double[] { 2, 2 }));
        for (final Curve curve : odd) {
            assertTrue(render(Plots.curves("t", "x", "y", List.of(curve))).getWidth() > 0, curve.name());
        }
        assertTrue(render(Plots.curves("", "x", "y", List.of())).getWidth() > 0);
        assertTrue(render(Plots.kernels("k", "m", odd)).getWidth() > 0);
    }

    @Test
    void equalPlotsGiveEqualBytes() {
        final List<Curve> curves = List.of(Curve.of("a", new double[] { 0, .5 }, new double[] { -10, -40 }));
        assertArrayEquals(Png.bytes(render(Plots.spectra("s", curves))), Png.bytes(render(Plots.spectra("s", curves))));
    }

    @Test
    void curvesOfUnequalLengthAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Curve.of("a", new double[2], new double[3]));
    }
}
