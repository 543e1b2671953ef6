package io.github.pairforge.denoise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.blocks.PrimitiveBlocks;
import net.imglib2.type.numeric.real.FloatType;
import net.imglib2.util.Intervals;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Blocks;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.Tile;
import io.github.pairforge.raster.TileWalk;
import io.github.pairforge.raster.Tiling;

/** Taking noise out of images. */
public final class Denoises {

    private static final int TILE = 256;

    private Denoises() {
    }

    /**
     * Takes noise out of an image by {@link DctDenoiser}.
     *
     * <p>The bits do not depend on threads; runs on the caller's ImgLib2 parallelism.
     *
     * @param in reflectance, 1.0 = 100 %, axes x, y or x, y, band; NaN is nodata
     * @param sigma standard deviation of the noise in reflectance, or NaN to measure it per band and reflectance
     * @param out of the same interval; receives the image without its noise, NaN where the input is NaN
     * @throws IllegalArgumentException when intervals differ, a pixel is infinite, a band has no valid pixel, or the
     *             image is too small to measure its noise
     * @implNote op names='pairforge.denoise', type=Computer
     */
    public static void denoise(final RandomAccessibleInterval<FloatType> in, final double sigma,
        final RandomAccessibleInterval<FloatType> out)
    {
        final int first = Blocks.minBand("input image", in);
        if (!Intervals.equals(in, out)) {
            throw new IllegalArgumentException("The output image " + Intervals.toString(out)
                + " does not cover the same pixels as the input image " + Intervals.toString(in) + ".");
        }
        if (Intervals.numElements(out) == 0) {
            return;
        }
        final int w = Math.toIntExact(in.dimension(0));
        final int h = Math.toIntExact(in.dimension(1));
        final float[][] planes = new float[Blocks.bands(in)][w * h];
        final PrimitiveBlocks<FloatType> reader = Blocks.reader(in);
        final Tile whole = new Tile(0, in.min(0), in.min(1), w, h);
        for (int b = 0; b < planes.length; b++) {
            Blocks.read(reader, first + b, whole, planes[b]);
        }
        final Raster raster = Raster.wrap(planes, Grid.ofPixels(w, h),
            Collections.nCopies(planes.length, Band.unnamed()), "image");
        try {
            final RasterSource made =
                new DctDenoiser().denoise(raster, DenoiseSettings.DEFAULT.withSigma(sigma), Progress.NONE);
            TileWalk.forEach(new Tiling(w, h, TILE, TILE), "Denoising", Progress.NONE, t -> {
                final float[][] values = new float[planes.length][t.width() * t.height()];
                made.read(t.x(), t.y(), t.width(), t.height(), values);
                final Tile place = new Tile(t.index(), t.x() + in.min(0), t.y() + in.min(1), t.width(), t.height());
                for (int b = 0; b < planes.length; b++) {
                    Blocks.write(values[b], first + b, place, out);
                }
            });
        }
        catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
