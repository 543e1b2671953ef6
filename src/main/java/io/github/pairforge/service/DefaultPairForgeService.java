package io.github.pairforge.service;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;
import org.scijava.plugin.SciJavaPlugin;
import org.scijava.service.AbstractService;
import org.scijava.service.Service;

import ij.ImagePlus;

import io.github.pairforge.align.TiePointMatcher;
import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.io.RasterFile;
import io.github.pairforge.io.RasterReader;
import io.github.pairforge.io.RasterReaders;
import io.github.pairforge.io.imagej.ImagePlusRasters;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterLoading;
import io.github.pairforge.score.ScoreSettings;

/** {@inheritDoc} */
@Plugin(type = Service.class)
public final class DefaultPairForgeService extends AbstractService implements PairForgeService {

    @Parameter
    private PluginService plugins;

    private RasterReaders readers() {
        return new RasterReaders(plugins.createInstancesOfType(RasterReader.class));
    }

    private Opening opening() {
        final List<PictureMaker> makers = plugins.createInstancesOfType(PictureMaker.class);
        if (makers.isEmpty()) {
            throw new IllegalStateException("no PictureMaker is installed");
        }
        return new Opening(readers(), makers.get(0));
    }

    @Override
    public RasterFile open(final Path file) throws IOException {
        return readers().open(file);
    }

    @Override
    public TaskResult load(final ImageInput image, final Progress progress) throws IOException {
        try (Opening opening = opening()) {
            final Raster raster = RasterLoading.load(opening.open(image), progress);
            return new TaskResult(raster.grid(), Optional.of(raster), null, Optional.empty(), Optional.empty(),
                Optional.empty(), opening.notes());
        }
    }

    @Override
    public ImagePlus load(final File file) throws IOException {
        return load(ImageInput.of(file), Progress.NONE).image().orElseThrow();
    }

    @Override
    public DegradationModel model(final String presetOrFile) throws IOException {
        return ModelResolution.model(presetOrFile);
    }

    @Override
    public TaskResult degrade(final DegradeTask task, final Progress progress) throws IOException {
        try (Opening opening = opening()) {
            return new DegradeRun(task, opening, progress).run();
        }
    }

    @Override
    public ImagePlus degrade(final ImagePlus hr, final String model, final long seed) throws IOException {
        return degrade(DegradeTask.of(ImageInput.of(hr), model).withSeed(seed)).image().orElseThrow();
    }

    @Override
    public TaskResult harmonize(final HarmonizeTask task, final Progress progress) throws IOException {
        try (Opening opening = opening()) {
            return PointwiseRuns.harmonize(task, opening, progress);
        }
    }

    @Override
    public ImagePlus harmonize(final ImagePlus image, final ImagePlus reference) throws IOException {
        return harmonize(HarmonizeTask.of(ImageInput.of(image), ImageInput.of(reference)), Progress.NONE).image()
            .orElseThrow();
    }

    private AlignmentTools alignmentTools() {
        final List<AlignmentPictures> pictures = plugins.createInstancesOfType(AlignmentPictures.class);
        if (pictures.isEmpty()) {
            throw new IllegalStateException("no AlignmentPictures are installed");
        }
        return new AlignmentTools(plugins.createInstancesOfType(TiePointMatcher.class), pictures.get(0));
    }

    @Override
    public AlignResult align(final AlignTask task, final Progress progress) throws IOException {
        try (Opening opening = opening()) {
            return new AlignRun(task, opening, alignmentTools(), progress).run();
        }
    }

    @Override
    public ImagePlus align(final ImagePlus image, final ImagePlus reference) throws IOException {
        return align(AlignTask.of(ImageInput.of(image), ImageInput.of(reference))).image().orElseThrow();
    }

    @Override
    public SeriesResult align(final SeriesTask task, final Progress progress) throws IOException {
        try (Opening opening = opening()) {
            return new SeriesRun(task, opening, this::opening, alignmentTools(), progress).run();
        }
    }

    @Override
    public TaskResult addNoise(final NoiseTask task, final Progress progress) throws IOException {
        try (Opening opening = opening()) {
            return PointwiseRuns.addNoise(task, opening, progress);
        }
    }

    @Override
    public ImagePlus addNoise(final ImagePlus image, final String noise, final long seed) throws IOException {
        return addNoise(NoiseTask.of(ImageInput.of(image), noise, seed), Progress.NONE).image().orElseThrow();
    }

    @Override
    public ScoreResult score(final ScoreTask task, final Progress progress) throws IOException {
        try (Opening opening = opening()) {
            return ScoreRun.run(task, scorer(task.matcher(), task.settings()), opening, scorePictures(), progress);
        }
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
    public BatchScoreResult scorePairs(final BatchScoreTask task, final Progress progress) throws IOException {
        return new BatchScoreRun(task, scorer(task.matcher(), task.settings()), openings(), progress)
            .run(scorePictures());
    }

    @Override
    public BatchScoreResult rejudge(final Path scores, final ScoreSettings settings, final BatchOutputs outputs)
        throws IOException
    {
        return BatchScoreRun.rejudge(scores, settings, outputs, scorePictures());
    }

    @Override
    public AngleResult spectralAngle(final AngleTask task, final Progress progress) throws IOException {
        try (Opening opening = opening()) {
            return AngleRun.run(task, opening, scorePictures(), progress);
        }
    }

    @Override
    public CompareResult compare(final CompareTask task, final Progress progress) throws IOException {
        try (Opening opening = opening()) {
            return new CompareRun(task, opening, progress).run(comparePictures());
        }
    }

    @Override
    public CompareResult compare(final ImagePlus degraded, final ImagePlus lr) throws IOException {
        return compare(CompareTask.ofImage(ImageInput.of(degraded), ImageInput.of(lr)).withSameExtent(true));
    }

    private ComparePictureMaker comparePictures() {
        return plugins.createInstancesOfType(ComparePictureMaker.class).stream().findFirst()
            .orElseThrow(() -> new IllegalStateException("no ComparePictureMaker is installed"));
    }

    @Override
    public FitResult fit(final FitTask task, final Progress progress) throws IOException {
        try (Opening opening = opening()) {
            return FitRun.run(task, scorer(), opening, fitPictures(), progress);
        }
    }

    @Override
    public FitResult fit(final ImagePlus hr, final ImagePlus lr) throws IOException {
        return fit(FitTask.of(FitPairs.of(
            FitPair.of(ImageInput.of(hr), ImageInput.of(lr)).withSameExtent(!arePlaced(hr, lr)))));
    }

    @Override
    public LeaveOneOutResult leaveOneOut(final LeaveOneOutTask task, final Progress progress) throws IOException {
        try (Opening opening = opening()) {
            return FitRun.leaveOneOut(task, scorer(), opening, progress);
        }
    }

    private PairScorer scorer() {
        return scorer(TieMatchers.DEFAULT, ScoreSettings.DEFAULT);
    }

    @Override
    public KernelFitOutcome fitKernel(final KernelFitTask task, final Progress progress) throws IOException {
        try (Opening opening = opening()) {
            return KernelFitRun.run(task, scorer(), opening, fitPictures(), progress);
        }
    }

    @Override
    public KernelFitOutcome fitKernel(final ImagePlus hr, final ImagePlus lr) throws IOException {
        return fitKernel(KernelFitTask.of(FitPairs.of(
            FitPair.of(ImageInput.of(hr), ImageInput.of(lr)).withSameExtent(!arePlaced(hr, lr)))));
    }

    private FitPictureMaker fitPictures() {
        return plugins.createInstancesOfType(FitPictureMaker.class).stream().findFirst()
            .orElseThrow(() -> new IllegalStateException("no FitPictureMaker is installed"));
    }

    @Override
    public BandRegressionOutcome regress(final BandRegressionTask task, final Progress progress) throws IOException {
        try (Opening opening = opening()) {
            return new BandRegressionRun(task, opening, progress).run(only(RegressionPictureMaker.class));
        }
    }

    @Override
    public BandRegressionOutcome regress(final ImagePlus hr, final ImagePlus lr) throws IOException {
        return regress(BandRegressionTask.of(FitPairs.of(
            FitPair.of(ImageInput.of(hr), ImageInput.of(lr)).withSameExtent(!arePlaced(hr, lr)))));
    }

    @Override
    public TaskResult mixBands(final BandMixTask task, final Progress progress) throws IOException {
        try (Opening opening = opening()) {
            return BandMixRun.run(task, opening, progress);
        }
    }

    @Override
    public ImagePlus mixBands(final ImagePlus image, final File regression) throws IOException {
        return mixBands(BandMixTask.of(ImageInput.of(image), regression), Progress.NONE).image().orElseThrow();
    }

    private <T extends SciJavaPlugin> T only(final Class<T> type) {
        return plugins.createInstancesOfType(type).stream().findFirst()
            .orElseThrow(() -> new IllegalStateException("no " + type.getSimpleName() + " is installed"));
    }

    @Override
    public List<String> matchers() {
        return plugins.createInstancesOfType(TiePointMatcher.class).stream().map(TiePointMatcher::name).toList();
    }

    private PairScorer scorer(final String matcher, final ScoreSettings settings) {
        return new PairScorer(TieMatchers.named(matcher, plugins.createInstancesOfType(TiePointMatcher.class)),
            settings);
    }

    private ScorePictureMaker scorePictures() {
        return plugins.createInstancesOfType(ScorePictureMaker.class).stream().findFirst()
            .orElseThrow(() -> new IllegalStateException("no ScorePictureMaker is installed"));
    }

    /** Readers are looked for once, not for each of many files. */
    private Supplier<Opening> openings() {
        final RasterReaders readers = readers();
        final List<PictureMaker> makers = plugins.createInstancesOfType(PictureMaker.class);
        return () -> new Opening(readers, makers.get(0));
    }

    @Override
    public void sample(final long seed, final int size, final int factor, final Path folder, final Progress progress)
        throws IOException
    {
        SampleRun.write(seed, size, factor, folder, progress);
    }

    @Override
    public String sha256(final Path file) throws IOException {
        return Digests.sha256(file);
    }
}
