package io.github.pairforge.service;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

import io.github.pairforge.align.Shift;
import io.github.pairforge.align.ShiftEstimate;
import io.github.pairforge.align.ShiftSettings;
import io.github.pairforge.align.Shifts;
import io.github.pairforge.harmonize.BandMix;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterLoading;
import io.github.pairforge.raster.RasterSource;
import io.github.pairforge.raster.RecombinedSource;
import io.github.pairforge.regress.BandRegressionFit;
import io.github.pairforge.regress.GridPair;
import io.github.pairforge.regress.RegressionSettings;

/**
 * The shift of a pair whatever bands it has: a first regression turns the bands of HR into those of LR, which are then
 * compared.
 */
final class RegressionShift {

    /** Shifts are found in the central part of larger images: more pixels do not make them more certain. */
    private static final long LONGEST_SIDE = 1024;

    private RegressionShift() {
    }

    /**
     * What to add to positions in LR so that it lies on HR, LR pixels.
     *
     * @param name of the pair
     * @param search largest shift, LR pixels
     */
    static ShiftEstimate estimate(final String name, final RasterSource image, final RasterSource reference,
        final double search, final Progress progress) throws IOException
    {
        final Raster moving = RasterLoading.load(finite(centre(reference)), progress);
        final Raster still = RasterLoading.load(finite(centre(image)), progress);
        final int[] none = new int[reference.bands().size()];
        Arrays.fill(none, -1);
        final BandMix mix = BandRegressionFit.fit(List.of(new GridPair(name, still, moving)), none,
            RegressionSettings.DEFAULT.withHoldOut(false).withBootstrap(0, 1), progress).mix();
        final RasterSource mixed = new RecombinedSource(still, moving.bands(), mix::apply);
        return Shifts.estimate(RasterLoading.load(mixed, progress).pixels(), moving.pixels(),
            ShiftSettings.DEFAULT.withLimit(search));
    }

    private static RasterSource centre(final RasterSource source) {
        final long w = Math.min(LONGEST_SIDE, source.grid().width());
        final long h = Math.min(LONGEST_SIDE, source.grid().height());
        return source.crop((source.grid().width() - w) / 2, (source.grid().height() - h) / 2, w, h);
    }

    /** Saturated pixels are infinite; here they are nodata. */
    private static RasterSource finite(final RasterSource source) {
        return source.with((band, tile, values) -> {
            for (int i = 0; i < tile.width() * tile.height(); i++) {
                values[i] = Float.isFinite(values[i]) ? values[i] : Float.NaN;
            }
        });
    }

    /** HR's grid moved so that LR lies on it: nothing is resampled. */
    static Grid moved(final Grid hr, final Grid lr, final Shift shift) {
        final double[] pixel = lr.transform();
        final double[] moved = hr.transform();
        moved[0] -= pixel[1] * shift.dx() + pixel[2] * shift.dy();
        moved[3] -= pixel[4] * shift.dx() + pixel[5] * shift.dy();
        return new Grid(moved, hr.crs(), hr.width(), hr.height());
    }
}
