package io.github.pairforge.evaluate;

import java.util.Arrays;

import io.github.pairforge.evaluate.Distance.Sum;
import io.github.pairforge.raster.Blocks;
import io.github.pairforge.raster.Tile;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.type.numeric.real.FloatType;

/**
 * {@link Distance}s between images over three kinds of sets of values: the bands of a pixel, all values of a square
 * patch, all values of the image. As opensr-test aggregates.
 *
 * <p>Images have axes x, y, band; reflectance, NaN = nodata. Pixels with a value that is not finite in any band of
 * either image are left out. Computed in double on the calling thread.
 */
public final class Distances {

    private Distances() {
    }

    /**
     * The distance between the spectra of each pixel.
     *
     * @return axes x, y
     * @throws IllegalArgumentException when sizes or band counts differ
     */
    public static RandomAccessibleInterval<FloatType> perPixel(final Distance distance,
        final RandomAccessibleInterval<FloatType> image, final RandomAccessibleInterval<FloatType> reference)
    {
        final ImagePair pair = ImagePair.of(image, reference);
        final SpectrumRow row = new SpectrumRow(pair);
        final float[] out = new float[pair.width()];
        final RandomAccessibleInterval<FloatType> map = PlanarImgs.floats(pair.width(), pair.height());
        for (int y = 0; y < pair.height(); y++) {
            row.read(y);
            for (int i = 0; i < out.length; i++) {
                final Sum sum = distance.start();
                add(sum, row, i);
                out[i] = (float) sum.value();
            }
            Blocks.write(out, 0, new Tile(y, 0, y, out.length, 1), map);
        }
        return map;
    }

    /**
     * The distance between both images as a whole.
     *
     * @throws IllegalArgumentException when sizes or band counts differ
     */
    public static double ofImages(final Distance distance, final RandomAccessibleInterval<FloatType> image,
        final RandomAccessibleInterval<FloatType> reference)
    {
        final ImagePair pair = ImagePair.of(image, reference);
        final SpectrumRow row = new SpectrumRow(pair);
        final Sum sum = distance.start();
        for (int y = 0; y < pair.height(); y++) {
            row.read(y);
            for (int i = 0; i < pair.width(); i++) {
                add(sum, row, i);
            }
        }
        return sum.value();
    }

    /**
     * The distance within each square patch; those at the right and lower edge may be smaller.
     *
     * @param side of a patch, pixels, at least 1
     * @return one pixel per patch, axes x, y
     * @throws IllegalArgumentException when sizes or band counts differ, or the side is below 1
     */
    public static RandomAccessibleInterval<FloatType> perPatch(final Distance distance, final int side,
        final RandomAccessibleInterval<FloatType> image, final RandomAccessibleInterval<FloatType> reference)
    {
        if (side < 1) {
            throw new IllegalArgumentException("A patch of " + side + " pixels has no pixels.");
        }
        final ImagePair pair = ImagePair.of(image, reference);
        final SpectrumRow row = new SpectrumRow(pair);
        final int across = (pair.width() - 1) / side + 1;
        final int down = (pair.height() - 1) / side + 1;
        final Sum[] sums = new Sum[across];
        final float[] out = new float[across];
        final RandomAccessibleInterval<FloatType> map = PlanarImgs.floats(across, down);
        for (int p = 0; p < down; p++) {
            Arrays.setAll(sums, i -> distance.start());
            for (int y = p * side; y < Math.min(pair.height(), (p + 1L) * side); y++) {
                row.read(y);
                for (int i = 0; i < pair.width(); i++) {
                    add(sums[i / side], row, i);
                }
            }
            for (int i = 0; i < across; i++) {
                out[i] = (float) sums[i].value();
            }
            Blocks.write(out, 0, new Tile(p, 0, p, across, 1), map);
        }
        return map;
    }

    private static void add(final Sum sum, final SpectrumRow row, final int i) {
        if (row.isFinite(i)) {
            for (int b = 0; b < row.x.length; b++) {
                sum.add(row.x[b][i], row.y[b][i]);
            }
        }
    }
}
