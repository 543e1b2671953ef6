package io.github.pairforge.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/**
 * Colours that are used together, as people without one kind of cone see them: matrices of severity 1.0 in linear sRGB
 * from Machado, Oliveira and Fernandes 2009, "A physiologically-based model for simulation of color vision
 * deficiency", IEEE TVCG 15(6), table of the supplementary material. Distances are CIE 1976 ΔE*ab, white D65.
 */
class ColourVisionTest {

    /** What is taken for one colour in a small sign lies below about 2.3; lines that are 1 pixel wide need more. */
    private static final double APART = 15;

    private static final Map<String, double[][]> VISIONS = Map.of(
        "all cones", new double[][] { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
        "protanopia", new double[][] { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 },
            { -0.003882, -0.048116, 1.051998 } },
        "deuteranopia", new double[][] { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 },
            { -0.011820, 0.042940, 0.968881 } },
        "tritanopia", new double[][] { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 },
            { 0.004733, 0.691367, 0.303900 } });

    private static double linear(final int level) {
        final double v = level / 255.0;
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }

    /** L*, a*, b* of a colour as it is seen. */
    private static double[] seen(final Color colour, final double[][] vision) {
        final double[] rgb = { linear(colour.getRed()), linear(colour.getGreen()), linear(colour.getBlue()) };
        final double[] s = new double[3];
        for (int i = 0; i < 3; i++) {
            s[i] = Math.max(0, Math.min(1, vision[i][0] * rgb[0] + vision[i][1] * rgb[1] + vision[i][2] * rgb[2]));
        }
        final double x = f((0.4124564 * s[0] + 0.3575761 * s[1] + 0.1804375 * s[2]) / 0.95047);
        final double y = f(0.2126729 * s[0] + 0.7151522 * s[1] + 0.0721750 * s[2]);
        final double z = f((0.0193339 * s[0] + 0.1191920 * s[1] + 0.9503041 * s[2]) / 1.08883);
        return new double[] { 116 * y - 16, 500 * (x - y), 200 * (y - z) };
    }

    private static double f(final double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    private static double distance(final Color a, final Color b, final double[][] vision) {
        final double[] p = seen(a, vision);
        final double[] q = seen(b, vision);
        return Math.sqrt(IntStream.range(0, 3).mapToDouble(i -> (p[i] - q[i]) * (p[i] - q[i])).sum());
    }

    private static double lightness(final int argb, final double[][] vision) {
        return seen(new Color(argb), vision)[0];
    }

    /** Pairs that somebody takes for one another, in words. */
    private static List<String> alike(final List<Color> colours, final double apart) {
        final List<String> bad = new ArrayList<>();
        VISIONS.forEach((name, vision) -> {
            for (int i = 0; i < colours.size(); i++) {
                for (int k = 0; k < i; k++) {
                    final double d = distance(colours.get(i), colours.get(k), vision);
                    if (d < apart) {
                        bad.add(name + ": " + k + " and " + i + " differ by " + d);
                    }
                }
            }
        });
        return bad;
    }

    @Test
    void distancesAreThoseOfLab() {
        // skimage 0.19.3: color.deltaE_cie76(color.rgb2lab([[[1., 0, 0]]]), color.rgb2lab([[[0, 1., 0]]])) = 170.5656
        assertEquals(170.5656, distance(Color.RED, Color.GREEN, VISIONS.get("all cones")), 0.02);
        // Without the cones for long waves red and a dark green are hard to tell apart.
        assertEquals(List.of(), alike(List.of(Color.RED, Color.GREEN), 1));
        assertTrue(alike(List.of(new Color(0xcc3311), new Color(0x767600)), APART).size() > 0);
    }

    @Test
    void curvesOfOnePlotAreApart() {
        assertEquals(List.of(), alike(Palette.curves(), APART));
    }

    @Test
    void curvesStandOutFromThePaper() {
        for (final Color c : Palette.curves()) {
            VISIONS.forEach((name, vision) -> assertTrue(distance(c, Color.WHITE, vision) > 25, name + " " + c));
        }
    }

    @Test
    void referenceResultInputAndMarksAreApart() {
        assertEquals(List.of(), alike(
            List.of(Palette.REFERENCE, Palette.RESULT, Palette.INPUT, Color.BLACK, Color.WHITE), 2 * APART));
        assertEquals(List.of(), alike(List.of(VectorMarks.REJECTED, Color.GRAY), APART));
    }

    @Test
    void lengthsAndAnglesGetLighterForEverybody() {
        VISIONS.forEach((name, vision) -> rises(name, LengthColours::colour, vision));
    }

    @Test
    void differencesAreAsDarkOnBothSidesAndTheirSignIsSeen() {
        VISIONS.forEach((name, vision) -> {
            rises(name + ", negative", t -> DivergingColours.colour(t - 1), vision);
            rises(name + ", positive", t -> DivergingColours.colour(1 - t), vision);
            for (double t = 0.1; t <= 1; t += 0.1) {
                final int low = DivergingColours.colour(-t);
                final int high = DivergingColours.colour(t);
                assertTrue(distance(new Color(low), new Color(high), vision) > 60 * t, name + " at " + t);
                if (vision[0][0] == 1) {
                    assertEquals(lightness(low, vision), lightness(high, vision), 5, name + " at " + t);
                }
            }
        });
    }

    /** Never darker, and over the whole range much lighter. */
    private static void rises(final String name, final DoubleFunction<Integer> map, final double[][] vision) {
        final int steps = 64;
        double before = lightness(map.apply(0), vision);
        final double first = before;
        for (int i = 1; i <= steps; i++) {
            final double now = lightness(map.apply(i / (double) steps), vision);
            assertTrue(now >= before - 0.4, name + ": darker at " + i + " of " + steps + ", " + before + " to " + now);
            before = now;
        }
        assertTrue(before - first > 40, name + ": " + first + " to " + before);
    }
}
