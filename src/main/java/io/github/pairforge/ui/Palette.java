package io.github.pairforge.ui;

import java.awt.Color;
import java.util.List;

import ij.gui.Plot;

/** Colours that stay apart with any colour vision (Okabe and Ito 2008). */
public final class Palette {

    public static final Color REFERENCE = new Color(0xe69f00);
    public static final Color RESULT = new Color(0x0072b2);
    public static final Color INPUT = new Color(0x8c8c8c);

    /**
     * In the order in which curves take them. Violet takes the place of yellow, which is too light on white; the grey
     * of inputs is too near to green and pink for who has no cones for medium waves.
     */
    private static final List<Color> CURVES = List.of(RESULT, REFERENCE, new Color(0x009e73), new Color(0xcc79a7),
        new Color(0xd55e00), new Color(0x56b4e9), Color.BLACK, new Color(0x7a28cb));

    /**
     * In the same order: in grey, or in print, curves are told apart by the signs above them. All are among the 652
     * characters that common fonts have.
     */
    private static final List<String> MARKS =
        List.of("\u25cf", "\u25b2", "\u25a0", "\u25bc", "\u25cb", "\u25a1", "\u25ba", "\u25ca");

    /** For measured points, and what stands for them in a legend. */
    private static final int[] SHAPES = { Plot.CIRCLE, Plot.BOX, Plot.DIAMOND, Plot.TRIANGLE, Plot.X, Plot.CROSS };
    private static final List<String> SHAPE_MARKS = List.of("\u25cb", "\u25a1", "\u25ca", "\u25b2", "\u00d7", "+");

    private Palette() {
    }

    /** A colour for one of several curves, on white. */
    public static Color curve(final int index) {
        return CURVES.get(index % CURVES.size());
    }

    /** All that curves can have, in their order. */
    static List<Color> curves() {
        return CURVES;
    }

    static String mark(final int index) {
        return MARKS.get(index % MARKS.size());
    }

    /** Of a Plot's points. */
    static int shape(final int index) {
        return SHAPES[index % SHAPES.length];
    }

    static String shapeMark(final int index) {
        return SHAPE_MARKS.get(index % SHAPE_MARKS.size());
    }
}
