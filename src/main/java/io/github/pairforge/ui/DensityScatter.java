package io.github.pairforge.ui;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import ij.gui.Plot;

/**
 * How many pixels have which pair of values, as a Plot: cells in a few shades, dark violet few, light green many. A
 * curve and the line of equal values lie over them.
 */
final class DensityScatter {

    private static final int ACROSS = 120;
    private static final int DOWN = 90;
    private static final int SHADES = 6;
    private static final float DOT = 5;

    /** Of the colours of lengths: the legend's words are in the colours of their cells, yellow cannot be read. */
    private static final double LIGHTEST = 0.8;

    /** Of all values, at both ends of an axis, that may lie beyond it. */
    private static final double BEYOND = 0.001;

    /** Of the curve: groups of as many pixels. */
    private static final int GROUPS = 48;

    private DensityScatter() {
    }

    /**
     * @param x as many as {@code y}, at least one
     * @param relation what the relation makes of each pixel, its mean is drawn against x; null for none
     * @param relationName for the legend
     * @param equal whether the line y = x is drawn; else the line y = 0
     */
    static Plot of(final String title, final String xLabel, final String yLabel, final float[] x, final float[] y,
        final float[] relation, final String relationName, final boolean equal)
    {
        final double[] across = range(x);
        final double[] down = range(y);
        final Plot plot = Plots.axes(title, xLabel, yLabel);
        final List<String> labels = new ArrayList<>();
        cells(plot, x, y, across, down, labels);
        plot.setLineWidth(1);
        plot.setColor(Color.BLACK);
        plot.addPoints(across, equal ? across : new double[2], Plot.LINE);
        labels.add(equal ? "equal" : "none left");
        if (relation != null) {
            plot.setLineWidth(3);
            plot.setColor(Palette.curve(4));
            final double[][] line = means(x, relation);
            plot.addPoints(line[0], line[1], Plot.LINE);
            labels.add(relationName);
        }
        plot.setLineWidth(1);
        plot.setColor(Color.BLACK);
        plot.setLimits(across[0], across[1], down[0], down[1]);
        plot.setLegend(String.join("\n", labels), Plot.AUTO_POSITION);
        plot.draw();
        return plot;
    }

    private static void cells(final Plot plot, final float[] x, final float[] y, final double[] across,
        final double[] down, final List<String> labels)
    {
        final int[] counts = new int[ACROSS * DOWN];
        int most = 1;
        for (int i = 0; i < x.length; i++) {
            final int cx = (int) Math.floor((x[i] - across[0]) / (across[1] - across[0]) * ACROSS);
            final int cy = (int) Math.floor((y[i] - down[0]) / (down[1] - down[0]) * DOWN);
            if (cx >= 0 && cx < ACROSS && cy >= 0 && cy < DOWN) {
                most = Math.max(most, ++counts[cy * ACROSS + cx]);
            }
        }
        final int shades = Math.min(SHADES, most);
        int from = 1;
        for (int s = 0; s < shades; s++) {
            final int to = Math.max(from, (int) Math.round(Math.pow(most, (s + 1.0) / shades)));
            final int low = from;
            final int[] inside =
                IntStream.range(0, counts.length).filter(i -> counts[i] >= low && counts[i] <= to)
                    .toArray();
            from = to + 1;
            if (inside.length > 0) {
                plot.setColor(new Color(LengthColours.colour(shades == 1 ? 0.5 : LIGHTEST * s / (shades - 1.0))));
                plot.setLineWidth(DOT);
                plot.addPoints(
                    Arrays.stream(inside).mapToDouble(i -> centre(i % ACROSS, ACROSS, across)).toArray(),
                    Arrays.stream(inside).mapToDouble(i -> centre(i / ACROSS, DOWN, down)).toArray(), Plot.DOT);
                labels.add(low == to ? low + (low == 1 ? " pixel" : " pixels") : low + " to " + to + " pixels");
            }
        }
    }

    private static double centre(final int cell, final int count, final double[] range) {
        return range[0] + (cell + 0.5) / count * (range[1] - range[0]);
    }

    /** Means of both in groups of as many pixels, in the order of x. */
    static double[][] means(final float[] x, final float[] y) {
        final int groups = Math.min(GROUPS, x.length);
        final Integer[] order = new Integer[x.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Float.compare(x[a], x[b]));
        final double[][] means = new double[2][groups];
        for (int g = 0; g < groups; g++) {
            final int from = (int) ((long) x.length * g / groups);
            final int to = (int) ((long) x.length * (g + 1) / groups);
            for (int i = from; i < to; i++) {
                means[0][g] += x[order[i]] / (to - from);
                means[1][g] += y[order[i]] / (to - from);
            }
        }
        return means;
    }

    private static double[] range(final float[] values) {
        final float[] sorted = values.clone();
        Arrays.sort(sorted);
        final int cut = (int) (BEYOND * sorted.length);
        final double low = sorted[cut];
        final double high = sorted[sorted.length - 1 - cut];
        final double margin = high > low ? 0.05 * (high - low) : Math.max(1e-4, Math.abs(low) * 0.1);
        return new double[] { low - margin, high + margin };
    }
}
