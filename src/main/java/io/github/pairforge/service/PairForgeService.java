package io.github.pairforge.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.scijava.service.SciJavaService;


import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.harmonize.method.HarmonizeMethod;
import io.github.pairforge.io.RasterFile;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.score.ScoreSettings;

/**
 * Everything PairForge does, one method per task; Commands, macros, Jython and the command line all come here.
 *
 * <p>In a script: {@code #@ PairForgeService forge}. Images are reflectance (1.0 = 100 %) with bands along channels, or
 * slices, or RGB; NaN is nodata. Bad input is an {@link IllegalArgumentException} in one sentence, a file that cannot
 * be read or written an {@link IOException}; in both cases nothing is written.
 */
public interface PairForgeService extends SciJavaService, OpenImageTasks {

    /** Opens any raster a reader is installed for. Reads only what describes it. */
    RasterFile open(Path file) throws IOException;

    /** Reads a raster into memory, as reflectance. */
    TaskResult load(ImageInput image, Progress progress) throws IOException;

    /** A preset by name, or a model file. */
    DegradationModel model(String presetOrFile) throws IOException;

    /** Makes an LR image from an HR one: {@code I_LR = λ[δ(I_HR)] + e}. */
    TaskResult degrade(DegradeTask task, Progress progress) throws IOException;

    /** {@link #degrade(DegradeTask, Progress)} without progress. */
    default TaskResult degrade(final DegradeTask task) throws IOException {
        return degrade(task, Progress.NONE);
    }

    /** Gives an image the radiometry of a reference or of a style. */
    TaskResult harmonize(HarmonizeTask task, Progress progress) throws IOException;

    /** {@link #harmonize(HarmonizeTask, Progress)} without progress. */
    default TaskResult harmonize(final HarmonizeTask task) throws IOException {
        return harmonize(task, Progress.NONE);
    }

    /** The ways to harmonize that are installed, the default first. */
    List<HarmonizeMethod> harmonizations();

    /** Sets several harmonizations of an image side by side, with numbers, and picks one if asked to. */
    CandidatesResult compareHarmonizations(CandidatesTask task, Progress progress) throws IOException;

    /** {@link #compareHarmonizations(CandidatesTask, Progress)} without progress. */
    default CandidatesResult compareHarmonizations(final CandidatesTask task) throws IOException {
        return compareHarmonizations(task, Progress.NONE);
    }

    /** Plots how the values of the bands are distributed in a result and its reference. */
    DistributionsResult distributions(DistributionsTask task, Progress progress) throws IOException;

    /** {@link #distributions(DistributionsTask, Progress)} without progress. */
    default DistributionsResult distributions(final DistributionsTask task) throws IOException {
        return distributions(task, Progress.NONE);
    }

    /** Moves an image onto a reference, or as an alignment file says, and resamples it. */
    AlignResult align(AlignTask task, Progress progress) throws IOException;

    /** {@link #align(AlignTask, Progress)} without progress. */
    default AlignResult align(final AlignTask task) throws IOException {
        return align(task, Progress.NONE);
    }

    /** Aligns every image of a time series to one of them, or to a reference image. */
    SeriesResult align(SeriesTask task, Progress progress) throws IOException;

    /** {@link #align(SeriesTask, Progress)} without progress. */
    default SeriesResult align(final SeriesTask task) throws IOException {
        return align(task, Progress.NONE);
    }

    /** Adds sensor noise. */
    TaskResult addNoise(NoiseTask task, Progress progress) throws IOException;

    /** Runs one network on an image, or several one after the other. */
    TaskResult runModel(ModelTask task, Progress progress) throws IOException;

    /** {@link #runModel(ModelTask, Progress)} without progress. */
    default TaskResult runModel(final ModelTask task) throws IOException {
        return runModel(task, Progress.NONE);
    }

    /** Lists, checks, shows or fetches networks. */
    ModelsResult models(ModelsTask task, Progress progress) throws IOException;

    /** {@link #models(ModelsTask, Progress)} without progress. */
    default ModelsResult models(final ModelsTask task) throws IOException {
        return models(task, Progress.NONE);
    }

    /** Looks for libraries that are missing, too old or there twice. */
    InstallationResult checkInstallation(InstallationTask task, Progress progress) throws IOException;

    /** {@link #checkInstallation(InstallationTask, Progress)} without progress. */
    default InstallationResult checkInstallation(final InstallationTask task) throws IOException {
        return checkInstallation(task, Progress.NONE);
    }

    /** Looks for networks in this folder from now on, in later sessions too. */
    void rememberModels(Path folder);

    /** Takes noise out of an image. */
    DenoiseResult denoise(DenoiseTask task, Progress progress) throws IOException;

    /** {@link #denoise(DenoiseTask, Progress)} without progress. */
    default DenoiseResult denoise(final DenoiseTask task) throws IOException {
        return denoise(task, Progress.NONE);
    }

    /** Names of the denoisers that are installed, the default first. */
    List<String> denoisers();

    /** Asks whether a pair is any good: aligned, and of the same spectra. */
    ScoreResult score(ScoreTask task, Progress progress) throws IOException;

    /** {@link #score(ScoreTask, Progress)} without progress. */
    default ScoreResult score(final ScoreTask task) throws IOException {
        return score(task, Progress.NONE);
    }

    /**
     * Scores many pairs into a table. A pair that cannot be scored has a row that says why; pairs that an earlier run
     * finished are not measured again.
     */
    BatchScoreResult scorePairs(BatchScoreTask task, Progress progress) throws IOException;

    /** {@link #scorePairs(BatchScoreTask, Progress)} without progress. */
    default BatchScoreResult scorePairs(final BatchScoreTask task) throws IOException {
        return scorePairs(task, Progress.NONE);
    }

    /**
     * Judges a table of scores by other limits without measuring again.
     *
     * @param scores what {@link #scorePairs} wrote
     * @param settings of which the limits and the aggregation count
     */
    BatchScoreResult rejudge(Path scores, ScoreSettings settings, BatchOutputs outputs) throws IOException;

    /** Measures the angle between the spectra of two images, pixel by pixel. */
    AngleResult spectralAngle(AngleTask task, Progress progress) throws IOException;

    /** {@link #spectralAngle(AngleTask, Progress)} without progress. */
    default AngleResult spectralAngle(final AngleTask task) throws IOException {
        return spectralAngle(task, Progress.NONE);
    }

    /**
     * Asks whether a degraded image looks as if the sensor had taken it: degrades HR with a model, or takes an image
     * that was degraded already, and sets it beside the real LR image. Works in memory.
     */
    CompareResult compare(CompareTask task, Progress progress) throws IOException;

    /** {@link #compare(CompareTask, Progress)} without progress. */
    default CompareResult compare(final CompareTask task) throws IOException {
        return compare(task, Progress.NONE);
    }

    /** Finds the blur between two sensors, and nothing else, by least error. */
    KernelFitOutcome fitKernel(KernelFitTask task, Progress progress) throws IOException;

    /** {@link #fitKernel(KernelFitTask, Progress)} without progress. */
    default KernelFitOutcome fitKernel(final KernelFitTask task) throws IOException {
        return fitKernel(task, Progress.NONE);
    }

    /** Finds the degradation model that turns HR into LR. */
    FitResult fit(FitTask task, Progress progress) throws IOException;

    /** {@link #fit(FitTask, Progress)} without progress. */
    default FitResult fit(final FitTask task) throws IOException {
        return fit(task, Progress.NONE);
    }

    /** Fits on all pairs but one, in turn, and compares what the model makes of that one with its real LR image. */
    LeaveOneOutResult leaveOneOut(LeaveOneOutTask task, Progress progress) throws IOException;

    /** Finds how the bands of LR follow from those of HR, of which there may be more or fewer. */
    BandRegressionOutcome regress(BandRegressionTask task, Progress progress) throws IOException;

    /** {@link #regress(BandRegressionTask, Progress)} without progress. */
    default BandRegressionOutcome regress(final BandRegressionTask task) throws IOException {
        return regress(task, Progress.NONE);
    }

    /**
     * Makes the bands of another sensor of an image's own: as many as the regression has results, by their names, on
     * the image's grid.
     */
    TaskResult mixBands(BandMixTask task, Progress progress) throws IOException;

    /** Names of the tie point matchers that are installed, the default first. */
    List<String> matchers();

    /**
     * Writes a made-up pair with its truth: {@code hr.tif}, {@code lr.tif} and {@code truth.json}.
     *
     * @param size columns and rows of HR, a multiple of {@code factor}
     * @param factor LR pixel size in HR pixels, 2 to 10
     * @param folder created when missing
     */
    void sample(long seed, int size, int factor, Path folder, Progress progress) throws IOException;

    /** SHA-256 of a file's bytes, hexadecimal: what reports and models name their inputs by. */
    String sha256(Path file) throws IOException;

    /**
     * Whether two inputs are the same image to the last bit: grid, bands, and reflectance under the scales and offsets
     * of the inputs.
     *
     * @throws IllegalArgumentException when one cannot be read with its bands or reflectance
     * @throws IOException when a file cannot be read
     */
    boolean isSame(ImageInput one, ImageInput other, Progress progress) throws IOException;
    /**
     * Learns a sensor's noise from clear scenes.
     *
     * @throws IllegalArgumentException when scenes do not go together, or are too small to measure
     * @throws IOException when a file cannot be read or written
     */
    NoiseFitOutcome fitNoise(NoiseFitTask task, Progress progress) throws IOException;

    /** {@link #fitNoise(NoiseFitTask, Progress)} without progress. */
    default NoiseFitOutcome fitNoise(final NoiseFitTask task) throws IOException {
        return fitNoise(task, Progress.NONE);
    }
}
