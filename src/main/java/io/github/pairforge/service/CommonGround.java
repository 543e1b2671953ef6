package io.github.pairforge.service;

import java.io.IOException;
import java.util.List;

import io.github.pairforge.blur.BlurKernel;
import io.github.pairforge.blur.NoBlur;
import io.github.pairforge.blur.Resampling;
import io.github.pairforge.degrade.BandDegradation;
import io.github.pairforge.degrade.Degradation;
import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.degrade.Presets;
import io.github.pairforge.noise.NoNoise;
import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Pair;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterLoading;
import io.github.pairforge.raster.RasterSource;

/**
 * What an image and its reference have in common, in the pixels of the coarser of both: where shifts are measured.
 *
 * @param grid the common grid
 * @param reference what lies on it
 */
record CommonGround(Grid grid, Raster reference) {

    /** Standard deviation of the blur before finer pixels are averaged, coarse pixels: near that of optical sensors. */
    private static final double BLUR = 0.48;

    private static final long SHOWN = 512;

    /** Pixels that differ by less in size count as equal. */
    private static final double SAME = 1.01;

    /**
     * @param most longest side of the common grid, of which the central part is taken
     * @throws IllegalArgumentException when the images do not overlap, are rotated against each other, or count in
     *             other systems
     */
    static CommonGround of(final RasterSource image, final RasterSource reference, final long most,
        final Progress progress) throws IOException
    {
        final boolean imageIsFine = area(image.grid()) <= area(reference.grid());
        final Grid whole = (imageIsFine ? Pair.of(image, reference) : Pair.of(reference, image)).lr().grid();
        final long w = Math.min(most, whole.width());
        final long h = Math.min(most, whole.height());
        final Grid grid = w == whole.width() && h == whole.height() ? whole
            : whole.crop((whole.width() - w) / 2, (whole.height() - h) / 2, w, h);
        return new CommonGround(grid, on(grid, reference, progress));
    }

    private static double area(final Grid grid) {
        return grid.pixelWidth() * grid.pixelHeight();
    }

    /** The central part, as much as a picture shows; the whole when it is not larger. */
    CommonGround centre() throws IOException {
        final long w = Math.min(SHOWN, grid.width());
        final long h = Math.min(SHOWN, grid.height());
        if (w == grid.width() && h == grid.height()) {
            return this;
        }
        final RasterSource part = reference.crop((grid.width() - w) / 2, (grid.height() - h) / 2, w, h);
        return new CommonGround(part.grid(), RasterLoading.load(part, Progress.NONE));
    }

    /** An image of the same bands on the common grid; finer ones are blurred and averaged. */
    Raster with(final RasterSource image, final Progress progress) throws IOException {
        return on(grid, image, progress);
    }

    private static Raster on(final Grid grid, final RasterSource image, final Progress progress) throws IOException {
        return RasterLoading.load(Degradation.onto(grid, image, model(image.grid().relate(grid).factor()), 0),
            progress);
    }

    private static DegradationModel model(final double factor) {
        final BlurKernel kernel = factor < SAME ? new NoBlur() : Presets.gaussianKernel(BLUR * factor);
        final DegradationModel ideal = Presets.identity();
        return new DegradationModel("matching", "", "", ideal.order(), 0,
            List.of(new BandDegradation(Band.unnamed(), kernel, Resampling.AREA, new NoNoise())),
            ideal.harmonization(), ideal.provenance());
    }
}
