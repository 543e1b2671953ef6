package io.github.pairforge.io.tiff;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import net.imglib2.parallel.Parallelization;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

import io.github.pairforge.raster.Band;
import io.github.pairforge.raster.Grid;
import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Reflectance;

/** Writing 4 bands of 2000² pixels from memory, with overviews: smooth reflectance with noise of 20 digital numbers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 2, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class GeoTiffWriteBenchmark {

    private static final int SIZE = 2000;

    @Param({ "1", "2" })
    public int threads;

    @Param({ "UINT16", "FLOAT32" })
    public SampleType type;

    @Param({ "NONE", "DEFLATE", "ZSTD" })
    public Compression compression;

    private Raster image;
    private GeoTiffOptions options;
    private Path directory;

    @Setup
    public void fill() throws IOException {
        final SplittableRandom random = new SplittableRandom(1);
        final float[][] planes = new float[4][SIZE * SIZE];
        final List<Band> bands = new ArrayList<>();
        for (int b = 0; b < planes.length; b++) {
            bands.add(Band.named("B" + (b + 1)));
            for (int i = 0; i < planes[b].length; i++) {
                final double smooth = 0.2 + 0.1 * Math.sin(0.01 * (i % SIZE) + b) * Math.cos(0.013 * (i / SIZE));
                planes[b][i] = (float) (smooth + 0.002 * random.nextDouble());
            }
        }
        image = Raster.wrap(planes, Grid.ofPixels(SIZE, SIZE), bands, "image");
        final GeoTiffOptions base = type == SampleType.FLOAT32 ? GeoTiffOptions.float32()
            : GeoTiffOptions.of(type, new Reflectance(1e-4, 0));
        options = base.withCompression(compression, base.level());
        directory = Files.createTempDirectory("pairforge");
    }

    @TearDown
    public void delete() throws IOException {
        Files.deleteIfExists(directory.resolve("out.tif"));
        Files.deleteIfExists(directory);
    }

    @Benchmark
    public GeoTiffWriting.Outcome write() {
        return Parallelization.runWithNumThreads(threads, () -> GeoTiffWriting.write(image,
            directory.resolve("out.tif"), options, Progress.NONE));
    }
}
