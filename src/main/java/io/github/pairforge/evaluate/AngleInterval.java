package io.github.pairforge.evaluate;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.ToDoubleFunction;

import io.github.pairforge.raster.Philox;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.real.FloatType;

/**
 * A spectral angle and how well the image determines it.
 *
 * <p>Percentile interval of a block bootstrap (Efron 1979; blocks after Künsch 1989): the image is cut into up to
 * 8 × 8 blocks, as many of them are drawn with replacement, and the angles are computed anew from what was drawn.
 * Neighbouring pixels are alike; blocks, unlike pixels, are nearly independent of each other.
 *
 * @param angle of all pixels
 * @param low lower ends of the three angles' intervals, degrees; 0 where there are fewer than 4 blocks with pixels
 * @param high upper ends, degrees; 180 where there are fewer than 4 blocks with pixels
 */
public record AngleInterval(SpectralAngle angle, SpectralAngle low, SpectralAngle high) {

    private static final int MOST_BLOCKS = 8;
    private static final int FEWEST_USED = 4;
    private static final int DRAWS = 400;
    /** Of {@link Philox}. */
    private static final int STREAM = 17;

    /**
     * Compares two images.
     *
     * @param image axes x, y, band; reflectance, NaN = nodata
     * @param reference of the same size
     * @param confidence of the interval, between 0 and 1
     * @param seed of the draws
     * @throws IllegalArgumentException when sizes or band counts differ, or the confidence is out of range
     */
    public static AngleInterval of(final RandomAccessibleInterval<FloatType> image,
        final RandomAccessibleInterval<FloatType> reference, final double confidence, final long seed)
    {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("A confidence of " + confidence + " is not between 0 and 1.");
        }
        final ImagePair pair = ImagePair.of(image, reference);
        final AngleSums[] blocks = blocks(pair);
        final AngleSums total = new AngleSums(pair.bands());
        Arrays.stream(blocks).forEach(total::add);
        final SpectralAngle angle = total.angles();
        final AngleSums[] used = Arrays.stream(blocks).filter(b -> b.pixels() > 0).toArray(AngleSums[]::new);
        if (used.length < FEWEST_USED) {
            return new AngleInterval(angle, all(0, angle.pixels()), all(180, angle.pixels()));
        }
        final SpectralAngle[] drawn = draw(used, pair.bands(), seed);
        final double tail = (1 - confidence) / 2;
        return new AngleInterval(angle, end(drawn, tail, angle, Math::min), end(drawn, 1 - tail, angle, Math::max));
    }

    private static SpectralAngle all(final double degrees, final long pixels) {
        final double value = pixels == 0 ? Double.NaN : degrees;
        return new SpectralAngle(value, value, value, pixels);
    }

    private static AngleSums[] blocks(final ImagePair pair) {
        final int across = Math.min(MOST_BLOCKS, pair.width());
        final int down = Math.min(MOST_BLOCKS, pair.height());
        final AngleSums[] blocks = new AngleSums[across * down];
        Arrays.setAll(blocks, i -> new AngleSums(pair.bands()));
        final SpectrumRow row = new SpectrumRow(pair);
        for (int y = 0; y < pair.height(); y++) {
            row.read(y);
            final int by = (int) ((long) y * down / pair.height());
            for (int bx = 0; bx < across; bx++) {
                final int from = (int) (((long) bx * pair.width() + across - 1) / across);
                final int to = (int) (((bx + 1L) * pair.width() + across - 1) / across);
                blocks[by * across + bx].add(row, from, to);
            }
        }
        return blocks;
    }

    private static SpectralAngle[] draw(final AngleSums[] blocks, final int bands, final long seed) {
        final SpectralAngle[] drawn = new SpectralAngle[DRAWS];
        final int[] words = new int[blocks.length];
        for (int i = 0; i < DRAWS; i++) {
            Philox.fillBits(seed, STREAM, 0, i, 0, words.length, words);
            final AngleSums sums = new AngleSums(bands);
            for (final int word : words) {
                sums.add(blocks[(int) ((word & 0xffffffffL) * blocks.length >>> 32)]);
            }
            drawn[i] = sums.angles();
        }
        return drawn;
    }

    /**
     * One end of the three intervals. Angles are never negative, so that close to 0 all draws may lie above the angle
     * itself; the interval holds it nevertheless.
     */
    private static SpectralAngle end(final SpectralAngle[] drawn, final double p, final SpectralAngle angle,
        final DoubleBinaryOperator outer)
    {
        return new SpectralAngle(end(drawn, p, SpectralAngle::perPixel, angle, outer),
            end(drawn, p, SpectralAngle::flattened, angle, outer),
            end(drawn, p, SpectralAngle::meanSpectra, angle, outer), angle.pixels());
    }

    private static double end(final SpectralAngle[] drawn, final double p, final ToDoubleFunction<SpectralAngle> which,
        final SpectralAngle angle, final DoubleBinaryOperator outer)
    {
        return outer.applyAsDouble(quantile(drawn, p, which), which.applyAsDouble(angle));
    }

    private static double quantile(final SpectralAngle[] drawn, final double p,
        final ToDoubleFunction<SpectralAngle> which)
    {
        final double[] sorted = Arrays.stream(drawn).mapToDouble(which).sorted().toArray();
        final double position = p * (sorted.length - 1);
        final int below = (int) position;
        final int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
