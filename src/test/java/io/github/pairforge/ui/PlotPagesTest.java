package io.github.pairforge.ui;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import ij.ImagePlus;
import ij.gui.Plot;
import ij.measure.ResultsTable;

class PlotPagesTest {

    private static final double[] X = { 0, 0.1, 0.2 };

    private static Plot plot(final String title, final double first) {
        return Plots.curves(title, "Reflectance", "Density", List.of(
            Curve.of("a", X, new double[] { first, 2, 3 }).withInterval(new double[] { 0.5, 1.5, 2.5 },
                new double[] { 1.5, 2.5, 3.5 }),
            Curve.of("b", X, new double[] { 3, 2, 1 })));
    }

    @Test
    void onePlotStaysOne() {
        final ImagePlus image = PlotPages.image("Plots", List.of(plot("Red", 1)));
        assertTrue(image.getProperty(Plot.PROPERTY_KEY) instanceof Plot);
        assertEquals(List.of(), PlotPages.of(image));
    }

    @Test
    void severalAreAStackOfPicturesThatKnowsItsPlots() {
        final List<Plot> plots = List.of(plot("Red", 1), plot("Green", 2));
        final ImagePlus image = PlotPages.image("Plots", plots);
        assertEquals("Plots", image.getTitle());
        assertEquals(2, image.getStackSize());
        assertEquals("Green", image.getStack().getSliceLabel(2));
        assertArrayEquals((int[]) Plots.render(plots.get(1)).getProcessor().getPixels(),
            (int[]) image.getStack().getProcessor(2).getPixels());
        assertSame(plots.get(1), PlotPages.of(image).get(1));
    }

    /** What List, Data and File > Save As give: numbers only, each once, intervals with them. */
    @Test
    void listsHoldCurvesAndIntervalsAndNoSigns() {
        final ResultsTable table = plot("Red", 1).getResultsTable();
        assertEquals(5, table.getLastColumn() + 1, table.getColumnHeadings());
        final double[][] expected = { X, { 1, 2, 3 }, { 0.5, 1.5, 2.5 }, { 1.5, 2.5, 3.5 }, { 3, 2, 1 } };
        for (int c = 0; c < expected.length; c++) {
            for (int i = 0; i < X.length; i++) {
                assertEquals(expected[c][i], table.getValueAsDouble(c, i), 1e-6, c + ", " + i);
            }
        }
    }

    @Test
    void everyCurveHasASignOfItsOwnInTheLegend() {
        final Plot plot = plot("Red", 1);
        assertEquals("\u25cf a", plot.getPlotObjectLabel(0));
        assertEquals("\u25b2 b", plot.getPlotObjectLabel(6));
    }
}
