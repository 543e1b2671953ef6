package io.github.pairforge.score;

import java.io.IOException;
import java.util.List;

import io.github.pairforge.align.Shift;
import io.github.pairforge.blur.GaussianKernel;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.degrade.BandDegradation;
import io.github.pairforge.degrade.Degradation;
import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.degrade.Provenance;
import io.github.pairforge.degrade.StageOrder;
import io.github.pairforge.harmonize.NoHarmonization;
import io.github.pairforge.noise.NoNoise;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterSource;

/**
 * HR brought to LR pixels before anybody has fitted the LR sensor's kernel.
 *
 * <p>A Gaussian of half an LR pixel, then linear interpolation at the centres of LR pixels. Both keep the centre of
 * gravity whatever the factor is, so nothing moves; the mean over LR pixels, which weighs whole HR pixels, would do so
 * by up to 0.04 LR pixels at a factor of 5/3. At LR's Nyquist frequency the Gaussian passes {@code exp(−π²/8)} = 0.29;
 * with the interpolation and HR's own blur that makes about 0.2, in the middle of what is usual for optical sensors
 * (0.1 to 0.3), and little of what lies beyond is left to alias.
 */
public final class NeutralDegradation {

    /** LR pixels. */
    private static final double SIGMA = 0.5;

    private NeutralDegradation() {
    }

    /**
     * The model of any bands.
     *
     * @param factor LR pixel size in HR pixels
     */
    public static DegradationModel model(final double factor) {
        final double sigma = SIGMA * factor;
        final int size = 2 * (int) Math.ceil(3 * sigma) + 1;
        return new DegradationModel("neutral", "", "", StageOrder.BLUR_FIRST, 0,
            List.of(new BandDegradation(Band.unnamed(), new GaussianKernel(sigma, size), Resampling.BILINEAR,
                new NoNoise())),
            new NoHarmonization(), Provenance.NONE);
    }

    static Raster onto(final Grid lr, final RasterSource hr, final Progress progress) throws IOException {
        return Degradation.onto(lr, hr, model(hr.grid().relate(lr).factor()), 0).inMemory(progress);
    }

    /**
     * The same after a shift has been removed: not LR moves onto HR, which would resample it, but HR's grid the other
     * way, which is exact.
     *
     * @param shift what to add to positions in LR so that it lies on HR, LR pixels
     */
    static Raster onto(final Grid lr, final RasterSource hr, final Shift shift, final Progress progress)
        throws IOException
    {
        final double[] pixel = lr.transform();
        final double[] moved = hr.grid().transform();
        moved[0] -= pixel[1] * shift.dx() + pixel[2] * shift.dy();
        moved[3] -= pixel[4] * shift.dx() + pixel[5] * shift.dy();
        final Grid grid = new Grid(moved, hr.grid().crs(), hr.grid().width(), hr.grid().height());
        return onto(lr, hr.withGrid(grid), progress);
    }
}
