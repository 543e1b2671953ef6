package io.github.pairforge.fit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;

import net.imglib2.RandomAccessibleInterval;
import net.imglib2.type.numeric.RealType;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Blocks;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Pair;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Tile;

/** Fitting open images of the same ground, corner to corner. */
public final class Fits {

    private Fits() {
    }

    /**
     * Finds the blur between two images by least error; see {@link KernelFit}.
     *
     * @param hr axes x, y or x, y, band; reflectance, NaN = nodata
     * @param lr the same ground and bands in larger pixels
     * @param settings candidates, criterion, bootstrap
     * @return curves, shifts, intervals and verdicts
     * @throws IllegalArgumentException when bands differ, LR is finer than HR, or too little is left to fit
     * @implNote op names='pairforge.fitBlurKernel', type=Function
     */
    public static KernelFitResult fitBlurKernel(final RandomAccessibleInterval<? extends RealType<?>> hr,
        final RandomAccessibleInterval<? extends RealType<?>> lr, final FitSettings settings)
    {
        try {
            return KernelFit.fit(List.of(pair(hr, lr)), settings, Progress.NONE);
        }
        catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Finds the degradation model that turns one image into the other; see {@link DegradationFit}.
     *
     * @param hr axes x, y or x, y, band; reflectance, NaN = nodata
     * @param lr the same ground and bands in larger pixels
     * @param settings criterion, candidates, bootstrap
     * @return the model and how sure each part of it is
     * @throws IllegalArgumentException when bands differ, LR is finer than HR, or too little is left to fit
     * @implNote op names='pairforge.fitDegradation', type=Function
     */
    public static DegradationFitResult fitDegradation(final RandomAccessibleInterval<? extends RealType<?>> hr,
        final RandomAccessibleInterval<? extends RealType<?>> lr, final DegradationFitSettings settings)
    {
        try {
            return DegradationFit.fit(List.of(pair(hr, lr)), settings, Progress.NONE);
        }
        catch (final IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PairData pair(final RandomAccessibleInterval<? extends RealType<?>> hr,
        final RandomAccessibleInterval<? extends RealType<?>> lr) throws IOException
    {
        final Raster fine = raster("HR", hr);
        final Raster coarse = raster("LR", lr);
        final Grid grid = fine.grid().withSize(coarse.grid().width(), coarse.grid().height());
        return PairData.of(Pair.of(fine, coarse.withGrid(grid)), Progress.NONE);
    }

    private static Raster raster(final String name, final RandomAccessibleInterval<? extends RealType<?>> image) {
        final int first = Blocks.minBand(name, image);
        final int width = Math.toIntExact(image.dimension(0));
        final int height = Math.toIntExact(image.dimension(1));
        final float[][] planes = new float[Blocks.bands(image)][width * height];
        for (int b = 0; b < planes.length; b++) {
            Blocks.read(Blocks.reader(image), first + b, new Tile(0, image.min(0), image.min(1), width, height),
                planes[b]);
        }
        return Raster.wrap(planes, Grid.ofPixels(width, height), Collections.nCopies(planes.length, Band.unnamed()),
            name);
    }
}
