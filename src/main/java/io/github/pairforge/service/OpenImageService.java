package io.github.pairforge.service;

import java.io.File;
import java.io.IOException;
import java.util.Optional;

import org.scijava.service.AbstractService;

import ij.ImagePlus;

import io.github.pairforge.io.imagej.ImagePlusRasters;
import io.github.pairforge.raster.Progress;

/** Tasks on open images as full tasks. */
abstract class OpenImageService extends AbstractService implements PairForgeService {

    @Override
    public ImagePlus load(final File file) throws IOException {
        return load(ImageInput.of(file), Progress.NONE).image().orElseThrow();
    }

    @Override
    public ImagePlus degrade(final ImagePlus hr, final String model, final long seed) throws IOException {
        return titled(degrade(DegradeTask.of(ImageInput.of(hr), model).withSeed(seed)).image(), "-degraded");
    }

    @Override
    public ImagePlus harmonize(final ImagePlus image, final ImagePlus reference) throws IOException {
        return titled(
            harmonize(HarmonizeTask.of(ImageInput.of(image), ImageInput.of(reference)), Progress.NONE).image(),
            "-harmonized");
    }

    @Override
    public ImagePlus align(final ImagePlus image, final ImagePlus reference) throws IOException {
        return titled(align(AlignTask.of(ImageInput.of(image), ImageInput.of(reference))).image(), "-aligned");
    }

    @Override
    public ImagePlus addNoise(final ImagePlus image, final String noise, final long seed) throws IOException {
        return titled(addNoise(NoiseTask.of(ImageInput.of(image), noise, seed), Progress.NONE).image(), "-noisy");
    }

    @Override
    public ImagePlus runModel(final ImagePlus image, final String models) throws IOException {
        return titled(runModel(ModelTask.of(ImageInput.of(image), models)).image(), "-model");
    }

    @Override
    public CompareResult compare(final ImagePlus degraded, final ImagePlus lr) throws IOException {
        return compare(CompareTask.ofImage(ImageInput.of(degraded), ImageInput.of(lr)).withSameExtent(true));
    }

    @Override
    public NoiseFitOutcome fitNoise(final ImagePlus scene) throws IOException {
        return fitNoise(NoiseFitTask.of(ImageInput.of(scene)));
    }

    @Override
    public ImagePlus denoise(final ImagePlus image) throws IOException {
        return titled(denoise(DenoiseTask.of(ImageInput.of(image))).made().image(), "-denoised");
    }

    @Override
    public ScoreResult score(final ImagePlus hr, final ImagePlus lr) throws IOException {
        return score(ScoreTask.of(ImageInput.of(hr), ImageInput.of(lr)).withSameExtent(!arePlaced(hr, lr)));
    }

    private static boolean arePlaced(final ImagePlus hr, final ImagePlus lr) {
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
        return titled(mixBands(BandMixTask.of(ImageInput.of(image), regression), Progress.NONE).image(), "-regressed");
    }

    /** A name of its own: Fiji's dialogs list images of one title only once. */
    private static ImagePlus titled(final Optional<ImagePlus> made, final String suffix) {
        final ImagePlus image = made.orElseThrow();
        image.setTitle(image.getTitle() + suffix);
        return image;
    }
}
