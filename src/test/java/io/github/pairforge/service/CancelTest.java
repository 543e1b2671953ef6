package io.github.pairforge.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.scijava.Context;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Threads;
import io.github.pairforge.testing.OnnxNetworks;
import io.github.pairforge.testing.ShiftedScenes;
import io.github.pairforge.testing.SmallPair;

/**
 * Cancelled wherever it is, a task leaves no file; and it asks often enough whether it is. How long that takes in
 * seconds on large images is measured by CancelFigures.
 */
class CancelTest {

    @TempDir
    private static Path folder;
    private static Context context;
    private static PairForgeService forge;
    private static SmallPair pair;
    private static SmallPair larger;
    private static Path out;

    @BeforeAll
    static void start() throws IOException {
        context = new Context(PairForgeService.class);
        forge = context.service(PairForgeService.class);
        pair = SmallPair.write(folder);
        larger = SmallPair.write(Files.createDirectory(folder.resolve("larger")), 192);
        out = Files.createDirectory(folder.resolve("out"));
    }

    @AfterAll
    static void stop() {
        context.dispose();
    }

    /** One call of the service that writes all it can. */
    private interface Job {

        void run(Progress progress) throws IOException;
    }

    /** Cancels when it has been asked so many times. */
    private record After(int polls, AtomicInteger asked) implements Progress {

        @Override
        public void update(final String stage, final long done, final long total) {
        }

        @Override
        public boolean isCancelled() {
            return asked.incrementAndGet() > polls;
        }
    }

    private static Path file(final String name) {
        return out.resolve(name);
    }

    /** @param fewest how often a run on a pair of this size asks at least: less, and large ones could not be stopped */
    private static DynamicTest test(final String name, final int fewest, final Job job) {
        return DynamicTest.dynamicTest(name, () -> {
            final AtomicInteger whole = new AtomicInteger();
            run(job, new After(Integer.MAX_VALUE, whole));
            final List<Path> made = clear();
            assertTrue(!made.isEmpty(), "nothing is written even when nobody cancels");
            assertTrue(whole.get() >= fewest, "asked only " + whole + " times");
            for (final double part : new double[] { 0, 0.1, 0.5, 0.9 }) {
                final int polls = (int) (part * whole.get());
                boolean cancelled = false;
                try {
                    run(job, new After(polls, new AtomicInteger()));
                }
                catch (final CancellationException e) {
                    cancelled = true;
                }
                final List<Path> left = clear();
                assertTrue(cancelled || left.size() == made.size(), "cancelled after " + polls + " of " + whole
                    + " questions it neither stopped nor wrote everything: " + left);
                assertEquals(cancelled ? List.of() : made, left, "after " + polls + " of " + whole);
            }
        });
    }

    private static void run(final Job job, final Progress progress) throws IOException {
        // One thread: the number of questions is the same each time.
        Threads.ONE.call(progress, () -> {
            job.run(progress);
            return null;
        });
    }

    private static List<Path> clear() throws IOException {
        try (Stream<Path> files = Files.list(out)) {
            final List<Path> all = new ArrayList<>(files.sorted().toList());
            for (final Path f : all) {
                Files.delete(f);
            }
            return all;
        }
    }

    @TestFactory
    Stream<DynamicTest> tasksOfOtherInputsLeaveNothingEither() throws IOException {
        final ImageInput hr = ImageInput.of(pair.hr());
        final ImageInput lr = ImageInput.of(pair.lr());
        final Outputs all = new Outputs(file("out.tif"), "float32", null, file("out.png"), true);
        final File[] series = { ShiftedScenes.write(folder.resolve("a.tif"), 0, 0).toFile(),
            ShiftedScenes.write(folder.resolve("b.tif"), 0.8, -0.4).toFile() };
        final Path net = folder.resolve("net.onnx");
        OnnxNetworks.conv(4, 4, 2).write(net);
        final File mix = folder.resolve("mix.json").toFile();
        forge.regress(BandRegressionTask.of(hr, lr).withOutputs(BandRegressionOutputs.NONE.withModel(mix)));
        final ModelTask network = ModelTask.of(hr, net.toString()).withExecution("cpu");
        return Stream.of(
            test("fit", 1000, p -> forge.fit(FitTask.of(ImageInput.of(larger.hr()),
                ImageInput.of(larger.lr())).withOutputs(FitOutputs.NONE
                .withModel(file("m.json").toFile()).withReport(file("m.html").toFile()).withPreview(true)), p)),
            test("run a network", 5, p -> forge.runModel(network.withOutputs(all).withChainOut(file("c.json"))
                .withProvenance(file("p.json")), p)),
            test("run a network into memory", 5, p -> forge.runModel(network.withChainOut(file("c.json"))
                .withProvenance(file("p.json")), p)),
            test("mix bands", 2, p -> forge.mixBands(BandMixTask.of(hr, mix).withOutputs(all), p)),
            test("align a series in memory", 50, p -> forge.align(SeriesTask.of(series).withTable(file("t.csv")
                .toFile()), p)));
    }

    @TestFactory
    Stream<DynamicTest> cancelledAnywhereNothingIsLeft() {
        final ImageInput hr = ImageInput.of(pair.hr());
        final ImageInput lr = ImageInput.of(pair.lr());
        final Outputs all = new Outputs(file("out.tif"), "float32", null, file("out.png"), true);
        final FitOutputs fit = FitOutputs.NONE.withModel(file("m.json").toFile()).withPicture(file("m.png").toFile())
            .withReport(file("m.html").toFile()).withPreview(true);
        return Stream.of(
            test("degrade", 200, p -> forge.degrade(DegradeTask.of(hr, "gaussian").withLr(lr).withHarmonize("global")
                .withNoise("sen2naip").withOutputs(all.withModel(file("m.json"))), p)),
            test("compare", 2000, p -> forge.compare(CompareTask.of(hr, lr, "gaussian").withOutputs(
                CompareTask.CompareOutputs.NONE.withImage(file("out.tif").toFile())
                    .withPicture(file("out.png").toFile()).withFindings(file("f.csv").toFile())), p)),
            test("harmonize", 100,
                p -> forge.harmonize(HarmonizeTask.of(hr, lr).withMethod("local").withOutputs(all), p)),
            test("compare harmonizations", 300, p -> forge.compareHarmonizations(CandidatesTask.of(hr, lr)
                .withCandidates("global; spline").withTable(file("t.csv").toFile()), p)),
            test("distributions", 100, p -> forge.distributions(DistributionsTask.of(hr, lr)
                .withTable(file("t.csv").toFile()).withPicture(file("out.png").toFile()), p)),
            test("angle", 300, p -> forge.spectralAngle(AngleTask.of(hr, lr).withOutput(file("a.tif").toFile())
                .withPicture(file("a.png").toFile()), p)),
            test("score", 300, p -> forge.score(ScoreTask.of(hr, lr).withOutputs(ScoreTask.ScoreOutputs.NONE
                .withTiePoints(file("t.csv").toFile()).withReport(file("s.html").toFile())), p)),
            test("align", 100, p -> forge.align(AlignTask.of(hr, lr).withOutputs(all)
                .withAlignmentOut(file("a.json").toFile()), p)),
            test("fit kernel", 1000, p -> forge.fitKernel(KernelFitTask.of(hr, lr).withOutputs(fit), p)),
            test("fit regression", 50, p -> forge.regress(BandRegressionTask.of(hr, lr).withOutputs(
                BandRegressionOutputs.NONE.withModel(file("b.json").toFile()).withTable(file("b.csv").toFile())), p)),
            test("fit noise", 20, p -> forge.fitNoise(NoiseFitTask.of(hr).withOutputs(
                NoiseFitOutputs.NONE.withModel(file("n.json").toFile()).withTable(file("n.csv").toFile())), p)),
            test("noise", 2, p -> forge.addNoise(NoiseTask.of(hr, "sen2naip", 1).withOutputs(all), p)),
            test("denoise", 8, p -> forge.denoise(DenoiseTask.of(hr).withResidual(file("r.tif").toFile())
                .withOutputs(all), p)));
    }
}
