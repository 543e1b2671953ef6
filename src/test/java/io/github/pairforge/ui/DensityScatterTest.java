package io.github.pairforge.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

import ij.gui.Plot;

class DensityScatterTest {

    @Test
    void theCurveIsTheMeanOfGroupsInTheOrderOfX() {
        final float[] x = new float[96];
        final float[] y = new float[96];
        for (int i = 0; i < 96; i++) {
            x[95 - i] = i;
            y[95 - i] = 2 * i;
        }
        final double[][] means = DensityScatter.means(x, y);
        assertEquals(48, means[0].length);
        assertArrayEquals(new double[] { 0.5, 2.5, 4.5 }, Arrays.copyOf(means[0], 3), 1e-9);
        assertArrayEquals(new double[] { 1, 5, 9 }, Arrays.copyOf(means[1], 3), 1e-9);
    }

    @Test
    void manyPixelsHaveAnotherShadeThanOne() {
        final float[] x = new float[101];
        final float[] y = new float[101];
        Arrays.fill(x, 0, 100, 0.2f);
        Arrays.fill(y, 0, 100, 0.3f);
        x[100] = 0.4f;
        y[100] = 0.1f;
        final Plot plot = DensityScatter.of("Red", "HR", "LR", x, y, x, "gain", true);
        assertEquals("1 to 2 pixels", plot.getPlotObjectLabel(0));
        assertEquals("47 to 100 pixels", plot.getPlotObjectLabel(1));
        assertEquals(0.4, plot.getDataObjectArrays(0)[0][0], 0.002);
        assertEquals(0.2, plot.getDataObjectArrays(1)[0][0], 0.002);
        assertEquals("equal", plot.getPlotObjectLabel(2));
        assertEquals("gain", plot.getPlotObjectLabel(3));
        assertTrue(Plots.render(plot).getWidth() > 0);
    }

    @Test
    void aConstantImageIsDrawn() {
        final float[] flat = { 0.2f, 0.2f };
        assertTrue(Plots.render(DensityScatter.of("Red", "HR", "LR", flat, flat, null, "", false)).getWidth() > 0);
    }
}
