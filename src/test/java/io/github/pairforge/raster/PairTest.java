package io.github.pairforge.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

class PairTest {

    private static final Crs UTM = new Crs(32633, Crs.Kind.PROJECTED, 1, null, null);

    private static Raster at(final double left, final double top, final double gsd, final int width,
        final int height)
    {
        final float[] plane = new float[width * height];
        for (int i = 0; i < plane.length; i++) {
            plane[i] = i;
        }
        return Raster.wrap(new float[][] { plane }, Grid.northUp(left, top, gsd, gsd, UTM, width, height),
            List.of(Band.unnamed()), "image of " + gsd + " m");
    }

    @Test
    void keepsWholeCoarsePixelsThatAreCovered() throws IOException {
        final Pair pair = Pair.of(at(105, 995, 2.5, 40, 40), at(90, 1010, 10, 30, 30));
        // HR spans 105..205, so LR pixels 2 (110..120) to 10 (190..200)
        assertEquals(9, pair.lr().grid().width());
        assertEquals(110, pair.lr().grid().worldX(0, 0));
        assertEquals(36, pair.hr().grid().width());
        assertEquals(new Grid.Relation(4, 4, 0, 0), pair.relation());
        final float[] first = new float[1];
        pair.lr().read(0, 0, 0, 1, 1, first);
        assertArrayEquals(new float[] { 2 + 2 * 30 }, first);
        pair.hr().read(0, 0, 0, 1, 1, first);
        assertArrayEquals(new float[] { 2 + 2 * 40 }, first);
    }

    @Test
    void fractionsBetweenHrPixelsStayInTheRelation() {
        final Pair pair = Pair.of(at(0, 0, 6, 100, 100), at(-9, 9, 10, 50, 50));
        assertEquals(1 / 6.0, pair.relation().originX(), 1e-9);
        assertEquals(5 / 3.0, pair.relation().factorX(), 1e-9);
    }

    @Test
    void swappedApartOrSkewedPairsAreRefused() {
        assertTrue(message(at(0, 0, 10, 9, 9), at(0, 0, 2.5, 36, 36)).contains("swapped"));
        assertTrue(message(at(0, 0, 2.5, 40, 40), at(5000, 0, 10, 9, 9)).contains("do not overlap"));
        final Raster wide = Raster.wrap(new float[][] { new float[100] },
            Grid.northUp(0, 0, 10, 14, UTM, 10, 10), List.of(Band.unnamed()), "wide");
        assertTrue(message(at(0, 0, 2.5, 40, 40), wide).contains("square"));
    }

    private static String message(final Raster hr, final Raster lr) {
        return assertThrows(IllegalArgumentException.class, () -> Pair.of(hr, lr)).getMessage();
    }
}
