package io.github.pairforge.denoise;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.testing.Rasters;

class MosaicSourceTest {

    private static Raster numbered(final int width, final int height) {
        final float[][] planes = new float[2][width * height];
        for (int i = 0; i < width * height; i++) {
            planes[0][i] = i;
            planes[1][i] = -i;
        }
        return Rasters.of(width, height, planes);
    }

    @Test
    void partsStandSideBySide() throws IOException {
        final float[] out = new float[15];
        new MosaicSource(numbered(5, 3), 2).read(0, 0, 0, 5, 3, out);
        assertArrayEquals(new float[] { 0, 2, 4, 1, 3, 10, 12, 14, 11, 13, 5, 7, 9, 6, 8 }, out);
    }

    @ParameterizedTest
    @CsvSource({ "12,8,2", "13,9,2", "13,11,3", "14,10,3", "17,9,4", "4,4,4", "8,5,5" })
    void placesAreThoseOfThePixelShuffleInAnyWindow(final int width, final int height, final int stride)
        throws IOException
    {
        final Raster image = numbered(width, height);
        final PixelShuffle shuffle = new PixelShuffle(width, height, stride);
        final List<float[]> parts = shuffle.shuffle(image.plane(1));
        final MosaicSource mosaic = new MosaicSource(image, stride);
        int top = 0;
        for (int i = 0; i < stride; i++) {
            int left = 0;
            for (int j = 0; j < stride; j++) {
                final int p = i * stride + j;
                final float[] got = new float[shuffle.width(p) * shuffle.height(p)];
                mosaic.read(1, left, top, shuffle.width(p), shuffle.height(p), got);
                assertArrayEquals(parts.get(p), got, "part " + p);
                left += shuffle.width(p);
            }
            assertEquals(width, left);
            top += shuffle.height(i * stride);
        }
        assertEquals(height, top);
        final RasterSource back = mosaic.unshuffle(mosaic);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                final float[][] pixel = new float[2][1];
                back.read(x, y, 1, 1, pixel);
                assertEquals(y * width + x, pixel[0][0]);
                assertEquals(-y * width - x, pixel[1][0]);
            }
        }
    }
}
