package io.github.pairforge.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.scijava.plugin.Parameter;
import org.scijava.plugin.Plugin;
import org.scijava.plugin.PluginService;
import org.scijava.plugin.SciJavaPlugin;
import org.scijava.service.Service;

import io.github.pairforge.align.TiePointMatcher;
import io.github.pairforge.degrade.DegradationModel;
import io.github.pairforge.denoise.Denoiser;
import io.github.pairforge.harmonize.method.HarmonizeMethod;
import io.github.pairforge.inference.ModelHashes;
import io.github.pairforge.io.RasterFile;
import io.github.pairforge.io.RasterReader;
import io.github.pairforge.io.RasterReaders;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.RasterLoading;
import io.github.pairforge.score.ScoreSettings;

/** {@inheritDoc} */
@Plugin(type = Service.class)
public final class DefaultPairForgeService extends OpenImageService {

    private final ModelHashes hashes = new ModelHashes();

    @Parameter
    private PluginService plugins;

    private RasterReaders readers() {
        return new RasterReaders(plugins.createInstancesOfType(RasterReader.class));
    }

    private HarmonizeMethods methods() {
        return new HarmonizeMethods(plugins.createInstancesOfType(HarmonizeMethod.class));
    }

    private Opening opening() {
        return new Opening(readers(), only(PictureMaker.class), methods(), only(Selections.class));
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
                Optional.empty(), List.of(), opening.notes());
        }
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
    public TaskResult harmonize(final HarmonizeTask task, final Progress progress) throws IOException {
        try (Opening opening = opening()) {
            return new HarmonizeRun(task, opening, progress).run(shelf(null));
        }
    }

    @Override
    public List<HarmonizeMethod> harmonizations() {
        return methods().all();
    }

    @Override
    public CandidatesResult compareHarmonizations(final CandidatesTask task, final Progress progress)
        throws IOException
    {
        try (Opening opening = opening()) {
            return new CandidatesRun(task, opening, progress).run(only(CandidatePictureMaker.class));
        }
    }

    @Override
    public DistributionsResult distributions(final DistributionsTask task, final Progress progress)
        throws IOException
    {
        try (Opening opening = opening()) {
            return new DistributionsRun(task, opening, progress).run(only(DistributionPictureMaker.class));
        }
    }

    private AlignmentTools alignmentTools() {
        return new AlignmentTools(installedMatchers(), only(AlignmentPictures.class));
    }

    @Override
    public AlignResult align(final AlignTask task, final Progress progress) throws IOException {
        try (Opening opening = opening()) {
            return new AlignRun(task, opening, alignmentTools(), progress).run();
        }
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
            return NoiseRun.run(task, opening, progress);
        }
    }

    private ModelShelf shelf(final Path folder) {
        return ModelShelf.of(folder, hashes, getContext());
    }

    @Override
    public TaskResult runModel(final ModelTask task, final Progress progress) throws IOException {
        try (Opening opening = opening()) {
            return new ModelRun(task, shelf(task.folder()), opening, progress).run();
        }
    }

    @Override
    public ModelsResult models(final ModelsTask task, final Progress progress) throws IOException {
        return new ModelsRun(task, shelf(task.folder()), progress).run();
    }

    @Override
    public InstallationResult checkInstallation(final InstallationTask task, final Progress progress)
        throws IOException
    {
        return InstallationRun.run(task, progress);
    }

    @Override
    public void rememberModels(final Path folder) {
        ModelShelf.remember(folder, getContext());
    }

    @Override
    public DenoiseResult denoise(final DenoiseTask task, final Progress progress) throws IOException {
        final Denoiser denoiser = Denoisers.named(task.method(), plugins.createInstancesOfType(Denoiser.class));
        try (Opening opening = opening()) {
            return new DenoiseRun(task, denoiser, shelf(null), opening, progress)
                .run(only(DenoisePictureMaker.class));
        }
    }

    @Override
    public List<String> denoisers() {
        return plugins.createInstancesOfType(Denoiser.class).stream().map(Denoiser::name).toList();
    }

    @Override
    public NoiseFitOutcome fitNoise(final NoiseFitTask task, final Progress progress) throws IOException {
        try (Opening opening = opening()) {
            return NoiseFitRun.run(task, plugins.createInstancesOfType(Denoiser.class), opening,
                only(NoisePictureMaker.class), progress);
        }
    }

    @Override
    public ScoreResult score(final ScoreTask task, final Progress progress) throws IOException {
        try (Opening opening = opening()) {
            return ScoreRun.run(task, scorer(task.matcher(), task.settings()), opening, only(ScorePictureMaker.class),
                progress);
        }
    }

    @Override
    public BatchScoreResult scorePairs(final BatchScoreTask task, final Progress progress) throws IOException {
        return new BatchScoreRun(task, scorer(task.matcher(), task.settings()), openings(), progress)
            .run(only(ScorePictureMaker.class));
    }

    @Override
    public BatchScoreResult rejudge(final Path scores, final ScoreSettings settings, final BatchOutputs outputs)
        throws IOException
    {
        return BatchScoreRun.rejudge(scores, settings, outputs, only(ScorePictureMaker.class));
    }

    @Override
    public AngleResult spectralAngle(final AngleTask task, final Progress progress) throws IOException {
        try (Opening opening = opening()) {
            return AngleRun.run(task, opening, only(ScorePictureMaker.class), progress);
        }
    }

    @Override
    public CompareResult compare(final CompareTask task, final Progress progress) throws IOException {
        try (Opening opening = opening()) {
            return new CompareRun(task, opening, progress).run(only(ComparePictureMaker.class));
        }
    }

    @Override
    public FitResult fit(final FitTask task, final Progress progress) throws IOException {
        try (Opening opening = opening()) {
            return FitRun.run(task, scorer(), opening, only(FitPictureMaker.class), progress);
        }
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
            return KernelFitRun.run(task, scorer(), opening, only(FitPictureMaker.class), progress);
        }
    }

    @Override
    public BandRegressionOutcome regress(final BandRegressionTask task, final Progress progress) throws IOException {
        try (Opening opening = opening()) {
            return new BandRegressionRun(task, opening, progress).run(only(RegressionPictureMaker.class));
        }
    }

    @Override
    public TaskResult mixBands(final BandMixTask task, final Progress progress) throws IOException {
        try (Opening opening = opening()) {
            return BandMixRun.run(task, opening, progress);
        }
    }

    private <T extends SciJavaPlugin> T only(final Class<T> type) {
        return plugins.createInstancesOfType(type).stream().findFirst()
            .orElseThrow(() -> new IllegalStateException("no " + type.getSimpleName() + " is installed"));
    }

    @Override
    public List<String> matchers() {
        return plugins.createInstancesOfType(TiePointMatcher.class).stream().map(TiePointMatcher::name).toList();
    }

    private List<TiePointMatcher> installedMatchers() {
        return plugins.createInstancesOfType(TiePointMatcher.class).stream().map(m -> m.with(shelf(null).library()))
            .toList();
    }

    private PairScorer scorer(final String matcher, final ScoreSettings settings) {
        return new PairScorer(TieMatchers.named(matcher, installedMatchers()), settings);
    }

    /** Readers are looked for once, not for each of many files. */
    private Supplier<Opening> openings() {
        final RasterReaders readers = readers();
        final PictureMaker pictures = only(PictureMaker.class);
        final HarmonizeMethods methods = methods();
        return () -> new Opening(readers, pictures, methods);
    }

    @Override
    public void sample(final long seed, final int size, final int factor, final Path folder, final Progress progress)
        throws IOException
    {
        SampleRun.write(seed, size, factor, folder, progress);
    }

    @Override
    public String sha256(final Path file) throws IOException {
        return hashes.of(file);
    }

    @Override
    public boolean isSame(final ImageInput one, final ImageInput other, final Progress progress) throws IOException {
        try (Opening opening = new Opening(readers(), only(PictureMaker.class), methods())) {
            return SameImage.is(one, other, opening, progress);
        }
    }
}
