package io.github.pairforge.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.scijava.Context;

import ij.ImagePlus;

import io.github.pairforge.denoise.DenoiseSettings;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Threads;

/**
 * How long each task goes on after it was cancelled, on images of real size.
 *
 * <p>Each task runs once to its end, or until it has run as long as it may; then again and again, cancelled at times
 * spread over that run. Printed are the median and the longest time from cancel to return, and the longest time between
 * two questions whether the run is cancelled, with the stage and the method that ran meanwhile.
 *
 * <p>Arguments: hr.tif, lr.tif, a folder to write into, longest run in seconds, cancels per task, and which tasks
 * (parts of their names; all without).
 */
public final class CancelFigures {

    private static final long NANOS_PER_MS = 1_000_000;

    private final PairForgeService forge;
    private final Path folder;
    private final long longest;
    private final int cancels;

    private CancelFigures(final PairForgeService forge, final Path folder, final long longest, final int cancels) {
        this.forge = forge;
        this.folder = folder;
        this.longest = longest;
        this.cancels = cancels;
    }

    /** A network in the folder that the system property {@code models} names. */
    private static String model(final String name) {
        return Path.of(System.getProperty("models"), name + ".onnx").toString();
    }

    /** One call of the service. */
    private interface Job {

        void run(Progress progress) throws IOException;
    }

    public static void main(final String[] args) throws Exception {
        final Path folder = Files.createDirectories(Path.of(args[2]));
        try (Context context = new Context(PairForgeService.class)) {
            final CancelFigures figures = new CancelFigures(context.service(PairForgeService.class), folder,
                Long.parseLong(args[3]), Integer.parseInt(args[4]));
            final List<String> wanted = Arrays.asList(args).subList(5, args.length);
            System.out.printf("%-34s %8s %9s %9s %9s %5s  %s%n", "task", "run s", "median ms", "worst ms", "gap ms",
                "left", "stage of the longest gap");
            for (final Map.Entry<String, Job> job : figures.jobs(Path.of(args[0]), Path.of(args[1])).entrySet()) {
                if (wanted.isEmpty() || wanted.stream().anyMatch(job.getKey()::contains)) {
                    figures.measure(job.getKey(), job.getValue());
                }
            }
        }
    }

    private Map<String, Job> jobs(final Path hrFile, final Path lrFile) throws IOException {
        final ImageInput hr = ImageInput.of(hrFile);
        final ImageInput lr = ImageInput.of(lrFile);
        final ImagePlus open = forge.load(hrFile.toFile());
        final Path out = folder.resolve("out.tif");
        final Outputs file = Outputs.NONE.withImage(out);
        final Outputs seen = new Outputs(null, "float32", null, null, true);
        final Map<String, Job> jobs = new LinkedHashMap<>();
        jobs.put("open", p -> forge.load(hr, p));
        jobs.put("degrade", p -> forge.degrade(DegradeTask.of(ImageInput.of(open), "gaussian").withFactor(4)
            .withOutputs(seen), p));
        jobs.put("degrade, to a file", p -> forge.degrade(DegradeTask.of(hr, "gaussian").withLr(lr)
            .withHarmonize("global").withNoise("sen2naip").withOutputs(file), p));
        jobs.put("compare", p -> forge.compare(CompareTask.of(hr, lr, "gaussian")
            .withOutputs(CompareTask.CompareOutputs.NONE.withPreview(true)), p));
        for (final String method : new String[] { "global", "local", "spline", "quantiles:quantiles=16" }) {
            jobs.put("harmonize " + method, p -> forge.harmonize(HarmonizeTask.of(hr, lr).withMethod(method)
                .withOutputs(seen), p));
        }
        jobs.put("compare harmonizations", p -> forge.compareHarmonizations(CandidatesTask.of(hr, lr)
            .withOutputs(seen), p));
        jobs.put("distributions", p -> forge.distributions(DistributionsTask.of(hr, lr).withPreview(true), p));
        jobs.put("angle", p -> forge.spectralAngle(AngleTask.of(hr, lr).withPreview(true), p));
        jobs.put("score", p -> forge.score(ScoreTask.of(hr, lr)
            .withOutputs(ScoreTask.ScoreOutputs.NONE.withPreview(true)), p));
        for (final String kind : new String[] { "translation", "affine" }) {
            jobs.put("align " + kind, p -> forge.align(AlignTask.of(hr, lr).withKind(kind)
                .withOutputs(seen), p));
        }
        jobs.put("fit kernel", p -> forge.fitKernel(KernelFitTask.of(hr, lr)
            .withOutputs(FitOutputs.NONE.withPreview(true)), p));
        jobs.put("fit model", p -> forge.fit(FitTask.of(hr, lr)
            .withOutputs(FitOutputs.NONE.withPreview(true)), p));
        jobs.put("fit regression", p -> forge.regress(BandRegressionTask.of(hr, lr), p));
        jobs.put("fit noise", p -> forge.fitNoise(NoiseFitTask.of(hr), p));
        jobs.put("noise", p -> forge.addNoise(NoiseTask.of(hr, "sen2naip", 1), p));
        jobs.put("noise, to a file", p -> forge.addNoise(NoiseTask.of(hr, "sen2naip", 1).withOutputs(file), p));
        jobs.put("denoise dct", p -> forge.denoise(DenoiseTask.of(hr).withMethod("dct").withOutputs(seen), p));
        if (System.getProperty("models") != null) {
            jobs.put("denoise pd", p -> forge.denoise(DenoiseTask.of(hr).withMethod("pd").withSettings(
                DenoiseSettings.DEFAULT.withModel(model("pd_denoiser_gray") + ";" + model("pd_estimator_gray"))), p));
            jobs.put("run a network",
                p -> forge.runModel(ModelTask.of(hr.withBands("1"), model("dncnn25_gray_kair")), p));
        }
        jobs.put("hash", p -> forge.sha256(hrFile));
        return jobs;
    }

    private void measure(final String name, final Job job) {
        final Watched whole = new Watched(longest * 1000 * NANOS_PER_MS);
        final long run = timed(name, job, whole);
        left();
        final long[] late = new long[cancels];
        for (int i = 0; i < cancels; i++) {
            final Watched watched = new Watched(Math.max(1, run * (2L * i + 1) / (2L * cancels)));
            final long took = timed(name, job, watched);
            late[i] = Math.max(0, took - watched.limit);
        }
        Arrays.sort(late);
        System.out.printf(Locale.ROOT, "%-34s %8.1f %9d %9d %9d %5s  %s%n", name, run / 1e9,
            cancels == 0 ? 0 : late[cancels / 2] / NANOS_PER_MS, cancels == 0 ? 0 : late[cancels - 1] / NANOS_PER_MS,
            whole.longestGap / NANOS_PER_MS, left(), whole.where);
    }

    /** Files that a run left behind, which are removed. */
    private String left() {
        try (Stream<Path> files = Files.list(folder)) {
            final List<Path> all = files.toList();
            for (final Path f : all) {
                Files.delete(f);
            }
            return all.isEmpty() ? "-" : all.stream().map(f -> f.getFileName().toString())
                .collect(Collectors.joining(","));
        }
        catch (final IOException e) {
            return e.getMessage();
        }
    }

    private static long timed(final String name, final Job job, final Watched progress) {
        final Thread sampler = new Thread(progress::sample, "sampler");
        sampler.setDaemon(true);
        sampler.start();
        final long start = System.nanoTime();
        try {
            Threads.ALL.call(progress, () -> {
                job.run(progress);
                return null;
            });
        }
        catch (final CancellationException e) {
            // What is measured.
        }
        catch (final IOException | IllegalArgumentException e) {
            System.out.println(name + ": " + e.getMessage());
        }
        final long took = System.nanoTime() - start;
        sampler.interrupt();
        progress.poll();
        return took;
    }

    /** Cancels after some time, and knows the longest time in which nobody asked. */
    private static final class Watched implements Progress {

        private static final long LONG = 300 * NANOS_PER_MS;

        private final long start = System.nanoTime();
        private final long limit;
        private volatile long last = start;
        private volatile String stage = "start";
        private volatile String seen = "";
        private volatile long longestGap;
        private volatile String where = "";

        Watched(final long limit) {
            this.limit = limit;
        }

        @Override
        public void update(final String s, final long done, final long total) {
            stage = s;
        }

        @Override
        public boolean isCancelled() {
            poll();
            return System.nanoTime() - start > limit;
        }

        synchronized void poll() {
            final long now = System.nanoTime();
            if (now - last > longestGap) {
                longestGap = now - last;
                where = stage + seen;
            }
            last = now;
            seen = "";
        }

        void sample() {
            while (!Thread.currentThread().isInterrupted()) {
                try {
                    Thread.sleep(50);
                }
                catch (final InterruptedException e) {
                    return;
                }
                if (System.nanoTime() - last > LONG && seen.length() < 600) {
                    seen += " ## " + Thread.getAllStackTraces().values().stream().map(CancelFigures::place)
                        .filter(s -> !s.isEmpty()).distinct().collect(Collectors.joining(" | "));
                }
            }
        }
    }

    private static String place(final StackTraceElement[] stack) {
        return Arrays.stream(stack)
            .filter(f -> f.getClassName().startsWith("io.github.pairforge")
                && !f.getClassName().contains("CancelFigures"))
            .limit(7).map(f -> f.getClassName().replaceFirst(".*\\.", "") + ":" + f.getLineNumber())
            .collect(Collectors.joining("<"));
    }
}
