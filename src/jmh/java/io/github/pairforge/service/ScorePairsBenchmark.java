package io.github.pairforge.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.scijava.Context;

import io.github.pairforge.io.tiff.GeoTiffOptions;
import io.github.pairforge.io.tiff.GeoTiffWriting;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Threads;
import io.github.pairforge.sample.SamplePair;

/**
 * Scoring a list of pairs of 484 x 484 and 121 x 121 pixels in 4 bands from disk, uint16 and Deflate, into a table. 50
 * files of either kind are made once and listed again and again: every row is read and measured for itself.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(1)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ScorePairsBenchmark {

    private static final int FILES = 50;

    @Param("1000")
    private int pairs;

    @Param("2")
    private int threads;

    private Path folder;
    private Path list;
    private Context context;

    @Setup(Level.Trial)
    public void make() throws IOException {
        folder = Files.createTempDirectory("pairforge-score");
        for (int i = 0; i < Math.min(FILES, pairs); i++) {
            final SamplePair pair = SamplePair.of(i + 1, 484, 4, Progress.NONE);
            final GeoTiffOptions options = GeoTiffOptions.uint16(SamplePair.STORAGE).withOverviews(false);
            GeoTiffWriting.write(pair.hr(), folder.resolve("hr" + i + ".tif"), options, Progress.NONE);
            GeoTiffWriting.write(pair.lr(), folder.resolve("lr" + i + ".tif"), options, Progress.NONE);
        }
        final StringBuilder rows = new StringBuilder("hr,lr\n");
        for (int i = 0; i < pairs; i++) {
            rows.append("hr").append(i % FILES).append(".tif,lr").append(i % FILES).append(".tif\n");
        }
        list = Files.writeString(folder.resolve("pairs.csv"), rows);
        context = new Context(PairForgeService.class);
    }

    @Benchmark
    public long score() throws IOException {
        final Path scores = folder.resolve("scores" + System.nanoTime() + ".csv");
        return new Threads(threads).call(() -> context.service(PairForgeService.class)
            .scorePairs(BatchScoreTask.of(list.toFile(), scores.toFile()))).errors();
    }

    @TearDown(Level.Trial)
    public void remove() throws IOException {
        context.dispose();
        try (Stream<Path> files = Files.walk(folder)) {
            final List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (final Path file : all) {
                Files.delete(file);
            }
        }
    }
}
