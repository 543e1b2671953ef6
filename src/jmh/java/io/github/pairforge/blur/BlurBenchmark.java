package io.github.pairforge.blur;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

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

import net.imglib2.img.Img;
import net.imglib2.img.planar.PlanarImgs;
import net.imglib2.parallel.Parallelization;
import net.imglib2.type.numeric.real.FloatType;

/** Four bands of 2000² pixels, the kernels of opensr-degradation (13 taps), bilinear. Factor 1 is blur alone. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BlurBenchmark {

    private static final int SIZE = 2000;

    private static final List<BlurKernel> KERNELS = List.of(new GaussianKernel(3.0, 13), new GaussianKernel(2.9, 13),
        new GaussianKernel(2.9, 13), new GaussianKernel(3.4, 13));

    @Param({ "1", "2" })
    private int threads;

    @Param({ "4", "1" })
    private int factor;

    /** Share of the rows that are nodata. */
    @Param({ "0", "0.5" })
    private double nodata;

    private Img<FloatType> input;

    private Img<FloatType> output;

    @Setup
    public void makeImage() {
        input = PlanarImgs.floats(SIZE, SIZE, KERNELS.size());
        output = PlanarImgs.floats(SIZE / factor, SIZE / factor, KERNELS.size());
        final Random random = new Random(1);
        long i = 0;
        for (final FloatType pixel : input) {
            final boolean valid = i++ / SIZE % SIZE >= nodata * SIZE;
            pixel.set(valid ? random.nextFloat() : Float.NaN);
        }
    }

    @Benchmark
    public Img<FloatType> blurAndResample() {
        Parallelization.runWithNumThreads(threads,
            () -> Blurs.blurResample(input, KERNELS, Resampling.BILINEAR, factor, output));
        return output;
    }
}
