package io.github.pairforge.service;

import java.io.File;
import java.io.IOException;

import org.scijava.service.AbstractService;

import ij.ImagePlus;

import io.github.pairforge.io.imagej.ImagePlusRasters;
import io.github.pairforge.raster.Progress;

/** Tasks on open images with their usual settings, for scripts. */
abstract class OpenImageTasks extends AbstractService implements PairForgeService {

    @Override
    public ImagePlus denoise(final ImagePlus image) throws IOException {
        return denoise(DenoiseTask.of(ImageInput.of(image))).made().image().orElseThrow();
    }

    @Override
    public ScoreResult score(final ImagePlus hr, final ImagePlus lr) throws IOException {
        return score(ScoreTask.of(ImageInput.of(hr), ImageInput.of(lr)).withSameExtent(!arePlaced(hr, lr)));
    }

    static boolean arePlaced(final ImagePlus hr, final ImagePlus lr) {
        return ImagePlusRasters.read(hr).raster().grid().isGeoreferenced()
            && ImagePlusRasters.read(lr).raster().grid().isGeoreferenced();
    }

    @Override
    public FitResult fit(final ImagePlus hr, final ImagePlus lr) throws IOException {
        return fit(FitTask.of(FitPairs.of(
            FitPair.of(ImageInput.of(hr), ImageInput.of(lr)).withSameExtent(!arePlaced(hr, lr)))));
    }

    @Override
    public KernelFitOutcome fitKernel(final ImagePlus hr, final ImagePlus lr) throws IOException {
        return fitKernel(KernelFitTask.of(FitPairs.of(
            FitPair.of(ImageInput.of(hr), ImageInput.of(lr)).withSameExtent(!arePlaced(hr, lr)))));
    }

    @Override
    public BandRegressionOutcome regress(final ImagePlus hr, final ImagePlus lr) throws IOException {
        return regress(BandRegressionTask.of(FitPairs.of(
            FitPair.of(ImageInput.of(hr), ImageInput.of(lr)).withSameExtent(!arePlaced(hr, lr)))));
    }

    @Override
    public ImagePlus mixBands(final ImagePlus image, final File regression) throws IOException {
        return mixBands(BandMixTask.of(ImageInput.of(image), regression), Progress.NONE).image().orElseThrow();
    }
}
