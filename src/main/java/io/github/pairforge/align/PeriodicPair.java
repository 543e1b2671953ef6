package io.github.pairforge.align;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.blocks.PrimitiveBlocks;
import net.imglib2.type.numeric.RealType;
import net.imglib2.type.numeric.real.FloatType;

import io.github.pairforge.raster.Blocks;
import io.github.pairforge.raster.Tile;

/** Two images as they are, taken for one period each. */
final class PeriodicPair {

    private PeriodicPair() {
    }

    static CrossSpectrum spectrum(final RandomAccessibleInterval<? extends RealType<?>> reference,
        final RandomAccessibleInterval<? extends RealType<?>> moving)
    {
        PreparedPair.checkSizes(reference, moving);
        final CrossSpectrum spectrum =
            new CrossSpectrum((int) reference.dimension(0), (int) reference.dimension(1));
        final PrimitiveBlocks<FloatType> a = Blocks.reader(reference);
        final PrimitiveBlocks<FloatType> b = Blocks.reader(moving);
        for (int band = 0; band < Blocks.bands(reference); band++) {
            fill(a, reference, band, spectrum.input(), 0);
            fill(b, moving, band, spectrum.input(), 1);
            spectrum.add();
        }
        return spectrum;
    }

    private static void fill(final PrimitiveBlocks<FloatType> reader, final RandomAccessibleInterval<?> image,
        final int band, final double[] out, final int offset)
    {
        final float[] values = new float[out.length / 2];
        Blocks.read(reader, Blocks.minBand("image", image) + band,
            new Tile(0, image.min(0), image.min(1), (int) image.dimension(0), (int) image.dimension(1)), values);
        for (int i = 0; i < values.length; i++) {
            if (!Float.isFinite(values[i])) {
                throw new IllegalArgumentException("Band " + (band + 1) + " holds " + values[i]
                    + "; a periodic correlation needs finite values everywhere: estimate the shift instead.");
            }
            out[2 * i + offset] = values[i];
        }
    }
}
