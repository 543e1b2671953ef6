package io.github.pairforge.raster;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.array.ArrayImgs;
import net.imglib2.img.cell.CellImgFactory;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.view.Views;

import org.junit.jupiter.api.Test;

class BlocksTest {

    @Test
    void whatIsWrittenIsReadBackWhateverStoresIt() {
        final List<RandomAccessibleInterval<FloatType>> images = List.of(ArrayImgs.floats(7, 5, 3),
            PlanarImgs.floats(7, 5, 3), new CellImgFactory<>(new FloatType(), 3, 2, 1).create(7, 5, 3),
            Views.translate(ArrayImgs.floats(9, 8, 4), -1, -2, -1));
        for (final RandomAccessibleInterval<FloatType> image : images) {
            final Tile tile = new Tile(0, 2, 1, 3, 2);
            Blocks.write(new float[] { 1, 2, 3, 4, 5, 6 }, 1, tile, image);
            final float[] back = new float[6];
            Blocks.read(Blocks.reader(image), 1, tile, back);
            assertArrayEquals(new float[] { 1, 2, 3, 4, 5, 6 }, back);
            assertEquals(5, image.getAt(3, 2, 1).get());
            double sum = 0;
            for (final FloatType t : Views.flatIterable(image)) {
                sum += t.get();
            }
            assertEquals(21, sum, "nothing else is written");
        }
    }

    @Test
    void imagesWithoutBandAxisHaveOneBand() {
        final RandomAccessibleInterval<FloatType> image = ArrayImgs.floats(4, 3);
        Blocks.write(new float[] { 8 }, 0, new Tile(0, 1, 2, 1, 1), image);
        assertEquals(8, image.getAt(1, 2).get());
        assertEquals(1, Blocks.bands(image));
        assertThrows(IllegalArgumentException.class, () -> Blocks.minBand("image", ArrayImgs.floats(4, 3, 2, 2)));
    }

    @Test
    void integersAreReadAsFloatsOfTheSameValue() {
        final float[] out = new float[2];
        Blocks.read(Blocks.reader(ArrayImgs.unsignedShorts(new short[] { -1, 5 }, 2, 1)), 0, new Tile(0, 0, 0, 2, 1),
            out);
        assertArrayEquals(new float[] { 65535, 5 }, out);
    }
}
