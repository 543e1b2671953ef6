package io.github.pairforge.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;

import org.junit.jupiter.api.Test;

import io.github.pairforge.raster.Raster;
import io.github.pairforge.testing.Rasters;

class CheckerboardTest {

    private static final Stretch STRETCH = Stretch.fixed(0, 1, 1);
    private static final int BLACK = 0xff000000;
    private static final int WHITE = 0xffffffff;

    private static Raster image(final int size, final float value) {
        return Rasters.metric(120.0 / size, size, size, Rasters.constant(size * size, value));
    }

    @Test
    void squaresAlternateFromTheFirstImage() {
        final BufferedImage board = Checkerboard.of(image(12, 0), image(12, 1), 3, STRETCH);
        assertEquals(12, board.getWidth());
        for (int y = 0; y < 12; y++) {
            for (int x = 0; x < 12; x++) {
                assertEquals((x / 3 + y / 3) % 2 == 0 ? BLACK : WHITE, board.getRGB(x, y), x + " " + y);
            }
        }
    }

    @Test
    void squaresCountPixelsOfTheCoarserImage() {
        for (final Raster[] pair : new Raster[][] { { image(12, 0), image(30, 1) }, { image(30, 0), image(12, 1) } }) {
            final BufferedImage board = Checkerboard.of(pair[0], pair[1], 4, STRETCH);
            assertEquals(30, board.getWidth());
            assertEquals(BLACK, board.getRGB(9, 9));
            assertEquals(WHITE, board.getRGB(10, 9));
            assertEquals(BLACK, board.getRGB(10, 10));
        }
    }

    @Test
    void nodataStaysNodata() {
        final BufferedImage board = Checkerboard.of(image(12, Float.NaN), image(12, 1), 6, STRETCH);
        assertEquals(Nodata.colour(2, 2), board.getRGB(2, 2));
        assertEquals(WHITE, board.getRGB(8, 2));
    }

    @Test
    void panelsNameBothImages() {
        final Panel panel = Checkerboard.panel("Checkerboard", image(12, 0), image(24, 1), 3, STRETCH);
        assertEquals(5, panel.groundSamplingDistance());
        assertTrue(panel.subtitle().contains("3 pixels"), panel.subtitle());
    }

    @Test
    void squaresHaveASize() {
        assertThrows(IllegalArgumentException.class, () -> Checkerboard.of(image(4, 0), image(4, 1), 0, STRETCH));
    }
}
