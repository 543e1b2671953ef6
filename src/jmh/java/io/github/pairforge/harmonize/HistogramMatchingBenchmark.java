package io.github.pairforge.harmonize;

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

import io.github.pairforge.raster.Raster;

/**
 * Histogram matching of 4 bands of 2000² pixels. {@code levels} 0: practically all values distinct; 10000: Sentinel-2's
 * digital numbers.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class HistogramMatchingBenchmark {

    @Param({ "1", "2" })
    public int threads;

    @Param({ "0", "10000" })
    public int levels;

    private final Img<FloatType> in = Raster.allocate(2000, 2000, 4);
    private final Img<FloatType> reference = Raster.allocate(2000, 2000, 4);
    private final Img<FloatType> out = Raster.allocate(2000, 2000, 4);
    private float[] plane;
    private ValueMap full;
    private ValueMap compact;

    @Setup
    public void fill() {
        final SplittableRandom random = new SplittableRandom(1);
        in.forEach(t -> t.set(quantize(random.nextDouble())));
        reference.forEach(t -> t.set(quantize(Math.pow(random.nextDouble(), 2))));
        plane = Raster.of(in, "in").plane(0);
        final float[] ref = Raster.of(reference, "reference").plane(0);
        full = HistogramMatching.map(Distribution.of(plane, plane.length), Distribution.of(ref, ref.length));
        compact = full.compact(1025);
    }

    private float quantize(final double v) {
        return (float) (levels == 0 ? v : Math.floor(v * levels) / levels);
    }

    @Benchmark
    public void matchWholeImage() {
        Parallelization.runWithNumThreads(threads, () -> Harmonizations.matchHistogram(in, reference, out));
    }

    @Benchmark
    public Distribution distributionOfOneBand() {
        return Parallelization.runWithNumThreads(threads, () -> Distribution.of(plane, plane.length));
    }

    @Benchmark
    public void applyFullMapToOneBand() {
        full.apply(plane.clone(), plane.length);
    }

    @Benchmark
    public void applyCompactMapToOneBand() {
        compact.apply(plane.clone(), plane.length);
    }
}
