package io.github.pairforge.harmonize;

import java.io.IOException;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import net.imglib2.img.Img;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.real.FloatType;

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
import org.openjdk.jmh.annotations.Warmup;

import io.github.pairforge.raster.Progress;
import io.github.pairforge.raster.Raster;
import io.github.pairforge.raster.Tile;

/** Local histogram matching of 4 bands of 2000² pixels with 8 × 8 maps, and global matching beside it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LocalHarmonizationBenchmark {

    private static final double PITCH = 250;

    @Param({ "1", "2" })
    public int threads;

    private final Img<FloatType> in = Raster.allocate(2000, 2000, 4);
    private final Img<FloatType> reference = Raster.allocate(2000, 2000, 4);
    private final Img<FloatType> out = Raster.allocate(2000, 2000, 4);
    private LocalHistogramHarmonization local;
    private float[] plane;

    @Setup
    public void fill() throws IOException {
        final SplittableRandom random = new SplittableRandom(1);
        in.forEach(t -> t.set(random.nextFloat()));
        reference.forEach(t -> t.set((float) Math.pow(random.nextDouble(), 2)));
        plane = Raster.of(in, "in").plane(0);
        local = LocalHistogramHarmonization.between(Raster.of(in, "in"), Raster.of(reference, "reference"),
            LocalMatching.DEFAULT.withPitch(PITCH), Progress.NONE);
    }

    @Benchmark
    public void matchLocally() {
        Parallelization.runWithNumThreads(threads,
            () -> Harmonizations.matchHistogramLocal(in, reference, PITCH, 1, out));
    }

    @Benchmark
    public void matchGlobally() {
        Parallelization.runWithNumThreads(threads, () -> Harmonizations.matchHistogram(in, reference, out));
    }

    @Benchmark
    public float[] applyToOneBand() {
        final float[] values = plane.clone();
        local.apply(0, new Tile(0, 0, 0, 2000, 2000), values);
        return values;
    }
}
